"""Readers of feasts: those of a fixed day, of a weekday, of the moon and of Easter."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve

from communique.extract.dates.context import Context, direction
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit, days_between, of_day, period_of
from communique.extract.dates.readers.naming import year_number
from communique.extract.dates.sense import Direction, Sense, fixed, named, open_date
from communique.extract.dates.words import listed, values
from communique.vocabulary import load

_LUNAR_MONTH = timedelta(days=28)


def feast(found: Found, context: Context) -> Sense | None:
    """Reads "Christmas Day", "last Thanksgiving", "next year's Chuseok"; a feast that hangs on the sighting of the moon
    is only near its day.
    """
    rule = values("FEAST")[found.text("feast")]
    if _names_something_else(found, context) or not any(context.capital(word.start) for word in found.groups["feast"]):
        return None
    number = year_number(found, context)
    if context.anchor is None and number is None:
        return open_date("XXXX-XX-XX", found.rule)
    near = [number] if number else [context.anchor.day.year + step for step in (-1, 0, 1)] if context.anchor else []
    candidates = [day for year in near for day in feasts_in(year, rule)]
    if number or not candidates:
        sense = fixed(candidates[0], found.rule) if candidates else None
    else:
        sense = named(context.base, candidates, "", direction(found, context, Direction.NEAREST), found.rule)
    return evolve(sense, approximate=_is_sighted(rule)) if sense else None


def feasts_in(year: int, rule: Any) -> list[Period]:
    """The days of a feast in a year: by rule [month, day], [month, weekday, nth], [month, weekday, nth, from this day
    on], {table: days after}.
    """
    if isinstance(rule, dict):
        return [period for table, after in rule.items() for period in _from_table(year, table, after)]
    if len(rule) == 2:
        return [of_day(date(year, rule[0], rule[1]))]
    month, weekday, nth, *start = rule
    first = date(year, month, start[0] if start else 1)
    if nth > 0:
        return [of_day(first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1)))]
    last = period_of(Unit.MONTH, first).last
    return [of_day(last - timedelta(days=(last.isoweekday() - weekday) % 7))]


def _from_table(year: int, table: str, after: int | str) -> list[Period]:
    days: list[date] = [day for day in load("feast_days")["days"][table] if day.year == year]
    if after == "month":
        return [days_between(day, day + _LUNAR_MONTH, Unit.MONTH, f"{day}/{day + _LUNAR_MONTH}") for day in days]
    return [of_day(day + timedelta(days=int(after))) for day in days]


def _is_sighted(rule: Any) -> bool:
    return isinstance(rule, dict) and any(table in load("feast_days")["sighted"] for table in rule)


def _names_something_else(found: Found, context: Context) -> bool:
    """Reads "a Christmas reception", "a New Year's card", "the Tet Offensive", "Mr. Ramadan"; the Christmas holiday
    is the feast.
    """
    token = context.token(found)
    if token is None or (
        token.ent_type_ == "PERSON"
        and token.i > 0
        and token.nbor(-1).pos_ == "PROPN"
        and not token.nbor(-1).is_sent_start
    ):
        return True
    name = token if token.head.idx >= found.end else token.head
    head = name.head
    return (
        name.dep_ in ("compound", "poss") and head.idx >= found.end and head.lemma_.lower() not in listed("feast_heads")
    )
