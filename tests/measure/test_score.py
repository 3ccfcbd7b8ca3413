"""Figures: precision, recall, F1, accuracy, macro-F1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.measure.score import Metric, harmonic_mean, macro_f1, ratio

METRIC = Metric("layer", "name", "a definition")
ANSWERS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["a", "b", "c", "d", None])))


def test_f1_of_two_right_among_four_given_and_three_wanted() -> None:
    score = METRIC.f1(2, 4, 3)
    assert (score.precision, score.recall) == (0.5, pytest.approx(2 / 3))
    assert score.f1 == pytest.approx(4 / 7)
    assert (score.gold, score.predicted, score.correct) == (3, 4, 2)


def test_nothing_to_divide_by_gives_nought() -> None:
    assert ratio(0, 0) == 0
    assert METRIC.f1(0, 0, 0).f1 == 0
    assert METRIC.classes([]).macro_f1 == 0


def test_macro_f1_by_hand() -> None:
    # a: 1 hit, 2 gold, 1 found -> 2/3; b: 1 hit, 1 gold, 2 found -> 2/3
    assert macro_f1([("a", "a"), ("a", "b"), ("b", "b")]) == pytest.approx(2 / 3)


def test_no_answer_is_wrong_and_not_counted_as_given() -> None:
    score = METRIC.classes([("a", None), ("a", "a")])
    assert (score.accuracy, score.predicted) == (0.5, 1)


@given(ANSWERS)
def test_figures_of_classes_lie_between_0_and_1_whatever_the_order(answers: list[tuple[str, str | None]]) -> None:
    score, turned = METRIC.classes(answers), METRIC.classes(answers[::-1])
    assert score == turned
    assert 0 <= (score.accuracy or 0) <= 1
    assert 0 <= (score.macro_f1 or 0) <= 1


@given(st.floats(0, 1), st.floats(0, 1))
def test_f1_lies_between_precision_and_recall_on_either_side(precision: float, recall: float) -> None:
    assert harmonic_mean(precision, recall) == harmonic_mean(recall, precision)
    assert min(precision, recall) - 1e-9 <= harmonic_mean(precision, recall) or min(precision, recall) < 1e-200
    assert harmonic_mean(precision, recall) <= max(precision, recall) + 1e-9
