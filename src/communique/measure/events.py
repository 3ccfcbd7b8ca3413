"""Events of a line: PLOVER types, dyads of countries, CAMEO roots, false alarms, classes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from attrs import evolve

from communique.claims.claim import SURE
from communique.measure.lines import EventItem, GoldLine, PartyItem, PredictionLine
from communique.measure.plover import gold_type, quad_class, root
from communique.measure.score import Metric, Score

Lines = list[tuple[list[EventItem], list[EventItem]]]
_TYPES = Metric(
    "events", "types of a line", "PLOVER types, each once a line; right where the gold has the type on that line"
)
_DYADS = Metric(
    "events",
    "both countries and type",
    "dyads of countries with the type of the event, each once a line; right where actor, recipient and type are right",
)
_ROOTS = Metric(
    "events", "CAMEO roots of a line", "CAMEO roots (two digits), each once a line; right where the gold has it"
)
_ALARMS = Metric(
    "events", "no false alarm", "share of the lines without an event in the gold for which none was predicted"
)
_QUAD = Metric(
    "events",
    "class",
    "share of the lines whose first event has the right class: 0 statement, 1 and 2 verbal and material cooperation, "
    "3 and 4 verbal and material conflict; macro-F1 over the classes",
)


def score_events(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `events` of predicted lines; only metrics that the gold's keys allow.

    Answers to given parties or a given class (`given`) count for the class only, score_parties scores the former. Where
    some events are doubtful, the scores without them follow.
    """
    answers = [
        (right["events"], found.get("events", []))
        for right, found in zip(gold, predicted, strict=True)
        if "events" in right
    ]
    lines = [(right, [event for event in found if not event.get("given")]) for right, found in answers]
    scores = _score_found(lines)
    sure = [(right, [event for event in found if not _doubtful(event)]) for right, found in lines]
    if sure != lines:
        scores += [evolve(score, metric=f"{score.metric}, doubtful ones left out") for score in _score_found(sure)]
    if quads := [(right[0], found) for right, found in answers if right and "quad" in right[0]]:
        scores.append(_QUAD.classes([(str(quad_class(right)), _first_class(found)) for right, found in quads]))
    return scores


def _score_found(lines: Lines) -> list[Score]:
    """The scores of what was found in the lines, without answers to what was given."""
    flat = [event for right, _ in lines for event in right]
    scores = []
    if any("type" in event for event in flat):
        scores.append(_score_sets(_TYPES, lines, _types))
    if any(party.get("country") for event in flat for party in event.get("actor", [])):
        scores.append(_score_sets(_DYADS, lines, _dyads))
    if any("cameo" in event for event in flat):
        scores.append(_score_sets(_ROOTS, lines, _roots))
    if empty := [found for right, found in lines if not right]:
        scores.append(_ALARMS.share(sum(not any(map(_coded, found)) for found in empty), len(empty)))
    return scores


def _doubtful(event: EventItem) -> bool:
    return event.get("confidence", 1.0) < SURE


def _score_sets(metric: Metric, lines: Lines, items: Callable[[EventItem], Iterator[tuple[str, ...]]]) -> Score:
    correct = of_predicted = of_gold = 0
    for right, found in lines:
        expected = {item for event in right for item in items(event)}
        given = {item for event in found for item in items(event)}
        correct, of_predicted, of_gold = (
            correct + len(expected & given),
            of_predicted + len(given),
            of_gold + len(expected),
        )
    return metric.f1(correct, of_predicted, of_gold)


def _types(event: EventItem) -> Iterator[tuple[str, ...]]:
    if name := gold_type(event.get("type")):
        yield (name,)


def _roots(event: EventItem) -> Iterator[tuple[str, ...]]:
    if code := root(event):
        yield (code,)


def _dyads(event: EventItem) -> Iterator[tuple[str, ...]]:
    """CAMEO 01 and 02 have no PLOVER type where they are no REQUEST: there the root stands for it."""
    name = gold_type(event.get("type")) or root(event) or ""
    for actor, recipient in product(_countries(event.get("actor", [])), _countries(event.get("recipient", []))):
        yield actor, recipient, name


def _countries(parties: list[PartyItem]) -> list[str]:
    return [country for party in parties if (country := party.get("country"))]


def _coded(event: EventItem) -> bool:
    return bool(event.get("type") or event.get("cameo"))


def _first_class(events: list[EventItem]) -> str | None:
    first = next((event for event in events if event.get("given")), events[0] if events else None)
    return None if first is None else str(quad_class(first))
