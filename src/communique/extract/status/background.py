"""Background: what a report tells as history, to make the news understood."""

from datetime import date, timedelta

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.claims.when import When
from communique.extract.reading import Reading
from communique.extract.status.cues import cues
from communique.extract.status.grammar import auxiliaries
from communique.extract.status.judgement import judge

NEWS = timedelta(weeks=5)  # what ended longer before publication is no news
FRESH = timedelta(days=10)  # what ended longer before is history where the words count from it
_PUT_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})


def is_background(reading: Reading, token: Token, when: When | None) -> bool:
    """Whether the event that `token` names is told as history: long past, or the point from which the report counts."""
    published = reading.report.head.published
    if when is not None and when.latest and published is not None:
        # The day of a visit that is put off is not the day on which it was put off.
        age = _day(published.value) - _day(when.latest)
        told = age > NEWS or (age > FRESH and _told_before(token))
        return told and judge(token).status not in _PUT_OFF
    return _told_before(token)


def _told_before(token: Token) -> bool:
    return _counted_from(token) or _pluperfect(token)


def _day(value: str) -> date:
    return date.fromisoformat(value[:10])


def _counted_from(token: Token) -> bool:
    """As in "since the summit", "the first time since the breakdown of talks"."""
    step = token
    while step.dep_ in {"pobj", "prep", "compound"} and step.head.i != step.i:
        step = step.head
        if step.lower_ in cues().lists["counting_from"]:
            return True
    return False


def _reported(verb: Token) -> bool:
    """Whether the verb, or the first of those that it is joined to, is what somebody said."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return verb.dep_ == "ccomp"


def _pluperfect(token: Token) -> bool:
    return (
        token.pos_ == "VERB"
        and not _reported(token)
        and any(word.lower_ in {"had", "'d"} for word in auxiliaries(token))
        and token.tag_ == "VBN"
    )
