"""Scores of stories."""

import pytest

from communique.measure.lines import GoldLine, PredictionLine
from communique.measure.story import score_story

GOLD = [
    GoldLine(id="1", text="", story="a"),
    GoldLine(id="2", text="", story="a"),
    GoldLine(id="3", text="", story="b"),
]
OTHER = GoldLine(id="4", text="")


def f1(*stories: str) -> float | None:
    found = [PredictionLine(id=str(at), story=story) for at, story in enumerate(stories)]
    return score_story([*GOLD, OTHER], found)[0].f1


def test_names_of_stories_mean_nothing() -> None:
    assert f1("x", "x", "y", "x") == 1


def test_all_in_one_by_hand() -> None:
    precision = (2 / 3 + 2 / 3 + 1 / 3) / 3
    assert f1("x", "x", "x", "x") == pytest.approx(2 * precision / (precision + 1))


def test_no_story_is_nought() -> None:
    assert score_story(GOLD, [PredictionLine(id="1")] * 3)[0].f1 == 0
