"""Readers of expressions that are counted from what was named before: "that year", "two days later", "the year-ago
quarter".
"""

from datetime import date

from attrs import evolve

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context, focus_base
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import DAYS, MONTHS, Period, Unit, of_day, period_of
from communique.extract.dates.quantity import number
from communique.extract.dates.readers.duration import unit_of
from communique.extract.dates.readers.naming import day_number
from communique.extract.dates.sense import Base, Sense, fixed, open_date, shifted, timeless
from communique.extract.dates.words import values

SHORT = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
"""Units shorter than a day: what is counted in them stays on the day it is counted from."""
_REACH = 365 * 1500


def later(found: Found, context: Context) -> Sense | None:
    """Reads "two years later", "a week earlier", "the day before", "Hours later": counted from what was named last."""
    if found.before and found.before[-1].text == "not":  # "not a day later" counts from nothing
        return None
    unit, count = unit_of(found), number(found.groups.get("count", ()))
    back = found.text("relation") in ("earlier", "before", "previous", "previously")
    vague = timeless(TimexType.DATE, "PAST_REF" if back else "FUTURE_REF", found.rule)
    if count == int(count or 0):
        vague = evolve(vague, offset=-int(count) if back else int(count), unit=unit)
    base = _counted_base(context, unit, back)
    if base is None or (count and out_of_reach(unit, count)):
        return vague
    if unit in SHORT:
        return _same_day(found, base)
    if count is None and found.words[0].text not in ("the", "a"):
        return vague
    return _counted_from(found, base, unit, (count or 1) * (-1 if back else 1))


def _counted_base(context: Context, unit: Unit, back: bool) -> Period | None:
    """What was named last; for years no week or weekend, and the year where many months were told of. "Earlier" may
    also be counted from the anchor.
    """
    if unit is Unit.YEAR and back and context.tells_of_many_months() and context.anchor is not None:
        return period_of(Unit.YEAR, context.anchor.day)
    base = context.focus(*((Unit.QUARTER, Unit.YEAR, Unit.MONTH, Unit.DAY) if unit is Unit.YEAR else ()))
    return of_day(context.anchor.day) if base is None and context.anchor is not None and back else base


def year_earlier(found: Found, context: Context) -> Sense | None:
    """Reads "the year-earlier quarter", "year-ago": a year before the quarter or year named last."""
    base = context.focus(Unit.QUARTER, Unit.YEAR, Unit.MONTH)
    if context.tells_of_many_months() and found.text("what") != "quarter":
        return shifted(context.base, Unit.YEAR, -1, found.rule)
    if found.text("what") == "quarter" and (base is None or base.unit is not Unit.QUARTER):
        return shifted(context.base, Unit.QUARTER, -5, found.rule)
    if base is None:
        return shifted(context.base, Unit.YEAR, -1, found.rule)
    return a_year_on(found, base, -1)


def anaphoric(found: Found, context: Context) -> Sense | None:
    """Reads "that year", "the following day", "the same month"."""
    return from_focus(
        found, context, Unit(values("UNIT")[found.text("unit")]), values("ANAPHORIC")[found.text("which")]
    )


def unit_a_year_ago(found: Found, context: Context) -> Sense | None:
    """Reads "the same month a year ago": a year before the month, quarter or year told of."""
    unit = values("SPAN").get(found.text("unit"))
    base = context.focus(*((Unit(unit),) if unit in ("month", "quarter") else (Unit.QUARTER, Unit.MONTH, Unit.YEAR)))
    if base is None and unit in ("month", "quarter"):
        return shifted(context.base, Unit(unit), -12 if unit == "month" else -5, found.rule)
    return shifted(context.base, Unit.YEAR, -1, found.rule) if base is None else a_year_on(found, base, -1)


def period_in_question(found: Found, context: Context) -> Sense | None:
    """Reads "the latest period", "the 1988 quarter": the quarter that the report is about, in the year named."""
    base = context.latest(Unit.QUARTER, over=True)
    if not found.has("year"):
        return quarter_in_question(found, context)
    whole = period_of(Unit.YEAR, date(int(found.text("year")), 1, 1))
    if base is None or context.tells_of_many_months():
        return fixed(whole, found.rule)
    return shifted(focus_base(base), Unit.QUARTER, 4 * (whole.first.year - base.first.year), found.rule)


def day_in_a_row(found: Found, context: Context) -> Sense | None:
    """Reads "for a third straight day": the day that its sentence names, else the anchor's."""
    if context.anchor is None or context.day_in_sentence(found) is not None:
        return nth_day(found, context)
    return shifted(context.base, Unit.DAY, 0, found.rule)


