"""Wanting: a word that shows a position, with what it takes and whose it is."""

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import PositionKind
from communique.extract.positions.taking import Taken


@frozen
class Wanting:
    """A word of wanting with what it takes and whose it is, the first named first.

    `condition` heads the words on which it hangs, where the reader knows them; `predicate`: the content begins at its
    root ("stay closed until …"), what stands before it in the clause is left out.
    """

    cue: Token
    kind: PositionKind
    taken: Taken
    holders: tuple[Actor, ...]
    rule: str
    condition: Token | None = None
    predicate: bool = False

    @property
    def holder(self) -> Actor | None:
        """The holder named first."""
        return self.holders[0] if self.holders else None
