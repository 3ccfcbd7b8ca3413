"""Stretches of time before or after a named day."""

import pytest


@pytest.mark.parametrize(
    ("text", "expression", "interval"),
    [
        ("They met three days after the talks of March 1.", "three days", ("2021-03-04", "2021-03-04")),
        ("They met a day after the March 5 vote.", "a day", ("2021-03-06", "2021-03-06")),
        ("They met two days before New Year's Day.", "two days", ("2020-12-30", "2020-12-30")),
        ("They met two weeks after the vote of Jan. 5, 2021.", "two weeks", ("2021-01-18", "2021-01-24")),
        ("They met a month after the coup of Feb. 1.", "a month", ("2021-03-01", "2021-03-31")),
        ("They met hours after the vote of March 5.", "hours", (None, None)),
        ("They met two days after the talks. They left on March 8.", "two days", (None, None)),
        ("They talked for two days on March 1.", "two days", (None, None)),
    ],
)
def test_a_stretch_counts_from_the_day_that_its_clause_names(dates, text, expression, interval):
    found = next(when for when in dates(text) if when.expression.text == expression)
    assert (found.earliest, found.latest) == interval


def test_the_value_stays_a_duration_and_the_anchor_is_the_day(dates):
    stretch, day = dates("They met three days after the talks of March 1.")
    assert (stretch.value, stretch.anchor, stretch.rule) == ("P3D", "expression 2021-03-01", "duration+after")
    assert day.value == "2021-03-01"
