"""Answers to what a gold line asks: the type for marked parties, the class of a sentence, the status of a word."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.events import class_of, code_between, type_between
from communique.extract.reading import Reading
from communique.extract.status import status_of
from communique.measure.event_items import event_items
from communique.measure.lines import EventItem, FactItem, GoldLine, PartyItem
from communique.measure.parties import has_parties
from communique.measure.plover import labelled_type, quad_class


def answer_events(gold: GoldLine, reading: Reading) -> list[EventItem]:
    """The answers as items, marked `given`, to stand before the events that were found; none where nothing is asked."""
    events = gold.get("events", [])
    between = [_between(event, reading) for event in events if has_parties(event)]
    classes = [_class(reading)] if events and all(set(event) == {"quad"} for event in events) else []
    return [*between, *classes, *_statuses(gold.get("factuality", []), reading)]


def _between(event: EventItem, reading: Reading) -> EventItem:
    """The type between the first marked actor and the first marked recipient."""
    actor, recipient = _first(event.get("actor", [])), _first(event.get("recipient", []))
    sides = [reading.span(party["start"], party["end"]) for party in (actor, recipient)]
    named = labelled_type(type_between(reading, *sides), code_between(reading, *sides))
    item = EventItem(given=True, type=named, actor=[actor], recipient=[recipient])
    item["quad"] = quad_class(item)
    return item


def _first(parties: list[PartyItem]) -> PartyItem:
    return next(party for party in parties if "start" in party and "end" in party)


def _class(reading: Reading) -> EventItem:
    """The class, with the type of the first event found that is of this class."""
    quad = class_of(reading)
    found = (item for claim in reading.claims for item in event_items(claim))
    same = next((item for item in found if item["quad"] == quad), EventItem(type=None))
    return EventItem(given=True, type=same["type"], quad=quad)


def _statuses(words: list[FactItem], reading: Reading) -> Iterator[EventItem]:
    for word in words:
        status, _ = status_of(reading, head_of(reading, word["start"], word["end"]))
        yield EventItem(
            given=True,
            type=None,
            status=status.value,
            start=word["start"],
            end=word["end"],
            trigger=[word["start"], word["end"]],
        )


def head_of(reading: Reading, start: int, end: int) -> Token:
    """The syntactic head of the tokens that [start, end) touches."""
    span = reading.doc.char_span(start, end, alignment_mode="expand")
    assert span is not None, "a range inside the text touches a token"
    return span.root
