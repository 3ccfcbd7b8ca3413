"""Pairing of spans and of sets of characters."""

from hypothesis import given
from hypothesis import strategies as st

from communique.measure.lines import Marked
from communique.measure.matching import characters, closeness, jaccard, pair_up, shared

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda two: Marked(start=two[0], end=two[0] + two[1]))


def span(start: int, end: int) -> Marked:
    return Marked(start=start, end=end)


def test_spans_that_only_touch_share_nothing() -> None:
    assert shared(span(0, 4), span(4, 8)) == 0
    assert closeness(span(0, 4), span(4, 8)) == 0


def test_closeness_is_shared_by_either() -> None:
    assert closeness(span(0, 4), span(2, 6)) == 2 / 6


def test_characters_of_several_ranges_are_one_set() -> None:
    assert jaccard(characters([[0, 2], [4, 6]]), characters([[1, 5]])) == 2 / 6
    assert jaccard(frozenset(), frozenset()) == 0


def test_the_closest_pair_goes_first_and_each_has_one_partner() -> None:
    gold = [span(0, 10), span(10, 14)]
    found = [span(8, 14), span(9, 11)]
    assert pair_up(gold, found, closeness) == [(0, 1), (1, 0)]


def test_pairs_below_the_least_likeness_are_not_made() -> None:
    assert pair_up([span(0, 10)], [span(9, 19)], closeness, 0.3) == []


@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
def test_no_partner_is_taken_twice(gold: list[Marked], found: list[Marked]) -> None:
    pairs = pair_up(gold, found, closeness)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(shared(gold[i], found[j]) for i, j in pairs)


@given(SPANS, SPANS)
def test_closeness_is_symmetric_and_bounded(one: Marked, other: Marked) -> None:
    assert closeness(one, other) == closeness(other, one)
    assert 0 <= closeness(one, other) <= 1
