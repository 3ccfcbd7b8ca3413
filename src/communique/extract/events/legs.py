"""Legs of a journey: "visited Bern on Monday and Oslo on Tuesday" leads to two places, each with its own day."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Token

from communique.claims.actor import Place
from communique.claims.when import When
from communique.extract.events.draft import Draft
from communique.extract.events.where import Where
from communique.extract.reading import Reading
from communique.extract.status import is_background

_JOINING = frozenset({"and", ","})
_TOWARDS = frozenset({"to", "in", "at", "then", "later", "finally", "on", "and"})
_ENDS = frozenset({"VERB", "AUX", "SCONJ"})
_INSIDE = frozenset({"poss", "compound", "amod", "nmod", "nsubj", "nsubjpass"})
WORDS_APART = 2  # between a joining word and the next place


def legs_of(reading: Reading, where: Where, draft: Draft) -> list[Draft]:
    """The draft of a journey, one for each place that its words join."""
    goal = next((token for token in draft.match.recipients if where.place(token) is not None), None)
    further = _further(where, goal) if goal is not None and draft.match.trigger.i < goal.i else []
    if goal is None or not further:
        return [draft]
    stops = [goal, *further]
    ends = [token.idx for token in further] + [_clause_end(further[-1])]
    days = [_day(reading, stop.idx, end) for stop, end in zip(stops, ends, strict=True)]
    if days[:-1] == [None] * len(further):
        days = [draft.when] * len(stops)  # "visited Bern and Oslo last week"
    return [_leg(reading, draft, stop, day) for stop, day in zip(stops, days, strict=True)]


def _further(where: Where, goal: Token) -> list[Token]:
    """The names of places that "and" or a comma adds, up to the next verb."""
    found: list[Token] = []
    last = where.place(goal)
    for token in goal.doc[goal.i + 1 : goal.sent.end]:
        if token.pos_ in _ENDS:
            break
        place = where.place(token)
        if place is None or token.dep_ in _INSIDE or _same(last, place):
            continue
        if (joint := _joint(token)) is not None and (joint == "and" or last is None or last.country != place.country):
            found.append(token)
            last = place
    return found


def _same(one: Place | None, other: Place) -> bool:
    return one is not None and (one.span == other.span or one.name == other.name)


def _joint(token: Token) -> str | None:
    """The "and" or comma right before a place's name, with only "to", "then" … between."""
    step = token.i - 1
    while step > 0 and token.doc[step].lower_ in _TOWARDS - _JOINING and token.i - step <= WORDS_APART:
        step -= 1
    word = token.doc[step].lower_
    return word if word in _JOINING else None


def _clause_end(token: Token) -> int:
    end = next((part for part in token.doc[token.i + 1 : token.sent.end] if part.pos_ in _ENDS), None)
    return end.idx if end is not None else token.sent.end_char


def _day(reading: Reading, start: int, end: int) -> When | None:
    found: Sequence[When] = reading.dates_in(start, end)
    return next((when for when in found if when.dated), None)


def _leg(reading: Reading, draft: Draft, stop: Token, when: When | None) -> Draft:
    match = evolve(draft.match, recipients=(stop,))
    return evolve(draft, match=match, when=when, background=is_background(reading, match.trigger, when))
