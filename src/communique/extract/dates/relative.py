"""Relatives: stretches of time before or after a day that the words name: "three days after the March 5 vote"."""

from itertools import pairwise

from attrs import evolve
from spacy.tokens import Doc, Span, Token

from communique.claims.codes import TimexType
from communique.extract.dates.bounds import Interval
from communique.extract.dates.context import focus_base
from communique.extract.dates.period import Period, Unit, period_of
from communique.extract.dates.quantity import number
from communique.extract.dates.read import Read
from communique.extract.dates.readers.anaphora import SHORT, out_of_reach
from communique.extract.dates.readers.duration import unit_of

_SIDES = {"after": 1, "following": 1, "before": -1}


def with_relatives(reads: list[Read], doc: Doc) -> list[Read]:
    """The same reads; a stretch before or after a named day gets the interval in which it ends or began."""
    done = list(reads)
    for index, (stretch, day) in enumerate(pairwise(reads)):
        side = _side(stretch, day, doc)
        interval = _interval(stretch, day.sense.period, side) if side and day.sense.period else None
        if interval is not None and day.sense.period is not None:
            sense = evolve(stretch.sense, anchor=focus_base(day.sense.period).label)
            done[index] = evolve(stretch, sense=sense, interval=interval)
    return done


def _side(stretch: Read, day: Read, doc: Doc) -> int:
    """1 for "after", -1 for "before" where the day belongs to what stands behind that word, else 0."""
    if stretch.sense.type is not TimexType.DURATION or stretch.found.reads != "duration" or not stretch.found.after:
        return 0
    side = _SIDES.get(stretch.found.after[0].text, 0)
    if not side or day.sense.type is not TimexType.DATE:
        return 0
    word = _span(doc, stretch.found.after[0].start, stretch.found.after[0].end)
    named = _span(doc, day.start, day.end)
    return side if word is not None and named is not None and _governs(word.root, named.root) else 0


def _span(doc: Doc, start: int, end: int) -> Span | None:
    return doc.char_span(start, end, alignment_mode="expand")


def _governs(word: Token, other: Token) -> bool:
    """Whether `word` stands above the other, or marks the clause that the other stands in."""
    clause = word.head if word.dep_ == "mark" else word
    return clause == other or clause.is_ancestor(other)


def _interval(stretch: Read, day: Period, side: int) -> Interval | None:
    unit, count = unit_of(stretch.found), number(stretch.found.groups.get("count", ()))
    if unit in SHORT:
        return _of(day, side)
    if not count or count != int(count) or unit in (Unit.FORTNIGHT, Unit.SEASON) or out_of_reach(unit, count):
        return None
    if day.unit is not Unit.DAY:
        return None
    return _of(period_of(unit, day.first).shifted(side * int(count)), side)


def _of(period: Period, side: int) -> Interval:
    whole = period_of(Unit.DAY, period.first) if period.unit is Unit.DAY else period
    return Interval(whole.earliest, whole.latest, whole.edtf, "after" if side > 0 else "before")
