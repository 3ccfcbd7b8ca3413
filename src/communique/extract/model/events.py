"""An event as a model gives it, made into content: codes of the codebook, parties of the report, grades by rule."""

from collections.abc import Iterator

from communique import vocabulary
from communique.claims.claim import Encounter, Event, Participant
from communique.claims.codes import EncounterKind, EventType, Participation, Role, Status
from communique.claims.span import Span
from communique.extract.model.naming import actors_named, place_named
from communique.extract.model.record import Record
from communique.extract.model.refusals import Fault, RejectedError
from communique.extract.status import ACTUAL

PLACE_RULE = "model-words"
_TOGETHER = frozenset(EncounterKind) - {EncounterKind.VISIT, EncounterKind.CORRESPONDENCE}
_TAKING_PART = frozenset({Role.ACTOR, Role.RECIPIENT, Role.COMPANION})


def event_of(record: Record, status: Status) -> tuple[Event, Span]:
    """The event of a record, and the words that name it."""
    trigger = record.own_words("trigger")
    kind = record.code("type", EventType)
    mode = record.word_of("mode", modes_of(kind))
    encounter = _encounter(record, kind)
    who = tuple(_participants(record, encounter, status))
    _check_sides(who, encounter)
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
    modes: list[str] = vocabulary.load("plover")["types"][kind.value]["modes"]
    return modes


def _encounter(record: Record, kind: EventType) -> Encounter | None:
    inner = record.within("encounter")
    if inner is None:
        return None
    if kind is not EventType.CONSULT:
        raise RejectedError(Fault.CONTRADICTION, f"an encounter is of the type CONSULT, and not {kind}")
    found = Encounter(
        kind=inner.code("kind", EncounterKind),
        venue=inner.any_words("venue"),
        purpose=inner.any_words("purpose"),
        outcome=inner.any_words("outcome"),
    )
    inner.done()
    return found


def _participants(record: Record, encounter: Encounter | None, status: Status) -> Iterator[Participant]:
    seen: set[str] = set()
    for given in record.listed("who"):
        inner = record.part(given)
        words, role = inner.words("actor"), inner.code("role", Role)
        inner.done()
        for actor in actors_named(record.page.reading, words):
            if actor.key in seen:
                raise RejectedError(Fault.CONTRADICTION, f"{actor.name!r} takes part twice")
            seen.add(actor.key)
            yield Participant(actor.key, actor.name, actor.state, role, _grade(role, encounter, status), words)


def _grade(role: Role, encounter: Encounter | None, status: Status) -> Participation:
    """How far participation is attested: nobody is said to have met anyone unless the meeting took place."""
    kind = encounter.kind if encounter else None
    happened = status in ACTUAL
    if kind in _TOGETHER and role in _TAKING_PART:
        return Participation.MET if happened else Participation.EXPECTED
    if role not in (Role.ACTOR, Role.COMPANION):
        return Participation.NAMED
    if not happened:
        return Participation.EXPECTED
    return Participation.TRAVELLED if kind is EncounterKind.VISIT else Participation.ACTED


def _check_sides(who: tuple[Participant, ...], encounter: Encounter | None) -> None:
    if not any(one.role is Role.ACTOR for one in who):
        raise RejectedError(Fault.ACTOR, "nobody is named who does it")
    if encounter and encounter.kind is not EncounterKind.VISIT and len(who) < 2:
        raise RejectedError(Fault.ACTOR, f"a {encounter.kind} needs somebody on the other side")
