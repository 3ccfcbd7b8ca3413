"""Dates of commitments: when something is due, and when it was declared; a date that the words do not give is not lent."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import TimexType
from communique.claims.when import When
from communique.extract.reading import Reading

_DATED = frozenset({TimexType.DATE, TimexType.TIME})
_OTHER_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "parataxis", "acl"})


def due_below(reading: Reading, root: Token) -> When | None:
    """The first date in the words that hang on `root`, those of further clauses left out."""
    inside = {one.i for one in root.subtree} - {
        part.i for one in root.subtree if one.dep_ in _OTHER_CLAUSES and one.i != root.i for part in one.subtree
    }
    return next((when for when, first in dated(reading, root) if first in inside), None)


def date_ending_before(reading: Reading, token: Token) -> When | None:
    """The date that ends right before a token, a comma and an article between: "by Friday, a deadline"."""
    return next((when for when, last in dated(reading, token, last=True) if _only_small_words(token, last)), None)


def date_right_after(reading: Reading, noun: Token) -> When | None:
    """The date that stands right behind a noun: "a declaration in May that …"."""
    return next((when for when, first in dated(reading, noun) if 0 < first - noun.i <= 3), None)


def since(reading: Reading, cue: Token) -> When | None:
    """The date from which something has stood: "has stalled since the breakdown in May" -> from May, no end known."""
    for prep in cue.children:
        if prep.dep_ in {"prep", "mark"} and prep.lower_ == "since":
            below = {one.i for one in prep.subtree}
            found = next((when for when, first in dated(reading, cue) if first in below), None)
            return _open_ended(found) if found else None
    return None


def _open_ended(when: When) -> When:
    if when.earliest is None or when.latest is None:
        return when
    return evolve(when, edtf=f"{when.edtf.split('/')[0]}/..", latest=None, rule=f"{when.rule}+since")


def dated(reading: Reading, token: Token, last: bool = False) -> Iterator[tuple[When, int]]:
    """The dates in the token's sentence, each with the number of its first (or last) token, in text order."""
    for when in reading.dates:
        words = when.expression
        if words is None or when.type not in _DATED or not (when.dated or when.offset is not None):
            continue
        if token.sent.start_char <= words.start < token.sent.end_char:
            span = reading.doc.char_span(words.start, words.end, alignment_mode="expand")
            if span is not None:
                yield when, span[-1].i if last else span[0].i


def _only_small_words(token: Token, last: int) -> bool:
    between = token.doc[last + 1 : token.i]
    return last < token.i and all(one.is_punct or one.pos_ in {"DET", "ADJ", "ADV"} for one in between)
