"""JSON Lines (NDJSON): one object a line; a line that is none is refused, and the next one is read."""

import hashlib
import json
from collections.abc import Iterator
from io import BufferedReader
from typing import Any

import orjson

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.datasets.row import Row, cells_of
from communique.collect.datasets.stream import lines
from communique.collect.decode import decode

NOT_IN_JSON = (b"NaN", b"Infinity")  # which Python writes all the same


def rows_of_lines(stream: BufferedReader, name: str, limit: int) -> Iterator[Row | Refusal]:
    """The rows of a stream of lines, named by their numbers ("rows.jsonl:17"); blank lines are passed over."""
    for number, line in lines(stream, limit):
        raw = line.removeprefix(b"\xef\xbb\xbf").strip()
        if raw:
            yield row_of_line(f"{name}:{number}", raw, limit)


def row_of_line(name: str, raw: bytes, limit: int) -> Row | Refusal:
    """The row of one line; TOO_LARGE and MALFORMED are its refusals."""
    if len(raw) > limit:
        return Refusal(name, RefusalReason.TOO_LARGE, f"the line is longer than {limit:,} bytes")
    record, problem = parsed(raw)
    if problem and isinstance(text := decode(raw), str) and not raw.isascii():
        record, problem = parsed(text.encode())  # Windows-1252, or what else a text may be
    if not isinstance(record, dict):
        detail = f"the line is no JSON object: {problem or 'it is another value'}"
        return Refusal(name, RefusalReason.MALFORMED, detail[:300], hashlib.sha256(raw).hexdigest())
    return Row(name, raw, cells_of(record))


def parsed(raw: bytes) -> tuple[Any, str]:
    """The value of JSON text, and "" or why it has none."""
    try:
        return orjson.loads(raw), ""
    except orjson.JSONDecodeError as error:
        if not any(word in raw for word in NOT_IN_JSON):
            return None, str(error)
    try:
        return json.loads(raw, parse_constant=lambda _: None), ""
    except (ValueError, RecursionError) as error:
        return None, str(error)
