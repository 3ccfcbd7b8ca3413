"""Running heads and feet, and the numbers of pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from communique.collect.patterns import rules
from communique.collect.pdf.layout import Row

EDGE = 3  # rows at the head and at the foot of a page that may be furniture
SHARE = 0.4  # of the pages on which a running head stands: left and right pages may have different ones
PAGES_NEEDED = 2
NEAR = 12.0  # points by which the place of a running head may differ

_NUMBER = re.compile(r"\d+")


def furniture(pages: Sequence[Sequence[Row]]) -> tuple[dict[Row, str], ...]:
    """For each page the rows that are no body text, with the rule that says so."""
    edges = [_edges(page) for page in pages]
    seen = Counter(key for sides in edges for key in {key for rows in sides for row in rows for key in _keys(row)})
    needed = max(PAGES_NEEDED, SHARE * len(pages))
    return tuple({row: rule for rows in sides for row, rule in _from_edge(rows, seen, needed)} for sides in edges)


def _edges(page: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows at the head and at the foot, each from the edge inwards."""
    down = sorted(page, key=lambda row: -row.top)
    return down[:EDGE], down[-EDGE:][::-1]


def _from_edge(rows: list[Row], seen: Counter[tuple[str, int]], needed: float) -> Iterator[tuple[Row, str]]:
    """Furniture lies outside of all body text: behind the first row of words there is none."""
    for row in rows:
        rule = _rule(row, seen, needed)
        if rule is None:
            return
        yield row, rule


def _keys(row: Row) -> tuple[tuple[str, int], ...]:
    """The words without their numbers, and about where they stand: two steps, so that no border falls between."""
    words = " ".join(_NUMBER.sub("#", row.text).casefold().split())
    return ((words, int(row.top // NEAR)), (words, int((row.top + NEAR / 2) // NEAR) + 10_000))


def _rule(row: Row, seen: Counter[tuple[str, int]], needed: float) -> str | None:
    if any(rule.expression.search(row.text) for rule in rules("pdf", "page_numbers")):
        return "page-number"
    return "running-head" if max(seen[key] for key in _keys(row)) >= needed else None
