"""Readers of expressions that are counted from the anchor, or from what was named before."""

from datetime import timedelta

from attrs import evolve

from communique.claims.codes import TimexType
from communique.extract.dates.context import Context, direction, focus_base
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import DAYS, MONTHS, Period, Unit, of_day, period_of
from communique.extract.dates.quantity import number
from communique.extract.dates.sense import Base, Direction, Sense, at_time, choose, named, shifted, timeless, weekdays_around
from communique.extract.dates.words import values

_SHORT = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def weekday(found: Found, context: Context) -> Sense | None:
    """"Wednesday", "last Friday", "Monday night"; bare: the last one up to the anchor unless the clause is in the future."""
    name = found.text("weekday")
    if name in values("DOUBTFUL_WEEKDAY") or not context.capital(found.groups["weekday"][0].start):
        return None
    index = values("WEEKDAY")[name]
    candidates = weekdays_around(index, context.anchor.day) if context.anchor else []
    way = direction(found, context)
    sense = named(context.base, candidates, f"XXXX-WXX-{index}", Direction.FROM if way is Direction.WITHIN else way, found.rule)
    return _with_part(sense, found)


def deictic_day(found: Found, context: Context) -> Sense | None:
    """"today", "yesterday afternoon", "the day after tomorrow"."""
    offset = values("DEICTIC")[found.text("deictic")] + {"before": -1, "after": 1}.get(found.text("relation"), 0)
    return _with_part(shifted(context.base, Unit.DAY, offset, found.rule), found)


def day_part(found: Found, context: Context) -> Sense | None:
    """"tonight", "this morning", "last night", "the next morning", "mid-afternoon yesterday"."""
    if found.has("tonight"):
        return at_time(shifted(context.base, Unit.DAY, 0, found.rule), "NI")
    if found.has("deictic"):
        return deictic_day(found, context)
    which = found.text("which").split()
    if which and which[0] in ("the", "that"):
        return _with_part(_from_focus(found, context, Unit.DAY, values("ANAPHORIC")[which[-1]]), found)
    return _with_part(shifted(context.base, Unit.DAY, -1 if which == ["last"] else 0, found.rule), found)


def calendar_unit(found: Found, context: Context) -> Sense | None:
    """"last month", "earlier this week", "the end of the year", "this weekend"."""
    unit = Unit(values("SPAN")[found.text("unit")]) if found.has("unit") else Unit.WEEKEND
    which = found.text("which")
    if which in ("preceding", "prior", "previous", "following", "subsequent"):
        return _from_focus(found, context, unit, values("ANAPHORIC")[which])
    if unit is Unit.WEEKEND and (which in ("", "this", "this past")) and context.anchor:
        return _nearest_weekend(found, context)
    return shifted(context.base, unit, _offset(which), found.rule)


