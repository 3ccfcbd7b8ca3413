"""Stretches: those that share a character with a given one."""

from hypothesis import given
from hypothesis import strategies as st

from communique.extract.places.stretches import BLOCK, Stretches

STRETCHES = st.tuples(st.integers(0, 2 * BLOCK), st.integers(1, BLOCK)).map(lambda one: (one[0], one[0] + one[1]))


def test_stretches_that_only_meet_do_not_touch() -> None:
    assert Stretches([(4, 8), (12, 20)]).touching(8, 12) == []


def test_those_that_touch_come_in_the_order_given_over_borders_of_blocks() -> None:
    assert Stretches([(BLOCK, BLOCK + 9), (0, 3), (5, 3 * BLOCK)]).touching(BLOCK - 1, BLOCK + 1) == [
        (BLOCK, BLOCK + 9),
        (5, 3 * BLOCK),
    ]


@given(st.lists(STRETCHES, max_size=12), STRETCHES)
def test_they_agree_with_a_plain_search(stretches: list[tuple[int, int]], one: tuple[int, int]) -> None:
    plain = [(start, end) for start, end in stretches if start < one[1] and one[0] < end]
    assert Stretches(stretches).touching(*one) == plain
