"""Dates with their time of day -> ISO 8601."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.collect.moment import agree, day_of, instant, moment


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2021-03-09T23:30:00+09:00", "2021-03-09T23:30:00+09:00"),
        ("2021-03-09T23:30:00.123+0900", "2021-03-09T23:30:00+09:00"),
        ("2021-03-09 23:30:00Z", "2021-03-09T23:30:00+00:00"),
        ("2021-03-09 10:15:22 KST", "2021-03-09T10:15:22+09:00"),
        ("March 9, 2021 at 1:59 AM EST", "2021-03-09T01:59:00-05:00"),
        ("12:05 p.m. EDT, Tuesday, March 9, 2021", "2021-03-09T12:05:00-04:00"),
        ("9 March 2021 18.30", "2021-03-09T18:30:00"),
        ("2021.03.09 10:15 (GMT+9)", "2021-03-09T10:15:00+09:00"),
        ("Tue, 09 Mar 2021 10:15:00 GMT", "2021-03-09T10:15:00+00:00"),
        ("2021-03-09 10:15 IST", "2021-03-09T10:15:00"),
        ("1615285800", "2021-03-09T10:30:00+00:00"),
        ("1615285800000", "2021-03-09T10:30:00+00:00"),
        ("March 9, 2021", "2021-03-09"),
    ],
)
def test_the_time_of_day_and_its_offset_are_kept_where_they_are_stated(printed: str, iso: str) -> None:
    found = moment(printed)
    assert found and found[0] == iso


@pytest.mark.parametrize("printed", ["0001-01-01T00:00:00Z", "10:15", "05/12/2021", "", "161528", "0000000000"])
def test_what_names_no_day_of_the_press_is_no_moment(printed: str) -> None:
    assert moment(printed) is None


@given(st.text(max_size=80))
def test_whatever_a_page_states_gives_an_iso_date_or_nothing(printed: str) -> None:
    found = moment(printed)
    assert found is None or (day_of(found[0]).isoformat() == found[0][:10] and 0 <= found[1] < found[2] <= len(printed))


def test_one_instant_on_two_clocks_agrees_and_an_hour_later_does_not() -> None:
    assert agree("2021-03-09T23:30:00+09:00", "2021-03-09T14:30:00+00:00")
    assert not agree("2021-03-09T23:30:00+09:00", "2021-03-09T15:30:00+00:00")
    assert agree("2021-03-09", "2021-03-09T15:30:00+00:00")
    assert not agree("2021-03-10", "2021-03-09T15:30:00+00:00")


def test_a_time_without_an_offset_is_no_instant() -> None:
    assert instant("2021-03-09T10:15:00") is None
    assert instant("2021-03-09") is None
