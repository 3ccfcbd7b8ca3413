"""Unpacking: packed bytes -> the bytes that were packed, a piece at a time, for every method of compression read."""

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from communique.claims.codes import RefusalReason
from communique.collect.archives.pieces import PIECE
from communique.collect.container import StreamError
from communique.collect.given import Problem

GZIP_MARK = b"\x1f\x8b\x08"
GAP = b"\r\n" + b" \t" * 32 + b"\r\n"  # where bytes are missing: white space that nobody writes
DAMAGED = 1_000  # gzip members of one file; each costs a search for the next one
XZ_MEMORY = 128 * 1024 * 1024  # bytes; `xz -9` needs 65 MB, and a file may ask for gigabytes


class Unpacker(Protocol):
    """What unpacks one stream; the standard library's BZ2Decompressor and LZMADecompressor are such."""

    @property
    def eof(self) -> bool:
        """Whether the packed stream has ended."""

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out until something goes in."""

    @property
    def unused_data(self) -> bytes:
        """What was fed beyond the end."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """At most so many bytes that come out."""


class Inflater:
    """zlib's decompression object in the shape of the others; and what comes out before damage is not lost.

    `left` is what was fed and did not go in yet.
    """

    def __init__(self, window: int) -> None:
        self._inflate = zlib.decompressobj(window)
        self.left = b""

    @property
    def eof(self) -> bool:
        """Whether the stream has ended."""
        return self._inflate.eof

    @property
    def needs_input(self) -> bool:
        """Whether all that was fed has gone in."""
        return not self.left

    @property
    def unused_data(self) -> bytes:
        """What was fed beyond the end."""
        return self._inflate.unused_data

    def decompress(self, data: bytes, max_length: int = PIECE) -> bytes:
        """At most so many bytes that come out; zlib.error when none come before the damage."""
        data, before = self.left + data, self._inflate.copy()
        try:
            piece = self._inflate.decompress(data, max_length)
        except zlib.error:
            if max_length == 1:
                raise
            # What is asked for in smaller parts comes out as far as the damage.
            self._inflate, self.left = before, data
            return self.decompress(b"", max_length // 2)
        self.left = self._inflate.unconsumed_tail
        return piece


def gzip_unpacker() -> Inflater:
    """One gzip member (RFC 1952), its checksum included."""
    return Inflater(16 + zlib.MAX_WBITS)


def deflate_unpacker() -> Unpacker:
    """Bare deflated data (RFC 1951), as zip holds it."""
    return Inflater(-zlib.MAX_WBITS)


def bzip2_unpacker() -> Unpacker:
    """One bzip2 stream."""
    return bz2.BZ2Decompressor()


def xz_unpacker() -> Unpacker:
    """One xz stream, which may use no more than XZ_MEMORY."""
    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY)


def unpacked(feed: Callable[[], bytes], start: Callable[[], Unpacker], depth: int) -> Iterator[bytes]:
    """What comes out of one or several packed streams after each other; `feed` gives b"" at the end.

    StreamError with this depth where the data are damaged or end too early. Zeros after the end, with which tapes and
    some tools fill up, are no data.
    """
    data = feed()
    while data:
        unpacker = start()
        yield from unpacked_by(unpacker, data, feed, depth)
        data = _rest(unpacker, feed)


def past_damage(feed: Callable[[], bytes], depth: int) -> Iterator[bytes]:
    """What comes out of gzip members as with `unpacked`, but after a damaged one it goes on with the next.

    A line ends where something is missing, and the damage is raised at the end, or when too many are damaged. This is
    for forms whose readers notice such a gap.
    """
    fed, damage, damaged = _Fed(feed), None, 0
    data = fed()
    while data:
        unpacker, begins = gzip_unpacker(), fed.place - len(data)
        try:
            yield from unpacked_by(unpacker, data, fed, depth)
        except StreamError as error:
            damage, damaged = error, damaged + 1
            if error.depth < depth or damaged > DAMAGED:
                raise
            data = _next_member(fed.since(begins + 1), fed)
            yield GAP
        else:
            data = _rest(unpacker, fed)
    if damage:
        raise damage


class _Fed:
    """A source of packed bytes in which one can go back: a damaged member may be found out only inside the next."""

    def __init__(self, feed: Callable[[], bytes]) -> None:
        self._feed, self._last, self.place = feed, b"", 0

    def __call__(self) -> bytes:
        piece = self._feed()
        self._last = self._last[-PIECE:] + piece
        self.place += len(piece)
        return piece

    def since(self, place: int) -> bytes:
        """What was fed from this place on, as far as it is remembered."""
        return self._last[max(len(self._last) - (self.place - place), 0) :]


def _rest(unpacker: Unpacker, feed: Callable[[], bytes]) -> bytes:
    data = unpacker.unused_data.lstrip(b"\x00")
    while not data and (more := feed()):
        data = more.lstrip(b"\x00")
    return data


def _next_member(data: bytes, feed: Callable[[], bytes]) -> bytes:
    while (place := data.find(GZIP_MARK)) < 0:
        more = feed()
        if not more:
            return b""
        data = data[-len(GZIP_MARK) + 1 :] + more
    return data[place:]


def unpacked_by(unpacker: Unpacker, data: bytes, feed: Callable[[], bytes], depth: int) -> Iterator[bytes]:
    """What comes out of one packed stream, of which `data` was read already; StreamError as above."""
    try:
        yield from _stream(unpacker, data, feed)
    except (zlib.error, lzma.LZMAError, OSError, EOFError) as error:
        detail = f"the packed data are damaged or cut short ({error}); what was whole before that was read"
        raise StreamError(Problem(RefusalReason.MALFORMED, detail), depth) from error


def _stream(unpacker: Unpacker, data: bytes, feed: Callable[[], bytes]) -> Iterator[bytes]:
    while True:
        piece = unpacker.decompress(data, PIECE)
        yield piece
        if unpacker.eof:
            return
        ended = unpacker.needs_input and not data and not piece
        data = feed() if unpacker.needs_input else b""
        if ended and not data:
            raise EOFError("the end is missing")
