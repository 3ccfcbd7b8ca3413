"""Running heads and feet, and the numbers of pages."""

import re
from collections.abc import Iterator, Sequence

from communique.collect.patterns import rules
from communique.collect.pdf.layout import Row

EDGE = 3  # rows at the head and at the foot of a page that may be furniture
REACH = 2  # pages before or behind on which a running head comes again: left and right pages may have different ones
NEAR = 12.0  # points by which the place of a running head may differ
LETTERS_NEEDED = 3  # of a running head; figures alone may be rows of a table

_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")
Edges = tuple[list[Row], list[Row]]


def furniture(pages: Sequence[Sequence[Row]]) -> tuple[dict[Row, str], ...]:
    """For each page the rows that are no body text, with the rule that says so."""
    edges = [_edges(page) for page in pages]
    keys = [{key for rows in sides for row in rows for key in _keys(row)} for sides in edges]
    found: list[dict[Row, str]] = []
    for at, sides in enumerate(edges):
        near = set().union(*keys[max(0, at - REACH) : at], *keys[at + 1 : at + 1 + REACH])
        found.append({row: rule for rows in sides for row, rule in _from_edge(rows, near)})
    return tuple(found)


def _edges(page: Sequence[Row]) -> Edges:
    """The rows at the head and at the foot, each from the edge inwards."""
    down = sorted(page, key=lambda row: -row.top)
    return down[:EDGE], down[-EDGE:][::-1]


def _from_edge(rows: list[Row], near: set[tuple[str, int]]) -> Iterator[tuple[Row, str]]:
    """Furniture lies outside of all body text: behind the first row of words there is none."""
    for row in rows:
        rule = _rule(row, near)
        if rule is None:
            return
        yield row, rule


def _keys(row: Row) -> tuple[tuple[str, int], ...]:
    """The words without their numbers, and about where they stand: two steps, so that no border falls between."""
    words = " ".join(_NUMBER.sub("#", row.text).casefold().split())
    if len(_LETTER.findall(words)) < LETTERS_NEEDED:
        return ()
    return ((words, int(row.top // NEAR)), (words, int((row.top + NEAR / 2) // NEAR) + 10_000))


def _rule(row: Row, near: set[tuple[str, int]]) -> str | None:
    if any(rule.expression.search(row.text) for rule in rules("pdf", "page_numbers")):
        return "page-number"
    return "running-head" if any(key in near for key in _keys(row)) else None
