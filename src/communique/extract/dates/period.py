"""Periods of the calendar: days, ISO weeks, months, quarters, years … with their TIMEX3 value, EDTF and first and last
day.
"""

from datetime import date, timedelta
from enum import StrEnum

from attrs import evolve, frozen


class Unit(StrEnum):
    """A unit of time, named as in English."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"


DAYS = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
"""Length in days of the units that are a fixed number of days; weekends come every seven."""
MONTHS = {
    Unit.MONTH: 1,
    Unit.SEASON: 12,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}
"""Length in months of the units that follow the calendar; a season comes back every twelve."""
UTC = "Z"
"""The sign of times in UTC."""
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each meteorological season of the northern half of the earth, where the agencies sit."""
_DIGITS = {Unit.YEAR: 4, Unit.DECADE: 3, Unit.CENTURY: 2, Unit.MILLENNIUM: 1}
_SIGN = {Unit.QUARTER: "Q", Unit.HALF: "H"}
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_PARTS = {"MO": ("00:00", "11:59"), "MI": ("12:00", "12:00"), "MN": ("00:00", "00:00"), "AF": ("12:00", "17:59"),
          "EV": ("17:00", "23:59"), "NI": ("18:00", "23:59")}  # fmt: skip


@frozen
class Period:
    """A stretch of the calendar from `first` to `last`, both within; `time` is a part of the day ("MO") or a clock time
    ("10:35").
    """

    unit: Unit
    first: date
    last: date
    value: str
    edtf: str
    time: str = ""

    @property
    def earliest(self) -> str:
        """The first day, or the first minute where a time of day is known, ISO 8601."""
        return self.first.isoformat() + (f"T{self._minutes[0]}" if self.time else "")

    @property
    def latest(self) -> str:
        """The last day, or the last minute where a time of day is known, ISO 8601."""
        return self.last.isoformat() + (f"T{self._minutes[1]}" if self.time else "")

    @property
    def _minutes(self) -> tuple[str, str]:
        return _PARTS.get(self.time) or (self.time[:5], self.time[:5])

    def at(self, time: str, zone: str = "") -> "Period":
        """This day at a part of the day or a clock time; `zone` is "Z" for UTC, which the value shows, or an offset
        ("+09:00"), which the EDTF alone shows.
        """
        clock = time not in _PARTS
        edtf = (
            f"{self.edtf}T{time if len(time) > 5 else time + ':00'}{zone}"
            if clock and not time.startswith("24")
            else self.edtf
        )
        return evolve(self, value=f"{self.value}T{time}{zone if zone == UTC else ''}", edtf=edtf, time=time)

    def shifted(self, count: int) -> "Period":
        """The period of the same unit that lies `count` units later (earlier where negative)."""
        if self.unit in DAYS:
            return period_of(self.unit, self.first + timedelta(days=count * DAYS[self.unit]))
        month = month_index(self.first) + count * MONTHS[self.unit]
        if self.unit is Unit.SEASON:
            return season(month // 12, self.value[-2:])
        return period_of(self.unit, first_of(month))


def month_index(day: date) -> int:
    """Months since the year 0, so that months can be added."""
    return day.year * 12 + day.month - 1


def first_of(index: int) -> date:
    """The first day of the month with this index; years are held within 1 and 9998."""
    year, month = divmod(index, 12)
    return date(min(max(year, 1), 9998), month + 1, 1)


def period_of(unit: Unit, day: date) -> Period:
    """The period of this unit that the day lies in (for a weekend: the one of its ISO week)."""
    if unit in DAYS:
        return _counted_in_days(unit, day)
    if unit is Unit.SEASON:
        return _season_around(day)
    length = MONTHS[unit]
    start = month_index(day) // length * length
    first, last = first_of(start), first_of(start + length) - timedelta(days=1)
    value = _value(unit, first)
    return Period(unit, first, last, value, _edtf(unit, value, first, last))


def of_day(day: date) -> Period:
    """A single day."""
    return Period(Unit.DAY, day, day, day.isoformat(), day.isoformat())


def season(year: int, name: str) -> Period:
    """A season ("SP", "SU", "FA", "WI") that begins in this year."""
    first = date(year, SEASONS[name], 1)
    last = first_of(month_index(first) + 3) - timedelta(days=1)
    edtf = f"{year:04}-{_SEASON_EDTF[name]}" if name != "WI" else f"{first:%Y-%m}/{last:%Y-%m}"
    return Period(Unit.SEASON, first, last, f"{year:04}-{name}", edtf)


def _season_around(day: date) -> Period:
    seasons = (season(year, name) for year in (max(day.year, 2), max(day.year, 2) - 1) for name in SEASONS)
    return next(period for period in seasons if period.first <= day <= period.last)


def from_to(first: Period, last: Period) -> Period:
    """The stretch from the beginning of one period to the end of another; its value is an ISO 8601 interval."""
    return Period(first.unit, first.first, last.last, f"{first.value}/{last.value}", f"{first.first}/{last.last}")


def days_between(first: date, last: date, unit: Unit, value: str) -> Period:
    """The stretch from day to day, for values that have no period of the calendar."""
    return Period(unit, first, last, value, f"{first}/{last}")


def _counted_in_days(unit: Unit, day: date) -> Period:
    if unit is Unit.DAY:
        return of_day(day)
    monday = day - timedelta(days=day.weekday())
    week = f"{day:%G}-W{day:%V}"
    if unit is Unit.WEEKEND:
        return days_between(monday + timedelta(days=5), monday + timedelta(days=6), unit, week + "-WE")
    return days_between(monday, monday + timedelta(days=DAYS[unit] - 1), unit, week)


def _value(unit: Unit, first: date) -> str:
    year = f"{first.year:04}"
    if unit in _DIGITS:
        return year[: _DIGITS[unit]]
    if unit is Unit.MONTH:
        return f"{year}-{first.month:02}"
    return f"{year}-{_SIGN[unit]}{(first.month - 1) // MONTHS[unit] + 1}"


def _edtf(unit: Unit, value: str, first: date, last: date) -> str:
    if unit in _SIGN:
        return f"{first:%Y-%m}/{last:%Y-%m}"
    return value.ljust(4, "X") if unit in _DIGITS else value
