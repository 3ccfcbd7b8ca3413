"""Dialects of delimited tables (CSV, RFC 4180; TSV): told by the first bytes, never found in a plain text."""

import codecs
import csv
import io
from collections.abc import Sequence
from statistics import median

from attrs import frozen

from communique.collect.datasets.column_date import DateOrder, read_date
from communique.collect.datasets.column_name import in_words, is_known, places

DELIMITERS = (",", "\t", ";", "|")
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
FIELD = 10_000_000  # characters of one cell; csv's own limit is shorter than a long report
NAME_WORDS = 5
NAME_LENGTH = 60  # characters of a name in a header
AGREEING = 0.8  # of the records have as many cells as the first one
FEW = 3  # records and cells that a table without a known header has at least
PROSE_WORDS = 12  # in the middle cell of a column of texts

csv.field_size_limit(FIELD)  # one limit for the process, and nobody else here reads tables


@frozen
class Dialect:
    """How a table is written: encoding, delimiter, and whether its first record holds the names of the columns."""

    encoding: str
    delimiter: str
    header: bool


def dialect_of(head: bytes, cut: bool) -> Dialect | None:
    """The dialect of a table that begins with these bytes, None for what is no table; `cut` says that there is more."""
    encoding = next((name for mark, name in MARKS if head.startswith(mark)), "utf-8")
    text = head.decode(encoding, "replace")
    if "\x00" in text.split("\n", 1)[0] or text.lstrip()[:1] in ("{", "[", "<"):
        return None
    for delimiter in DELIMITERS:
        records = _records(text, delimiter) if delimiter in text.split("\n", 1)[0] else []
        if len(records) > 1 and (header := _header(records, cut)) is not None:
            return Dialect(encoding, delimiter, header)
    return None


def _records(text: str, delimiter: str) -> list[list[str]]:
    """The records of a head, the last of which may be cut off."""
    try:
        found = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [record for record in found if record]
    except csv.Error:
        return []


def _header(records: list[list[str]], cut: bool) -> bool | None:
    """Whether the first record is a header, None where the records make no table."""
    names, rows = records[0], records[1:-1] if cut else records[1:]
    if _are_names(names) and _known(names):
        begun = cut and len(records) == 2 and len(records[1]) <= len(names)
        # Where every name is known, one row as long as the header is proof enough: the others may be spoilt.
        share = 1 / max(len(rows), 1) if all(map(is_known, names)) else AGREEING
        return True if begun or _agree(names, rows, share) else None
    if len(rows) < FEW - 1 or len(names) < FEW or not _agree(names, rows, 1.0) or not _is_table(rows):
        return None
    return _are_names(names) and not any(map(_is_fixed, names))


def _are_names(cells: Sequence[str]) -> bool:
    words = [in_words(cell) for cell in cells]
    filled = [word for word in words if word]
    short = all(len(cell) <= NAME_LENGTH and not cell.rstrip().endswith(".") for cell in cells)
    return len(cells) >= 2 and short and len(filled) >= 2 and not any(word.isdecimal() for word in filled)


def _known(names: Sequence[str]) -> bool:
    """Whether two names are known in datasets of news for different fields, one of them a text's; or three of any."""
    fields = {field for name in names for field in places(name)} if all(map(_is_name, names)) else set()
    return len(fields) >= (2 if fields & {"text", "html", "summary"} else 3) and sum(map(is_known, names)) >= 2


def _is_name(cell: str) -> bool:
    return len(in_words(cell).split()) <= NAME_WORDS


def _agree(names: Sequence[str], rows: Sequence[Sequence[str]], share: float = AGREEING) -> bool:
    return bool(rows) and sum(len(row) == len(names) for row in rows) >= share * len(rows)


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows of one length hold a column of prose and a column of dates or addresses."""
    columns = [*zip(*rows, strict=True)]
    prose = any(median(len(cell.split()) for cell in column) >= PROSE_WORDS for column in columns)
    return prose and any(all(map(_is_fixed, column)) for column in columns)


def _is_fixed(cell: str) -> bool:
    cell = cell.strip()
    if cell.startswith(("http://", "https://")) and " " not in cell:
        return True
    return any(read_date(cell, order) for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST))
