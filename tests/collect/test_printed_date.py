"""Printed dates -> ISO 8601."""

import pytest

from communique.collect.printed_date import is_date_line, is_update, iso_date, month_and_day, nearest_year


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("News2021-03-09", "2021-03-09"),
        ("2021.3.9 10:15", "2021-03-09"),
        ("Tuesday, March 9, 2021", "2021-03-09"),
        ("9 March 2021", "2021-03-09"),
        ("Mar. 9th 2021", "2021-03-09"),
        ("09 MAR 2021, 10:15", "2021-03-09"),
        ("09.03.2021", "2021-03-09"),
        ("3/19/2021", "2021-03-19"),
        ("19/3/2021", "2021-03-19"),
        ("2021. 3. 9.", "2021-03-09"),
    ],
)
def test_full_dates_are_read(printed: str, iso: str) -> None:
    found = iso_date(printed)
    assert found and found[0] == iso
    assert printed[found[1] : found[2]].strip(" ,")


@pytest.mark.parametrize("printed", ["March 9", "2021", "05/12/2021", "2021-13-40", "Feb. 30, 2021", ""])
def test_what_names_no_single_day_is_not_read(printed: str) -> None:
    assert iso_date(printed) is None


def test_a_date_line_holds_nothing_but_a_date() -> None:
    assert is_date_line("Published : Tuesday, March 9, 2021 - 10:15")
    assert is_date_line("Posted 2021-03-09 Updated 2021-03-10")
    assert is_date_line("Source: Example | 2021-03-09 10:15:22 | Editor: Ana Okoro")
    assert not is_date_line("The port was closed on March 9, 2021")
    assert not is_date_line("Published on Tuesday")


def test_an_update_is_told_from_a_publication() -> None:
    assert is_update("Updated: March 9, 2021")
    assert not is_update("Published: March 9, 2021")
    assert not is_update("MARCH 9, 2021 / 10:15 AM / UPDATED 3 HOURS AGO")


def test_a_day_without_a_year_takes_the_nearest_to_publication() -> None:
    assert nearest_year(12, 31, "2021-01-01") == "2020-12-31"
    assert nearest_year(1, 1, "2020-12-31T23:00:00") == "2021-01-01"
    assert nearest_year(2, 29, "2021-06-01") == "2020-02-29"


def test_month_and_day_are_read_in_either_order() -> None:
    assert month_and_day("Nov. 3") == month_and_day("3 November") == (11, 3)
    assert month_and_day("Feb. 31") is None
