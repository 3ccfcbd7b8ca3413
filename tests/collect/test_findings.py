"""Findings of several readers, and their cuts."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from communique.claims.report import Cut, Found
from communique.collect.findings import Findings, settled

CUTS = st.lists(st.builds(lambda a, b: Cut(min(a, b), max(a, b), "r"), st.integers(0, 50), st.integers(0, 50)))


def test_the_first_to_find_a_value_is_believed_and_all_cuts_are_kept() -> None:
    found = Findings(outlet=Found("A", "x"), cuts=(Cut(0, 1, "a"),)).then(
        Findings(outlet=Found("B", "y"), slug="s", cuts=(Cut(2, 3, "b"),))
    )
    assert found.outlet == Found("A", "x")
    assert (found.slug, len(found.cuts)) == ("s", 2)


@given(CUTS, st.integers(0, 40))
def test_settled_cuts_are_sorted_disjoint_and_inside_and_cover_what_they_covered(cuts: list[Cut], length: int) -> None:
    found = settled(cuts, length)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= cut.start < cut.end <= length for cut in found)
    covered = {at for cut in cuts for at in range(cut.start, min(cut.end, length))}
    assert covered == {at for cut in found for at in range(cut.start, cut.end)}
