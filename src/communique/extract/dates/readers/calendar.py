"""Readers of days, months, years and their parts, as a calendar names them."""

from datetime import date, timedelta

from attrs import evolve

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context, direction
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import Period, Unit, from_to, of_day, period_of
from communique.extract.dates.period import season as season_of
from communique.extract.dates.quantity import year_in_words as year_named
from communique.extract.dates.sense import (
    Direction,
    Sense,
    choose,
    day_of,
    days_around,
    fixed,
    months_around,
    named,
    part_of,
    seasons_around,
)
from communique.extract.dates.tense import Tense
from communique.extract.dates.words import values

FAR = 45
"""Days from the anchor beyond which the tense, not nearness, says in which year a day without year lies."""


def iso_date(found: Found, context: Context) -> Sense | None:  # noqa: ARG001 - one signature for all readers
    """"2019-11-20"."""
    year, month, day = map(int, found.text("iso").split("-"))
    period = day_of(year, month, day)
    return fixed(period, found.rule) if period else None


def numeric_date(found: Found, context: Context) -> Sense | None:
    """"7/8/07", "20.11.2019": where both orders make a day, the one nearer to the anchor, else month first."""
    text = found.text("numeric")
    numbers = [int(part) for part in text.replace(".", "/").split("/")]
    if numbers[0] > 31:
        orders = [(numbers[0], numbers[1], numbers[2])]
    else:
        year = numbers[2] if numbers[2] > 99 else _full_year(numbers[2])
        orders = [(year, numbers[0], numbers[1]), (year, numbers[1], numbers[0])]
        orders = orders[::-1] if "." in text else orders
    days = [period for period in (day_of(*order) for order in orders) if period]
    if not days:
        return None
    nearest = choose(days, context.anchor.day, Direction.NEAREST) if context.anchor and "." not in text else days[0]
    return fixed(nearest or days[0], found.rule)


def month_day(found: Found, context: Context) -> Sense | None:
    """"March 5", "Wednesday, Nov. 20, 2019", "the 6th of April 1994"."""
    month, number = _month(found, context), _day_number(found, "day")
    if month is None or not number or (found.text("day") == "second" and not found.has("year")):
        return None
    year = _year(found, context)
    if year is not None:
        period = day_of(year, month, number)
        return fixed(period, found.rule) if period else None
    return _day_without_year(found, context, month, number)


def days_of_month(found: Found, context: Context) -> Sense | None:
    """"Nov. 20-22": one stretch."""
    first, month = month_day(found, context), _month(found, context)
    last = _day_number(found, "until")
    if first is None or first.period is None or month is None or last is None:
        return None
    end = day_of(first.period.first.year, month, last)
    if end is None or end.first <= first.period.first:
        return None
    period = from_to(first.period, end)
    return evolve(first, value=period.value, period=period)


def month(found: Found, context: Context) -> Sense | None:
    """"February", "mid-December", "last February", "April 2019", "July last year"."""
    number = _month(found, context)
    if number is None or (not found.has("year") and _doubtful(found, context)):
        return None
    year = _year(found, context)
    if year is not None:
        return fixed(period_of(Unit.MONTH, date(year, number, 1)), found.rule)
    candidates = months_around(number, context.anchor.day) if context.anchor else []
    way = direction(found, context, Direction.NEAREST)
    if way is Direction.WITHIN and context.anchor:
        candidates = [period for period in candidates if period.first.year == context.anchor.day.year]
    return named(context.base, candidates, f"XXXX-{number:02}", way, found.rule)


def quarter(found: Found, context: Context) -> Sense | None:
    """"the third quarter", "last year's fourth quarter", "Q3 2020"."""
    nth = found.text("nth")
    number = int(nth[1]) if nth[0] == "q" else -1 if nth == "last" else values("ORDINAL").get(nth, 9)
    if number > 4:
        return None
    whole = whole_of(found, context)
    if whole is not None:
        return _part(found, context, whole, Unit.QUARTER, number)
    if context.anchor is None:
        return named(None, (), f"XXXX-Q{number}", Direction.UP_TO, found.rule)
    years = (context.anchor.day.year + step for step in (-1, 0, 1))
    candidates = [part_of(period_of(Unit.YEAR, date(year, 1, 1)), Unit.QUARTER, number) for year in years]
    return named(context.base, candidates, "", direction(found, context), found.rule)


