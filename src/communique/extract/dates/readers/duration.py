"""Readers of durations: "two hours", "three-day", "the last five years"."""

from datetime import date, timedelta

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.extract.dates.anchor import MISSING
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import DAYS, MONTHS, Unit, first_of, month_index
from communique.extract.dates.quantity import number
from communique.extract.dates.readers.naming import day_number
from communique.extract.dates.sense import Sense, timeless
from communique.extract.dates.words import listed, values

_LETTERS = {
    Unit.SECOND: "S",
    Unit.MINUTE: "M",
    Unit.HOUR: "H",
    Unit.DAY: "D",
    Unit.WEEK: "W",
    Unit.FORTNIGHT: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "Y",
    Unit.CENTURY: "Y",
    Unit.MILLENNIUM: "Y",
}
_TIMES = {Unit.FORTNIGHT: 2, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_HALVES = {
    Unit.YEAR: (Unit.MONTH, 6),
    Unit.HOUR: (Unit.MINUTE, 30),
    Unit.MINUTE: (Unit.SECOND, 30),
    Unit.DAY: (Unit.HOUR, 12),
}
_CLOCK = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_LONG = {"daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y", "hourlong": "PT1H"}


def duration_value(unit: Unit, count: float | None) -> str:
    """The TIMEX3 value of so many units: "P3D", "PT2H", "P2Y6M"; "PXW" where the number is unknown."""
    time = "T" if unit in _CLOCK else ""
    if count is None:
        return f"P{time}X{_LETTERS[unit]}"
    whole, rest = divmod(count * _TIMES.get(unit, 1), 1)
    amount = f"{int(whole)}{_LETTERS[unit]}" if whole or not rest else ""
    if not rest:
        return f"P{time}{amount}"
    if rest == 0.5 and unit in _HALVES:
        small, halves = _HALVES[unit]
        joint = "T" if small in _CLOCK and not time else ""
        return f"P{time}{amount}{joint}{halves}{_LETTERS[small]}"
    return f"P{time}{count * _TIMES.get(unit, 1):g}{_LETTERS[unit]}"


def duration(found: Found, context: Context) -> Sense | None:
    """Reads "two hours", "three-day", "27-year", "a month", "several weeks", "42-year-old"."""
    unit, words = unit_of(found), found.groups.get("count", ())
    if found.words[-1].text == "old" and unit is Unit.YEAR:  # a person's age says nothing about when
        return None
    if found.text("count") in ("a", "an") and _is_rate(context.token(found, "unit")):
        return None
    if [word.text for word in (*found.before[-1:], *found.after[:1])] == ["not", "later"]:  # "not a day later"
        return None
    if _is_other_word(found, unit) or (
        words and context.reading.report.text[words[0].start] == "A" and unit is Unit.SECOND
    ):
        return None
    if len(found.text("count")) == 3 and found.before and found.before[-1].text.isdigit():  # "4 200 days"
        return None
    count = number(words)
    if count is not None and found.has("half"):
        count += 0.5
    return timeless(TimexType.DURATION, duration_value(unit, count), found.rule)


def last_units(found: Found, context: Context) -> Sense | None:
    """Reads "the last three months", "recent weeks", "the coming years": they end or begin at the anchor."""
    unit, count = unit_of(found), number(found.groups.get("count", ()))
    if not found.has("count"):
        count = 1 if found.value("unit", "UNIT") else None
    which = found.text("which")
    token = context.token(found)
    if which == "last" and token is not None and token.pos_ == "VERB":  # "The ban will last 90 days."
        return None
    ahead = which in (*values("NEXT"), "coming")
    if which in values("FEW") and which not in ("recent", "coming"):
        return None
    sense = timeless(TimexType.DURATION, duration_value(unit, count), found.rule)
    if count == 24 and unit is Unit.HOUR:
        sense = evolve(sense, value="P1D")
    return _window(sense, context, unit, count, ahead)


def bare_units(found: Found, _context: Context) -> Sense | None:
    """Reads "for years", "within weeks", "decades-long", "just days after"; elsewhere a bare plural names no stretch of
    time.
    """
    before = found.before[-1].text if found.before else ""
    after = found.after[0].text if found.after else ""
    if before == "-" or (
        before not in listed("before_a_stretch")
        and after not in listed("after_a_stretch")
        and found.words[-1].text != "long"
    ):
        return None
    unit = unit_of(found)
    if unit in _CLOCK and before in ("just", "only"):  # "only minutes apart"
        return None
    plain = Unit.YEAR if unit in (Unit.DECADE,) else unit
    return timeless(TimexType.DURATION, "PXC" if unit is Unit.CENTURY else duration_value(plain, None), found.rule)


def unit_long(found: Found, _context: Context) -> Sense | None:
    """Reads "week-long", "yearlong"."""
    value = _LONG[found.text("joined")] if found.has("joined") else duration_value(unit_of(found), 1)
    return timeless(TimexType.DURATION, value, found.rule)


def anniversary(found: Found, _context: Context) -> Sense | None:
    """Reads "the 30th anniversary": so many years since what is marked."""
    count = day_number(found, "nth") or 0
    return evolve(timeless(TimexType.DURATION, f"P{count}Y", found.rule), offset=-count, unit=Unit.YEAR)


def _window(sense: Sense, context: Context, unit: Unit, count: float | None, ahead: bool) -> Sense:
    """The stretch of the calendar that a duration next to the anchor covers, where its length is known in days or
    months.
    """
    if context.anchor is None:
        return evolve(sense, anchor=MISSING, offset=(1 if ahead else -1) * int(count or 0) or None, unit=unit)
    day = context.anchor.day
    other = _away(day, unit, count * (1 if ahead else -1)) if count else None
    if other is None:
        return sense
    return evolve(sense, anchor=f"{context.anchor.label}", window=(min(day, other), max(day, other)))


def _away(day: date, unit: Unit, count: float) -> date | None:
    if unit in DAYS:
        return day + timedelta(days=round(count * DAYS[unit]))
    if unit in MONTHS:
        month = first_of(month_index(day) + round(count * MONTHS[unit]))
        return date(month.year, month.month, min(day.day, 28))
    return None


def _is_rate(token: Token | None) -> bool:
    """Reads "two flights a week", "$5 a year": a rate says nothing about when."""
    return token is not None and token.dep_ == "npadvmod" and token.head.pos_ in ("NOUN", "NUM", "SYM", "PROPN")


def _is_other_word(found: Found, unit: Unit) -> bool:
    """Reads "a second meeting", "a quarter of": an ordinal and a fraction, no units."""
    if found.text("count") in ("a", "an") and found.text("unit") in values("UNITS"):  # "a decades-long dispute"
        return True
    if found.words[-1].text == "quarters" and found.words[-2].text == "-":
        return True
    singular = found.text("count") in ("a", "an", "another", "one") and found.words[-1].text in ("second", "quarter")
    return singular and unit in (Unit.SECOND, Unit.QUARTER)


def unit_of(found: Found) -> Unit:
    """The unit that the phrase counts in."""
    return Unit(found.value("unit", "UNIT", "UNITS"))
