"""Where what stands on a page: its rows in reading order, column by column."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from communique.collect.pdf.printed import Piece, PrintedPage

COLUMN_ROWS = 4  # on either side of a gutter
FULL = 0.55  # of a column's width that its lines must have on average: cells of a table have less
CROSSING_SHARE = 0.4  # of the pieces that may lie across a gutter: titles, tables
MIDDLE = (0.25, 0.75)  # of the width, between which a gutter lies
STEPS = 50  # places at which a gutter is looked for


@frozen
class Row:
    """A line of a column: its words, its place, and the edges of the column in which it stands."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    column_left: float
    column_right: float

    @property
    def height(self) -> float:
        """The height of its largest letters."""
        return self.top - self.bottom


def rows_of(page: PrintedPage) -> tuple[Row, ...]:
    """The rows of a page in reading order."""
    return tuple(row for block in _blocks(page.pieces, 2) if block for row in _rows(block))


def _blocks(pieces: Sequence[Piece], depth: int) -> Iterator[Sequence[Piece]]:
    """Columns, and what stands across them, in reading order."""
    gutter = _gutter(pieces) if depth else None
    if gutter is None:
        yield pieces
        return
    band: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if piece.left < gutter < piece.right:
            yield from _sides(band, gutter, depth)
            yield [piece]
            band = []
        else:
            band.append(piece)
    yield from _sides(band, gutter, depth)


def _sides(band: list[Piece], gutter: float, depth: int) -> Iterator[Sequence[Piece]]:
    for side in ([one for one in band if one.right <= gutter], [one for one in band if one.left >= gutter]):
        if side:
            yield from _blocks(side, depth - 1)


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """Where the fewest pieces lie across a vertical line that has full lines on either side, None for one column."""
    if len(pieces) < 2 * COLUMN_ROWS:
        return None
    left, right = min(one.left for one in pieces), max(one.right for one in pieces)
    places = [left + (right - left) * (MIDDLE[0] + (MIDDLE[1] - MIDDLE[0]) * step / STEPS) for step in range(STEPS + 1)]
    crossed = [(sum(one.left < place < one.right for one in pieces), place) for place in places]
    fewest = min(count for count, _ in crossed)
    best = [place for count, place in crossed if count == fewest]
    gutter = best[len(best) // 2]
    if fewest > CROSSING_SHARE * len(pieces):
        return None
    sides = ([one for one in pieces if one.right <= gutter], [one for one in pieces if one.left >= gutter])
    return gutter if all(_is_column(side) for side in sides) else None


def _is_column(side: Sequence[Piece]) -> bool:
    if len(side) < COLUMN_ROWS:
        return False
    width = max(one.right for one in side) - min(one.left for one in side)
    return sum(one.right - one.left for one in side) / len(side) >= FULL * width


def _rows(block: Sequence[Piece]) -> Iterator[Row]:
    """Pieces at one height are one row."""
    left, right = min(one.left for one in block), max(one.right for one in block)
    together: list[Piece] = []
    for piece in sorted(block, key=lambda piece: (-(piece.top + piece.bottom), piece.left)):
        if together and not _level(together[0], piece):
            yield _row(together, left, right)
            together = []
        together.append(piece)
    if together:
        yield _row(together, left, right)


def _level(one: Piece, other: Piece) -> bool:
    middle = (other.top + other.bottom) / 2
    return one.bottom <= middle <= one.top


def _row(pieces: list[Piece], left: float, right: float) -> Row:
    across = sorted(pieces, key=lambda piece: piece.left)
    return Row(
        " ".join(piece.text for piece in across),
        across[0].left,
        min(piece.bottom for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.top for piece in pieces),
        left,
        right,
    )
