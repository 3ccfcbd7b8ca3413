"""Drafts and visits made into claims: participants with their grades, place, voice, confidence."""

from collections.abc import Sequence

from communique.claims.actor import Place
from communique.claims.claim import Claim, Encounter, Event, Participant
from communique.claims.codes import EncounterKind, Participation, Role
from communique.claims.span import Span
from communique.extract.events.coding import contexts_of, mode_of, type_of
from communique.extract.events.draft import Draft
from communique.extract.events.match import Match
from communique.extract.events.parties import Party
from communique.extract.events.phrase import lemma
from communique.extract.events.sides import TOGETHER
from communique.extract.events.terms import words
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL
from communique.extract.voices import voice_at


def claim_of(
    reading: Reading,
    draft: Draft,
    place: tuple[Place, str] | None,
    encounter: Encounter | None,
    *,
    more: Sequence[Participant] = (),
    evidence: Sequence[Span] = (),
) -> Claim:
    """The claim of a draft; `more` are participants beside its parties, `evidence` words beside the status's."""
    match, sentence = draft.match, draft.match.trigger.sent
    trigger = reading.span(match.trigger.idx, match.trigger.idx + len(match.trigger))
    event = Event(
        type=type_of(match.cameo),
        trigger=trigger,
        participants=(*participants_of(draft), *more),
        mode=_mode(match, encounter),
        contexts=contexts_of(match.cameo),
        cameo=match.cameo or None,
        place=place[0] if place else None,
        place_rule=place[1] if place else None,
        encounter=encounter,
    )
    return Claim(
        report=reading.report.id,
        span=reading.span(sentence.start_char, sentence.end_char),
        content=event,
        voice=voice_at(reading, trigger.start, trigger.end),
        status=draft.status,
        extractor=f"events:{'verb' if match.trigger.pos_ == 'VERB' else 'noun'}:{match.cameo or 'movement'}",
        confidence=_confidence(draft),
        when=draft.when,
        background=draft.background,
        evidence=tuple(sorted({*draft.cues, *evidence})),
    )


_MODES = {
    EncounterKind.MEETING: "meet",
    EncounterKind.SUMMIT: "meet",
    EncounterKind.DIALOGUE: "meet",
    EncounterKind.CALL: "phone",
}


def _mode(match: Match, encounter: Encounter | None) -> str | None:
    """PLOVER has no mode for letters, which bring nobody to one place."""
    if encounter is not None and encounter.kind is EncounterKind.CORRESPONDENCE:
        return None
    if encounter is not None and encounter.kind in _MODES and mode_of(match.cameo) in _MODES.values():
        return _MODES[encounter.kind]
    return "movement" if "movement" in match.rule.flags else match.rule.mode or mode_of(match.cameo)


def participants_of(draft: Draft) -> tuple[Participant, ...]:
    """Actors, then recipients; nobody is said to have met anyone unless the meeting took place."""
    sides = ((Role.ACTOR, draft.doers), (Role.RECIPIENT, draft.targets))
    return tuple(participant(party, role, grade_of(draft, role)) for role, side in sides for party in side)


def participant(party: Party, role: Role, grade: Participation) -> Participant:
    """A party as a participant."""
    return Participant(party.actor, party.name, party.state, role, grade, party.span)


def grade_of(draft: Draft, role: Role) -> Participation:
    """How far the participation of a side is attested."""
    happened = draft.status in ACTUAL
    if draft.kind in TOGETHER:
        return Participation.MET if happened else Participation.EXPECTED
    if role is not Role.ACTOR:
        return Participation.NAMED
    if not happened:
        invited = lemma(draft.match.trigger) in words("inviting")
        return Participation.INVITED if invited else Participation.EXPECTED
    if "departure" in draft.match.rule.flags:
        return Participation.TRAVELLED
    if "movement" in draft.match.rule.flags:
        return Participation.SEEN_ENTERING
    return Participation.TRAVELLED if draft.kind == "visit" else Participation.ACTED


def _confidence(draft: Draft) -> float:
    """Rough shares of right codes, by how much of the lexicon's frame was met."""
    named = all(party.direct for party in (*draft.doers, *draft.targets))
    return round(min(0.55 + 0.1 * min(draft.match.weight, 3.0) + 0.05 * named, 0.95), 2)
