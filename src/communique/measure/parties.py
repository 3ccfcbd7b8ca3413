"""Given parties: which PLOVER type holds between two parties that the gold line marks."""

import re
from collections.abc import Sequence

from communique.measure.lines import EventItem, GoldLine, Marked, PartyItem, PredictionLine
from communique.measure.matching import shared
from communique.measure.plover import gold_type
from communique.measure.score import Metric, Score

_TYPE = Metric(
    "events",
    "type, parties given",
    "share of the events with marked parties for which the predicted event between these parties (by span, else by a "
    "shared word of their names) has the right PLOVER type; macro-F1 over the types",
)
_WORD = re.compile(r"\w+")


def has_parties(event: EventItem) -> bool:
    """Whether the gold marks an actor and a recipient of the event."""
    return any(map(_marked, event.get("actor", []))) and any(map(_marked, event.get("recipient", [])))


def score_parties(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """The Score of types between given parties, none where no gold line marks parties."""
    answers = [
        (gold_type(event.get("type")) or "", _answer(event, found.get("events", [])))
        for right, found in zip(gold, predicted, strict=True)
        for event in right.get("events", [])
        if has_parties(event)
    ]
    return [_TYPE.classes(answers)] if answers else []


def _answer(event: EventItem, predicted: list[EventItem]) -> str | None:
    """The type of the event that was predicted for these parties: an answer to them first, then the first one."""
    fitting = [found for found in predicted if _same(event, found, "actor") and _same(event, found, "recipient")]
    fitting.sort(key=lambda found: not found.get("given"))
    return gold_type(fitting[0].get("type")) if fitting else None


def _same(event: EventItem, found: EventItem, role: str) -> bool:
    one: list[PartyItem] = event.get(role, [])  # type: ignore[assignment]
    other: list[PartyItem] = found.get(role, [])  # type: ignore[assignment]
    return any(_touch(right, party) for right in one for party in other)


def _touch(one: PartyItem, other: PartyItem) -> bool:
    if _marked(one) and _marked(other):
        return shared(_as_marked(one), _as_marked(other)) > 0
    return bool(_words(one) & _words(other))


def _words(party: PartyItem) -> set[str]:
    return {word for word in _WORD.findall(party.get("text", "").casefold()) if len(word) > 2 and word != "the"}


def _marked(party: PartyItem) -> bool:
    return "start" in party and "end" in party


def _as_marked(party: PartyItem) -> Marked:
    return Marked(start=party["start"], end=party["end"])
