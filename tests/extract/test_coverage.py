"""Coverage: the innermost content around a place."""

from hypothesis import given
from hypothesis import strategies as st

from communique.extract.coverage import BLOCK, Coverage

RANGES = st.tuples(st.integers(0, 2 * BLOCK), st.integers(1, BLOCK)).map(lambda one: (one[0], one[0] + one[1]))


def test_the_shortest_content_around_a_place_is_found_over_borders_of_blocks() -> None:
    coverage = Coverage([[(0, 3 * BLOCK)], [(BLOCK - 5, BLOCK + 5)]])
    assert coverage.at(BLOCK - 1, BLOCK + 1) == 1
    assert coverage.at(BLOCK + 3, BLOCK + 9) == 0
    assert coverage.at(4 * BLOCK, 4 * BLOCK + 1) is None


def test_what_lies_around_a_content_is_longer_than_it() -> None:
    coverage = Coverage([[(0, 100)], [(10, 20)], [(30, 50)]])
    assert coverage.around(5, 1) == 0
    assert coverage.around(15, 0) is None


@given(st.lists(RANGES, min_size=1, max_size=12), st.integers(0, 3 * BLOCK))
def test_it_agrees_with_a_plain_search(ranges: list[tuple[int, int]], place: int) -> None:
    plain = [(b - a, number) for number, (a, b) in enumerate(ranges) if a <= place and place + 1 <= b]
    assert Coverage([[one] for one in ranges]).at(place, place + 1) == (min(plain)[1] if plain else None)
