"""Factuality: did the event on a marked word happen, against the status that was predicted for it."""

from collections.abc import Sequence

from communique.measure.lines import EventItem, FactItem, GoldLine, Marked, PredictionLine
from communique.measure.matching import closeness
from communique.measure.score import Metric, Score

YES, NO, POSSIBLE = "yes", "no", "possible"
_HAPPENED = Metric(
    "factuality",
    "yes, possible, no",
    "share of the marked words whose event has the right answer: yes from +1.5 (occurred, ongoing), no from -1.5 "
    "(denied, negated), else possible; a word without an event is wrong; macro-F1 over the three",
)
_STATUSES = {"occurred": YES, "ongoing": YES, "denied": NO, "negated": NO}


def score_factuality(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """The Score of the statuses of predicted `events` against gold lines that have `factuality`."""
    answers = [
        (answer_of(item["value"]), _answer(item, found.get("events", [])))
        for right, found in zip(gold, predicted, strict=True)
        for item in right.get("factuality", [])
    ]
    return [_HAPPENED.classes(answers)]


def answer_of(value: float) -> str:
    """yes, no or possible for a rating between -3 and +3."""
    if value >= 1.5:
        return YES
    return NO if value <= -1.5 else POSSIBLE


def _answer(item: FactItem, events: list[EventItem]) -> str | None:
    """What the event says whose trigger (its own span, where it has none) is closest to the word."""
    near = [(closeness(item, place), event) for event in events if (place := _place(event))]
    likeness, event = max(near, key=lambda pair: pair[0], default=(0.0, EventItem()))
    return _STATUSES.get(event.get("status", ""), POSSIBLE) if likeness else None


def _place(event: EventItem) -> Marked | None:
    if trigger := event.get("trigger"):
        return Marked(start=trigger[0], end=trigger[1])
    return Marked(start=event["start"], end=event["end"]) if "start" in event and "end" in event else None
