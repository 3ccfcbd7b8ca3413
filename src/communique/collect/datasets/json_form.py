"""JSON: lines of objects, an array of them, an object that holds such an array, or one object that is a report."""

import re
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from itertools import chain
from typing import Any

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import Container, Form, Items
from communique.collect.datasets.guess import guess
from communique.collect.datasets.json_lines import parsed, rows_of_lines
from communique.collect.datasets.json_stream import row_of_record, streamed
from communique.collect.datasets.row import Row, canonical_bytes, cells_of
from communique.collect.datasets.stream import rejoined
from communique.collect.datasets.table import Rows, read_table
from communique.collect.patterns import words
from communique.collect.structured.ninjs import is_ninjs, read_ninjs

DEPTH = 4  # of objects round an array of records

_BEGINS = re.compile(
    rb'(?:\xef\xbb\xbf)?\s{0,200}(?:\[\s{0,200})?\{\s{0,200}(?:"(?:[^"\\\n]|\\.){0,300}"\s{0,20}:|\}\s{0,9}[\]\n])'
)
_ARRAY = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}\[")


def recognises(head: bytes, _name: str) -> bool:
    """Whether the bytes begin as an object with a key, or as an array of such objects."""
    return bool(_BEGINS.match(head))


def read(container: Container) -> Items:
    """The items of a file of JSON of any of these shapes."""
    limit = container.limits.file_bytes
    array = bool(_ARRAY.match(container.stream.peek(1)))
    first, second = (b"", b"") if array else _two_lines(container.stream, limit)
    whole = rejoined(first + second, container.stream)
    if (_is_record(first) and second) or _is_record(second):
        yield from _records(rows_of_lines(whole, container.name, limit), container)
        return
    raw = whole.read(limit + 1)
    if len(raw) <= limit:
        yield from _in_memory(raw, container)
    else:
        keys = () if array else tuple(sorted(words("columns", "records")))
        stream = rejoined(raw, whole)
        yield from _records(streamed(stream, container.name, limit, keys), container)


FORM = Form("JSON", recognises, read)


def _two_lines(stream: BufferedReader, limit: int) -> tuple[bytes, bytes]:
    """The first line and the blank ones before it, and the next line that is not blank; each up to the limit."""
    found = [b"", b""]
    for place in (0, 1):
        while not found[place].removeprefix(b"\xef\xbb\xbf").strip() and (line := stream.readline(limit + 1)):
            found[place] += line
            if len(line) > limit:
                return found[0], found[1]
    return found[0], found[1]


def _is_record(line: bytes) -> bool:
    line = line.removeprefix(b"\xef\xbb\xbf").strip()
    return line.startswith(b"{") and line.endswith(b"}") and isinstance(parsed(line)[0], dict)


def _in_memory(raw: bytes, container: Container) -> Items:
    """The items of one JSON value of a bounded size: the records that it holds, or itself as a report."""
    value, problem = parsed(raw.removeprefix(b"\xef\xbb\xbf").strip())
    try:
        found = value if isinstance(value, list) else _array_of(value)
        rows = [*_rows(found, container.name)] if found is not None else None
    except RecursionError:
        value, problem, rows = None, "its objects lie too deep in each other", None
    if value is None and _ARRAY.match(raw):
        yield from _records(streamed(BytesIO(raw), container.name, container.limits.file_bytes, ()), container)
    elif value is None:
        yield Refusal(container.name, RefusalReason.MALFORMED, f"it begins as JSON but is not: {problem}"[:300])
    else:
        yield from _records(iter(rows or [Row(container.name, raw, cells_of(value))]), container)


def _array_of(value: object) -> list[Any] | None:
    """The records in an object; None for one that is a report itself."""
    return _array_in(value, DEPTH) if isinstance(value, dict) and not _is_report(value) else None


def _rows(values: list[Any], name: str) -> Iterator[Row | Refusal]:
    return (row_of_record(f"{name}:{number}", value) for number, value in enumerate(values, 1))


def _is_report(value: dict[str, Any]) -> bool:
    """Whether an object has a text of its own, not one that lies in a list of objects."""
    mapping = guess({name: [cell] for name, cell in cells_of(_without_arrays(value)).items()})
    return is_ninjs(value) or (mapping.body is not None and "the text is but a summary" not in mapping.remarks)


def _without_arrays(value: dict[str, Any]) -> dict[str, Any]:
    """An object without the lists of objects in it."""
    kept = {key: one for key, one in value.items() if not _is_array(one)}
    return {key: _without_arrays(one) if isinstance(one, dict) else one for key, one in kept.items()}


def _is_array(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _array_in(value: dict[str, Any], depth: int) -> list[Any] | None:
    """The array of records in an object: one of a known name, else the one that says most; None where there is none."""
    arrays = [*_arrays(value, depth)]
    known = [one for key, one in arrays if key.lower() in words("columns", "records")]
    found = known or [one for _, one in arrays]
    return max(found, key=lambda one: len(canonical_bytes(one)), default=None)


def _arrays(value: dict[str, Any], depth: int) -> Iterator[tuple[str, list[Any]]]:
    for key, inner in value.items():
        if _is_array(inner):
            yield str(key), inner
        elif isinstance(inner, dict) and depth:
            yield from _arrays(inner, depth - 1)


def _records(rows: Rows, container: Container) -> Items:
    """The items of rows: of ninjs each by itself, of other records as of a table."""
    first = next(rows, None)
    if first is None:
        yield Refusal(container.name, RefusalReason.EMPTY, "there is no record in it")
        return
    everything = chain([first], rows)
    if isinstance(first, Row) and is_ninjs(parsed(first.raw)[0]):
        yield from _ninjs(everything, container)
    else:
        yield from read_table(everything, container)


def _ninjs(rows: Rows, container: Container) -> Items:
    for row in rows:
        yield (
            row
            if isinstance(row, Refusal)
            else read_ninjs(parsed(row.raw)[0], evolve(container, name=row.name), row.raw)
        )
