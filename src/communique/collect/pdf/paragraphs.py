"""Rows -> paragraphs, and the text of a document with its cuts."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from attrs import frozen

from communique.claims.report import Cut
from communique.collect.patterns import rules
from communique.collect.pdf.furniture import furniture
from communique.collect.pdf.joining import Spelling, joined
from communique.collect.pdf.layout import Row, rows_of
from communique.collect.pdf.printed import PrintedPage

WIDER = 1.35  # times the usual distance of lines: a paragraph ends
TALLER = 0.15  # by which share letters may differ in size inside a paragraph
INDENT = 0.7  # line heights
SHORT = 0.9  # of the column's width: a line that ends its sentence before that ends the paragraph
VERY_SHORT = 0.55  # of the column's width: such a line ends a paragraph whatever it says
FEW_LINES = 8  # of a document, from which no usual distance can be told
BETWEEN = "\n\n"
USUAL = 1.25  # line heights between two lines, where none can be told

_ENDED = re.compile(r"[.?!:;…][\"”’')\]]{0,2}$")


@frozen
class Printed:
    """The text of a document and what of it is no body text."""

    text: str
    cuts: tuple[Cut, ...]


def printed_text(pages: Sequence[PrintedPage]) -> Printed:
    """The text of the pages: paragraphs parted by blank lines, page furniture behind the one that runs over it."""
    rows = [rows_of(page) for page in pages]
    spared = furniture(rows)
    spelling = Spelling(row.text for row in chain.from_iterable(rows))
    distance = _usual_distance(rows)
    pieces: list[tuple[str, str]] = []
    waiting: list[tuple[str, str]] = []
    paragraph: list[Row] = []
    for page, apart in zip(rows, spared, strict=True):
        for row in page:
            if row in apart:
                waiting.append((row.text, apart[row]))
                continue
            if paragraph and not _continues(paragraph[-1], row, distance):
                pieces += [(joined([one.text for one in paragraph], spelling), ""), *waiting]
                paragraph, waiting = [], []
            paragraph.append(row)
    if paragraph:
        pieces.append((joined([one.text for one in paragraph], spelling), ""))
    return _laid_out([*pieces, *waiting])


def _laid_out(pieces: Sequence[tuple[str, str]]) -> Printed:
    cuts: list[Cut] = []
    at = 0
    for words, rule in pieces:
        cuts += [Cut(at, at + len(words), rule)] if rule else []
        at += len(words) + len(BETWEEN)
    return Printed(BETWEEN.join(words for words, _ in pieces), tuple(cuts))


def _usual_distance(pages: Sequence[Sequence[Row]]) -> float:
    """The distance of two lines of a paragraph in line heights, as it is most often."""
    found = list(chain.from_iterable(_distances(page) for page in pages))
    return median(found) if len(found) >= FEW_LINES else USUAL


def _distances(page: Sequence[Row]) -> Iterator[float]:
    for above, below in pairwise(page):
        if above.column_left == below.column_left and above.top > below.top and _same_size(above, below):
            yield (above.bottom - below.bottom) / max(above.height, 1.0)


def _continues(above: Row, below: Row, distance: float) -> bool:
    """Whether a row goes on with the paragraph of the row before it."""
    if not _same_size(above, below) or _has_bullet(below):
        return False
    ended = bool(_ENDED.search(above.text))
    if not _is_below(above, below):
        return not ended and not _is_short(above, VERY_SHORT)
    if (above.bottom - below.bottom) / max(above.height, 1.0) > WIDER * distance:
        return False
    if below.left - above.left > INDENT * below.height and not _has_bullet(above):
        return False
    return not _is_short(above, SHORT if ended else VERY_SHORT)


def _has_bullet(row: Row) -> bool:
    return any(rule.expression.search(row.text) for rule in rules("pdf", "bullets"))


def _is_below(above: Row, below: Row) -> bool:
    """Whether both stand in one column of one page."""
    return above.bottom > below.bottom and (above.column_left, above.column_right) == (
        below.column_left,
        below.column_right,
    )


def _same_size(above: Row, below: Row) -> bool:
    return abs(above.height - below.height) <= TALLER * max(above.height, below.height)


def _is_short(row: Row, share: float) -> bool:
    return row.right - row.column_left < share * (row.column_right - row.column_left)
