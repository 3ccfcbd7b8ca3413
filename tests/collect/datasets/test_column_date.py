"""Dates in columns: many ways to write one, one order for a whole column, and nothing made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.collect.datasets.column_date import DateOrder, order_of, read_date


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("2019-11-20", "2019-11-20"),
        ("2019-11-20 00:00:00", "2019-11-20"),
        ("2019-11-20T10:35:00Z", "2019-11-20T10:35:00+00:00"),
        ("2019-11-20 10:35:00+09:00", "2019-11-20T10:35:00+09:00"),
        ("2019-11-20 10:35:00 UTC", "2019-11-20T10:35:00+00:00"),
        ("2019-11-20T10:35:00.123456Z", "2019-11-20T10:35:00+00:00"),
        ("2019/11/2", "2019-11-02"),
        ("20191120103500", "2019-11-20T10:35:00"),
        ("20191120T103500Z", "2019-11-20T10:35:00+00:00"),
        ("20191120T103500+0900", "2019-11-20T10:35:00+09:00"),
        ("20191120", "2019-11-20"),
        ("Wed, 20 Nov 2019 10:35:00 GMT", "2019-11-20T10:35:00+00:00"),
        ("Wed, 20 Nov 2019 10:35:00 +0900", "2019-11-20T10:35:00+09:00"),
        ("Wed Nov 20 10:35:00 2019", "2019-11-20T10:35:00"),
        ("Wed Nov 20 10:35:00 +0900 2019", "2019-11-20T10:35:00+09:00"),
        ("November 20, 2019", "2019-11-20"),
        ("20 Nov 2019", "2019-11-20"),
        ("20.11.2019", "2019-11-20"),
    ],
)
def test_a_date_is_read_as_it_is_written(cell: str, read: str) -> None:
    assert read_date(cell, None) == read


@pytest.mark.parametrize("cell", ["", "2019", "soon", "31/02/2019", "2019-02-31", "05/12/19", "1574245800", "9" * 50])
def test_what_names_no_day_is_no_date(cell: str) -> None:
    assert read_date(cell, DateOrder.DAY_FIRST) is None


@pytest.mark.parametrize("cell", ["1574246100", "1574246100000", "1574246100.0"])
def test_seconds_since_1970_are_a_date_only_where_they_are_known_to_be_one(cell: str) -> None:
    assert read_date(cell, None, epoch=True) == "2019-11-20T10:35:00+00:00"
    assert read_date(cell, None) is None


def test_a_number_above_twelve_decides_for_the_whole_column() -> None:
    assert order_of(["05/12/2019", "20/11/2019"]) is DateOrder.DAY_FIRST
    assert order_of(["05/12/2019", "11/20/2019"]) is DateOrder.MONTH_FIRST
    assert read_date("05/12/2019", DateOrder.DAY_FIRST) == "2019-12-05"
    assert read_date("05/12/2019 1:05 pm", DateOrder.MONTH_FIRST) == "2019-05-12T13:05:00"


def test_no_date_is_taken_where_nothing_or_too_much_is_proved() -> None:
    assert order_of(["05/12/2019", "06/12/2019"]) is DateOrder.UNDECIDED
    assert order_of(["20/11/2019", "11/20/2019"]) is DateOrder.UNDECIDED
    assert read_date("05/12/2019", DateOrder.UNDECIDED) is None
    assert order_of(["2019-11-20"]) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_comes_back_in_either_order(day: date) -> None:
    year, month, number = str(day).split("-")
    assert read_date(f"{number}/{month}/{year}", DateOrder.DAY_FIRST) == str(day)
    assert read_date(f"{month}-{number}-{year}", DateOrder.MONTH_FIRST) == str(day)


@given(st.text(max_size=70))
def test_any_cell_is_read_or_is_no_date(cell: str) -> None:
    found = read_date(cell, DateOrder.DAY_FIRST, epoch=True)
    assert found is None or found[:2] in ("19", "20")
