from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.extract.dates.period import DAYS, MONTHS, Unit, from_to, of_day, period_of, season

CALENDAR = [unit for unit in (*DAYS, *MONTHS) if unit not in (Unit.SEASON, Unit.FORTNIGHT)]
DAY = st.dates(date(1000, 1, 1), date(2900, 12, 31))


@pytest.mark.parametrize(
    ("unit", "value", "first", "last"),
    [
        (Unit.DAY, "2021-03-10", "2021-03-10", "2021-03-10"),
        (Unit.WEEK, "2021-W10", "2021-03-08", "2021-03-14"),
        (Unit.WEEKEND, "2021-W10-WE", "2021-03-13", "2021-03-14"),
        (Unit.MONTH, "2021-03", "2021-03-01", "2021-03-31"),
        (Unit.QUARTER, "2021-Q1", "2021-01-01", "2021-03-31"),
        (Unit.HALF, "2021-H1", "2021-01-01", "2021-06-30"),
        (Unit.YEAR, "2021", "2021-01-01", "2021-12-31"),
        (Unit.DECADE, "202", "2020-01-01", "2029-12-31"),
        (Unit.CENTURY, "20", "2000-01-01", "2099-12-31"),
    ],
)
def test_a_period_holds_its_day_and_is_named_as_timex3_names_it(unit, value, first, last):
    period = period_of(unit, date(2021, 3, 10))
    assert (period.value, period.earliest, period.latest) == (value, first, last)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CALENDAR), DAY)
def test_edtf_of_a_period_is_the_same_interval(unit, day):
    period = period_of(unit, day)
    parsed = parse_edtf(period.edtf)
    assert tuple(parsed.lower_strict()[:3]) == period.first.timetuple()[:3]
    assert tuple(parsed.upper_strict()[:3]) == period.last.timetuple()[:3]


@given(st.sampled_from(CALENDAR), DAY, st.integers(-20, 20))
def test_shifting_there_and_back_gives_the_same_period(unit, day, count):
    if unit not in (Unit.CENTURY, Unit.MILLENNIUM, Unit.DECADE):
        period = period_of(unit, day)
        assert period.shifted(count).shifted(-count) == period


@given(
    st.sampled_from([unit for unit in CALENDAR if unit is not Unit.WEEKEND]),
    st.dates(date(1000, 1, 1), date(1990, 1, 1)),
)
def test_the_next_period_begins_the_day_after(unit, day):
    period = period_of(unit, day)
    assert period.first <= day <= period.last
    assert period.shifted(1).first == period.last + timedelta(days=1)


def test_winter_runs_into_the_next_year():
    winter = season(2020, "WI")
    assert (winter.value, winter.earliest, winter.latest) == ("2020-WI", "2020-12-01", "2021-02-28")


def test_a_clock_time_is_a_minute_of_its_day():
    time = of_day(date(2021, 3, 10)).at("10:35")
    assert (time.value, time.earliest, time.latest) == ("2021-03-10T10:35", "2021-03-10T10:35", "2021-03-10T10:35")
    assert time.edtf == "2021-03-10T10:35:00"


def test_a_part_of_the_day_is_an_interval_within_it():
    night = of_day(date(2021, 3, 10)).at("NI")
    assert (night.value, night.earliest, night.latest) == ("2021-03-10TNI", "2021-03-10T18:00", "2021-03-10T23:59")


def test_a_stretch_of_days_runs_from_the_first_to_the_last():
    stretch = from_to(of_day(date(2021, 3, 3)), of_day(date(2021, 3, 5)))
    assert (stretch.value, stretch.earliest, stretch.latest) == ("2021-03-03/2021-03-05", "2021-03-03", "2021-03-05")


@pytest.mark.parametrize(
    ("day", "value"),
    [(date(2021, 1, 15), "2020-WI"), (date(2021, 4, 1), "2021-SP"), (date(2021, 12, 1), "2021-WI")],
)
def test_every_day_lies_in_a_season(day: date, value: str) -> None:
    found = period_of(Unit.SEASON, day)
    assert (found.value, found.first <= day <= found.last) == (value, True)


@given(st.dates(date(2, 1, 1), date(9990, 12, 31)), st.sampled_from([*DAYS, *MONTHS]))
def test_every_unit_has_a_period_for_every_day(day: date, unit: Unit) -> None:
    found = period_of(unit, day)
    assert found.first <= found.last
