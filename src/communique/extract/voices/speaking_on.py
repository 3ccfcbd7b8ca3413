"""Speakers who speak on: "Lind said Berg was late. She would wait, she added" is Lind, whoever else was named last."""

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Token

from communique.claims.codes import HopType
from communique.claims.voice import Hop
from communique.extract.reading import Reading
from communique.extract.voices.attribution import Attribution
from communique.extract.voices.lexicon import lexicon, words

_GENDERS = {"he": "male", "she": "female"}
REACH = 5  # statements back
_MARKS = "\"'”’“‘ \n"


class Said(Protocol):
    """A statement with its speaker."""

    @property
    def attribution(self) -> Attribution:
        """Its words."""

    @property
    def speaker(self) -> Hop | None:
        """Who speaks."""

    @property
    def outer(self) -> int | None:
        """The number of the statement around it."""


def speaking_on(reading: Reading, found: Attribution, spoken: Sequence[Said]) -> Hop | None:
    """Who a "he" or "she" is that speaks in a sentence right behind another's in which a person spoke, else None."""
    cue, source = found.cue, found.source
    if cue is None or source is None or source.lower_ not in _GENDERS or not _is_main(source.head):
        return None
    before = next((one for one in reversed(spoken[-REACH:]) if _leads_up_to(reading, one, cue)), None)
    if before is None or before.speaker is None or source.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    return before.speaker if _can_be(reading, before.speaker, _GENDERS[source.lower_]) else None


def _is_main(cue: Token) -> bool:
    return cue.sent.root.i == cue.i


def _leads_up_to(reading: Reading, before: Said, cue: Token) -> bool:
    """Whether a statement is what the sentence before a cue's tells, and no question."""
    one = before.attribution
    if one.cue is None or before.outer is not None or not _is_main(one.cue):
        return False
    if lexicon().lemma(one.cue) in words("asking"):
        return False
    return follows(reading, before, cue.sent.start_char)


def follows(reading: Reading, before: Said, start: int) -> bool:
    """Whether nothing stands between a statement with its sentence and a place of the text."""
    one = before.attribution
    end = one.content[-1][1] if one.cue is None else max(one.cue.sent.end_char, one.content[-1][1])
    return end <= start and not reading.body[end:start].strip(_MARKS)


def _can_be(reading: Reading, speaker: Hop, gender: str) -> bool:
    if speaker.type is not HopType.PERSON or speaker.name.lower() in _GENDERS:
        return False
    actor = next((one for one in reading.actors if one.key == speaker.actor), None)
    return actor is None or actor.gender in {gender, None}
