"""Stories: which reports tell of the same, by B-cubed."""

from collections.abc import Hashable, Sequence

from communique.measure.clusters import b_cubed
from communique.measure.lines import GoldLine, PredictionLine
from communique.measure.score import Metric, Score

_STORIES = Metric(
    "story", "B-cubed", "reports grouped into stories: precision and recall of each report's group, averaged"
)


def score_story(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """The Score of the `story` of predicted lines on gold lines that have one."""
    lines = list(zip(gold, predicted, strict=True))
    right: dict[Hashable, Hashable] = {at: line["story"] for at, (line, _) in enumerate(lines) if "story" in line}
    found: dict[Hashable, Hashable] = {
        at: answer["story"] for at, (line, answer) in enumerate(lines) if "story" in line and "story" in answer
    }
    precision, recall = b_cubed(right, found)
    return [_STORIES.averaged(precision, recall, len(right), len(found), 0)]
