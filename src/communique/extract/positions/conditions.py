"""Conditions: the words that make a position hold only if or until something else happens."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.positions.timing import dated
from communique.extract.positions.words import entry, words
from communique.extract.reading import Reading


def condition_of(reading: Reading, cue: Token, content: Token) -> Token | None:
    """The token whose phrase is the condition on what `content` says ("if …", "before a resumption of …"), if any."""
    roots = [cue, content, *(one for one in content.children if one.dep_ == "conj")]
    days = {first for _, first in dated(reading, cue)}
    parts = (one for root in roots for one in root.children if one.i > cue.i)
    return next((found for one in parts for found in _conditions(one) if not days & {t.i for t in found.subtree}), None)


def _conditions(one: Token) -> Iterator[Token]:
    """The child itself where it is a condition."""
    if _clause(one) or (one.dep_ == "prep" and (_phrase(one) or _awaits(one))):
        yield one


def _clause(one: Token) -> bool:
    marks = words("positions", "conditions", "marks")
    return one.dep_ == "advcl" and any(mark.dep_ == "mark" and mark.lower_ in marks for mark in one.children)


def _phrase(prep: Token) -> bool:
    text = prep.doc[prep.i : prep.i + 5].text.lower()
    return any(text.startswith(f"{phrase} ") for phrase in entry("positions", "conditions", "phrases"))


def _awaits(prep: Token) -> bool:
    """Reads "before a resumption of talks"; a date or a day is no condition."""
    nouns = words("positions", "condition_nouns")
    listed = prep.lower_ in words("positions", "conditions", "prepositions")
    return listed and any(one.dep_ == "pobj" and one.lemma_ in nouns for one in prep.children)
