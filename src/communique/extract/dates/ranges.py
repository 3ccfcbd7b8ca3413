"""Ranges: two expressions that are the ends of one stretch of time, "from March 3 to March 5"."""

from itertools import pairwise

from attrs import evolve

from communique.extract.dates.anchor import ABSOLUTE
from communique.extract.dates.bounds import Interval
from communique.extract.dates.period import Period, Unit, period_of
from communique.extract.dates.read import Read
from communique.extract.dates.readings import COMPARISONS
from communique.extract.dates.sense import Sense, day_of
from communique.vocabulary import load

_CALENDAR = ("month", "month_day")


def with_ranges(reads: list[Read], text: str) -> list[Read]:
    """The same reads; both ends of a range get its whole interval."""
    done = _with_lent_years(reads, text)
    for index, (start, end) in enumerate(pairwise(done[:])):
        if _is_range(start, end, text):
            done[index], done[index + 1] = _ends(start, end)
    return done


def _with_lent_years(reads: list[Read], text: str) -> list[Read]:
    """Reads "between January and March 2018", "Nov. 5 and Dec. 6, 2019": the year behind the second counts for both."""
    done = list(reads)
    for index, (start, end) in enumerate(pairwise(reads)):
        lent = _in_year_of(start, end) if text[start.end : end.start].strip().lower() in _lending() else None
        if lent is not None:
            done[index] = evolve(start, sense=lent)
    return done


def _lending() -> frozenset[str]:
    cues = load("tense")["ranges"]
    return frozenset((*cues["to"], *cues["and"], "or"))


def _in_year_of(start: Read, end: Read) -> Sense | None:
    """The start's month or day, the last up to the end; None where either names what it needs alone."""
    first, last = start.sense.period, end.sense.period
    units = (Unit.MONTH, Unit.DAY)
    if first is None or last is None or first.unit not in units or last.unit not in units or first.time:
        return None
    if start.found.reads not in _CALENDAR or end.sense.anchor != ABSOLUTE or start.sense.anchor == ABSOLUTE:
        return None
    year = last.first.year - ((first.first.month, first.first.day) > (last.first.month, last.last.day))
    moved = (
        period_of(Unit.MONTH, first.first.replace(year=year, day=1))
        if first.unit is Unit.MONTH
        else day_of(year, first.first.month, first.first.day)
    )
    return evolve(start.sense, period=moved, value=moved.value, anchor=f"expression {last.value}") if moved else None


def _is_range(start: Read, end: Read, text: str) -> bool:
    cues = load("tense")["ranges"]
    gap = text[start.end : end.start].strip().lower()
    before = start.found.before[-1].text if start.found.before else ""
    if start.found.reads in COMPARISONS or any(word.text in load("tense")["changes"] for word in start.found.before):
        return False
    joined = gap in cues["to"] or (gap in cues["and"] and before in cues["between"])
    return joined and start.sense.period is not None and end.sense.period is not None and start.interval is None


def _ends(start: Read, end: Read) -> tuple[Read, Read]:
    first, last = start.sense.period, end.sense.period
    assert first is not None and last is not None
    if last.first < first.first:
        last = _moved_on(last, end.found.rule)
    if last.last < first.first:
        return start, end
    interval = Interval(first.earliest, last.latest, f"{first.first}/{last.last}", "range")
    sense = evolve(end.sense, period=last, value=last.value)
    return evolve(start, interval=interval), evolve(end, sense=sense, interval=interval)


def _moved_on(last: Period, rule: str) -> Period:
    """The next weekday of that name after the start; any other end stays as it was read."""
    return last.shifted(7) if rule == "weekday" and last.unit is Unit.DAY and not last.time else last
