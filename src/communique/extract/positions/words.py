"""The vocabulary of positions, read once."""

from functools import cache
from typing import Any

from spacy.tokens import Token

from communique.claims.codes import PositionKind
from communique.vocabulary import load


def entry(*path: str) -> Any:
    """What vocabulary/positions.yaml holds under these keys."""
    found = load("positions")
    for key in path:
        found = found[key]
    return found


@cache
def words(*path: str) -> frozenset[str]:
    """The list of words under these keys."""
    return frozenset(str(word) for word in entry(*path))


@cache
def state_by_word(*path: str) -> dict[str, str]:
    """The states under these keys, by word: {"stall": "stalled"}."""
    return {str(word): state for state, listed in entry(*path).items() for word in listed}


def lemma_of(token: Token) -> str:
    """The lower-case lemma, with the forms put right that the parser's lemmatiser gets wrong ("hopes" -> "hop")."""
    return str(entry("forms").get(token.lower_) or token.lemma_.lower())


@cache
def cue(pos: str, lemma: str) -> tuple[PositionKind, frozenset[str], str] | None:
    """What a verb or noun ("verbs", "nouns") shows: the kind, how it takes its content, the particle it needs."""
    found = entry("positions", pos).get(lemma)
    return (PositionKind(found["kind"]), frozenset(found["takes"]), found.get("particle", "")) if found else None
