"""When something was said: the date that hangs on the cue outside the content, and none of after the report itself."""

from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.claims.when import When
from communique.extract.dates.anchor import anchor_of
from communique.extract.reading import Reading
from communique.extract.voices.attribution import Attribution, tokens_in
from communique.extract.voices.lexicon import lexicon, occasion_names, words

_POINTS = frozenset({TimexType.DATE, TimexType.TIME})

_YEARLESS = "XXXX-"  # what the value of a date without its year begins with (TIMEX3)


def said_when(reading: Reading, found: Attribution) -> When | None:
    """The date or time that says when the cue happened, the nearest to it of several; None where there is none.

    A date in the content is of what was said, one after publication of what will be.
    """
    if found.cue is None:
        return None
    sentence, cue = found.cue.sent, found.cue
    near = reading.dates_in(sentence.start_char, sentence.end_char)
    near = [when for when in near if when.type in _POINTS and _past(reading, when)]
    mine = [when for when in near if not _inside(when, found) and _hangs_on(reading, when, cue)]
    return min(mine, key=lambda when: abs(_place(when) - cue.idx), default=None)


def _place(when: When) -> int:
    """Where a date's words begin."""
    return when.expression.start if when.expression else 0


def _past(reading: Reading, when: When) -> bool:
    """Whether a date holds a day, if only a day of an unknown year or week, and does not begin after the report."""
    anchor = anchor_of(reading.report)
    if anchor is None or when.earliest is None:
        return when.dated or when.value.startswith(_YEARLESS) or (when.offset is not None and when.offset <= 0)
    return when.earliest[:10] <= anchor.day.isoformat()


def _inside(when: When, found: Attribution) -> bool:
    return any(start <= _place(when) < end for start, end in found.content)


def _hangs_on(reading: Reading, when: When, cue: Token) -> bool:
    """Whether the date is an adverbial of the cue, of the verb above it, or of a verb of speaking beside it."""
    if when.expression is None:
        return False
    inside = tokens_in(reading.doc, when.expression.start, when.expression.end)
    tops = [token for token in inside if token.head not in inside]
    if not tops:
        return False
    governor = tops[0].head.head if tops[0].head.pos_ == "ADP" else tops[0].head
    if governor.lower_ in occasion_names():  # "in a message on Monday, Lind said"
        governor = governor.head.head if governor.head.pos_ == "ADP" else governor.head
    near = governor.i == cue.head.i and governor.pos_ in {"VERB", "AUX"}
    return near or governor.i == cue.i or (governor.pos_ == "VERB" and lexicon().lemma(governor) in words("carrying"))
