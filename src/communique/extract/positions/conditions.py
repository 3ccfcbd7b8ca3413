"""Conditions: the words that make a position hold only if or until something else happens."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.extract.positions.timing import dated
from communique.extract.positions.words import entry, words
from communique.extract.reading import Reading


@frozen
class Bound:
    """A clause on which another hangs: its head, the word that opens it, and whether nothing else will do."""

    root: Token
    mark: str
    strict: bool


def bound_of(verb: Token) -> Bound | None:
    """The clause on which a verb's hangs: "only if …", "unless …", "should Kenya …", "on condition that …"."""
    for one in verb.children:
        if one.dep_ == "advcl" and (mark := _mark(one)):
            return Bound(one, mark, mark != "if" or _only(one))
        if one.dep_ == "prep" and one.i > verb.i and (phrase := _phrase(one)):
            return Bound(one, phrase.replace(" ", "-"), True)
    return None


def condition_of(reading: Reading, cue: Token, content: Token) -> Token | None:
    """The token whose phrase is the condition on what `content` says ("if …", "before a resumption of …"), if any."""
    roots = [cue, content, *(one for one in content.children if one.dep_ == "conj")]
    roots += [cue.head] if cue.dep_ == "acomp" else []  # "is ready to talk if …"
    days = {first for _, first in dated(reading, cue)}
    parts = (one for root in roots for one in root.children if one.i > cue.i)
    return next((found for one in parts for found in _conditions(one) if not days & {t.i for t in found.subtree}), None)


def _conditions(one: Token) -> Iterator[Token]:
    """The child itself where it is a condition."""
    if (one.dep_ == "advcl" and _mark(one)) or (one.dep_ == "prep" and (_phrase(one) or _awaits(one))):
        yield one


def _mark(clause: Token) -> str | None:
    """The word that makes a clause a condition; "should Kenya leave" has none and counts as "if"."""
    marks = words("positions", "conditions", "marks")
    found = next(
        (one.lower_ for one in clause.children if one.lower_ in marks and one.dep_ in {"mark", "advmod"}), None
    )
    inverted = any(
        one.dep_ == "aux" and one.lower_ == "should" and one.i == clause.left_edge.i for one in clause.children
    )
    return found or ("if" if inverted else None)


def _only(clause: Token) -> bool:
    first = clause.left_edge
    return any(one.lower_ == "only" for one in (first, *clause.children) if one.i <= first.i + 1) or (
        first.i > 0 and first.nbor(-1).lower_ == "only"
    )


def _phrase(prep: Token) -> str | None:
    text = prep.doc[prep.i : prep.i + 5].text.lower()
    phrases = entry("positions", "conditions", "phrases")
    return next((str(phrase) for phrase in phrases if text.startswith(f"{phrase} ")), None)


def _awaits(prep: Token) -> bool:
    """Reads "before a resumption of talks"; a date or a day is no condition."""
    nouns = words("positions", "condition_nouns")
    listed = prep.lower_ in words("positions", "conditions", "prepositions")
    return listed and any(one.dep_ == "pobj" and one.lemma_ in nouns for one in prep.children)
