import pytest

from communique.extract.dates.period import Unit
from communique.extract.dates.readers.duration import duration_value


@pytest.mark.parametrize(
    ("unit", "count", "timex"),
    [
        (Unit.DAY, 3, "P3D"),
        (Unit.HOUR, 2, "PT2H"),
        (Unit.YEAR, 2.5, "P2Y6M"),
        (Unit.MINUTE, 1.5, "PT1M30S"),
        (Unit.HOUR, 0.5, "PT30M"),
        (Unit.DECADE, 2, "P20Y"),
        (Unit.FORTNIGHT, 1, "P2W"),
        (Unit.WEEK, None, "PXW"),
        (Unit.MINUTE, None, "PTXM"),
    ],
)
def test_a_duration_is_written_as_timex3_writes_it(unit, count, timex):
    assert duration_value(unit, count) == timex


def test_a_duration_has_no_place_in_the_calendar(dates):
    (when,) = dates("They fought a three-day battle.")
    assert (when.type, when.value, when.edtf, when.dated) == ("DURATION", "P3D", "", False)


def test_the_last_months_end_at_the_anchor(dates):
    (when,) = dates("It grew over the past three months.")
    assert (when.value, when.earliest, when.latest) == ("P3M", "2020-12-10", "2021-03-10")


def test_the_coming_weeks_begin_at_the_anchor_but_nobody_says_how_many(dates):
    (when,) = dates("They will meet in the coming weeks.")
    assert (when.value, when.dated) == ("PXW", False)


@pytest.mark.parametrize(
    "text", ["The 42-year-old envoy slept.", "They held a second meeting.", "There are two flights a week."]
)
def test_ages_ordinals_and_rates_are_no_durations(value, text):
    assert value(text) == {}


def test_an_anniversary_says_how_long_ago_it_was(dates):
    (when,) = dates("They mark the 30th anniversary of ties.")
    assert (when.value, when.offset, when.unit) == ("P30Y", -30, "year")


def test_sets_are_no_dates(dates):
    yearly, weekly = dates("They meet every year, and their aides each Thursday.")
    assert (yearly.type, yearly.value, weekly.value) == ("SET", "P1Y", "XXXX-WXX-4")


def test_what_is_measured_by_the_year_is_no_set(value):
    assert value("Annual sales rose.") == {}
