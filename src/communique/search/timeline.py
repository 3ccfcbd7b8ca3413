"""The chronology: events over all reports, and what else has a place in it, each with all that supports it."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from communique.claims.actor import Place
from communique.claims.claim import Event
from communique.claims.codes import ClaimKind, Participation, Role, Status
from communique.claims.when import When
from communique.identify.events import Link, group
from communique.identify.profile import days_of
from communique.record.parties import Party
from communique.record.recorded import Listed, Recorded
from communique.record.rows import when_of
from communique.record.selection import Selection
from communique.record.source import Appearance
from communique.record.store import Store
from communique.search.answer import Answer, Citation, Dating, Support, dating, support
from communique.search.citations import appearances, cited
from communique.search.corroboration import Corroboration, corroboration
from communique.search.lookup import of_report
from communique.search.question import Asked, Filter, asked, selection_of, state_name
from communique.search.title import title

KINDS = (ClaimKind.EVENT, ClaimKind.COMMITMENT, ClaimKind.NON_EVENT)
# Where one report gives an event several statuses, the one that says most comes first.
_TELLING = (
    Status.CANCELLED,
    Status.POSTPONED,
    Status.ONGOING,
    Status.OCCURRED,
    Status.SCHEDULED,
    Status.EXPECTED,
    Status.DENIED,
    Status.PROPOSED,
    Status.POSSIBLE,
    Status.HYPOTHETICAL,
)
_ROLES = (*Role, "speaker", "holder", "owner", "party", "counterpart", "addressee", "voice")
_ENDLESS = 10_000  # days; longer than any interval that tells of a day


@frozen
class Entry(Answer):
    """One entry of the chronology.

    `when` is the narrowest time that a claim gives, None where none is dated; `status` is that of the report
    published last, and `statuses` are all that were reported; `background` marks what is told as history alone;
    `corroboration` counts the independent sources; `support` holds every claim with its citation, by publication;
    `links` say why the claims are held for one event.
    """

    id: str
    kind: ClaimKind
    type: str | None
    mode: str | None
    when: Dating | None
    status: Status
    statuses: tuple[Status, ...]
    background: bool
    title: str
    participants: tuple[Party, ...]
    place: Place | None
    corroboration: Corroboration
    support: tuple[Support, ...]
    links: tuple[Link, ...] = ()

    @property
    def reports(self) -> tuple[Citation, ...]:
        """The reports that tell of it, each once, by publication."""
        return tuple(dict.fromkeys(one.citation for one in self.support))

    @property
    def dated(self) -> bool:
        """Whether a calendar date is known."""
        return self.when is not None and (self.when.earliest or self.when.latest) is not None


@frozen
class _Known:
    """The reports that the question sees, by id: their entries, their citations, where they and copies appeared."""

    reports: dict[str, Listed]
    cited: dict[str, Citation]
    appeared: dict[str, tuple[Appearance, ...]]


def timeline(store: Store, question: Filter) -> tuple[Entry, ...]:
    """The entries that answer, by earliest date and id; those without a date at the end, by publication and id.

    A filter keeps or drops an event as a whole, never some of its claims: NotFoundError where no report has the id
    asked for.
    """
    question, report = of_report(store, question)
    actor = asked(question.actor) if question.actor else None
    known = _known(store, selection_of(question))
    claims = store.claims(selection_of(question, question.kind or KINDS))
    found = [
        entry
        for members, links in _grouped(claims)
        if _asked_for(members, question, report, actor)
        for entry in [_entry(members, links, known)]
        if not question.status or entry.status in question.status
    ]
    return tuple(sorted((entry for entry in found if _within(entry, question)), key=_place_in_time))


def _known(store: Store, selection: Selection) -> _Known:
    reports = {entry.id: entry for entry in store.listed(selection)}
    appeared = appearances(store, selection)
    return _Known(reports, cited(reports.values(), appeared), appeared)


def _grouped(claims: Iterable[Recorded]) -> Iterator[tuple[list[Recorded], tuple[Link, ...]]]:
    by_id = {entry.id: entry for entry in claims}
    events = {name: entry.claim for name, entry in by_id.items() if isinstance(entry.claim.content, Event)}
    sure = {name: claim for name, claim in events.items() if not claim.doubtful}
    doubtful = {name: claim for name, claim in events.items() if claim.doubtful}
    for occurrence in (*group(sure), *group(doubtful)):  # a doubtful claim is no evidence for an event
        yield [by_id[name] for name in occurrence.claims], occurrence.links
    for name in sorted(by_id.keys() - events.keys()):
        yield [by_id[name]], ()


def _asked_for(members: list[Recorded], question: Filter, report: str | None, actor: Asked | None) -> bool:
    if report and all(entry.claim.report != report for entry in members):
        return False
    if actor and not any(actor.means(party) for entry in members for party in entry.parties):
        return False
    text = (question.text or "").casefold()
    return any(text in entry.claim.span.text.casefold() for entry in members)


def _within(entry: Entry, question: Filter) -> bool:
    return question.covers(entry.when.earliest, entry.when.latest) if entry.when else question.covers(None, None)


def _place_in_time(entry: Entry) -> tuple[bool, str, str]:
    if entry.when and entry.dated:
        return False, entry.when.earliest or entry.when.latest or "", entry.id
    return True, entry.support[0].citation.published or "", entry.id


def _entry(members: list[Recorded], links: tuple[Link, ...], known: _Known) -> Entry:
    supports = sorted((support(entry, known.cited[entry.claim.report]) for entry in members), key=_by_publication)
    speaking = min(members, key=_saying_most)
    event = speaking.claim.content if isinstance(speaking.claim.content, Event) else None
    parties = _participants(members)
    return Entry(
        id="e" + members[0].id[1:],
        kind=speaking.claim.kind,
        type=event.type if event else None,
        mode=event.mode if event else None,
        when=dating(_narrowest(members)),
        status=_status(supports),
        statuses=tuple(status for status in _TELLING if any(one.status is status for one in supports)),
        background=all(one.background for one in supports),
        title=title(speaking.claim, _of(speaking)),
        participants=parties,
        place=_place(speaking, members),
        corroboration=corroboration(members, known.reports, known.appeared),
        support=tuple(supports),
        links=links,
    )


def _by_publication(one: Support) -> tuple[str, str, int, str]:
    return one.citation.published or one.citation.recorded, one.citation.report, one.start, one.claim


def _status(supports: list[Support]) -> Status:
    last = supports[-1].citation
    return min((one.status for one in supports if one.citation == last), key=_TELLING.index)


def _saying_most(entry: Recorded) -> tuple[int, bool, bool, bool, float, str]:
    """A key, least for the claim with most parties (persons counting twice), a date, and a place below a state."""
    content = entry.claim.content
    place = content.place if isinstance(content, Event) else None
    vague = place is None or place.name == state_name(place.country or "")
    persons = sum(party.actor.startswith("person:") for party in entry.parties)
    when = when_of(entry.claim)
    undated = when is None or not when.dated
    return -len(entry.parties) - persons, undated, vague, entry.claim.background, -entry.claim.confidence, entry.id


def _narrowest(members: list[Recorded]) -> When | None:
    times = [(_width(when), when.earliest or "", entry.id, when) for entry in members if (when := when_of(entry.claim))]
    return min(times, key=lambda time: time[:3])[3] if times else None


def _width(when: When) -> int:
    if not when.dated:
        return 2 * _ENDLESS
    days = days_of(when)
    return (days.last - days.first).days if days else _ENDLESS


def _place(speaking: Recorded, members: list[Recorded]) -> Place | None:
    contents = [entry.claim.content for entry in (speaking, *members)]
    places = [content.place for content in contents if isinstance(content, Event) and content.place]
    return places[0] if places else None


def _of(entry: Recorded) -> tuple[Party, ...]:
    """The parties of one claim in the order of the text where it has one."""
    if not isinstance(entry.claim.content, Event):
        return entry.parties
    order = {(one.actor, one.role): at for at, one in enumerate(entry.claim.content.participants)}
    return tuple(sorted(entry.parties, key=lambda party: order.get((party.actor, Role(party.role)), 0)))


def _participants(members: list[Recorded]) -> tuple[Party, ...]:
    """Everybody once a role, with the fullest name and the best attested grade."""
    found: dict[tuple[str, str], list[Party]] = {}
    for party in (party for entry in members for party in entry.parties):
        found.setdefault((party.actor, party.role), []).append(party)
    grades: list[str | None] = [*(grade.value for grade in Participation), None]
    best = [
        min(parties, key=lambda party: (grades.index(party.grade), -len(party.name), party.name))
        for parties in found.values()
    ]
    return tuple(sorted(best, key=lambda party: (_ROLES.index(party.role), party.actor)))
