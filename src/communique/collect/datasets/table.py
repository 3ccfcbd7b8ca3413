"""Tables: rows of a dataset -> items, by a mapping that is guessed of the first rows or given, and told either way."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from attrs import frozen

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import DATASET, Column, Container, Items, Notice
from communique.collect.datasets.column_date import read_date
from communique.collect.datasets.column_name import author_names, language_code
from communique.collect.datasets.guess import guess
from communique.collect.datasets.mapping import DATES, Mapping, told, with_given
from communique.collect.datasets.row import FIRST, Row
from communique.collect.given import Given
from communique.collect.item import Item
from communique.collect.outlet import outlet_of_url
from communique.collect.structured.markup import is_markup, is_whole_page, text_of_markup

SAMPLED_ROWS = 200  # by which columns are guessed
CONSIDERED = 1_000  # columns; where keys are values, every record has others
SAMPLED_BYTES = 4_000_000
SHOWN_VALUES = 3
SHOWN_LENGTH = 100
HEAD_LENGTH = 1_000  # characters of a value of a head; a longer one is none

Rows = Iterator[Row | Refusal]


@frozen
class Table:
    """The first rows of a dataset, its columns in their order with the cells of these rows, and how they are mapped."""

    rows: tuple[Row | Refusal, ...]
    columns: dict[str, Sequence[str]]
    mapping: Mapping


def look_at(rows: Rows, container: Container) -> Table:
    """The table that the next rows make; they are taken out of `rows`. ColumnError for a mapping that cannot be."""
    sample = tuple(_sampled(rows))
    columns: dict[str, Any] = {}
    for row in sample:
        for name, cell in row.cells.items() if isinstance(row, Row) else ():
            if name in columns or len(columns) < CONSIDERED:
                columns.setdefault(name, []).append(cell)
    return Table(sample, columns, with_given(guess(columns), container.columns, columns, container.name))


def read_table(rows: Rows, container: Container) -> Items:
    """The items of all rows, after a notice of how they are mapped; rows without a text are refused one by one."""
    table = look_at(rows, container)
    if not any(isinstance(row, Row) for row in table.rows):
        empty = Refusal(container.name, RefusalReason.EMPTY, "there is no record in it")
        yield from (one for one in table.rows or (empty,) if isinstance(one, Refusal))
        return
    line = told(table.mapping, [*table.columns])
    if table.mapping.body is None:
        yield Refusal(container.name, RefusalReason.NO_BODY, line)
        return
    yield Notice(container.name, line, tuple(_shown(table)))
    for row in chain(table.rows, rows):
        yield row if isinstance(row, Refusal) else item_of(row, table.mapping, container)


def item_of(row: Row, mapping: Mapping, container: Container) -> Item | Refusal:
    """What a row holds under a mapping; TOO_LARGE and NO_BODY are its refusals."""
    name = named(row, mapping)
    if len(row.raw) > container.limits.file_bytes:
        detail = f"{len(row.raw):,} bytes are more than the limit of {container.limits.file_bytes:,}"
        return Refusal(name, RefusalReason.TOO_LARGE, detail)
    body = row.cells.get(mapping.body or "", "")
    if not body.strip():
        return Refusal(name, RefusalReason.NO_BODY, f"its column {mapping.body!r}, which holds the text, is empty")
    if is_markup(body) and not is_whole_page(body):  # a page has menus, and is read as pages are
        body = text_of_markup(body) or body
    return Item(name, row.raw, body, _stated(row, mapping).over(container.stated))


def named(row: Row, mapping: Mapping) -> str:
    """The name of a row with its id, where a column holds one."""
    identity = row.cells.get(mapping.columns.get("id", ""), "")
    return f"{row.name} ({identity})" if 0 < len(identity) <= 80 else row.name


def _shown(table: Table) -> Iterator[Column]:
    """The columns as a person is shown them; dates also as they are read."""
    fields = {name: field for field, name in table.mapping.columns.items()}
    for name, cells in table.columns.items():
        if FIRST not in name:
            field, some = fields.get(name, ""), cells[:SHOWN_VALUES]
            if field in DATES:
                read = (_date(field, {field: cell}, table.mapping) or "no date" for cell in some)
                some = [f"{cell} → {date}" for cell, date in zip(some, read, strict=True)]
            yield Column(name, field, tuple(cell[:SHOWN_LENGTH] for cell in some))


def _sampled(rows: Rows) -> Rows:
    size = 0
    for number, row in enumerate(rows, 1):
        yield row
        size += len(row.raw) if isinstance(row, Row) else 0
        if number >= SAMPLED_ROWS or size >= SAMPLED_BYTES:
            return


def _stated(row: Row, mapping: Mapping) -> Given:
    heads = ((field, row.cells.get(name, "")) for field, name in mapping.columns.items() if name != mapping.body)
    cells = {field: words for field, cell in heads if len(cell) <= HEAD_LENGTH and (words := " ".join(cell.split()))}
    host = cells.get("host")
    return Given(
        published=_date("published", cells, mapping),
        outlet=cells.get("outlet") or (host and (outlet_of_url(f"https://{host}") or host)),
        headline=cells.get("headline"),
        url=cells.get("url"),
        language=language_code(cells["language"]) if "language" in cells else None,
        authors=author_names(cells["authors"]) if "authors" in cells else None,
        modified=_date("modified", cells, mapping),
        slug=cells.get("slug"),
        dateline=cells.get("dateline"),
        rule=DATASET,
    )


def _date(field: str, cells: dict[str, str], mapping: Mapping) -> str | None:
    return read_date(cells[field], mapping.orders.get(field), epoch=True) if field in cells else None
