from datetime import date

import pytest

from communique.extract.dates.period import Unit, of_day, period_of
from communique.extract.dates.sense import (
    Base,
    Direction,
    choose,
    day_of,
    days_around,
    part_of,
    shifted,
    weekdays_around,
)

WEDNESDAY = date(2021, 3, 10)


@pytest.mark.parametrize(
    ("direction", "day"),
    [
        (Direction.BEFORE, 3),
        (Direction.UP_TO, 10),
        (Direction.NEAREST, 10),
        (Direction.FROM, 10),
        (Direction.AFTER, 17),
    ],
)
def test_a_direction_chooses_among_recurrences(direction, day):
    assert choose(weekdays_around(3, WEDNESDAY), WEDNESDAY, direction) == of_day(date(2021, 3, day))


def test_nothing_to_choose_from_gives_none():
    assert choose([], WEDNESDAY, Direction.NEAREST) is None


def test_a_shift_keeps_how_far_it_went_and_from_where():
    sense = shifted(Base(WEDNESDAY, "published 2021-03-10"), Unit.MONTH, -1, "test")
    assert (sense.value, sense.offset, sense.unit, sense.anchor) == ("2021-02", -1, "month", "published 2021-03-10")


def test_the_29th_of_february_is_only_in_leap_years():
    assert [period.first.year for period in days_around(2, 29, date(2021, 3, 10))] == [2020]
    assert day_of(2021, 2, 29) is None


def test_parts_of_a_year_are_counted_from_either_end():
    year = period_of(Unit.YEAR, WEDNESDAY)
    assert part_of(year, Unit.QUARTER, 3).value == "2021-Q3"
    assert part_of(year, Unit.QUARTER, -1).value == "2021-Q4"
