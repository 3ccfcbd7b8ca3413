"""Scores: figures of one metric on one layer, with the metric's definition in a sentence."""

from collections import Counter
from collections.abc import Sequence

from attrs import frozen


@frozen
class Score:
    """One row of the table that `communique evaluate` prints.

    `gold` counts the right answers there are, `predicted` those given, `correct` those of them that are right. A figure
    that a metric does not have is None; all others lie in [0, 1], 0 where there is nothing to divide by.
    """

    layer: str
    metric: str
    definition: str
    gold: int
    predicted: int
    correct: float
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    accuracy: float | None = None
    macro_f1: float | None = None


@frozen
class Metric:
    """What is measured: the layer, the metric's name and its definition."""

    layer: str
    name: str
    definition: str

    def f1(self, correct: int, predicted: int, gold: int) -> Score:
        """The Score of so many correct among so many predicted and so many gold items."""
        precision, recall = ratio(correct, predicted), ratio(correct, gold)
        return self.averaged(precision, recall, gold, predicted, correct)

    def averaged(self, precision: float, recall: float, gold: int, predicted: int, correct: float) -> Score:
        """The Score with this precision and recall, however they were averaged; F1 is their harmonic mean."""
        harmonic = harmonic_mean(precision, recall)
        return self._score(gold, predicted, correct, precision=precision, recall=recall, f1=harmonic)

    def recall(self, correct: int, gold: int) -> Score:
        """The Score of a metric that only asks how much of the gold was found."""
        return self._score(gold, correct, correct, recall=ratio(correct, gold))

    def share(self, correct: int, of: int) -> Score:
        """The Score of a metric that asks how many of so many cases are right."""
        return self._score(of, of, correct, accuracy=ratio(correct, of))

    def classes(self, answers: Sequence[tuple[str, str | None]]) -> Score:
        """The Score of (gold class, predicted class) pairs; None stands for no answer, which is wrong."""
        right = sum(gold == found for gold, found in answers)
        given = sum(found is not None for _, found in answers)
        return self._score(len(answers), given, right, accuracy=ratio(right, len(answers)), macro_f1=macro_f1(answers))

    def _score(self, gold: int, predicted: int, correct: float, **figures: float) -> Score:
        return Score(self.layer, self.name, self.definition, gold, predicted, correct, **figures)


def ratio(part: float, whole: float) -> float:
    """part / whole, 0 where the whole is 0."""
    return part / whole if whole else 0.0


def harmonic_mean(precision: float, recall: float) -> float:
    """F1 of a precision and a recall."""
    return ratio(2 * precision * recall, precision + recall)


def macro_f1(answers: Sequence[tuple[str, str | None]]) -> float:
    """The mean F1 over the classes that occur in the gold, each as heavy as the others."""
    gold = Counter(right for right, _ in answers)
    found = Counter(answer for _, answer in answers)
    hits = Counter(right for right, answer in answers if right == answer)
    return ratio(sum(ratio(2 * hits[name], gold[name] + found[name]) for name in sorted(gold)), len(gold))
