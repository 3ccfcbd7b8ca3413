"""Verdict: a status with the tokens that decided it."""

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import Status

ACTUAL = frozenset({Status.OCCURRED, Status.ONGOING})
AHEAD = frozenset({Status.EXPECTED, Status.SCHEDULED})


@frozen
class Verdict:
    """A status and the words for it; none where nothing speaks against the plain reading."""

    status: Status = Status.OCCURRED
    cues: tuple[Token, ...] = ()

    @property
    def actual(self) -> bool:
        """Whether it has happened or is happening."""
        return self.status in ACTUAL

    def because(self, *cues: Token) -> "Verdict":
        """The same verdict with more words for it."""
        return Verdict(self.status, self.cues + cues)