def ago(found: Found, context: Context) -> Sense | None:
    """"two weeks ago", "nearly four years ago"; "several years ago" is only known to be past."""
    unit, count = _unit(found), number(found.groups.get("count", ()))
    if count is None:
        return timeless(TimexType.DATE, "PAST_REF", found.rule)
    if unit in _SHORT:
        return shifted(context.base, Unit.DAY, 0, found.rule)
    if unit in (Unit.DECADE, Unit.CENTURY):
        return shifted(context.base, Unit.YEAR, -int(count * MONTHS[unit] // 12), found.rule)
    return _shifted_by(context.base, unit, -count, found.rule)


def from_now(found: Found, context: Context) -> Sense | None:
    """"two weeks from now"."""
    unit, count = _unit(found), number(found.groups.get("count", ()))
    if count is None or unit in _SHORT:
        return timeless(TimexType.DATE, "FUTURE_REF", found.rule)
    return _shifted_by(context.base, unit, count, found.rule)


def later(found: Found, context: Context) -> Sense | None:
    """"two years later", "a week earlier", "the day before", "Hours later": counted from what was named last."""
    unit, count = _unit(found), number(found.groups.get("count", ())) if found.has("count") else None
    back = found.text("relation") in ("earlier", "before", "previous", "previously")
    base = context.focus()
    if base is None and context.anchor is not None and back:
        base = of_day(context.anchor.day)
    if base is None:
        return timeless(TimexType.DATE, "PAST_REF" if back else "FUTURE_REF", found.rule)
    if unit in _SHORT:
        return _same_day(found, base)
    if count is None and not found.words[0].text in ("the", "a"):
        return timeless(TimexType.DATE, "PAST_REF" if back else "FUTURE_REF", found.rule)
    return _counted_from(found, base, unit, (count or 1) * (-1 if back else 1))


def year_earlier(found: Found, context: Context) -> Sense | None:
    """"the year-earlier quarter", "year-ago": a year before the quarter or year named last."""
    base = context.focus(Unit.QUARTER, Unit.YEAR, Unit.MONTH)
    if base is None:
        return shifted(context.base, Unit.YEAR, -1, found.rule)
    return _a_year_on(found, base, -1)


def anaphoric(found: Found, context: Context) -> Sense | None:
    """"that year", "the following day", "the same month"."""
    return _from_focus(found, context, Unit(values("UNIT")[found.text("unit")]), values("ANAPHORIC")[found.text("which")])


def nth_day(found: Found, context: Context) -> Sense | None:
    """"the second day of her trip": the day that its sentence names; else open, with how many days after the first."""
    nth = found.groups["nth"][-1].text
    count = int(nth.rstrip("stndrh")) if nth[0].isdigit() else values("ORDINAL").get(nth, -1)
    day = context.day_in_sentence(found)
    offset = count - 1 if count > 0 else None
    if day is None or day.period is None:
        return Sense(TimexType.DATE, "XXXX-XX-XX", found.rule, None, "missing", offset, Unit.DAY)
    base = focus_base(of_day(day.period.first))
    return evolve(shifted(base, Unit.DAY, 0, found.rule), offset=offset)


def _from_focus(found: Found, context: Context, unit: Unit, step: int) -> Sense | None:
    base = context.focus(unit) or context.focus()
    if base is None:
        return shifted(context.base, unit, step, found.rule)
    return shifted(focus_base(base), unit, step, found.rule)


def _counted_from(found: Found, base: Period, unit: Unit, count: float) -> Sense:
    """So many units from a period: as exact as the coarser of the two."""
    if unit is Unit.YEAR and abs(count) == 1 and base.unit in (Unit.QUARTER, Unit.MONTH):
        return _a_year_on(found, base, int(count))
    if unit is Unit.DAY and base.unit is not Unit.DAY:
        return evolve(shifted(focus_base(base), base.unit, 0, found.rule), offset=int(count), unit=unit)
    return _shifted_by(focus_base(base), unit, count, found.rule)


def _a_year_on(found: Found, base: Period, years: int) -> Sense:
    per_year = 12 // MONTHS[base.unit]
    return shifted(focus_base(base), base.unit, per_year * years, found.rule)


def _same_day(found: Found, base: Period) -> Sense:
    sense = shifted(focus_base(base), base.unit, 0, found.rule) if base.unit in MONTHS or base.unit in DAYS else None
    return evolve(sense, offset=None, unit=_unit(found)) if sense else timeless(TimexType.DATE, "FUTURE_REF", found.rule)


def _shifted_by(base: Base | None, unit: Unit, count: float, rule: str) -> Sense:
    """Shifts by whole units, or by the parts that half a unit is made of."""
    if count != int(count) and unit is Unit.YEAR:
        return shifted(base, Unit.MONTH, round(count * 12), rule)
    if count != int(count) or unit is Unit.FORTNIGHT:
        return shifted(base, Unit.DAY, round(count * DAYS.get(unit, 30)), rule)
    return shifted(base, unit, int(count), rule)


def _nearest_weekend(found: Found, context: Context) -> Sense | None:
    assert context.anchor is not None and context.base is not None  # noqa: PT018 - the caller asked
    weekends = [period_of(Unit.WEEKEND, context.anchor.day + timedelta(weeks=step)) for step in (-1, 0, 1)]
    way = direction(found, context)
    period = choose(weekends, context.anchor.day, Direction.FROM if way is Direction.WITHIN else way)
    return Sense(TimexType.DATE, period.value, found.rule, period, context.base.label) if period else None


def _with_part(sense: Sense | None, found: Found) -> Sense | None:
    return at_time(sense, values("DAYPART")[found.text("part")]) if sense and found.has("part") else sense


def _offset(which: str) -> int:
    word = which.split()[-1] if which else ""
    if word in values("LAST"):
        return -1
    return 1 if word in values("NEXT") else 0


def _unit(found: Found) -> Unit:
    return Unit(found.value("unit", "UNIT", "UNITS"))
