"""Parquet: the rows of a file, a few at a time (pyarrow). What cannot be sought in is put into a temporary file."""

from collections.abc import Iterator
from io import BufferedReader
from tempfile import TemporaryFile
from typing import IO, Any

import pyarrow
from pyarrow import parquet

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import Container, Form, Items
from communique.collect.datasets.row import Row, canonical_bytes, cells_of
from communique.collect.datasets.table import Rows, read_table

MAGIC = b"PAR1"
TOGETHER = 16  # rows that are taken out at a time
BUFFER = 1 << 20  # bytes of a column that are read at a time
SPOOLED_BYTES = 10_000_000_000  # of a temporary file


def recognises(head: bytes, _name: str) -> bool:
    """Whether the bytes begin with Parquet's mark."""
    return head.startswith(MAGIC)


def read(container: Container) -> Items:
    """The items of the rows of a Parquet file."""
    if container.depth == 0 and container.stream.seekable():
        yield from _read_table(container.stream, container)
        return
    with TemporaryFile() as spool:
        if _spooled(container.stream, spool):
            yield from _read_table(spool, container)
        else:
            detail = f"a Parquet file that lies in another, or comes through a pipe, may have {SPOOLED_BYTES:,} bytes"
            yield Refusal(container.name, RefusalReason.TOO_LARGE, detail)


FORM = Form("Parquet", recognises, read)


def _spooled(stream: BufferedReader, spool: IO[bytes]) -> bool:
    """Whether all of the stream could be put into the temporary file."""
    done = 0
    while piece := stream.read(BUFFER):
        spool.write(piece)
        done += len(piece)
        if done > SPOOLED_BYTES:
            return False
    spool.seek(0)
    return True


def _read_table(file: IO[bytes] | BufferedReader, container: Container) -> Items:
    yield from read_table(_rows(file, container.name), container)


def _rows(file: Any, name: str) -> Rows:
    try:
        opened = parquet.ParquetFile(file, buffer_size=BUFFER, pre_buffer=False)
        for number, record in enumerate(_records(opened), 1):
            yield Row(f"{name}:{number}", canonical_bytes(record), cells_of(record))
    except (pyarrow.ArrowException, OSError, UnicodeDecodeError, OverflowError) as error:
        yield Refusal(
            name, RefusalReason.MALFORMED, f"this Parquet file is damaged: {' '.join(str(error).split())}"[:300]
        )


def _records(opened: Any) -> Iterator[dict[str, Any]]:
    for batch in opened.iter_batches(batch_size=TOGETHER, use_threads=False):
        yield from batch.to_pylist()
