"""Which encounter a report is about: its kind, two parties and day, as gold files ask of readouts."""

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Event
from communique.claims.codes import ActorType, EncounterKind, Participation, Status
from communique.extract.reading import Reading
from communique.measure.event_items import sides
from communique.measure.lines import EncounterItem

CALL, MEETING = "call", "meeting"
_KINDS = {
    EncounterKind.CALL: CALL,
    EncounterKind.MEETING: MEETING,
    EncounterKind.VISIT: MEETING,
    EncounterKind.SUMMIT: MEETING,
    EncounterKind.DIALOGUE: MEETING,
    EncounterKind.RECEPTION: MEETING,
    EncounterKind.CREDENTIALS: MEETING,
}
_HAPPENED = {Status.OCCURRED, Status.ONGOING}


def encounter_item(reading: Reading) -> EncounterItem | None:
    """The first encounter in the text that took place between two named parties; None where there is none.

    A readout that names no day is about the day of its publication, by the gold's own definition.
    """
    for claim in sorted(reading.claims, key=lambda claim: claim.span):
        if (kind := _kind(claim)) and len(parties := _parties(reading, claim)) > 1:
            return EncounterItem(kind=kind, parties=parties[:2], date=_day(reading, claim))
    return None


def _kind(claim: Claim) -> str | None:
    event = claim.content
    if not isinstance(event, Event) or event.encounter is None or claim.status not in _HAPPENED or claim.background:
        return None
    return _KINDS.get(event.encounter.kind)


def _parties(reading: Reading, claim: Claim) -> list[str]:
    """One name from each side, then all others; persons before those for whom they stand."""
    event = claim.content
    assert isinstance(event, Event)
    actors = {actor.key: actor for actor in reading.actors}
    named = [
        [actors[who.actor] for who in side if who.actor in actors and who.grade is not Participation.NAMED]
        for side in sides(event)
    ]
    for side in named:
        side.sort(key=lambda actor: actor.type is not ActorType.PERSON)
    first = [side[0] for side in named if side]
    return list(dict.fromkeys(actor.name for actor in [*first, *_persons_first(named)]))


def _persons_first(named: list[list[Actor]]) -> list[Actor]:
    return sorted((actor for side in named for actor in side), key=lambda actor: actor.type is not ActorType.PERSON)


def _day(reading: Reading, claim: Claim) -> str | None:
    published = reading.report.head.published
    said = claim.when.earliest if claim.when else None
    day = said or (published.value if published else None)
    return day[:10] if day else None
