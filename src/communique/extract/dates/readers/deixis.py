"""Readers of expressions that are counted from the anchor: "Wednesday", "yesterday", "last month", "two weeks ago"."""

from datetime import timedelta

from attrs import evolve

from communique.claims.codes import TimexType
from communique.extract.dates.anchor import Anchor
from communique.extract.dates.context import Context, direction, focus_base
from communique.extract.dates.grammar import Found
from communique.extract.dates.period import MONTHS, Period, Unit, first_of, month_index, of_day, period_of
from communique.extract.dates.quantity import number
from communique.extract.dates.readers.anaphora import (
    SHORT,
    a_year_on,
    from_focus,
    out_of_reach,
    quarter_in_question,
    shifted_by,
)
from communique.extract.dates.readers.duration import duration_value, unit_of
from communique.extract.dates.readers.naming import step_of
from communique.extract.dates.sense import (
    Direction,
    Sense,
    at_time,
    choose,
    named,
    shifted,
    since_anchor,
    timeless,
    weekdays_around,
)
from communique.extract.dates.tense import QUOTES, Tense
from communique.extract.dates.words import values


def weekday(found: Found, context: Context) -> Sense | None:
    """Reads "Wednesday", "last Friday", "Monday night"; bare: the last one up to the anchor unless the clause is in the
    future. "Next Friday" is that of the week after the anchor's.
    """
    name = found.text("weekday")
    if name in values("DOUBTFUL_WEEKDAY") or not context.capital(found.groups["weekday"][0].start):
        return None
    if context.ends_a_name(found.groups["weekday"][0].start) or _comes_after(found):
        return None
    index = values("WEEKDAY")[name]
    beside = _beside_a_day(found, context, index)
    if beside is not None:
        return _with_part(beside, found)
    if found.text("which") == "next" and context.anchor:
        day = period_of(Unit.WEEK, context.anchor.day).shifted(1).first + timedelta(days=index - 1)
        return _with_part(since_anchor(context.base, of_day(day), found.rule), found)
    candidates = weekdays_around(index, context.anchor.day) if context.anchor else []
    sense = named(context.base, candidates, f"XXXX-WXX-{index}", _weekday_direction(found, context), found.rule)
    return _with_part(sense, found)


def _beside_a_day(found: Found, context: Context, index: int) -> Sense | None:
    """Reads "the previous Friday", "the following Monday": counted from the day named last."""
    step = values("ANAPHORIC").get(found.text("which"), 0)
    day = context.focus(Unit.DAY) if step and found.text("which") != "next" else None
    if day is None:
        return None
    way = Direction.AFTER if step > 0 else Direction.BEFORE
    return named(focus_base(day), weekdays_around(index, day.first), "", way, found.rule)


def _comes_after(found: Found) -> bool:
    """Whether "following" is no adjective: "following Monday's talks", "Following Monday's talks"."""
    owner = bool(found.after) and found.after[0].text in ("'", "’", "'s", "’s")
    return owner and found.words[0].text == "following"


def _weekday_direction(found: Found, context: Context) -> Direction:
    """A possessive ("Wednesday's ruling") is past; a plain present tense tells a plan ("The envoys meet Monday")."""
    if found.after and found.after[0].text == "'" and not found.has("which"):
        return Direction.UP_TO
    way = direction(found, context)
    if way is Direction.WITHIN or (way is Direction.UP_TO and not found.has("which") and context.plans(found)):
        return Direction.FROM
    return way


def deictic_day(found: Found, context: Context) -> Sense | None:
    """Reads "today", "yesterday afternoon", "the day after tomorrow"."""
    if context.is_name(found) or context.ends_a_name(found.groups["deictic"][0].start):
        return None
    offset = values("DEICTIC")[found.text("deictic")] + {"before": -1, "after": 1}.get(found.text("relation"), 0)
    return _with_part(shifted(context.base, Unit.DAY, offset, found.rule), found)


def small_hours(found: Found, context: Context) -> Sense | None:
    """Reads "the early hours of Tuesday"."""
    sense = weekday(found, context) if found.has("weekday") else deictic_day(found, context)
    return at_time(sense, "MO") if sense else None


def day_part(found: Found, context: Context) -> Sense | None:
    """Reads "tonight", "this morning", "last night", "the next morning", "mid-afternoon yesterday"."""
    if found.has("tonight"):
        return at_time(shifted(context.base, Unit.DAY, 0, found.rule), "NI")
    if found.has("deictic"):
        return deictic_day(found, context)
    which = found.text("which").split()
    if which and which[0] in ("the", "that"):
        return _with_part(from_focus(found, context, Unit.DAY, values("ANAPHORIC")[which[-1]]), found)
    return _with_part(shifted(context.base, Unit.DAY, -1 if which == ["last"] else 0, found.rule), found)


def part_of_that_day(found: Found, context: Context) -> Sense | None:
    """Reads "in the morning" of a day told of: the one that its sentence names, else the one named last, else the
    anchor's; a plain present says what happens every morning.
    """
    if context.tense(found) is Tense.PRESENT:
        return None
    told = context.day_in_sentence(found)
    day = told.period if told and told.period else context.focus(Unit.DAY)
    base = focus_base(of_day(day.first)) if day else context.base
    return _with_part(shifted(base, Unit.DAY, 0, found.rule), found) if base else None


