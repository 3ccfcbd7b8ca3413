"""Why a claim is in the record: its words, its rule, how its date was read, and with which claims it is one event."""

from collections.abc import Iterator

import attrs
from attrs import frozen

from communique.claims.claim import Claim
from communique.claims.codes import ClaimKind, HopType
from communique.claims.span import Span
from communique.record.parties import Party
from communique.record.store import Store
from communique.search.answer import Answer, Support, support
from communique.search.citations import citation_of
from communique.search.lookup import find_claim, find_report
from communique.search.question import Filter
from communique.search.timeline import Entry, timeline
from communique.search.title import title


@frozen
class Words(Answer):
    """Words at [start, end) of the report's text; `what` names the part of the claim that rests on them."""

    what: str
    text: str
    start: int
    end: int


@frozen
class Passed(Answer):
    """A hop of the voice chain: who passed the words on, and the words that say so."""

    type: HopType
    name: str
    occasion: str | None
    words: str | None


@frozen
class Reasons(Answer):
    """A claim with all that it rests on; `event` is the entry of the chronology that it is part of, if it is in one."""

    id: str
    kind: ClaimKind
    title: str
    support: Support
    parties: tuple[Party, ...]
    words: tuple[Words, ...]
    voice: tuple[Passed, ...]
    evidence: tuple[Words, ...]
    event: Entry | None


def why(store: Store, prefix: str) -> Reasons:
    """The claim whose id begins so, with its reasons; NotFoundError where there is not exactly one."""
    entry = find_claim(store, prefix)
    claim = entry.claim
    cited = citation_of(store, find_report(store, claim.report))
    return Reasons(
        id=entry.id,
        kind=claim.kind,
        title=title(claim, entry.parties),
        support=support(entry, cited),
        parties=entry.parties,
        words=tuple(_named("", claim.content)),
        voice=tuple(Passed(hop.type, hop.name, hop.occasion, _text(hop.span)) for hop in claim.voice.hops),
        evidence=tuple(_named("evidence", claim.evidence)),
        event=_event(store, claim, entry.id),
    )


def _event(store: Store, claim: Claim, name: str) -> Entry | None:
    entries = timeline(store, Filter(kind=(claim.kind,), report=claim.report))
    return next((entry for entry in entries if any(one.claim == name for one in entry.support)), None)


def _named(what: str, value: object) -> Iterator[Words]:
    """Every span inside a value, by the path of names to it ("participants actor", "place")."""
    if isinstance(value, Span):
        yield Words(what or "words", value.text, value.start, value.end)
    elif isinstance(value, tuple):
        for part in value:
            yield from _named(what, part)
    elif attrs.has(kind := type(value)):
        for attribute in attrs.fields(kind):
            name = what if attribute.name == "span" else f"{what} {attribute.name}".strip()
            yield from _named(name, getattr(value, attribute.name))


def _text(span: Span | None) -> str | None:
    return span.text if span else None
