"""Readers of months, seasons, quarters and halves of years."""

from datetime import date, timedelta

from attrs import evolve

from communique.extract.dates.context import Context, direction, focus_base
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit, period_of
from communique.extract.dates.period import season as season_of
from communique.extract.dates.readers.anaphora import quarter_in_question
from communique.extract.dates.readers.days import month_day
from communique.extract.dates.readers.feasts import feasts_in
from communique.extract.dates.readers.naming import month_number, names_something, whole_of, year_number
from communique.extract.dates.sense import (
    Direction,
    Sense,
    fixed,
    months_around,
    named,
    open_date,
    part_of,
    seasons_around,
    since_anchor,
)
from communique.extract.dates.words import listed, values

_HALF_A_QUARTER = timedelta(days=45)
_MIDDLE = 15  # the last day of a month's first half
_MIDDLE = 15  # the last day of a month's first half


def month(found: Found, context: Context) -> Sense | None:
    """Reads "February", "mid-December", "last February", "April 2019", "July last year"."""
    number = month_number(found, context)
    if number is None or (year_number(found, context) is None and _is_doubtful(found, context)):
        return None
    year = year_number(found, context)
    if year is not None:
        return fixed(period_of(Unit.MONTH, date(year, number, 1)), found.rule)
    told = context.focus(Unit.YEAR, Unit.MONTH, Unit.DAY) if found.text("which") == "that" else None
    if told is not None:
        return since_anchor(focus_base(told), period_of(Unit.MONTH, date(told.first.year, number, 1)), found.rule)
    candidates = months_around(number, context.anchor.day) if context.anchor else []
    return _pointed_at(found, context, candidates, f"XXXX-{number:02}")


def quarter(found: Found, context: Context) -> Sense | None:
    """Reads "the third quarter", "last year's fourth quarter", "Q3 2020"."""
    nth = found.text("nth")
    number = int(nth[1]) if nth[0] == "q" else -1 if nth == "last" else values("ORDINAL").get(nth, 9)
    if number > 4:
        return None
    whole = whole_of(found, context)
    if whole is not None:
        return _relative(found, context, part_of(whole, Unit.QUARTER, number))
    sense = _quarter_without_year(found, context, number)
    if sense is not None and sense.period is not None and found.has("yearago"):
        return evolve(sense, value=(before := sense.period.shifted(-4)).value, period=before)
    return sense


def _quarter_without_year(found: Found, context: Context, number: int) -> Sense | None:
    if context.anchor is None:
        return open_date(f"XXXX-Q{number}", found.rule)
    years = (context.anchor.day.year + step for step in (-1, 0, 1))
    candidates = [part_of(period_of(Unit.YEAR, date(year, 1, 1)), Unit.QUARTER, number) for year in years]
    way = direction(found, context)
    return named(context.base, candidates, "", Direction.NEAREST if way is Direction.FROM else way, found.rule)


def quarter_ended(found: Found, context: Context) -> Sense | None:
    """Reads "the quarter" of "the quarter ended Sept. 30": the one that the report tells of, which may be a fiscal one,
    else the calendar quarter that most of it lies in.
    """
    if context.latest(Unit.QUARTER, over=False) is not None:
        return quarter_in_question(found, context)
    end = month_day(found, context)
    if end is None or end.period is None:
        return None
    return since_anchor(context.base, period_of(Unit.QUARTER, end.period.first - _HALF_A_QUARTER), found.rule)


def week_of_month(found: Found, context: Context) -> Sense | None:
    """Reads "the last week of March": the week, or weekend, in which the middle of those seven days lies."""
    whole = month(found, context)
    if whole is None or whole.period is None:
        return None
    nth = values("ORDINAL").get(found.text("nth"), -1 if found.text("nth") == "last" else 1)
    middle = whole.period.last - timedelta(days=3) if nth < 0 else whole.period.first + timedelta(days=7 * nth - 4)
    period = period_of(Unit(found.text("unit")), middle)
    return evolve(whole, value=period.value, period=period)


def weekday_of_month(found: Found, context: Context) -> Sense | None:
    """Reads "the first Monday of May"."""
    whole = month(found, context)
    if whole is None or whole.period is None:
        return None
    nth = values("ORDINAL").get(found.text("nth"), -1)
    first = whole.period.first
    period = feasts_in(first.year, [first.month, values("WEEKDAY")[found.text("weekday")], nth])[0]
    return evolve(whole, value=period.value, period=period)


def half(found: Found, context: Context) -> Sense | None:
    """Reads "the first half of the year", "the second half of 2019", "the latter half of May"."""
    number = 1 if found.text("nth") == "first" else 2
    whole = whole_of(found, context)
    if whole is None:
        return (
            open_date(f"XXXX-H{number}", found.rule)
            if context.anchor is None and found.text("whole") == "year"
            else None
        )
    if whole.unit is Unit.YEAR:
        return _relative(found, context, part_of(whole, Unit.HALF, number))
    sense = _relative(found, context, whole)
    return evolve(sense, window=_half_of(whole, number)) if whole.unit is Unit.MONTH else sense


def _half_of(whole: Period, number: int) -> tuple[date, date]:
    """The first fifteen days of a month, or the rest."""
    middle = whole.first.replace(day=_MIDDLE)
    return (whole.first, middle) if number == 1 else (middle + timedelta(days=1), whole.last)


def season(found: Found, context: Context) -> Sense | None:
    """Reads "last summer", "the winter of 2019"; a bare season only after a preposition of time, as "fall" and "spring"
    are also verbs.
    """
    name = values("SEASON")[found.text("season")]
    token = context.token(found, "season")
    if token is None or token.pos_ == "VERB" or names_something(token, found):
        return None
    if len(found.words) == 1 and (not found.before or found.before[-1].text not in listed("time_prepositions")):
        return None
    number = year_number(found, context)
    if number:
        return fixed(season_of(number, name), found.rule)
    candidates = seasons_around(name, context.anchor.day) if context.anchor else []
    return _pointed_at(found, context, candidates, f"XXXX-{name}")


def _pointed_at(found: Found, context: Context, candidates: list[Period], unknown: str) -> Sense | None:
    """The candidate that "last", "this", "next" or the tense points at; "this" means the anchor's year."""
    way = direction(found, context, Direction.NEAREST)
    if way is Direction.WITHIN and context.anchor:
        candidates = [period for period in candidates if period.first.year == context.anchor.day.year]
    return named(context.base, candidates, unknown, way, found.rule)


def _relative(found: Found, context: Context, period: Period) -> Sense:
    return fixed(period, found.rule) if found.has("year") else since_anchor(context.base, period, found.rule)


def _is_doubtful(found: Found, context: Context) -> bool:
    """Whether a month's name alone may be another word: at a sentence's start, or as part of a name."""
    word, token = found.groups["month"][0], context.token(found, "month")
    if token is not None and found.before[-1:] and found.before[-1].text == "of" and names_something(token, found):
        return True
    if word.text not in values("DOUBTFUL_MONTH") or found.has("which") or found.has("edge"):
        return False
    if found.before and found.before[-1].text in listed("time_prepositions"):
        return False
    token = context.token(found)
    if token is None or (found.after and found.after[0].text in ("for", "of", "on")):
        return True
    return token.is_sent_start is True or token.pos_ in ("AUX", "VERB") or token.ent_type_ != "DATE"
