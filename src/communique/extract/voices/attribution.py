"""Attribution: a cue with its source and content, before anybody knows who the source is (PARC 3, PolNeAR)."""

from attrs import frozen
from spacy.tokens import Doc, Token

from communique.claims.codes import Directness
from communique.claims.report import Turn

Range = tuple[int, int]


@frozen
class Attribution:
    """What a rule found; all ranges are [start, end) in the report's text.

    `cue` and `source` are tokens (the source's head word), None where the text has none; `turn` is the sound bite whose
    words these are.
    """

    rule: str
    content: tuple[Range, ...]
    directness: Directness
    cue: Token | None = None
    source: Token | None = None
    turn: Turn | None = None

    @property
    def start(self) -> int:
        """Where its first words begin."""
        return self.content[0][0]


def text_range(tokens: list[Token]) -> Range:
    """[start, end) from the first to the last of some tokens in order."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def tokens_in(doc: Doc, start: int, end: int) -> list[Token]:
    """The tokens that begin in [start, end), white space left out."""
    low, high = _token_at(doc, start), _token_at(doc, end)
    return [token for token in doc[low:high] if not token.is_space]


def _token_at(doc: Doc, place: int) -> int:
    """The number of the first token that begins at `place` or later, by bisection."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < place:
            low = middle + 1
        else:
            high = middle
    return low
