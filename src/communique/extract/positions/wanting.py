"""Wanting: a word that shows a position, with what it takes and whose it is."""

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import PositionKind
from communique.extract.positions.taking import Taken


@frozen
class Wanting:
    """A word of wanting with what it takes and whose it is."""

    cue: Token
    kind: PositionKind
    taken: Taken
    holder: Actor | None
    rule: str