def calendar_unit(found: Found, context: Context) -> Sense | None:
    """Reads "last month", "earlier this week", "the end of the year", "this weekend"."""
    unit = Unit(values("SPAN")[found.text("unit")]) if found.has("unit") else Unit.WEEKEND
    which = found.text("which")
    if _is_title(found, context):
        return None
    if unit is Unit.QUARTER and which in ("", "latest"):
        return quarter_in_question(found, context)
    if found.after and found.after[0].text in ("ended", "ending") and which == "":
        return timeless(TimexType.DURATION, duration_value(unit, 1), found.rule)
    if which in ("preceding", "prior", "previous", "following", "subsequent"):
        return from_focus(found, context, unit, values("ANAPHORIC")[which])
    if unit is Unit.WEEKEND and (which in ("", "this", "this past")) and context.anchor:
        return _nearest_weekend(found, context, context.anchor)
    return shifted(context.base, unit, step_of(which), found.rule)


def _is_title(found: Found, context: Context) -> bool:
    """Whether the words are a name in quotation marks: "This Week"."""
    quoted = bool(found.before) and found.before[-1].text in QUOTES and found.has("unit")
    return quoted and context.capital(found.start) and context.capital(found.groups["unit"][0].start)


def year_end(found: Found, context: Context) -> Sense:
    """Reads "year-end": the end of the anchor's year."""
    return shifted(context.base, Unit.YEAR, 0, found.rule)


def day_beside_weekday(found: Found, context: Context) -> Sense | None:
    """Reads "the day before last Tuesday"."""
    day = weekday(found, context)
    if day is None or day.period is None:
        return None
    beside = day.period.shifted(-1 if found.text("relation") == "before" else 1)
    return evolve(day, value=beside.value, period=beside)


def ago(found: Found, context: Context) -> Sense | None:
    """Reads "two weeks ago", "nearly four years ago"; "several years ago" is only known to be past."""
    unit, count = unit_of(found), number(found.groups.get("count", ()))
    if count is None or out_of_reach(unit, count):
        return timeless(TimexType.DATE, "PAST_REF", found.rule)
    if unit in SHORT:
        return shifted(context.base, Unit.DAY, 0, found.rule)
    named_last = None if context.tells_of_many_months() else context.focus()
    if unit is Unit.YEAR and count == 1 and named_last is not None and named_last.unit is Unit.QUARTER:
        return a_year_on(found, named_last, -1)
    if unit in (Unit.DECADE, Unit.CENTURY):
        return shifted(context.base, Unit.YEAR, -int(count * MONTHS[unit] // 12), found.rule)
    return shifted_by(context.base, unit, -count, found.rule)


def ago_to_the_day(found: Found, context: Context) -> Sense | None:
    """Reads "40 years ago this month", "a year ago today", "two weeks ago Monday"."""
    unit, count = unit_of(found), number(found.groups.get("count", ()))
    if context.anchor is None or not count or out_of_reach(unit, count):
        return ago(found, context)
    if found.has("weekday"):
        named_day = weekday(found, context)
    elif found.has("span"):
        named_day = shifted(context.base, Unit(found.text("span")), 0, found.rule)
    else:
        named_day = shifted(context.base, Unit.DAY, values("DEICTIC")[found.text("deictic")], found.rule)
    if named_day is None or named_day.period is None:
        return None
    period = _as_long_before(named_day.period, unit, int(count))
    return evolve(named_day, value=period.value, period=period, offset=-int(count), unit=unit)


def _as_long_before(period: Period, unit: Unit, count: int) -> Period:
    """The same day, week or month so many years, months or weeks before; the 28th where a month is too short."""
    if unit is Unit.WEEK:
        return period_of(period.unit, period.first - timedelta(weeks=count))
    month = first_of(month_index(period.first) - count * MONTHS[unit])
    longest = period_of(Unit.MONTH, month).last.day
    return period_of(period.unit, month.replace(day=min(period.first.day, longest)))


def from_now(found: Found, context: Context) -> Sense | None:
    """Reads "two weeks from now"."""
    unit, count = unit_of(found), number(found.groups.get("count", ()))
    if count is None or unit in SHORT or out_of_reach(unit, count):
        return timeless(TimexType.DATE, "FUTURE_REF", found.rule)
    return shifted_by(context.base, unit, count, found.rule)


def _nearest_weekend(found: Found, context: Context, anchor: Anchor) -> Sense | None:
    day = anchor.day
    weekends = [period_of(Unit.WEEKEND, day + timedelta(weeks=step)) for step in (-1, 0, 1)]
    way = direction(found, context)
    period = choose(weekends, day, Direction.FROM if way is Direction.WITHIN else way)
    return since_anchor(context.base, period, found.rule) if period else None


def _with_part(sense: Sense | None, found: Found) -> Sense | None:
    return at_time(sense, values("DAYPART")[found.text("part")]) if sense and found.has("part") else sense
