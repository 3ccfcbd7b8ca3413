"""Event claims as items of a prediction line: sides, directions, type names of the gold format."""

from collections.abc import Iterable, Iterator

from communique.claims.claim import Claim, Event, Participant
from communique.claims.codes import Role
from communique.measure.lines import EventItem, PartyItem
from communique.measure.plover import RECIPROCAL, gold_type, quad_class

Sides = tuple[list[Participant], list[Participant]]
_RECEIVING = {Role.RECIPIENT, Role.HOST, Role.INVITER}


def event_items(claim: Claim) -> Iterator[EventItem]:
    """One item for each direction of an event claim; none for a claim of another kind.

    Those who met, talked or signed did so with each other: such an event stands once for each direction.
    """
    event = claim.content
    if isinstance(event, Event):
        for actors, recipients in _directions(event):
            yield _item(claim, event, _parties(actors), _parties(recipients))


def sides(event: Event) -> Sides:
    """Who acts, with whom; and on whom, at whose place or invitation."""
    acting = [who for who in event.participants if who.role not in _RECEIVING]
    return acting, [who for who in event.participants if who.role in _RECEIVING]


def _directions(event: Event) -> Iterator[Sides]:
    acting, receiving = sides(event)
    if not receiving and len(acting) > 1:
        for at, who in enumerate(acting):
            yield [who], acting[:at] + acting[at + 1 :]
        return
    yield acting, receiving
    if receiving and event.cameo in RECIPROCAL:
        yield receiving, acting


def _item(claim: Claim, event: Event, actors: list[PartyItem], recipients: list[PartyItem]) -> EventItem:
    item = EventItem(
        type=gold_type(event.type),
        mode=event.mode,
        actor=actors,
        recipient=recipients,
        status=claim.status.value,
        background=claim.background,
        earliest=claim.when.earliest if claim.when else None,
        latest=claim.when.latest if claim.when else None,
        place=event.place.name if event.place else None,
        start=claim.span.start,
        end=claim.span.end,
        trigger=[event.trigger.start, event.trigger.end],
        confidence=claim.confidence,
    )
    if event.cameo:
        item["cameo"] = event.cameo
    item["quad"] = quad_class(item)
    return item


def _parties(participants: Iterable[Participant]) -> list[PartyItem]:
    return [_party(who) for who in participants]


def _party(who: Participant) -> PartyItem:
    party = PartyItem(text=who.name, start=who.span.start, end=who.span.end)
    if who.state:
        party["country"] = who.state
    return party
