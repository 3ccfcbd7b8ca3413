"""Scores of time expressions."""

import pytest

from communique.measure.dates import score_dates
from communique.measure.lines import DateItem, GoldLine, PredictionLine


def date(start: int, end: int, value: str, kind: str = "DATE") -> DateItem:
    return DateItem(start=start, end=end, type=kind, value=value)


GOLD = [
    GoldLine(
        id="1", text="x" * 60, dates=[date(0, 6, "2020-01-01"), date(10, 20, "P3D", "DURATION"), date(30, 36, "2020")]
    ),
    GoldLine(id="2", text="no dates layer"),
]


def figures(*found: DateItem) -> dict[str, tuple[float | None, float | None]]:
    scores = score_dates(
        GOLD, [PredictionLine(id="1", dates=list(found)), PredictionLine(id="2", dates=[date(0, 2, "")])]
    )
    return {score.metric: (score.f1, score.accuracy) for score in scores}


def test_overlap_finds_and_equal_values_count() -> None:
    found = figures(date(0, 6, "2020-01-01"), date(12, 20, "P3D"), date(31, 40, "2021"), date(50, 52, "2020"))
    assert found["span"] == (pytest.approx(2 * 3 / 7), None)
    assert found["span, exact"] == (pytest.approx(2 * 1 / 7), None)
    assert found["value"] == (pytest.approx(2 * 2 / 7), None)
    assert found["type"] == (None, pytest.approx(2 / 3))


def test_one_long_span_finds_one_expression() -> None:
    assert figures(date(0, 36, "2020"))["span"][0] == pytest.approx(2 * 1 / 4)


def test_perfect_is_one_and_nothing_is_nought() -> None:
    perfect, empty = figures(*GOLD[0]["dates"]), figures()
    assert [max(value for value in pair if value is not None) for pair in perfect.values()] == [1, 1, 1, 1]
    assert [max(value for value in pair if value is not None) for pair in empty.values()] == [0, 0, 0, 0]
