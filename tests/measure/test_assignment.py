"""The best assignment, against all assignments there are."""

from itertools import combinations, permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from communique.measure.assignment import Matrix, best_assignment

MATRICES = st.tuples(st.integers(1, 4), st.integers(1, 4)).flatmap(
    lambda shape: arrays(np.float64, shape, elements=st.integers(-4, 9).map(float))
)


def best_of_all(gains: Matrix) -> float:
    rows, columns = gains.shape
    size = min(rows, columns)
    return max(
        sum(gains[pair] for pair in zip(chosen, order, strict=True))
        for chosen in combinations(range(rows), size)
        for order in permutations(range(columns), size)
    )


def test_the_greedy_choice_is_not_taken_where_it_costs_more_later() -> None:
    assert best_assignment(np.array([[9.0, 8.0], [8.0, 1.0]])) == [(0, 1), (1, 0)]


@given(MATRICES)
def test_no_assignment_gains_more(gains: Matrix) -> None:
    pairs = best_assignment(gains)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == min(gains.shape)
    assert sum(gains[pair] for pair in pairs) == pytest.approx(best_of_all(gains))
