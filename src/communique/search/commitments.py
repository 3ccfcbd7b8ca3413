"""What was promised, by whom, due when, and what later reports say became of it."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from communique.claims.claim import Commitment, Event
from communique.claims.codes import ClaimKind, CommitmentKind, Fate, Role
from communique.identify.feature import Feature
from communique.identify.undertaking import News, Sides, Told, Undertaking, fate, follow, late, told
from communique.record.days import last_day
from communique.record.parties import Party
from communique.record.recorded import Recorded
from communique.record.store import Store
from communique.search.answer import Answer, Citation, Dating, Support, dating, support
from communique.search.citations import citations
from communique.search.lookup import of_report
from communique.search.question import Asked, Filter, asked, selection_of
from communique.search.title import display, quoted

_OWNERS = frozenset({"owner", Role.ACTOR, Role.COMPANION})


@frozen
class Outcome(Answer):
    """What a later claim says of a commitment, and by which features it was held to speak of it (none: it says so)."""

    fate: Fate
    support: Support
    features: tuple[Feature, ...] = ()


@frozen
class Followed(Answer):
    """One commitment over all reports.

    `fate` is what the last news says, else overdue where it was due before `by`, the day the record reaches;
    `late` says that it was met after the day it was due; `support` holds every telling, `news` what came of it, each
    by publication.
    """

    id: str
    kind: CommitmentKind
    fate: Fate
    late: bool
    by: str | None
    owners: tuple[Party, ...]
    addressees: tuple[Party, ...]
    words: str
    due: Dating | None
    support: tuple[Support, ...]
    news: tuple[Outcome, ...]

    @property
    def title(self) -> str:
        """ "Pledge: Norway → Chad: “to send wheat”"."""
        owners, addressees = (", ".join(map(display, side)) for side in (self.owners, self.addressees))
        sides = " → ".join(part for part in (owners, addressees) if part)
        return ": ".join(part for part in (self.kind.value.capitalize(), sides, quoted(self.words)) if part)

    @property
    def history(self) -> tuple[tuple[Support, Outcome | None], ...]:
        """Every claim once, tellings first, each with what it says became of the commitment."""
        news = {outcome.support.claim: outcome for outcome in self.news}
        claims = {one.claim: one for one in (*self.support, *(outcome.support for outcome in self.news))}
        return tuple((one, news.get(one.claim)) for one in claims.values())


def commitments(store: Store, question: Filter, fates: tuple[Fate, ...] = ()) -> tuple[Followed, ...]:
    """The commitments that answer, by the day they are due, those without one at the end.

    `since` and `until` go by the day due; `as_of` is also the day up to which they are followed, which else is that of
    the record's last report, since no clock enters. `fates` keeps those of which that became.
    """
    question, report = of_report(store, question)
    actor = asked(question.actor) if question.actor else None
    cited = citations(store, selection_of(question))
    claims = {
        entry.id: entry for entry in store.claims(selection_of(question, (ClaimKind.COMMITMENT, ClaimKind.EVENT)))
    }
    reached = max((one.published[:10] for one in cited.values() if one.published), default=None)
    day = last_day(question.as_of) if question.as_of else reached
    found = (_followed(one, claims, cited, day) for one in _undertakings(claims, cited))
    kept = (one for one in found if not fates or one.fate in fates)
    return tuple(sorted((one for one in kept if _answers(one, question, report, actor)), key=_by_due))


def _undertakings(claims: Mapping[str, Recorded], cited: Mapping[str, Citation]) -> tuple[Undertaking, ...]:
    compared = [one for entry in claims.values() if (one := _told(entry, cited))]
    pledged = {one.id for one in compared if isinstance(claims[one.id].claim.content, Commitment)}
    return follow([one for one in compared if one.id in pledged], [one for one in compared if one.id not in pledged])


def _told(entry: Recorded, cited: Mapping[str, Citation]) -> Told | None:
    owners = [party for party in entry.parties if party.role in _OWNERS]
    others = [party for party in entry.parties if party.role not in _OWNERS]
    # Each side of what is done together is its owner.
    together = isinstance(entry.claim.content, Event) and entry.claim.content.encounter is not None
    sides = Sides(
        _sides(entry.parties if together else owners), _sides(others), tuple(party.name for party in entry.parties)
    )
    return told(entry.id, entry.claim, cited[entry.claim.report].published or "", sides)


def _sides(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(party.state or party.actor for party in parties)


def _followed(
    one: Undertaking, claims: Mapping[str, Recorded], cited: Mapping[str, Citation], day: str | None
) -> Followed:
    entries = [claims[name] for name in one.claims]
    first = next((entry for entry in entries if _due(entry)), entries[0])
    content = first.claim.content
    assert isinstance(content, Commitment)
    due = dating(content.due)
    last = due.latest if due else None
    return Followed(
        id=one.id,
        kind=content.kind,
        fate=fate(one, last, day),
        late=late(one, last),
        by=day,
        owners=tuple(party for party in first.parties if party.role == "owner"),
        addressees=tuple(party for party in first.parties if party.role == "addressee"),
        words=content.content.text,
        due=due,
        support=tuple(support(entry, cited[entry.claim.report]) for entry in entries),
        news=tuple(_outcome(news, claims, cited) for news in one.news),
    )


def _outcome(news: News, claims: Mapping[str, Recorded], cited: Mapping[str, Citation]) -> Outcome:
    entry = claims[news.claim]
    return Outcome(news.fate, support(entry, cited[entry.claim.report]), news.features)


def _due(entry: Recorded) -> bool:
    return isinstance(entry.claim.content, Commitment) and entry.claim.content.due is not None


def _answers(one: Followed, question: Filter, report: str | None, actor: Asked | None) -> bool:
    supports = [*one.support, *(news.support for news in one.news)]
    text = (question.text or "").casefold()
    first, last = (one.due.earliest, one.due.latest) if one.due else (None, None)
    return (
        (not report or any(entry.citation.report == report for entry in supports))
        and (not actor or any(actor.means(party) for party in (*one.owners, *one.addressees)))
        and any(text in entry.sentence.casefold() for entry in supports)
        and question.covers(first, last)
    )


def _by_due(one: Followed) -> tuple[bool, str, str, str]:
    last = one.due.latest or one.due.earliest if one.due else None
    return last is None, last or "", one.support[0].citation.published or "", one.id
