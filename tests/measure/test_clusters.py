"""MUC, B-cubed and CEAF-e against figures worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.measure.clusters import b_cubed, ceaf_e, conll_f1, muc

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2, "g": 2}
FOUND = {"a": "x", "b": "x", "c": "y", "d": "y", "f": "z", "g": "z", "h": "z"}
CLUSTERS = st.dictionaries(st.integers(0, 12), st.integers(0, 4))


def test_muc_of_a_worked_example() -> None:
    # gold links 2 + 3, kept 1 + 1; found links 1 + 1 + 2, kept 1 + 0 + 1
    assert muc(GOLD, FOUND) == (pytest.approx(2 / 4), pytest.approx(2 / 5))


def test_b_cubed_of_a_worked_example() -> None:
    # recall: a, b 2/3, c 1/3, d 1/4, f, g 2/4, e 0; precision: a, b 1, c, d 1/2, f, g 2/3, h 0
    recall = (2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 2 / 4 + 2 / 4) / 7
    precision = (1 + 1 + 1 / 2 + 1 / 2 + 2 / 3 + 2 / 3) / 7
    assert b_cubed(GOLD, FOUND) == (pytest.approx(precision), pytest.approx(recall))


def test_ceaf_e_of_a_worked_example() -> None:
    # best: 1 with x (4/5), 2 with z (4/7)
    total = 4 / 5 + 4 / 7
    assert ceaf_e(GOLD, FOUND) == (pytest.approx(total / 3), pytest.approx(total / 2))


def test_all_apart_has_no_links() -> None:
    assert muc({1: 1, 2: 2}, {1: "a", 2: "b"}) == (0, 0)


def test_the_same_clusters_under_other_names_are_perfect() -> None:
    renamed = {item: -name for item, name in GOLD.items()}
    assert conll_f1(GOLD, renamed) == pytest.approx(1)


@given(CLUSTERS, CLUSTERS)
def test_figures_are_bounded_and_swap_with_the_sides(gold: dict[int, int], found: dict[int, int]) -> None:
    for measure in (muc, b_cubed, ceaf_e):
        precision, recall = measure(gold, found)
        assert 0 <= precision <= 1 + 1e-9
        assert 0 <= recall <= 1 + 1e-9
        assert measure(found, gold) == pytest.approx((recall, precision))


@given(CLUSTERS, CLUSTERS)
def test_the_order_of_items_does_not_matter(gold: dict[int, int], found: dict[int, int]) -> None:
    turned = dict(reversed(found.items()))
    assert conll_f1(gold, turned) == pytest.approx(conll_f1(gold, found))
