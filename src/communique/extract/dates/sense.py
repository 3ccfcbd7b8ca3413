"""Senses: what an expression of time means, as a small algebra over periods, resolved against an anchor.

An expression is a fixed period, an anchor's period shifted by so many units, the next or last one of a name that comes
round ("Wednesday", "February"), or a part of another expression. Without an anchor the same expressions give values
that
leave open what is not known ("XXXX-02"), with offset and unit.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from attrs import evolve, frozen

from communique.claims.codes import TimexType
from communique.extract.dates.anchor import ABSOLUTE, MISSING
from communique.extract.dates.period import UTC, Period, Unit, first_of, month_index, of_day, period_of, season

_UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
}


class Direction(Enum):
    """Which of the recurrences of a name is meant, seen from the anchor."""

    BEFORE = "before"
    UP_TO = "up to"
    NEAREST = "nearest"
    FROM = "from"
    AFTER = "after"
    WITHIN = "within"


@frozen
class Base:
    """What is counted from: a period and the words for it in When.anchor."""

    day: date
    label: str


@frozen
class Sense:
    """One reading: TIMEX3 type and value, the period where known, anchor, rule; `offset` in `unit`s as counted.

    `window` is the stretch that a duration beside the anchor covers; `zone` the offset from UTC of a clock time.
    """

    type: TimexType
    value: str
    rule: str
    period: Period | None = None
    anchor: str = ABSOLUTE
    offset: int | None = None
    unit: Unit | None = None
    approximate: bool = False
    window: tuple[date, date] | None = None
    zone: str = ""


def fixed(period: Period, rule: str) -> Sense:
    """A period that the words give in full."""
    return Sense(_type(period), period.value, rule, period)


def since_anchor(base: Base | None, period: Period, rule: str) -> Sense:
    """A period that was found with the anchor's help."""
    return evolve(fixed(period, rule), anchor=base.label if base else ABSOLUTE)


def open_date(value: str, rule: str) -> Sense:
    """A date of which an anchor would be needed to know more than this value ("XXXX-12-25")."""
    return Sense(TimexType.DATE, value, rule, None, MISSING)


def timeless(kind: TimexType, value: str, rule: str) -> Sense:
    """A duration, set or reference that has no place in the calendar."""
    return Sense(kind, value, rule)


def shifted(base: Base | None, unit: Unit, offset: int, rule: str) -> Sense:
    """The period of this unit that lies `offset` units from the base's: "last month" is (month, -1)."""
    if base is None:
        return Sense(TimexType.DATE, _UNKNOWN.get(unit, "XXXX"), rule, None, MISSING, offset, unit)
    period = period_of(unit, base.day).shifted(offset)
    return Sense(TimexType.DATE, period.value, rule, period, base.label, offset, unit)


def named(
    base: Base | None, candidates: Sequence[Period], unknown: str, direction: Direction, rule: str
) -> Sense | None:
    """The candidate that the direction points to from the base; None where there is none."""
    if base is None:
        return open_date(unknown, rule)
    period = choose(candidates, base.day, direction)
    return Sense(TimexType.DATE, period.value, rule, period, base.label) if period else None


def choose(candidates: Sequence[Period], day: date, direction: Direction) -> Period | None:
    """The candidate that lies before, up to, nearest to, from, or after the day."""
    match direction:
        case Direction.BEFORE:
            return max((p for p in candidates if p.last < day), key=lambda p: p.first, default=None)
        case Direction.UP_TO:
            return max((p for p in candidates if p.first <= day), key=lambda p: p.first, default=None)
        case Direction.FROM:
            return min((p for p in candidates if p.last >= day), key=lambda p: p.first, default=None)
        case Direction.AFTER:
            return min((p for p in candidates if p.first > day), key=lambda p: p.first, default=None)
        case _:
            return min(candidates, key=lambda p: (_distance(p, day), p.first), default=None)


def weekdays_around(number: int, day: date) -> list[Period]:
    """The five days nearest to `day` that are this weekday (1 = Monday)."""
    first = day + timedelta(days=number - day.isoweekday())
    return [of_day(first + timedelta(weeks=week)) for week in (-2, -1, 0, 1, 2)]


def months_around(month: int, day: date) -> list[Period]:
    """This month in the years around the day's."""
    return [period_of(Unit.MONTH, date(year, month, 1)) for year in _years(day)]


def days_around(month: int, number: int, day: date) -> list[Period]:
    """This day of the month in the years around the day's; years that lack it (29 February) are left out."""
    made = (day_of(year, month, number) for year in (*range(day.year - 4, day.year - 1), *_years(day), day.year + 2))
    return [period for period in made if period]


def seasons_around(name: str, day: date) -> list[Period]:
    """This season in the years around the day's."""
    return [season(year, name) for year in _years(day)]


def day_of(year: int, month: int, number: int) -> Period | None:
    """The day, None where the calendar has no such day."""
    try:
        return of_day(date(year, month, number))
    except ValueError:
        return None


def part_of(whole: Period, unit: Unit, number: int) -> Period:
    """The nth quarter, half or month of a longer period; -1 is the last."""
    size = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}[unit]
    start, length = month_index(whole.first), month_index(whole.last) - month_index(whole.first) + 1
    index = length // size - 1 if number < 0 else number - 1
    return period_of(unit, first_of(start + index * size))


def at_time(sense: Sense, time: str, zone: str = "") -> Sense:
    """The sense's day at a part of the day or a clock time; `zone` is "Z", an offset from UTC, or "" where unsaid."""
    if sense.period is None or sense.period.unit is not Unit.DAY:
        mark = zone if zone == UTC else ""
        return evolve(sense, type=TimexType.TIME, value=f"{sense.value}T{time}{mark}", zone=zone)
    period = sense.period.at(time, zone)
    return evolve(sense, type=TimexType.TIME, value=period.value, period=period, zone=zone)


def _years(day: date) -> tuple[int, int, int]:
    return (day.year - 1, day.year, day.year + 1)


def _distance(period: Period, day: date) -> int:
    if period.first <= day <= period.last:
        return 0
    return min(abs((period.first - day).days), abs((day - period.last).days))


def _type(period: Period) -> TimexType:
    return TimexType.TIME if period.time else TimexType.DATE
