"""Streams: what was read of one put back in front of it, and lines of it that are never longer than a limit."""

from collections.abc import Iterator
from io import BufferedReader, RawIOBase

LINE_PIECE = 1_000_000  # bytes that are skipped at a time of a line that is too long


class Rejoined(RawIOBase):
    """Bytes that were read already, and behind them the stream that they were read from."""

    def __init__(self, first: bytes, stream: BufferedReader) -> None:
        super().__init__()
        self._first, self._stream = memoryview(first), stream

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill a buffer as RawIOBase asks; 0 at the end."""
        if self._first:
            count = min(len(buffer), len(self._first))
            buffer[:count] = self._first[:count]
            self._first = self._first[count:]
            return count
        return self._stream.readinto(buffer)


def rejoined(first: bytes, stream: BufferedReader) -> BufferedReader:
    """The stream as it was before `first` was read from it; closing it leaves the stream open."""
    return BufferedReader(Rejoined(first, stream), 1 << 16)


def lines(stream: BufferedReader, limit: int) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers from 1; of a line longer than the limit, the first limit + 1 bytes."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        rest = line
        while len(rest) and not rest.endswith(b"\n") and len(line) > limit:
            rest = stream.readline(LINE_PIECE)
        yield number, line
