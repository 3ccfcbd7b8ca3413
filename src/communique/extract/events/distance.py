"""Distance: "two days after talks in Bern" dates the talks by counting from the day of what is told in the report."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen
from spacy.tokens import Token

from communique.claims.claim import Claim, Event, Statement
from communique.claims.codes import Status, TimexType
from communique.claims.when import When
from communique.extract.reading import Reading

_COUNT = re.compile(r"P(\d+)([DW])$")
_UP = frozenset({"nsubj", "nsubjpass", "dobj", "xcomp", "attr", "conj"})
_BETWEEN = re.compile(r"\s*(?:just |only |or so )?$")
_REACH = 40  # characters before "after" in which the distance stands
_NEAR = 400  # characters from the sentence within which another day is what it counts from
_DEPTH = 4


@frozen
class Dated:
    """A day that the report gives: where its sentence begins, the day, and the moment of it if it is told."""

    start: int
    day: str
    moment: str


def counted_when(reading: Reading, trigger: Token, days: Sequence[Dated]) -> When | None:
    """When an undated event was that something else came a number of days "after" or "before"."""
    order = _order(trigger)
    length = _length_before(reading, order) if order is not None else None
    anchor = _anchor(reading, days, trigger) if length is not None else None
    if order is None or length is None or anchor is None:
        return None
    expression, count = length
    shift = timedelta(days=-count if order.lower_ == "after" else count)
    day = (date.fromisoformat(anchor) + shift).isoformat()
    words = reading.span(expression, order.idx + len(order))
    return When(TimexType.DATE, day, day, day, day, words, f"event {anchor}", f"days-{order.lower_}-event")


def days_told(claims: Sequence[Claim]) -> list[Dated]:
    """The days on which events happened or words were said, by the places of their sentences."""
    told = (claim for claim in claims if isinstance(claim.content, Event | Statement) and not claim.background)
    dated = ((claim, when) for claim in told if (when := _dated(claim)) is not None)
    return [Dated(claim.span.start, moment[:10], moment) for claim, moment in dated]


def _dated(claim: Claim) -> str | None:
    """The day of what has happened, with the hour where it is told."""
    when = claim.when
    if when is None or not when.earliest or claim.status not in {Status.OCCURRED, Status.ONGOING}:
        return None
    return when.earliest if when.latest and when.earliest[:10] == when.latest[:10] else None


def _order(trigger: Token) -> Token | None:
    """The "after" or "before" whose phrase or clause the event is."""
    token = trigger
    for _ in range(_DEPTH):
        if token.dep_ == "pobj" and token.head.lower_ in {"after", "before"}:
            return token.head
        for mark in token.lefts:
            if mark.dep_ == "mark" and mark.lower_ in {"after", "before"}:
                return mark
        if token.dep_ not in _UP:
            return None
        token = token.head
    return None


def _length_before(reading: Reading, order: Token) -> tuple[int, int] | None:
    """Where "two days" right before the word begins, and how many days they are."""
    for when in reading.dates_in(max(order.idx - _REACH, 0), order.idx):
        words = when.expression
        found = _COUNT.fullmatch(when.value) if when.type is TimexType.DURATION else None
        if words is not None and found and _BETWEEN.match(reading.body[words.end : order.idx]):
            return words.start, int(found[1]) * (7 if found[2] == "W" else 1)
    return None


def _anchor(reading: Reading, days: Sequence[Dated], trigger: Token) -> str | None:
    """The day told of last before the sentence, else first after it, not far from it."""
    sentence = trigger.sent
    known = [*days, *_days_named(reading, sentence.start_char - _NEAR, sentence.end_char + _NEAR)]
    before = [dated for dated in known if sentence.start_char - _NEAR <= dated.start < sentence.start_char]
    after = [dated for dated in known if sentence.end_char <= dated.start < sentence.end_char + _NEAR]
    if before:
        return max(before, key=lambda dated: dated.start).day
    return min(after, key=lambda dated: dated.start).day if after else None


def _days_named(reading: Reading, start: int, end: int) -> list[Dated]:
    whens = ((when, when.expression) for when in reading.dates_in(max(start, 0), end))
    return [
        Dated(words.start, when.value, when.value)
        for when, words in whens
        if words is not None and when.type is TimexType.DATE and when.earliest == when.latest == when.value
    ]
