"""Wire series: the same files together and in order."""

from collections import defaultdict
from collections.abc import Sequence

from communique.measure.lines import GoldLine, PredictionLine, SeriesItem
from communique.measure.score import Metric, Score

_SERIES = Metric(
    "series",
    "series and order",
    "share of the files that stand with exactly the files of their gold series, and in its order of versions",
)
_VERSION = Metric(
    "series", "version", "share of the files whose version (0 the first, 1 its LEAD, 2 its 2nd LEAD) is right"
)


def score_series(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `series` of predicted lines on gold lines that have one."""
    lines = [
        (right["series"], found.get("series"))
        for right, found in zip(gold, predicted, strict=True)
        if "series" in right
    ]
    together = _grouped([right for right, _ in lines])
    answers = _grouped([found for _, found in lines])
    right_order = sum(together[at] == answers.get(at) for at in together)
    versions = sum(found is not None and right["version"] == found["version"] for right, found in lines)
    return [_SERIES.share(right_order, len(lines)), _VERSION.share(versions, len(lines))]


def _grouped(series: Sequence[SeriesItem | None]) -> dict[int, tuple[int, ...]]:
    """For each file the files of its series in the order of their versions."""
    groups: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, item in enumerate(series):
        if item is not None:
            groups[item["slug"]].append((item["version"], at))
    ordered = [tuple(at for _, at in sorted(group)) for group in groups.values()]
    return {at: group for group in ordered for at in group}
