"""Scores of places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.measure.lines import GoldLine, PlaceItem, PredictionLine
from communique.measure.places import kilometres, score_places
from communique.measure.score import Score

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
GOLD = [
    GoldLine(
        id="1",
        text="x" * 40,
        places=[
            PlaceItem(start=0, end=6, lat=38.72, lon=-9.14),
            PlaceItem(start=10, end=16, lat=41.15, lon=-8.61),
            PlaceItem(start=20, end=26, lat=None, lon=None),
        ],
    )
]


def scores(*found: PlaceItem) -> dict[str, Score]:
    return {score.metric: score for score in score_places(GOLD, [PredictionLine(id="1", places=list(found))])}


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert kilometres((10, 20), (11, 20)) == pytest.approx(111.2, abs=0.1)


def test_lisbon_is_274_kilometres_from_porto() -> None:
    assert kilometres((38.72, -9.14), (41.15, -8.61)) == pytest.approx(274, abs=2)


def test_spans_and_distances() -> None:
    found = scores(
        PlaceItem(start=0, end=6, lat=38.9, lon=-9.0),
        PlaceItem(start=12, end=18, lat=38.7, lon=-9.1),
        PlaceItem(start=30, end=33),
    )
    assert found["span, exact"].f1 == pytest.approx(1 / 3)
    assert found["span"].f1 == pytest.approx(2 / 3)
    assert (found["within 161 km"].accuracy, found["within 161 km"].gold) == (0.5, 2)


def test_a_place_that_was_not_found_is_not_near_but_does_not_count_among_the_found() -> None:
    found = scores(PlaceItem(start=0, end=6, lat=38.9, lon=-9.0))
    assert (found["within 161 km"].accuracy, found["within 161 km, found"].accuracy) == (0.5, 1)


def test_perfect_is_one_and_nothing_is_nought() -> None:
    perfect, empty = scores(*GOLD[0]["places"]), scores()
    assert (perfect["span, exact"].f1, perfect["within 161 km"].accuracy) == (1, 1)
    assert (empty["span"].f1, empty["within 161 km"].accuracy) == (0, 0)


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_at_most_half_the_earth(one: tuple[float, float], other: tuple[float, float]) -> None:
    assert kilometres(one, other) == pytest.approx(kilometres(other, one), abs=1e-6)
    assert 0 <= kilometres(one, other) <= 20016
