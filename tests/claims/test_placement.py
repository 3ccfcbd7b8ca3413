"""Placement, a value."""

from communique.claims.placement import Placement


def test_a_report_that_stands_alone_has_neither_series_nor_original() -> None:
    alone = Placement("r1")
    assert (alone.series, alone.rank, alone.withdrawn, alone.copy_of, alone.copy) == (None, 0, False, None, None)
