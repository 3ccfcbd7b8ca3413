"""An event as a model gives it, made into content: codes of the codebook, parties of the report, grades by rule."""

from collections.abc import Callable

from attrs import frozen

from communique import vocabulary
from communique.claims.actor import Actor
from communique.claims.claim import Encounter, Event, Participant
from communique.claims.codes import EncounterKind, EventType, Participation, Role, Status
from communique.claims.span import Span
from communique.extract.model.naming import actors_named, place_named
from communique.extract.model.record import Record
from communique.extract.model.refusals import Fault, RejectedError
from communique.extract.status import ACTUAL

PLACE_RULE = "model-words"
_VERBAL_COOPERATION, _MATERIAL_CONFLICT = 1, 4  # PLOVER's quad classes
_TOGETHER = frozenset({EncounterKind.MEETING, EncounterKind.SUMMIT, EncounterKind.DIALOGUE, EncounterKind.CALL})
_ALONE = frozenset({EncounterKind.VISIT, EncounterKind.CREDENTIALS})  # "presented her credentials in May"
_TAKING_PART = frozenset({Role.ACTOR, Role.RECIPIENT, Role.COMPANION})


def event_of(record: Record, status: Status) -> tuple[Event, Span]:
    """The event of a record, and the words that name it."""
    trigger = record.own_words("trigger")
    kind = record.code("type", EventType)
    mode = record.word_of("mode", modes_of(kind))
    encounter = _encounter(record, kind)
    happened, invited = status in ACTUAL, _invites(record, trigger)
    met = encounter.kind if encounter else None
    who = _participants(record, lambda role: _grade(role, met, happened, invited))
    _check_sides(who, kind, encounter)
    where = record.any_words("place")
    place = None if where is None else place_named(record.page.reading, where)
    return Event(
        type=kind,
        trigger=trigger,
        participants=who,
        mode=mode,
        place=place,
        place_rule=PLACE_RULE if place else None,
        encounter=encounter,
    ), trigger


def modes_of(kind: EventType) -> list[str]:
    """The modes that the codebook knows for a type."""
    modes: list[str] = list(vocabulary.load("plover")["types"][kind.value]["modes"])
    return modes


def _encounter(record: Record, kind: EventType) -> Encounter | None:
    inner = record.within("encounter")
    if inner is None:
        return None
    if _quad(kind) != _VERBAL_COOPERATION:
        raise RejectedError(Fault.CONTRADICTION, f"an encounter is of the type CONSULT, and not {kind}")
    found = Encounter(
        kind=inner.code("kind", EncounterKind),
        venue=inner.any_words("venue"),
        purpose=inner.any_words("purpose"),
        outcome=inner.any_words("outcome"),
    )
    inner.done()
    return found


def _quad(kind: EventType) -> int:
    quad: int = vocabulary.load("plover")["types"][kind.value]["quad"]
    return quad


@frozen
class _Named:
    """An entry of "who": the words, the role, and the actors whom the words name."""

    words: Span
    role: Role
    actors: tuple[Actor, ...]


def _named(record: Record) -> list[_Named]:
    """The entries, those that name one actor first: what "both sides" means besides is who is not named otherwise."""
    found = []
    for given in record.listed("who"):
        inner = record.part(given)
        words, role = inner.words("actor"), inner.code("role", Role)
        inner.done()
        found.append(_Named(words, role, actors_named(record.page.reading, words)))
    return sorted(found, key=lambda one: len(one.actors) > 1)


def _participants(record: Record, grade: Callable[[Role], Participation]) -> tuple[Participant, ...]:
    parties: dict[str, Participant] = {}
    for one in _named(record):
        new = [actor for actor in one.actors if actor.key not in parties]
        if not new:
            raise RejectedError(Fault.CONTRADICTION, f"{one.actors[0].name!r} takes part twice")
        for actor in new:
            made = Participant(actor.key, actor.name, actor.state, one.role, grade(one.role), one.words)
            parties[actor.key] = made
    return tuple(sorted(parties.values(), key=lambda one: list(Role).index(one.role)))


def _grade(role: Role, kind: EncounterKind | None, happened: bool, invited: bool) -> Participation:
    """How far participation is attested: nobody is said to have met anyone unless the meeting took place."""
    if kind in _TOGETHER and role in _TAKING_PART:
        return Participation.MET if happened else Participation.EXPECTED
    if role not in (Role.ACTOR, Role.COMPANION):
        return Participation.NAMED
    if not happened:
        return Participation.INVITED if invited else Participation.EXPECTED
    return Participation.TRAVELLED if kind is EncounterKind.VISIT else Participation.ACTED


def _invites(record: Record, trigger: Span) -> bool:
    """Whether the event is a visit by an invitation's word."""
    tokens = record.page.reading.doc.char_span(trigger.start, trigger.end, alignment_mode="expand")
    return tokens is not None and tokens.root.lemma_.lower() in vocabulary.load("encounters")["inviting"]


def _check_sides(who: tuple[Participant, ...], kind: EventType, encounter: Encounter | None) -> None:
    """Somebody does it, unless it is told as done by whomever: "two diplomats were expelled"."""
    if not who or not (_quad(kind) == _MATERIAL_CONFLICT or any(one.role is Role.ACTOR for one in who)):
        raise RejectedError(Fault.ACTOR, "nobody is named who does it")
    if encounter and encounter.kind not in _ALONE and len(who) < 2:
        raise RejectedError(Fault.ACTOR, f"a {encounter.kind} needs somebody on the other side")
