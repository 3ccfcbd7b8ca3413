"""Nominals: noun phrases for people, bodies and places that no name or title covers ("a shopkeeper")."""

from functools import cache

from attrs import frozen
from spacy.tokens import Doc, Token

from communique import vocabulary
from communique.claims.codes import UnnamedKind
from communique.extract.mentions.offices import gender_of_title, is_head, is_role

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_LEFT = frozenset(
    {"det", "predet", "amod", "compound", "nummod", "nmod", "poss", "quantmod", "case", "advmod", "punct"}
)
_PLURALS = ("NNS", "NNPS")
_IN = frozenset({"in", "at", "near", "outside", "inside", "into", "around", "toward", "towards", "from", "to"})


@frozen
class Nominal:
    """Tokens [start, end) of a phrase with its head; `modifiers` are its words between the determiner and the head."""

    start: int
    end: int
    head: int
    kind: UnnamedKind
    word: str
    plural: bool
    definite: bool
    modifiers: frozenset[str]


@cache
def _nouns(key: str) -> frozenset[str]:
    return frozenset(vocabulary.load("actor_nouns")[key])


def read_nominal(token: Token, kind: UnnamedKind | None = None) -> Nominal | None:
    """The phrase whose head the token is, where it means people, a body or a place; `kind` where that is known."""
    kind = kind or kind_of(token)
    if kind is None or token.dep_ in ("compound", "nmod", "amod"):
        return None
    start = _start(token)
    first = token.doc[start].lower_
    owned = token.doc[start].tag_ == "PRP$" or any(child.dep_ == "poss" for child in token.children)
    plural = token.tag_ in _PLURALS or kind is UnnamedKind.PEOPLE
    return Nominal(
        start,
        token.i + 1,
        token.i,
        kind,
        _singular(token),
        plural,
        owned or first in _DEFINITE,
        _modifiers(token, start),
    )


def kind_of(token: Token) -> UnnamedKind | None:
    """What a noun means by itself; a word for a body and a place is the place after "in", "at" and their like."""
    if token.pos_ != "NOUN" and not (token.pos_ == "PROPN" and token.i and token.nbor(-1).lower_ == "the"):
        return None
    word, plural = _singular(token), token.tag_ in _PLURALS
    if token.lower_ in _nouns("people") or word in _nouns("people"):
        return UnnamedKind.PEOPLE
    if word in _nouns("persons") or is_head(word) or is_role(word):
        return UnnamedKind.PEOPLE if plural else UnnamedKind.PERSON
    body, place = word in _nouns("organisations"), word in _nouns("places")
    if place and (not body or (token.dep_ == "pobj" and token.head.lower_ in _IN)):
        return UnnamedKind.PLACE
    return UnnamedKind.ORGANISATION if body else None


def gender_of_noun(word: str) -> str | None:
    """The gender that a noun for a person tells."""
    for gender in ("female", "male"):
        if word in _nouns(gender):
            return gender
    return gender_of_title(word)


def _singular(token: Token) -> str:
    return token.lemma_.lower() if token.tag_ in _PLURALS else token.lower_


def _start(token: Token) -> int:
    """Where the phrase begins: words before the head that hang on it, without a gap."""
    start = token.i
    for child in sorted(token.lefts, key=lambda one: -one.i):
        if child.dep_ not in _LEFT or child.right_edge.i + 1 != start or child.is_space:
            break
        start = child.left_edge.i
    return start + 1 if token.doc[start].is_punct and start < token.i else start


def _modifiers(token: Token, start: int) -> frozenset[str]:
    doc: Doc = token.doc
    words = (doc[at] for at in range(start, token.i))
    return frozenset(word.lower_ for word in words if word.is_alpha and word.pos_ not in ("DET", "PRON", "ADP"))
