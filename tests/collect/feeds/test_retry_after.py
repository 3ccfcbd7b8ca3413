"""Retry-After: seconds or a date, a day at most."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.collect.feeds.retry_after import DAY, seconds_asked

NOON = 1_615_377_600.0  # 10 March 2021, 12:00 UTC


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("99999999999999999999", DAY),
        ("Wed, 10 Mar 2021 12:05:00 GMT", 300.0),
        ("Wed, 10 Mar 2021 21:05:00 +0900", 300.0),
        ("Wed, 10 Mar 2021 11:00:00 GMT", 0.0),
        ("Wed, 10 Mar 2099 11:00:00 GMT", DAY),
        *((value, None) for value in ("", "soon", "-5", "1.5", "٣", "Wed, 99 Mar 2021", "Wed, 10 Mar 99999 11:00 GMT")),
    ],
)
def test_it_is_read_in_seconds_and_as_a_date(value: str, expected: float | None) -> None:
    assert seconds_asked(value, NOON) == expected


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_header_makes_anybody_wait_longer_than_a_day(value: str) -> None:
    found = seconds_asked(value, NOON)
    assert found is None or 0 <= found <= DAY
