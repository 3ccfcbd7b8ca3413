"""Time expressions: TempEval-3's relaxed spans, values to the letter, types."""

from collections.abc import Sequence

from communique.measure.lines import DateItem, GoldLine, PredictionLine
from communique.measure.matching import closeness, pair_up
from communique.measure.score import Metric, Score

_SPAN = Metric("dates", "span", "time expressions; found where the spans overlap, one to one")
_EXACT = Metric("dates", "span, exact", "time expressions; found where start and end are equal")
_VALUE = Metric(
    "dates", "value", "time expressions; right where the spans overlap and the TIMEX3 values are equal to the letter"
)
_TYPE = Metric("dates", "type", "share of the found expressions whose TIMEX3 type is right")


def score_dates(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `dates` of predicted lines against gold lines that have them."""
    lines = [
        (right["dates"], found.get("dates", []))
        for right, found in zip(gold, predicted, strict=True)
        if "dates" in right
    ]
    pairs = [pair for right, found in lines for pair in _pairs(right, found)]
    of_gold = sum(len(right) for right, _ in lines)
    of_predicted = sum(len(found) for _, found in lines)
    exact = sum((right["start"], right["end"]) == (found["start"], found["end"]) for right, found in pairs)
    values = sum(right.get("value") == found.get("value") for right, found in pairs)
    types = sum(right.get("type") == found.get("type") for right, found in pairs)
    return [
        _SPAN.f1(len(pairs), of_predicted, of_gold),
        _EXACT.f1(exact, of_predicted, of_gold),
        _VALUE.f1(values, of_predicted, of_gold),
        _TYPE.share(types, len(pairs)),
    ]


def _pairs(gold: list[DateItem], predicted: list[DateItem]) -> list[tuple[DateItem, DateItem]]:
    return [(gold[i], predicted[j]) for i, j in pair_up(gold, predicted, closeness)]
