"""Encounters of readouts: kind, both parties, date."""

import re
import unicodedata
from collections.abc import Sequence

from communique.measure.lines import EncounterItem, GoldLine, PredictionLine
from communique.measure.matching import pair_up
from communique.measure.score import Metric, Score

_ALL = Metric("encounter", "all three", "share of the readouts whose kind, parties and date are all right")
_KIND = Metric("encounter", "kind", "share of the readouts whose kind (call or meeting) is right")
_PARTIES = Metric(
    "encounter",
    "parties",
    "share of the readouts with a predicted party for each gold party, by the last word of its name",
)
_DATE = Metric("encounter", "date", "share of the readouts whose day is right")
_WORD = re.compile(r"[^\W\d_]+")


def score_encounter(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `encounter` of predicted lines on gold lines that have one."""
    lines = [
        (right["encounter"], found.get("encounter"))
        for right, found in zip(gold, predicted, strict=True)
        if "encounter" in right
    ]
    rows = [_right(right, found) for right, found in lines]
    parts = [
        metric.share(sum(column), len(rows)) for metric, column in zip(_THREE, zip(*rows, strict=True), strict=False)
    ]
    return [_ALL.share(sum(map(all, rows)), len(rows)), *parts]


_THREE = (_KIND, _PARTIES, _DATE)


def _right(gold: EncounterItem, found: EncounterItem | None) -> tuple[bool, bool, bool]:
    if found is None:
        return False, False, False
    pairs = pair_up(gold["parties"], found["parties"], _same_name)
    met = len(pairs) == len(gold["parties"]) == len(found["parties"])
    return gold["kind"] == found["kind"], met, gold["date"] == found["date"]


def _same_name(right: str, found: str) -> float:
    """1 for equal names, less where only the gold's last word stands in the other."""
    words, others = _words(right), _words(found)
    return (1.0 if words == others else 0.5) if words and words[-1] in others else 0.0


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))
