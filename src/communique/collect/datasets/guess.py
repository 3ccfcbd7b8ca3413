"""Guess: which column holds which field, by the names of the columns and by what stands in a sample of their cells."""

import re
from collections.abc import Callable, Sequence
from statistics import median

from communique.collect.datasets.column_date import DateOrder, order_of, read_date
from communique.collect.datasets.column_name import may_be_address, may_be_published, places
from communique.collect.datasets.mapping import DATES, Mapping
from communique.collect.datasets.row import FIRST
from communique.collect.form import is_page
from communique.collect.structured.markup import is_markup

MOST = 0.8  # of the filled cells of a column must be dates or addresses for it to be a column of them
SOME = 0.5  # of them where its name says so too
PROSE_WORDS = 20  # in the middle cell of a column of texts
HEADLINE_WORDS = range(3, 26)

_ADDRESS = re.compile(r"https?://[^\s]{3,2000}$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"""[.!?…。]["”’)\]]{0,3}(?:\s|$)""")

Columns = dict[str, Sequence[str]]


def guess(columns: Columns) -> Mapping:
    """The mapping of columns with a sample of their cells: first by names, then by values; nothing is held twice."""
    columns = {name: cells for name, cells in columns.items() if cells and FIRST not in name}
    found: dict[str, str] = {}
    remarks: list[str] = []
    _body(columns, found, remarks)
    for field, fits in _FITTING.items():
        rest = {name: cells for name, cells in columns.items() if name not in found.values()}
        if best := _by_name(field, rest, fits):
            found[field] = best
    _by_values(columns, found, remarks)
    orders = {field: order_of(columns[found[field]]) for field in DATES if field in found}
    return Mapping(found, orders, tuple(remarks))


def _body(columns: Columns, found: dict[str, str], remarks: list[str]) -> None:
    """The column of the text: of those named so the one that says most, else one of HTML, of prose, of summaries."""
    named = _named("text", columns)
    texts = [name for name in named if _is_sentence(columns[name]) and not _holds(columns[name], is_page, SOME)]
    pages = [*_named("html", columns), *(name for name in named if name not in texts)]
    prose = [name for name in columns if _is_prose(columns[name]) and not places(name)]
    if texts:
        found["text"] = max(texts, key=lambda name: _letters(columns[name]))
    elif pages := [name for name in pages if _holds(columns[name], is_markup, SOME)]:
        found["html"] = max(pages, key=lambda name: _letters(columns[name]))
    elif prose:
        found["text"] = max(prose, key=lambda name: _letters(columns[name]))
        remarks.append("the text was told by its prose")
    elif summaries := [name for name in _named("summary", columns) if _is_sentence(columns[name])]:
        found["text"] = max(summaries, key=lambda name: _letters(columns[name]))
        remarks.append("the text is but a summary")
    elif named:
        found["text"] = named[0]
    if len(texts) == 1 and prose and _letters(columns[prose[0]]) > 5 * _letters(columns[texts[0]]):
        remarks.append(f"the text may rather be in {prose[0]}, which is longer")


def _named(field: str, columns: Columns) -> list[str]:
    """The columns whose names say this field, the likeliest first."""
    ranked = [(ranks[field], name) for name in columns if field in (ranks := places(name))]
    return [name for _, name in sorted(ranked, key=lambda pair: pair[0])]


def _by_name(field: str, columns: Columns, fits: Callable[[Sequence[str]], bool]) -> str | None:
    return next((name for name in _named(field, columns) if fits(columns[name])), None)


def _by_values(columns: Columns, found: dict[str, str], remarks: list[str]) -> None:
    """Dates, addresses and headlines by what stands in the cells, where names say nothing."""
    rest = {name: cells for name, cells in columns.items() if name not in found.values() and not places(name)}
    dated = [name for name, cells in rest.items() if may_be_published(name) and _holds(cells, _is_date, MOST)]
    linked = [name for name, cells in rest.items() if may_be_address(name) and _holds(cells, _is_address, MOST)]
    titled = [name for name, cells in rest.items() if name not in dated + linked and _is_headline(cells)]
    for field, names in (("published", dated), ("url", linked), ("headline", titled)):
        if field not in found and len(names) == 1:
            found[field] = names[0]
        elif field == "published" and field not in found and len(names) > 1:
            remarks.append(f"no date of publication is taken, for several columns hold dates: {', '.join(names)}")


def _holds(cells: Sequence[str], test: Callable[[str], bool], share: float) -> bool:
    return sum(map(test, cells)) >= share * len(cells) > 0


def _is_date(cell: str) -> bool:
    """Whether this is a date in some order; seconds since 1970 are not, for bare numbers are many things."""
    return any(read_date(cell, order) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))


def _is_named_date(cell: str) -> bool:
    return any(read_date(cell, order, epoch=True) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))


def _is_address(cell: str) -> bool:
    return bool(_ADDRESS.match(cell.strip()))


def _letters(cells: Sequence[str]) -> int:
    return sum(map(len, cells))


def _is_prose(cells: Sequence[str]) -> bool:
    return median(len(cell.split()) for cell in cells) >= PROSE_WORDS and _holds(cells, _ends, SOME)


def _is_sentence(cells: Sequence[str]) -> bool:
    return median(len(cell.split()) for cell in cells) >= PROSE_WORDS // 3


def _ends(cell: str) -> bool:
    return bool(_SENTENCE_END.search(cell))


def _is_headline(cells: Sequence[str]) -> bool:
    words = median(len(cell.split()) for cell in cells)
    return words in HEADLINE_WORDS and len(set(cells)) >= MOST * len(cells) and not _holds(cells, _ends, SOME)


def _is_short(cells: Sequence[str]) -> bool:
    return median(len(cell) for cell in cells) <= 400


def _is_word(cells: Sequence[str]) -> bool:
    return median(len(cell) for cell in cells) <= 120 and not _holds(cells, _is_address, SOME)


_FITTING: dict[str, Callable[[Sequence[str]], bool]] = {
    "headline": _is_short,
    "published": lambda cells: _holds(cells, _is_named_date, SOME),
    "modified": lambda cells: _holds(cells, _is_named_date, SOME),
    "url": lambda cells: _holds(cells, _is_address, SOME),
    "outlet": lambda cells: _is_word(cells) and not _holds(cells, str.isdigit, SOME),
    "host": lambda cells: _holds(cells, lambda cell: "." in cell and " " not in cell.strip(), SOME),
    "authors": _is_word,
    "language": lambda cells: median(len(cell) for cell in cells) <= 20,
    "id": _is_word,
    "slug": _is_word,
    "dateline": _is_short,
}
