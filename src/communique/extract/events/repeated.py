"""Repeated mentions: "met the envoy in Bern on Monday … at their meeting" is one encounter, told twice."""

from collections.abc import Sequence

from communique.claims.claim import Claim, Encounter, Event, Participant
from communique.claims.codes import EncounterKind, Role, Status
from communique.claims.span import Span
from communique.extract.events.terms import words
from communique.extract.status import ACTUAL, AHEAD

_APART = frozenset({EncounterKind.VISIT, EncounterKind.CORRESPONDENCE})
_DETAILS = ("ordinal", "venue", "outcome", "purpose")
_IN_PERSON = frozenset({EncounterKind.MEETING, EncounterKind.SUMMIT, EncounterKind.DIALOGUE})


def once_each(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those encounters that only name one again which another claim tells as fully or more."""
    told = [claim for claim in claims if _encounter(claim)]
    return [claim for claim in claims if not any(_covers(other, claim) for other in told if other is not claim)]


def still_open(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without encounters that a noun or infinitive leaves ahead and other words of the report tell as held.

    As in "his decision to meet her", where the report has told that they met.
    """
    held = {_who_met(claim) for claim in claims if _in_person(claim) and claim.status in ACTUAL}
    return [claim for claim in claims if not (_bare_ahead(claim) and _who_met(claim) in held)]


def _bare_ahead(claim: Claim) -> bool:
    event = claim.content
    if not _in_person(claim) or not isinstance(event, Event) or event.encounter is None:
        return False
    undated = claim.when is None and event.encounter.ordinal is None and claim.status in AHEAD
    return undated and not any(cue.text.lower() in words("plainly_ahead") for cue in claim.evidence)


def _in_person(claim: Claim) -> bool:
    event = claim.content
    return isinstance(event, Event) and event.encounter is not None and event.encounter.kind in _IN_PERSON


def _who_met(claim: Claim) -> frozenset[str]:
    event = claim.content
    assert isinstance(event, Event)
    return frozenset(one.actor for one in event.participants)


def told_by_somebody(claim: Claim) -> bool:
    """False for an encounter that only "they" or "it" tells of: who says so is not known."""
    hops = claim.voice.hops
    return not (_encounter(claim) and hops and hops[0].name.lower() in words("nobody"))


def _encounter(claim: Claim) -> bool:
    event = claim.content
    return isinstance(event, Event) and event.encounter is not None and event.encounter.kind not in _APART


def _covers(full: Claim, bare: Claim) -> bool:
    """Whether the bare claim says nothing that the full one does not."""
    one, other = full.content, bare.content
    if not _encounter(bare) or not isinstance(one, Event) or not isinstance(other, Event):
        return False
    assert one.encounter is not None
    assert other.encounter is not None
    if full.voice.hops != bare.voice.hops or full.voice.stance != bare.voice.stance:
        return False
    kinds = {one.encounter.kind, other.encounter.kind}
    if (len(kinds) > 1 and not kinds <= _IN_PERSON) or not _same_status(full.status, bare.status):
        return False
    when = bare.when is None or bare.when == full.when
    place = other.place is None or (one.place is not None and other.place.name == one.place.name)
    told = _details(other.encounter) <= _details(one.encounter)
    return when and place and told and _tells_more(full, bare) and _same_sides(one, other)


def _details(encounter: Encounter) -> set[tuple[str, str]]:
    """What is said of an encounter beside who, when and where, as words."""
    values = ((name, getattr(encounter, name)) for name in _DETAILS)
    return {(name, value.text if isinstance(value, Span) else value) for name, value in values if value is not None}


def _same_status(one: Status, other: Status) -> bool:
    return one is other or {one, other} <= AHEAD


def _tells_more(full: Claim, bare: Claim) -> bool:
    """More facts, or as many and earlier in the text."""
    more, less = _facts(full), _facts(bare)
    return more > less or (more == less and full.span.start < bare.span.start)


def _facts(claim: Claim) -> int:
    event = claim.content
    assert isinstance(event, Event)
    persons = sum(one.actor.startswith("person:") for one in event.participants)
    return 4 * (claim.when is not None) + 4 * (event.place is not None) + persons


def _same_sides(full: Event, bare: Event) -> bool:
    """Whether each participant of the bare claim is one of the full one, or the state of one."""
    first, second = ({one.actor for one in side} for side in _sides(full))
    states = [{f"state:{one.state}" for one in side if one.state} for side in _sides(full)]
    known = first | second | states[0] | states[1]
    theirs = [{one.actor for one in side} for side in _sides(bare)]
    if not (theirs[0] | theirs[1]) <= known:
        return False
    first, second = first | states[0], second | states[1]
    straight = bool(theirs[0] & first and theirs[1] & second)
    return straight or bool(theirs[0] & second and theirs[1] & first) or (not theirs[1] and len(theirs[0]) > 1)


def _sides(event: Event) -> tuple[list[Participant], list[Participant]]:
    left = [one for one in event.participants if one.role is not Role.RECIPIENT]
    return left, [one for one in event.participants if one.role is Role.RECIPIENT]
