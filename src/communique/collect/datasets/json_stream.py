"""JSON arrays of any length: their objects one after the other, no more than one of them in memory (ijson)."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import ijson
from ijson.common import ObjectBuilder

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.datasets.row import Row, canonical_bytes, cells_of

PIECE = 1 << 16  # bytes that are parsed at a time
DEPTH = 100  # of values in each other

Events = Iterator[tuple[str, Any]]


class _TooLargeError(Exception):
    """A record is larger than the limit."""


class _Metered:
    """A stream that is read no further than a limit for one record."""

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self.stream, self.limit, self.taken = stream, limit, 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes; _TooLargeError where one record takes too many."""
        self.taken += size
        if self.taken > self.limit + PIECE:
            raise _TooLargeError
        return self.stream.read(size)


def streamed(stream: BinaryIO, name: str, limit: int, keys: tuple[str, ...]) -> Iterator[Row | Refusal]:
    """The rows of the array that is the whole value or, with `keys`, of the first array of objects of such a name.

    Rows are named by their numbers. Where JSON breaks off or a record is too large, a Refusal is the last.
    """
    metered, number = _Metered(stream, limit), 0
    try:
        for record in _records(metered, keys):
            metered.taken, number = 0, number + 1
            yield row_of_record(f"{name}:{number}", record)
    except _TooLargeError:
        detail = f"a value in it is larger than {limit:,} bytes; nothing behind it is read"
        yield Refusal(f"{name}:{number + 1}", RefusalReason.TOO_LARGE, detail)
    except (ijson.JSONError, UnicodeDecodeError) as error:
        detail = f"the JSON is broken behind record {number}: {' '.join(str(error).split())}"
        yield Refusal(f"{name}:{number + 1}", RefusalReason.MALFORMED, detail[:300])


def row_of_record(name: str, record: object) -> Row | Refusal:
    """The row of one member of an array; MALFORMED where it is no object."""
    if not isinstance(record, dict):
        return Refusal(name, RefusalReason.MALFORMED, "the member of the array is no JSON object")
    return Row(name, canonical_bytes(record), cells_of(record))


def _records(stream: _Metered, keys: tuple[str, ...]) -> Iterator[Any]:
    events = ijson.basic_parse(stream, use_float=True, buf_size=PIECE)
    if not _stands_before_records(events, keys):
        return
    for event, value in events:
        if event == "end_array":
            return
        yield _built(event, value, events)


def _stands_before_records(events: Events, keys: tuple[str, ...]) -> bool:
    """Whether the events come to the beginning of the array of records, where they are left."""
    key = ""
    for event, value in events:
        if event == "map_key":
            key = value.lower()
        elif event == "start_array":
            if not keys or key in keys:
                return True
            _built(event, value, events)  # another array, which is passed over
    return False


def _built(event: str, value: object, events: Events) -> Any:
    """The value that begins with this event; its other events are taken."""
    builder, depth = ObjectBuilder(), 0
    while True:
        builder.event(event, value)
        depth += _STEPS.get(event, 0)
        if depth > DEPTH:
            raise ijson.JSONError(f"objects lie more than {DEPTH} deep in each other")
        if depth == 0:
            return builder.value
        event, value = next(events)


_STEPS = {"start_map": 1, "start_array": 1, "end_map": -1, "end_array": -1}
