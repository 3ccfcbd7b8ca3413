"""Rows: one record of a dataset as cells of text under the names of their columns."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from attrs import frozen

from communique.claims.canonical import dump_json

CELLS = 500  # of one record; more are a table of their own
DEPTH = 6  # of objects in objects
FIRST = "[0]"  # stands in the paths of the first member of a list
LISTED = 50  # members of a list that are joined in one cell
LISTED_TEXT = 5_000  # and so many where they are the paragraphs of a text


@frozen
class Row:
    """One record: its name for people, its bytes, and its cells, which are never blank."""

    name: str
    raw: bytes
    cells: Mapping[str, str]


def cells_of(record: Mapping[str, Any]) -> dict[str, str]:
    """The cells of a JSON object; what lies in inner objects stands under a dotted path ("source.name").

    A list of words is one cell, so are the like members of a list of objects ("author.name"), the first of which is
    also found by its place ("author[0].name").
    """
    cells: dict[str, str] = {}
    for path, value in _leaves(record, "", DEPTH):
        if len(cells) >= CELLS:
            break
        if value.strip():
            cells.setdefault(path, value)
    return cells


def canonical_bytes(record: object) -> bytes:
    """The canonical JSON of a record, which stands for its bytes where it has none of its own."""
    try:
        return dump_json(record)
    except (TypeError, orjson.JSONEncodeError):  # whole numbers above 64 bits, dates, decimals, lone surrogates
        return json.dumps(record, sort_keys=True, separators=(",", ":"), default=_as_text).encode()


def _as_text(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def _leaves(value: object, path: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping) and depth:
        for key, inner in value.items():
            # MongoDB writes {"$date": "…"} for a date: such a key says what the value is, not what it is of.
            name = path if path and str(key).startswith("$") else f"{path}.{key}".lstrip(".")
            yield from _leaves(inner, name, depth - 1)
    elif isinstance(value, list) and depth:
        yield from _listed(value, path, depth - 1)
    elif (word := _scalar(value)) is not None and path:
        yield path, word


def _listed(values: list[Any], path: str, depth: int) -> Iterator[tuple[str, str]]:
    words = [word for value in values[:LISTED_TEXT] if (word := _scalar(value)) is not None]
    if words:
        prose = any(len(word.split()) > 8 for word in words)
        yield path, "\n\n".join(words) if prose else ", ".join(words[:LISTED])
    objects = [value for value in values[:LISTED] if isinstance(value, Mapping)]
    joined: dict[str, list[str]] = {}
    for one in objects:
        for inner, word in _leaves(one, path, depth):
            joined.setdefault(inner, []).append(word)
    yield from ((inner, ", ".join(words)) for inner, words in joined.items())
    if objects:
        yield from _leaves(objects[0], f"{path}{FIRST}", depth)


def _scalar(value: object) -> str | None:
    """The words of a value that is neither list nor object; truth values, nulls and pictures have none."""
    if isinstance(value, bool) or value is None or isinstance(value, (Mapping, list)):
        return None
    if isinstance(value, bytes):
        return _utf_8(value)
    return value if isinstance(value, str) else str(value)


def _utf_8(value: bytes) -> str | None:
    """Text that a writer of Parquet left as bytes."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None
