"""Ranges: two expressions that are the ends of one stretch of time, "from March 3 to March 5"."""

from itertools import pairwise

from attrs import evolve

from communique.extract.dates.bounds import Interval
from communique.extract.dates.period import Period, Unit
from communique.extract.dates.read import Read
from communique.extract.dates.readings import COMPARISONS
from communique.vocabulary import load


def with_ranges(reads: list[Read], text: str) -> list[Read]:
    """The same reads; both ends of a range get its whole interval."""
    done = list(reads)
    for index, (start, end) in enumerate(pairwise(reads)):
        if _is_range(start, end, text):
            done[index], done[index + 1] = _ends(start, end)
    return done


def _is_range(start: Read, end: Read, text: str) -> bool:
    cues = load("tense")["ranges"]
    gap = text[start.end : end.start].strip().lower()
    before = start.found.before[-1].text if start.found.before else ""
    if start.found.reads in COMPARISONS:
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
