"""The layout of a report's page: paragraphs of marked pieces, each with the claims that begin in it beside it."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from communique.claims.codes import ClaimKind
from communique.search import Marked, Segment, Shown


@frozen
class Piece:
    """Words that are marked the same throughout: by which kind of claim, or cut by which rule; `claims` begin here."""

    text: str
    kind: ClaimKind | None
    cut: str | None
    claims: tuple[str, ...]
    title: str


@frozen
class Paragraph:
    """One line of the text with the claims that it is the first to support."""

    pieces: tuple[Piece, ...]
    claims: tuple[Marked, ...]

    @property
    def cut(self) -> bool:
        """Whether all of it is no body text."""
        return all(piece.cut or not piece.text.strip() for piece in self.pieces)


def paragraphs_of(shown: Shown) -> tuple[Paragraph, ...]:
    """The whole text as paragraphs; joined with line ends, their pieces are the text again."""
    text = shown.report.text
    starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n"), len(text) + 1]
    found = []
    for start, end in pairwise(starts):
        segments = [_clip(one, start, end - 1) for one in shown.segments]
        pieces = _pieces([one for one in segments if one.text], shown)
        claims = tuple(one for one in shown.claims if start <= one.support.start < end)
        found.append(Paragraph(pieces, claims))
    return tuple(paragraph for paragraph in found if paragraph.pieces)


def _clip(segment: Segment, start: int, end: int) -> Segment:
    first, last = max(segment.start, start), min(segment.start + len(segment.text), end)
    text = segment.text[first - segment.start : max(last - segment.start, first - segment.start)]
    return Segment(first, text, segment.claims, segment.focus, segment.cut)


def _pieces(segments: Sequence[Segment], shown: Shown) -> tuple[Piece, ...]:
    by_id = {one.id: one for one in shown.claims}
    pieces = []
    for one in segments:
        focus = [by_id[name] for name in one.focus]
        begins = tuple(claim.id for claim in shown.claims if claim.support.start == one.start)
        title = "; ".join(claim.title for claim in focus)
        pieces.append(Piece(one.text, focus[0].kind if focus else None, one.cut, begins, title))
    return tuple(pieces)
