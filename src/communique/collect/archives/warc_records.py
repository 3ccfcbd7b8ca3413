"""Records of a WARC file (ISO 28500: WARC/1.0 and 1.1), one after the other, also past damage.

fastwarc takes what a record holds apart, but not the file: its iterator ends at the first record whose length is
wrong, loses what it has read ahead, and cannot leave a record that is read in part.
"""

import re
from collections.abc import Iterator, Mapping
from io import BufferedReader, BytesIO

from attrs import define, field, frozen

from communique.claims.codes import RefusalReason
from communique.collect.archives.unpacking import GAP
from communique.collect.container import StreamError
from communique.collect.given import Problem

HEADER_BYTES = 65_536
HEADER_LINES = 200
DAMAGED = 100  # records of one file that may be damaged; each costs a search for the next one

_VERSION = re.compile(rb"WARC/[01]\.\d{1,2}[ \t]*\r?\n")
_NEXT = re.compile(rb"(?:\A|\n)(?P<first>WARC/[01]\.\d{1,2}[ \t]*\r?\n)(?:[A-Za-z]|\Z)")


@frozen
class Record:
    """A record: its fields with names in lower case, and its block, or why that cannot be read."""

    number: int
    fields: Mapping[str, str]
    block: bytes | Problem


@define
class Lines:
    """A stream in which one can go back over what was read last."""

    _stream: BufferedReader
    _again: BytesIO = field(factory=BytesIO, init=False)

    def line(self) -> bytes:
        """The next line with its end, or its first HEADER_BYTES; b"" at the end."""
        line = self._again.readline(HEADER_BYTES)
        ended = line.endswith(b"\n") or len(line) == HEADER_BYTES
        return line if ended else line + self._stream.readline(HEADER_BYTES - len(line))

    def read(self, size: int) -> bytes:
        """So many bytes; fewer at the end."""
        raw = self._again.read(size)
        return raw if len(raw) == size else raw + self._stream.read(size - len(raw))

    def go_back(self, raw: bytes) -> None:
        """Read these bytes again, which were the last to be read."""
        self._again = BytesIO(raw + self._again.read())


def records(stream: BufferedReader, longest: int, depth: int) -> Iterator[Record]:
    """The records in their order. A block of more than `longest` bytes, or of a wrong length, is a Problem.

    What belongs to no record is one without fields, and with the number of the last. StreamError with this depth when
    too many are damaged.
    """
    lines, number, damaged, spoilt = Lines(stream), 0, 0, False
    while True:
        found, stray = _next(lines)
        if stray and not spoilt:
            damaged += 1
            yield Record(number, {}, _malformed("what follows it belongs to no record"))
        if not found:
            return
        number += 1
        fields = _fields(lines)
        block = _block(lines, fields.get("content-length", ""), longest)
        spoilt = isinstance(block, Problem) and block.reason is RefusalReason.MALFORMED
        damaged += spoilt
        yield Record(number, fields, block)
        if damaged >= DAMAGED:
            raise StreamError(_malformed(f"{DAMAGED} of its records are damaged; the rest was not read"), depth)


def _next(lines: Lines) -> tuple[bool, bool]:
    """Go behind the first line of the next record: whether there is one, and whether anything else was passed."""
    stray = False
    while line := lines.line():
        if _VERSION.fullmatch(line):
            return True, stray
        stray = stray or bool(line.strip())
    return False, stray


def _fields(lines: Lines) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for _ in range(HEADER_LINES):
        line = lines.line()
        if not line.strip():
            break
        text = line.decode("utf-8", "backslashreplace").strip()
        if line[:1] in (b" ", b"\t"):
            fields[name] = f"{fields.get(name, '')} {text}"
        else:
            name = text.partition(":")[0].strip().lower()
            fields[name] = text.partition(":")[2].strip()
    return fields


def _block(lines: Lines, length: str, longest: int) -> bytes | Problem:
    if not (length.isascii() and length.isdecimal() and len(length) < 19):
        return _malformed("it does not say how long it is")
    if int(length) > longest:
        return _pass(lines, int(length), longest)
    block = lines.read(int(length))
    ends = [lines.line(), lines.line()] if len(block) == int(length) else []
    if ends and not any(line.strip() for line in ends) and GAP not in block:
        return block
    read = block + b"".join(ends)
    following = _NEXT.search(read)
    if following:
        lines.go_back(read[following.start("first") :])
    elif len(block) < int(length):
        return _malformed("it is cut short")
    return _malformed("it is longer or shorter than it says")


def _pass(lines: Lines, length: int, longest: int) -> Problem:
    """Pass over a block that is too long, and over no record that begins inside it, as where the length is wrong."""
    tail, left = b"", length
    while left and (piece := lines.read(min(left, HEADER_BYTES))):
        window = tail + piece
        if following := _NEXT.search(window):
            lines.go_back(window[following.start("first") :])
            return _malformed("it is shorter than it says")
        tail, left = window[-100:], left - len(piece)
    if left:
        return _malformed("it is cut short")
    return Problem(RefusalReason.TOO_LARGE, f"{length:,} bytes are more than the limit of {longest:,}")


def _malformed(detail: str) -> Problem:
    return Problem(RefusalReason.MALFORMED, f"this record is damaged: {detail}")
