"""The step that reads all time expressions of a report."""

from attrs import evolve
from spacy.tokens import Token

from communique.claims.when import When
from communique.extract.dates.anchor import anchor_of
from communique.extract.dates.bounds import interval_of
from communique.extract.dates.context import Context, Placed
from communique.extract.dates.grammar import Found, grammar
from communique.extract.dates.period import Unit
from communique.extract.dates.ranges import with_ranges
from communique.extract.dates.read import Read
from communique.extract.dates.readings import COMPARISONS, reader
from communique.extract.dates.relative import with_relatives
from communique.extract.dates.sense import Sense, at_time
from communique.extract.dates.words import words_of
from communique.extract.reading import Reading
from communique.extract.steps import Step

_CLOCK, _NTH_DAY = "clock", "nth_day"
_BEFORE_A_DAY = ("clock", "day_part")
_JOINTS = {"part-of-a-day": ("of", "of the", "on", "")}


def read_dates(reading: Reading) -> Reading:
    """The reading with `dates`: one When for each time expression, in text order, none overlapping another."""
    context = Context(reading, anchor_of(reading.report), [])
    text = reading.report.text
    reads = with_ranges(_timed(_joined(_reads(context), text), context), text)
    reads = with_relatives(reads, reading.doc)
    return reading.adding(dates=tuple(_when(read, reading) for read in reads))


DATES = Step("dates", frozenset({"report", "doc"}), frozenset({"dates"}), read_dates)


def _reads(context: Context) -> list[Read]:
    """Each expression in turn, read in the light of those before it, which the context collects."""
    reads: list[Read] = []
    end = 0
    for candidates in grammar().find(words_of(context.reading.report)):
        read = _first_read(candidates, context) if candidates[0].start >= end else None
        if read is not None:
            reads.append(read)
            end = read.end
            context.earlier.append(Placed(read.sense, read.start, read.end, read.found.reads in COMPARISONS))
    return reads


def _first_read(candidates: list[Found], context: Context) -> Read | None:
    for found in candidates:
        sense = reader(found.reads)(found, context)
        if sense is not None:
            return Read(found, sense, found.start, found.end)
    return None


def _joined(reads: list[Read], text: str) -> list[Read]:
    """Reads "9 a.m. Tuesday", "midnight Friday", "10 p.m., March 5" are each one expression."""
    joined: list[Read] = []
    for read in reads:
        if joined and _belongs(joined[-1], read, text):
            time = joined.pop()
            sense = evolve(_at(read.sense, time.sense), approximate=time.sense.approximate, rule=time.sense.rule)
            joined.append(Read(time.found, sense, time.start, read.end))
        else:
            joined.append(read)
    return joined


def _belongs(time: Read, day: Read, text: str) -> bool:
    period = day.sense.period
    return (
        time.found.reads in _BEFORE_A_DAY
        and text[time.end : day.start].strip().lower() in _JOINTS.get(time.found.rule, ("", ","))
        and period is not None
        and period.unit is Unit.DAY
        and not period.time
        and "T" in time.sense.value
    )


def _at(day: Sense, time: Sense) -> Sense:
    clock = time.value.partition("T")[2]
    return at_time(day, clock.removesuffix("Z"), time.zone)


def _timed(reads: list[Read], context: Context) -> list[Read]:
    """Clock times that stand alone and "the third day" of a stay are read once more, now that the days after them are
    known too.
    """
    return [evolve(read, sense=_again(read, context)) if _alone(read) else read for read in reads]


def _alone(read: Read) -> bool:
    if read.found.reads == _NTH_DAY:
        return read.sense.period is None
    return read.found.reads == _CLOCK and read.end == read.found.end


def _again(read: Read, context: Context) -> Sense:
    return reader(read.found.reads)(read.found, context) or read.sense


def _root(read: Read, reading: Reading) -> Token | None:
    span = reading.doc.char_span(read.found.start, read.found.end, alignment_mode="expand")
    return span.root if span is not None and len(span) else None


def _when(read: Read, reading: Reading) -> When:
    sense = read.sense
    interval = read.interval or interval_of(read.found, sense, _root(read, reading))
    return When(
        type=sense.type,
        value=sense.value,
        edtf=interval.edtf,
        earliest=interval.earliest,
        latest=interval.latest,
        expression=reading.span(read.start, read.end),
        anchor=sense.anchor,
        rule=f"{sense.rule}+{interval.bound}" if interval.bound else sense.rule,
        offset=sense.offset,
        unit=str(sense.unit) if sense.unit else None,
    )
