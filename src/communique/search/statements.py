"""Who said what: statements with the chain of voices that brings them."""

from attrs import frozen

from communique.claims.claim import Claim, Statement
from communique.claims.codes import ClaimKind, Directness
from communique.record.parties import Party
from communique.record.recorded import Recorded
from communique.record.store import Store
from communique.search.answer import Answer, Support, support
from communique.search.citations import citations
from communique.search.lookup import of_report
from communique.search.question import Asked, Filter, asked, selection_of


@frozen
class Said(Answer):
    """One statement: its words, in pieces where they are interrupted, who said them, to whom, on what occasion."""

    id: str
    speaker: Party | None
    source: str | None
    addressee: Party | None
    words: tuple[str, ...]
    directness: Directness
    occasion: str | None
    translated: bool
    support: Support

    @property
    def speaker_name(self) -> str:
        """The speaker's name, or the words for one of whom no name is known."""
        return (self.speaker.name if self.speaker else "") or self.source or "unnamed"


def said(store: Store, question: Filter) -> tuple[Said, ...]:
    """The statements that answer, by publication, report and place in the text.

    `actor` also means whoever passed the words on; `since` and `until` go by the statement's own time, or else the
    report's. What somebody only does by speaking, wants or feels is in the record and no answer here.
    """
    question, report = of_report(store, question)
    actor = asked(question.actor) if question.actor else None
    reports = citations(store, selection_of(question))
    found = [
        _said(entry, entry.claim.content, support(entry, reports[entry.claim.report]))
        for entry in store.claims(selection_of(question, (ClaimKind.STATEMENT,)))
        if isinstance(entry.claim.content, Statement) and entry.claim.voice.stance.says
        if (not report or entry.claim.report == report) and (not actor or _speaks(entry, actor))
    ]
    return tuple(sorted((one for one in found if _answers(one, question)), key=_place_in_time))


def _said(entry: Recorded, content: Statement, supported: Support) -> Said:
    by_role = {party.role: party for party in entry.parties}
    return Said(
        id=entry.id,
        speaker=by_role.get("speaker"),
        source=" … ".join(span.text for span in content.source) or None,
        addressee=by_role.get("addressee"),
        words=tuple(span.text for span in content.content),
        directness=content.directness,
        occasion=content.occasion,
        translated=content.translated,
        support=supported,
    )


def _speaks(entry: Recorded, actor: Asked) -> bool:
    return any(actor.means(party) for party in (*entry.parties, *_hops(entry.claim)))


def _hops(claim: Claim) -> list[Party]:
    return [Party(hop.actor or "", hop.name, None, "voice") for hop in claim.voice.hops]


def _answers(one: Said, question: Filter) -> bool:
    when, published = one.support.when, one.support.citation.published
    first, last = (when.earliest, when.latest) if when else (None, None)
    if not first and not last:
        first = last = published
    text = (question.text or "").casefold()
    status = not question.status or one.support.status in question.status
    return status and question.covers(first, last) and text in one.support.sentence.casefold()


def _place_in_time(one: Said) -> tuple[str, str, int, str]:
    return one.support.citation.published or "", one.support.citation.report, one.support.start, one.id
