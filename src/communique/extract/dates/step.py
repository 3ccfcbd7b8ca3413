"""The step that reads all time expressions of a report."""

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from communique.claims.codes import TimexType
from communique.claims.when import When
from communique.extract.dates.anchor import anchor_of
from communique.extract.dates.bounds import bound_of
from communique.extract.dates.context import Context, Placed
from communique.extract.dates.grammar import Found, grammar
from communique.extract.dates.period import Unit
from communique.extract.dates.readings import reader
from communique.extract.dates.sense import Sense, at_time
from communique.extract.dates.words import words_of
from communique.extract.reading import Reading
from communique.extract.steps import Step


def read_dates(reading: Reading) -> Reading:
    """The reading with `dates`: one When for each time expression, in text order, none overlapping another."""
    return reading.adding(dates=tuple(_whens(reading)))


DATES = Step("dates", frozenset({"report", "doc"}), frozenset({"dates"}), read_dates)


def _whens(reading: Reading) -> Iterator[When]:
    placed: list[Placed] = []
    context = Context(reading, anchor_of(reading.report), placed)
    done: list[tuple[Found, Sense, int, int]] = []
    end = 0
    for candidates in grammar().find(words_of(reading.report)):
        if candidates[0].start < end:
            continue
        for found in candidates:
            sense = reader(found.reads)(found, context)
            if sense is None:
                continue
            start, end = found.start, found.end
            if done and _joins(reading, done[-1], found, sense):
                before = done.pop()
                placed.pop()
                sense = _joined(before[1], sense)
                start = before[2]
            done.append((found, sense, start, end))
            placed.append(Placed(sense, start, end))
            break
    for found, sense, start, end in done:
        yield _when(reading, found, sense, start, end)


def _joins(reading: Reading, before: tuple[Found, Sense, int, int], found: Found, sense: Sense) -> bool:
    """"9 a.m. Tuesday", "midnight Friday", "mid-afternoon yesterday" are one expression."""
    gap = reading.report.text[before[3] : found.start].strip()
    return (
        gap in ("", ",")
        and before[0].rule in ("clock", "clock-24", "oclock", "noon", "bare-day-part")
        and sense.period is not None
        and sense.period.unit is Unit.DAY
        and not sense.period.time
    )


def _joined(time: Sense, day: Sense) -> Sense:
    clock = time.value.partition("T")[2]
    zone = "Z" if clock.endswith("Z") else ""
    return evolve(at_time(day, clock.removesuffix("Z"), zone), approximate=time.approximate, rule=time.rule)


def _when(reading: Reading, found: Found, sense: Sense, start: int, end: int) -> When:
    earliest, latest, edtf = _interval(sense)
    bound = bound_of(found) if sense.period is not None and sense.type in (TimexType.DATE, TimexType.TIME) else ""
    if bound:
        earliest, latest, edtf = _bounded(bound, found, sense, earliest, latest, edtf)
    rule = f"{sense.rule}+{bound}" if bound else sense.rule
    unit = str(sense.unit) if sense.unit else None
    return When(sense.type, sense.value, edtf, earliest, latest, reading.span(start, end), sense.anchor, rule, sense.offset, unit)


def _interval(sense: Sense) -> tuple[str | None, str | None, str]:
    if sense.window:
        first, last = sense.window
        return first.isoformat(), last.isoformat(), f"{first}/{last}"
    if sense.period is None:
        return None, None, ""
    edtf = sense.period.edtf
    if sense.approximate:
        edtf = sense.period.first.isoformat() + "~"
    return sense.period.earliest, sense.period.latest, edtf


def _bounded(bound: str, found: Found, sense: Sense, earliest: str | None, latest: str | None, edtf: str) -> tuple[str | None, str | None, str]:
    assert sense.period is not None
    if bound == "since":
        return earliest, None, f"{_day(earliest)}/.."
    if bound == "before" and found.text("edge").find("end") < 0:
        last = (sense.period.first - timedelta(days=1)).isoformat() if not sense.period.time else earliest
        return None, last, f"../{_day(last)}"
    return None, latest, f"../{_day(latest)}"


def _day(moment: str | None) -> str:
    return date.fromisoformat((moment or "")[:10]).isoformat()