def half(found: Found, context: Context) -> Sense | None:
    """"the first half of the year", "the second half of 2019", "the latter half of May"."""
    number = 1 if found.text("nth") == "first" else 2
    whole = whole_of(found, context)
    if whole is None:
        return None
    if whole.unit is Unit.YEAR:
        return _part(found, context, whole, Unit.HALF, number)
    return _relative(found, context, whole)


def year(found: Found, context: Context) -> Sense | None:
    """"1998", "early 2019", "fiscal 2020"; refused after a currency and before what is counted ("2000 people")."""
    number = _year_number(found.text("year"))
    if not _is_year(found, context, number):
        return None
    return fixed(period_of(Unit.YEAR, date(number, 1, 1)), found.rule)


def year_in_words(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"nineteen seventy-nine"."""
    number = year_named(found.groups["words"])
    return fixed(period_of(Unit.YEAR, date(number, 1, 1)), found.rule) if number else None


def decade(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"the 1970s", "the nineties": of the twentieth century where none is named."""
    text = found.groups["decade"][-1].text.strip("'s").replace("'", "")
    start = int(text) if text.isdigit() else values("WORDDECADE")[found.groups["decade"][-1].text]
    return fixed(period_of(Unit.DECADE, date(start if start > 99 else 1900 + start, 1, 1)), found.rule)


def century(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"the 20th century" is the years 1900 to 1999, as TIMEX3 counts."""
    number = _day_number(found, "nth")
    if not number or not 2 <= number <= 30:
        return None
    return fixed(period_of(Unit.CENTURY, date((number - 1) * 100, 1, 1)), found.rule)


def season(found: Found, context: Context) -> Sense | None:
    """"last summer", "the winter of 2019"; a bare season only after a preposition of time, as "fall" and "spring" are also verbs."""
    name = values("SEASON")[found.text("season")]
    if len(found.words) == 1 and (not found.before or found.before[-1].text not in ("in", "by", "since", "until", "during", "for")):
        return None
    number = _year(found, context) or (year_named(found.groups["years"]) if found.has("years") else None)
    if number:
        return fixed(season_of(number, name), found.rule)
    candidates = seasons_around(name, context.anchor.day) if context.anchor else []
    way = direction(found, context, Direction.NEAREST)
    if way is Direction.WITHIN and context.anchor:
        candidates = [period for period in candidates if period.first.year == context.anchor.day.year]
    return named(context.base, candidates, f"XXXX-{name}", way, found.rule)


def feast(found: Found, context: Context) -> Sense | None:
    """"Christmas Day", "last Thanksgiving"."""
    rule = values("FEAST")[found.text("feast").replace(" ' ", " ' ")]
    number = _year(found, context)
    if number:
        return fixed(_feast_in(number, rule), found.rule)
    if context.anchor is None:
        return named(None, (), "XXXX-XX-XX", Direction.UP_TO, found.rule)
    candidates = [_feast_in(context.anchor.day.year + step, rule) for step in (-1, 0, 1)]
    return named(context.base, candidates, "", direction(found, context, Direction.NEAREST), found.rule)


def week_of(found: Found, context: Context) -> Sense | None:
    """"the week of March 6"."""
    day = month_day(found, context)
    if day is None or day.period is None:
        return None
    period = period_of(Unit.WEEK, day.period.first)
    return evolve(day, value=period.value, period=period)


def year_end(found: Found, context: Context) -> Sense | None:
    """"year-end": the last day of the anchor's year."""
    if context.anchor is None:
        return Sense(TimexType.DATE, "XXXX-12-31", found.rule, None, "missing", 0, Unit.YEAR)
    return _relative(found, context, of_day(date(context.anchor.day.year, 12, 31)))


def whole_of(found: Found, context: Context) -> Period | None:
    """The longer period that a part belongs to: "of 2020", "of this year", "of the month", "last year's"; None where none is named."""
    year_number = _year(found, context)
    if found.has("wholemonth"):
        return _whole_month(found, context, year_number)
    if year_number is not None:
        return period_of(Unit.YEAR, date(year_number, 1, 1))
    if found.has("whole") and context.anchor:
        offset = _step(found.text("wholewhich"))
        return period_of(Unit(values("SPAN")[found.text("whole")]), context.anchor.day).shifted(offset)
    return None


def _whole_month(found: Found, context: Context, year_number: int | None) -> Period | None:
    number = values("MONTH")[found.text("wholemonth").rstrip(" .")]
    if year_number is not None:
        return period_of(Unit.MONTH, date(year_number, number, 1))
    if context.anchor is None:
        return None
    return choose(months_around(number, context.anchor.day), context.anchor.day, direction(found, context))


def _part(found: Found, context: Context, whole: Period, unit: Unit, number: int) -> Sense:
    return _relative(found, context, part_of(whole, unit, number))


def _relative(found: Found, context: Context, period: Period) -> Sense:
    if found.has("year") or context.base is None:
        return fixed(period, found.rule)
    return evolve(fixed(period, found.rule), anchor=context.base.label)


def _day_without_year(found: Found, context: Context, month_number: int, number: int) -> Sense | None:
    if day_of(2000, month_number, number) is None:
        return None
    if context.anchor is None:
        return named(None, (), f"XXXX-{month_number:02}-{number:02}", Direction.UP_TO, found.rule)
    candidates = days_around(month_number, number, context.anchor.day)
    near = choose(candidates, context.anchor.day, Direction.NEAREST)
    way = Direction.NEAREST
    if near is not None and abs((near.first - context.anchor.day).days) > FAR:
        tense = context.tense(found)
        way = {Tense.PAST: Direction.UP_TO, Tense.FUTURE: Direction.FROM}.get(tense, way)
    return named(context.base, candidates, "", way, found.rule)


def _month(found: Found, context: Context) -> int | None:
    """The month's number; None for "may" and "march" as verbs, which have no capital letter."""
    words = found.groups["month"]
    if not context.capital(words[0].start):
        return None
    number: int = values("MONTH")[words[0].text]
    return number


def _doubtful(found: Found, context: Context) -> bool:
    """Whether a month's name alone may be another word: at a sentence's start, or as somebody's name."""
    word = found.groups["month"][0]
    if word.text not in values("DOUBTFUL_MONTH") or found.has("which") or found.has("edge"):
        return False
    token = context.token(found)
    return token is None or token.is_sent_start is True or token.pos_ in ("AUX", "VERB") or token.ent_type_ in ("PERSON", "ORG")


def _day_number(found: Found, group: str) -> int | None:
    words = [word.text for word in found.groups.get(group, ()) if word.text != "-"]
    if not words:
        return None
    if words[0][0].isdigit():
        return int(words[0].rstrip("stndrh"))
    return sum(values("TENS").get(word, 0) or values("ORDINAL").get(word, 0) for word in words)


def _year(found: Found, context: Context) -> int | None:
    if found.has("year"):
        return _year_number(found.text("year"))
    if found.has("yearly") and context.anchor:
        return context.anchor.day.year + _step(found.text("yearly"))
    return None


def _year_number(text: str) -> int:
    return int(text) if text.isdigit() else _full_year(int(text[1:]))


def _full_year(number: int) -> int:
    """Two digits mean 1930 to 2029."""
    return number + (1900 if number >= 30 else 2000)


def _is_year(found: Found, context: Context, number: int) -> bool:
    before = found.before[-1].text if found.before else ""
    if before in values_of_marks() or len(found.words) > 1:
        return before not in values_of_marks()
    if not 1500 <= number <= 2060 and before not in ("in", "since", "year"):
        return False
    token = context.token(found)
    if token is None or token.like_num is False:
        return token is not None
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i == token.i + 1
    return not (counted and token.left_edge.i == token.head.left_edge.i and number % 100 == 0)


def values_of_marks() -> frozenset[str]:
    """Signs before which no year stands: currencies, and marks of numbers."""
    return frozenset("$€£¥#₩")


def _step(which: str) -> int:
    if which in values("LAST"):
        return -1
    return 1 if which in values("NEXT") else 0


def _feast_in(year_number: int, rule: list[int]) -> Period:
    if len(rule) == 2:
        return of_day(date(year_number, rule[0], rule[1]))
    month_number, weekday, nth = rule
    first = date(year_number, month_number, 1)
    if nth > 0:
        return of_day(first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1)))
    last = period_of(Unit.MONTH, first).last
    return of_day(last - timedelta(days=(last.isoweekday() - weekday) % 7))


