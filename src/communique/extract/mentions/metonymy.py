"""Metonymy: whether a capital's name stands for its state or for the town (Markert and Nissim, SemEval-2007)."""

from functools import cache

from spacy.tokens import Doc, Token

from communique import vocabulary
from communique.extract.mentions.name import Name
from communique.extract.mentions.states import StateWordKind


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(vocabulary.load("metonymy")[key])


def is_associative(doc: Doc, name: Name) -> bool:
    """Whether a capital or seat of government stands for the state; a seat does unless something is in it."""
    seat = name.word is not None and name.word.kind is StateWordKind.SEAT
    if _word_before(doc, name.start) in _words("locative"):
        return False
    if name.end + 1 < len(doc) and doc[name.end].text == "-" and not doc[name.end - 1].whitespace_:
        return doc[name.end + 1].lower_ in _words("led")
    return seat or _stands_for_state(doc, doc[name.start : name.end].root)


def is_destination(doc: Doc, name: Name) -> bool:
    """Whether a place is where a journey leads: "left for Oslo", "a visit to Chile"."""
    return _word_before(doc, name.start) in ("to", "in", "for") and _moves(doc[name.start : name.end].root)


def _stands_for_state(doc: Doc, root: Token) -> bool:
    """Read from the word before and the part in the sentence; in a list, from its first member."""
    while root.dep_ == "conj" and root.head.i < root.i and root.head.pos_ in ("PROPN", "NOUN"):
        root = root.head
    before = _word_before(doc, root.left_edge.i)
    if before in _words("locative"):
        return False
    if before in ("to", "from", "between"):
        return not _moves(root)
    if before in _words("relational"):
        return not (_of_town(root) if before == "of" else _is_above(before, root))
    return _by_role(root)


def _of_town(root: Token) -> bool:
    """Whether "of" makes it what a town has, or what befell it: "the streets of Oslo"."""
    return root.dep_ == "pobj" and root.head.head.lemma_.lower() in _words("town") | _words("of_town")


def _is_above(before: str, root: Token) -> bool:
    """Whether something falls on the place or passes over it."""
    above = vocabulary.load("metonymy")["above"]
    governor = root.head.head
    return before in above["before"] and any(
        word.lemma_.lower() in above["after"] for word in (governor, governor.head)
    )


def _by_role(root: Token) -> bool:
    governor = root.head.lemma_.lower()
    if root.dep_ in ("poss", "compound"):
        return root.dep_ == "poss" and governor not in _words("town")
    if root.dep_ in ("dobj", "dative"):
        return governor not in _words("visited")
    return root.dep_ in ("nsubj", "nsubjpass", "agent")


def _moves(root: Token) -> bool:
    """Whether the preposition before the name hangs on a word of movement."""
    governor = root.head.head
    return any(word.lemma_.lower() in _words("motion") for word in (governor, governor.head))


def _word_before(doc: Doc, at: int) -> str:
    before = at - 1
    while before >= 0 and doc[before].lower_ in ("the", "both"):
        before -= 1
    return doc[before].lower_ if before >= 0 and not doc[before + 1].is_sent_start else ""
