"""Readers of durations and of sets."""

from datetime import date, timedelta

from attrs import evolve

from communique.claims.codes import TimexType
from communique.extract.dates.anchor import MISSING
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import DAYS, MONTHS, Unit, first_of, month_index
from communique.extract.dates.quantity import number
from communique.extract.dates.sense import Sense, timeless
from communique.extract.dates.words import values

_LETTERS = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEK: "W", Unit.FORTNIGHT: "W", Unit.MONTH: "M",
            Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "Y", Unit.CENTURY: "Y", Unit.MILLENNIUM: "Y"}  # fmt: skip
_TIMES = {Unit.FORTNIGHT: 2, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_HALVES = {Unit.YEAR: (Unit.MONTH, 6), Unit.HOUR: (Unit.MINUTE, 30), Unit.MINUTE: (Unit.SECOND, 30), Unit.DAY: (Unit.HOUR, 12)}
_CLOCK = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_LONG = {"daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y", "hourlong": "PT1H"}
_BEFORE_BARE = ("for", "within", "in", "after", "over", "of", "took", "take", "lasted", "last", "spent", "just", "only", "by", "from", "than")
_AFTER_BARE = ("after", "before", "of", "later", "earlier", "ago")


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
    """"two hours", "three-day", "27-year", "a month", "several weeks", "42-year-old"."""
    unit, words = _unit(found), found.groups.get("count", ())
    if _is_other_word(found, unit) or (words and context.reading.report.text[words[0].start] == "A" and unit is Unit.SECOND):
        return None
    count = number(words)
    if count is not None and found.has("half"):
        count += 0.5
    return timeless(TimexType.DURATION, duration_value(unit, count), found.rule)


def last_units(found: Found, context: Context) -> Sense | None:
    """"the last three months", "recent weeks", "the coming years": a duration that ends or begins at the anchor."""
    unit, count = _unit(found), number(found.groups.get("count", ()))
    if not found.has("count"):
        count = 1 if found.value("unit", "UNIT") else None
    which = found.text("which")
    ahead = which in (*values("NEXT"), "coming")
    if which in values("FEW") and which not in ("recent", "coming"):
        return None
    sense = timeless(TimexType.DURATION, duration_value(unit, count), found.rule)
    if count == 24 and unit is Unit.HOUR:
        sense = evolve(sense, value="P1D")
    return _window(sense, context, unit, count, ahead)


def bare_units(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"for years", "within weeks", "decades-long", "just days after"; elsewhere a bare plural names no stretch of time."""
    before = found.before[-1].text if found.before else ""
    after = found.after[0].text if found.after else ""
    if before not in _BEFORE_BARE and after not in _AFTER_BARE and found.words[-1].text != "long":
        return None
    unit = _unit(found)
    plain = Unit.YEAR if unit in (Unit.DECADE,) else unit
    return timeless(TimexType.DURATION, "PXC" if unit is Unit.CENTURY else duration_value(plain, None), found.rule)


def unit_long(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"week-long", "yearlong"."""
    value = _LONG[found.text("joined")] if found.has("joined") else duration_value(_unit(found), 1)
    return timeless(TimexType.DURATION, value, found.rule)


def anniversary(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"the 30th anniversary": so many years since what is marked."""
    words = [word.text for word in found.groups["nth"] if word.text != "-"]
    count = int(words[0].rstrip("stndrh")) if words[0][0].isdigit() else _ordinal(words)
    return timeless(TimexType.DURATION, f"P{count}Y", found.rule)


def every(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"every year", "each Thursday", "every other week", "twice a week"."""
    if found.has("unit"):
        count = 2.0 if found.has("other") else number(found.groups.get("count", ())) or 1.0
        return timeless(TimexType.SET, duration_value(_unit(found), count), found.rule)
    return timeless(TimexType.SET, _recurrence(found), found.rule)


def frequency(found: Found, context: Context) -> Sense | None:  # noqa: ARG001
    """"daily", "annual"."""
    return timeless(TimexType.SET, values("FREQUENCY")[found.text("frequency")], found.rule)


def weekdays(found: Found, context: Context) -> Sense | None:
    """"on Mondays", "Tuesday nights"."""
    if not context.capital(found.start):
        return None
    index = found.value("weekday", "WEEKDAYS") or found.value("day", "WEEKDAY")
    part = found.value("parts", "DAYPARTS")
    return timeless(TimexType.SET, f"XXXX-WXX-{index}" + (f"T{part}" if part else ""), found.rule)


def _recurrence(found: Found) -> str:
    if found.has("weekday"):
        return f"XXXX-WXX-{found.value('weekday', 'WEEKDAY')}"
    if found.has("part"):
        return f"XXXX-XX-XXT{found.value('part', 'DAYPART')}"
    if found.has("month"):
        return f"XXXX-{values('MONTH')[found.groups['month'][0].text]:02}"
    return f"XXXX-{found.value('season', 'SEASON')}" if found.has("season") else "XXXX-WXX-WE"


def _window(sense: Sense, context: Context, unit: Unit, count: float | None, ahead: bool) -> Sense:
    """The stretch of the calendar that a duration next to the anchor covers, where its length is known in days or months."""
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


def _is_other_word(found: Found, unit: Unit) -> bool:
    """"a second meeting", "a quarter of": an ordinal and a fraction, no units."""
    singular = found.text("count") in ("a", "an", "another", "one") and found.words[-1].text in ("second", "quarter")
    return singular and unit in (Unit.SECOND, Unit.QUARTER)


def _ordinal(words: list[str]) -> int:
    return sum(values("TENS").get(word, 0) or values("ORDINAL").get(word, 0) for word in words)


def _unit(found: Found) -> Unit:
    return Unit(found.value("unit", "UNIT", "UNITS"))
