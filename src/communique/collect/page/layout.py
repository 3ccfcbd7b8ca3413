"""Tables that lay a page out and hold its columns and its article, told from tables of data (HTML: "layout tables")."""

from collections.abc import Iterator
from typing import Any

PROSE_CELL = 250  # characters; so much in one cell is no datum
LAYING_OUT = frozenset(("table", "h1", "h2", "article", "nav"))
PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th", "colgroup", "col"))


def readable(tree: Any) -> Any:
    """The tree without what browsers do not show, every table for layout with its rows and cells as plain blocks.

    It is changed in place.
    """
    for unseen in list(tree.iter("noscript")):
        if not unseen.xpath(".//p"):  # some pages keep a whole article there
            unseen.drop_tree()
    for table in [one for one in tree.iter("table") if _lays_out(one)]:
        for part in list(_own_parts(table)):
            part.tag = "div"
    return tree


def _lays_out(table: Any) -> bool:
    """Whether it says so itself, or holds other tables, headings of a page, or a cell as long as a story."""
    if table.get("role") in ("presentation", "none"):
        return True
    if any(part.tag in LAYING_OUT for part in table.iterdescendants()):
        return True
    return any(len("".join(part.itertext())) >= PROSE_CELL for part in _own_parts(table) if part.tag in ("td", "th"))


def _own_parts(table: Any) -> Iterator[Any]:
    """The table, its rows and its cells, but nothing of a table that lies in one of them."""
    waiting = [table]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += [one for one in part if isinstance(one.tag, str) and one.tag in PARTS and one.tag != "table"]
