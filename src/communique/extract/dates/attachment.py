"""Attachment: which expression of time governs a verb or noun, by the parse."""

from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.claims.when import When
from communique.extract.reading import Reading

_CLAUSAL = {"ROOT", "ccomp", "advcl", "relcl", "parataxis"}


def when_for(reading: Reading, token: Token) -> When | None:
    """The expression of time that says when `token`'s event is: the nearest in its own clause, else in its sentence,
    else None.

    Only dates and times count (DATE, TIME with a calendar value); never the publication date. Distance is counted in
    steps of the parse tree, then in words; the day itself comes before an apposition ("the third day of the journey");
    a date inside another clause than the token's counts only where its own
    has none.
    """
    candidates = [
        (_clause(head) != _clause(token), when.rule == "nth-day", _steps(token, head), abs(head.i - token.i), when)
        for when in whens_in(reading, token)
        if (head := _head(reading, when)) is not None
    ]
    return min(candidates, key=lambda candidate: candidate[:4])[4] if candidates else None


def whens_in(reading: Reading, token: Token) -> list[When]:
    """The dates and times that stand in the token's sentence, in text order; durations, sets and vague references are
    left out.
    """
    sentence = token.sent
    return [
        when
        for when in reading.dates_in(sentence.start_char, sentence.end_char)
        if when.type in (TimexType.DATE, TimexType.TIME) and not when.value.endswith("_REF")
    ]


def _head(reading: Reading, when: When) -> Token | None:
    assert when.expression is not None
    span = reading.doc.char_span(when.expression.start, when.expression.end, alignment_mode="expand")
    return span.root if span is not None else None


def _clause(token: Token) -> int:
    """The index of the verb whose clause the token belongs to."""
    step = token
    while step.dep_ not in _CLAUSAL and step.head is not step:
        step = step.head
    return step.i


def _steps(one: Token, other: Token) -> int:
    """Steps along the tree from one token to the other."""
    up = {token.i: count for count, token in enumerate((one, *one.ancestors))}
    for count, token in enumerate((other, *other.ancestors)):
        if token.i in up:
            return count + up[token.i]
    return len(up) + 100
