"""Readers of single days, and of stretches of days, as a calendar names them."""

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from communique.extract.dates.context import Context, direction, ends_ahead, focus_base, points_ahead
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit, from_to, period_of
from communique.extract.dates.readers.naming import (
    day_number,
    full_year,
    month_number,
    names_something,
    step_of,
    year_number,
)
from communique.extract.dates.sense import (
    Direction,
    Sense,
    choose,
    day_of,
    days_around,
    fixed,
    named,
    open_date,
    since_anchor,
)
from communique.extract.dates.tense import Tense

FAR = 45
"""Days from the anchor beyond which the tense, not nearness, says in which year a day without year lies."""


def iso_date(found: Found, _context: Context) -> Sense | None:
    """Reads "2019-11-20"."""
    year, month, day = map(int, found.text("iso").split("-"))
    period = day_of(year, month, day)
    return fixed(period, found.rule) if period else None


def numeric_date(found: Found, context: Context) -> Sense | None:
    """Reads "7/8/07", "20.11.2019": where both orders make a day, one near the anchor, else month first."""
    text = found.text("numeric")
    one, two, three = (int(part) for part in text.replace(".", "/").split("/"))
    orders = (
        [(one, two, three)] if one > 31 else _orders(one, two, full_year(three) if three < 100 else three, "." in text)
    )
    days = [period for period in (day_of(*order) for order in orders) if period]
    near = [period for period in days if context.anchor and abs((period.first - context.anchor.day).days) <= FAR]
    return fixed((near or days)[0], found.rule) if days else None


def _orders(one: int, two: int, year: int, day_first: bool) -> list[tuple[int, int, int]]:
    """Year, month, day both ways, the likelier way first: dots are written day first."""
    orders = [(year, one, two), (year, two, one)]
    return orders[::-1] if day_first else orders


def month_day(found: Found, context: Context) -> Sense | None:
    """Reads "March 5", "Wednesday, Nov. 20, 2019", "the 6th of April 1994"."""
    month, number = month_number(found, context), day_number(found, "day")
    if month is None or not number or (found.text("day") == "second" and not found.has("year")):
        return None
    token = context.token(found, "month")
    if token is not None and names_something(token, found):  # "the 1st of May Stadium"
        return None
    year = year_number(found, context)
    if year is not None:
        period = day_of(year, month, number)
        return fixed(period, found.rule) if period else None
    return _day_without_year(found, context, month, number)


def days_of_month(found: Found, context: Context) -> Sense | None:
    """Reads "Nov. 20-22": one stretch."""
    first, last = month_day(found, context), day_number(found, "until")
    if first is None or first.period is None or last is None:
        return None
    day = first.period.first
    end = day_of(day.year, day.month, last)
    if end is None or end.first <= day:
        return None
    period = from_to(first.period, end)
    return evolve(first, value=period.value, period=period)


def two_days(found: Found, context: Context) -> Sense | None:
    """Reads "18 and 19 November": one stretch, where the second follows on the first."""
    first, last = day_number(found, "day"), day_number(found, "until")
    return days_of_month(found, context) if first and last == first + 1 else None


def week_of(found: Found, context: Context) -> Sense | None:
    """Reads "the week of March 6"."""
    day = month_day(found, context)
    if day is None or day.period is None:
        return None
    period = period_of(Unit.WEEK, day.period.first)
    return evolve(day, value=period.value, period=period)


def _day_without_year(found: Found, context: Context, month: int, number: int) -> Sense | None:
    if day_of(2000, month, number) is None:
        return None
    if context.anchor is None:
        return open_date(f"XXXX-{month:02}-{number:02}", found.rule)
    candidates = days_around(month, number, context.anchor.day)
    return named(context.base, candidates, "", _way(found, context, candidates, context.anchor.day), found.rule)


def _way(found: Found, context: Context, candidates: Sequence[Period], day: date) -> Direction:
    """By "last", "until" and their like, else the nearest; by the tense where that one is far away, or where a story of
    the past goes on from a day before the anchor.
    """
    if found.has("which") or points_ahead(found):
        return direction(found, context, Direction.NEAREST)
    near = choose(candidates, day, Direction.NEAREST)
    tense = context.tense(found)
    if near is None or abs((near.first - day).days) <= FAR:
        story = tense is Tense.PAST and not ends_ahead(found, context) and _goes_on(context, candidates, near, day)
        return Direction.UP_TO if story else Direction.NEAREST
    if tense is Tense.FUTURE or ends_ahead(found, context):
        return Direction.FROM
    if tense is Tense.AHEAD_OF_PAST or context.plans(found):  # of both the nearer day is meant: "they meet on Nov. 1"
        return Direction.NEAREST
    return Direction.UP_TO


def _goes_on(context: Context, candidates: Sequence[Period], near: Period | None, day: date) -> bool:
    """Whether the last such day, not the nearest, follows soon on the past day named before: "on March 24, 2020, … on
    April 2".
    """
    told, last = context.focus(Unit.DAY), choose(candidates, day, Direction.UP_TO)
    if near is None or near.first <= day or told is None or last is None:
        return False
    return (day - told.last).days > FAR and 0 <= (last.first - told.first).days <= FAR


def another_day(found: Found, context: Context) -> Sense | None:
    """Reads the "4" of "March 3 and 4": a day of the month named last."""
    last, number = context.focus(), day_number(found, "day")
    if last is None or last.unit is not Unit.DAY or not number:
        return None
    year = year_number(found, context)
    day = day_of(year or last.first.year, last.first.month, number)
    if day is None or number <= last.first.day:
        return None
    return fixed(day, found.rule) if year else since_anchor(focus_base(last), day, found.rule)


def day_of_a_month(found: Found, context: Context) -> Sense | None:
    """Reads "on the 5th", "the 5th of next month": of the month named in the same sentence, else counted from the
    anchor.
    """
    number = day_number(found, "day") or 0
    month = context.month_in_sentence(found)
    if month is not None and not found.has("which"):
        day = day_of(month.first.year, month.first.month, number)
        return since_anchor(focus_base(month), day, found.rule) if day else None
    if context.anchor is None:
        return open_date(f"XXXX-XX-{number:02}", found.rule)
    months = [period_of(Unit.MONTH, context.anchor.day).shifted(step) for step in (-1, 0, 1)]
    if found.has("which"):
        months = [months[1 + step_of(found.text("which"))]]
    days = [day for m in months if (day := day_of(m.first.year, m.first.month, number))]
    way = direction(found, context)
    if way is Direction.UP_TO and context.plans(found):
        way = Direction.FROM
    return named(context.base, days, "", way, found.rule)