def nth_day(found: Found, context: Context) -> Sense | None:
    """Reads "the third day of the journey": the day that its sentence names; else open, with how many days after the
    first. "On the second day" is counted from the day named last.
    """
    count = day_number(found, "nth") or -1
    first = context.focus(Unit.DAY) if count > 1 and found.rule == "on-the-nth-day" else None
    if first is not None:
        return evolve(shifted(focus_base(first), Unit.DAY, count - 1, found.rule), offset=count - 1)
    day = context.day_in_sentence(found)
    offset = count - 1 if count > 0 else None
    if day is None or day.period is None:
        return evolve(open_date("XXXX-XX-XX", found.rule), offset=offset, unit=Unit.DAY)
    base = focus_base(of_day(day.period.first))
    return evolve(shifted(base, Unit.DAY, 0, found.rule), offset=offset)


def quarter_in_question(found: Found, context: Context) -> Sense:
    """The quarter of "the quarter", "the latest period": the last in time that the report named; for "latest" one that
    is over.
    """
    base = context.latest(Unit.QUARTER, over=any(word.text == "latest" for word in found.words))
    if base is None:
        return shifted(context.base, Unit.QUARTER, -1, found.rule)
    return shifted(focus_base(base), Unit.QUARTER, 0, found.rule)


def from_focus(found: Found, context: Context, unit: Unit, step: int) -> Sense:
    """So many units from what was named last, else from the anchor."""
    base = context.focus()
    if unit is Unit.DAY and base is not None and _length(base.unit) > _length(Unit.MONTH):
        # "The previous day" after a year's name is counted from a day; so is "that day", where one was named.
        base = context.focus(Unit.DAY) or (None if step else base)
    if base is None and (unit is Unit.DAY or context.base is None):
        return evolve(open_date("XXXX-XX-XX", found.rule), offset=step, unit=unit)
    if base is None:
        return shifted(context.base, unit, step, found.rule)
    if _length(base.unit) > _length(unit):
        return _somewhere_in(found, base, unit)
    return shifted(focus_base(base), unit, step, found.rule)


def _somewhere_in(found: Found, base: Period, unit: Unit) -> Sense:
    """What "that day" says where only the month or year was named: the interval is that longer period."""
    open_value = {Unit.DAY: "-XX-XX"[3 * (base.unit is Unit.MONTH) :]}.get(unit, "-XX")
    sense = Sense(TimexType.DATE, base.value + open_value, found.rule, base, focus_base(base).label)
    return sense if base.unit in (Unit.MONTH, Unit.YEAR) else evolve(sense, value=base.value)


def _length(unit: Unit) -> float:
    """Days in a unit, near enough to tell longer from shorter."""
    return DAYS.get(unit) or MONTHS.get(unit, 0) * 30.4


def _counted_from(found: Found, base: Period, unit: Unit, count: float) -> Sense:
    """So many units from a period: as exact as the coarser of the two."""
    if unit is Unit.YEAR and abs(count) == 1 and base.unit in (Unit.QUARTER, Unit.MONTH):
        return a_year_on(found, base, int(count))
    if unit is Unit.DAY and base.unit is not Unit.DAY:
        return evolve(shifted(focus_base(base), base.unit, 0, found.rule), offset=int(count), unit=unit)
    if unit is Unit.WEEK and base.unit is Unit.DAY and count == int(count):
        return evolve(shifted(focus_base(base), Unit.DAY, 7 * int(count), found.rule), offset=int(count), unit=unit)
    return shifted_by(focus_base(base), unit, count, found.rule)


def a_year_on(found: Found, base: Period, years: int) -> Sense:
    """The same month, quarter or year so many years on."""
    per_year = 12 // MONTHS[base.unit]
    return shifted(focus_base(base), base.unit, per_year * years, found.rule)


def _same_day(found: Found, base: Period) -> Sense:
    """Hours from a day: still that day, as far as the words tell."""
    return evolve(shifted(focus_base(base), base.unit, 0, found.rule), offset=None, unit=unit_of(found))


def shifted_by(base: Base | None, unit: Unit, count: float, rule: str) -> Sense:
    """Shifts by whole units, or by the parts that half a unit is made of."""
    if count != int(count) and unit is Unit.YEAR:
        return shifted(base, Unit.MONTH, round(count * 12), rule)
    if count != int(count) or unit is Unit.FORTNIGHT:
        return shifted(base, Unit.DAY, round(count * DAYS.get(unit, 30)), rule)
    return shifted(base, unit, int(count), rule)


def out_of_reach(unit: Unit, count: float) -> bool:
    """Whether so many units lead out of the years that dates are good for."""
    return count * _length(unit) > _REACH
