"""Pieces: bytes that come one after the other, as a stream; counted, and stopped when they are too many."""

from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING

from attrs import define

from communique.claims.codes import RefusalReason
from communique.collect.container import Container, StreamError
from communique.collect.given import Problem

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIECE = 65_536  # bytes that are read and unpacked at a time
FREE = 8_000_000  # bytes that may come out of anything before it is asked how many went in


class _Pieces(RawIOBase):
    """All bytes before an error are given before it is raised, whatever the size in which they are asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""
        self._error: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view, filled = memoryview(buffer).cast("B"), 0
        while filled < len(view) and (self._left or self._next()):
            taken = self._left[: len(view) - filled]
            view[filled : filled + len(taken)] = taken
            self._left = self._left[len(taken) :]
            filled += len(taken)
        if not filled and self._error:
            raise self._error
        return filled

    def _next(self) -> bool:
        try:
            self._left = next(filter(None, self._pieces), b"")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again when the bytes before it are read
            self._error = error
        return bool(self._left)


def as_stream(pieces: Iterator[bytes]) -> BufferedReader:
    """The pieces as a stream that can be peeked at; an error in them comes after all bytes before it."""
    return BufferedReader(_Pieces(pieces), PIECE)


@define
class Meter:
    """How many bytes went into what unpacks something, and how many came out, within the container's limits.

    `depth` is what ends when the thing alone is a bomb; where the whole source gives too much, everything ends.
    """

    container: Container
    depth: int
    taken: int = 0
    given: int = 0

    def fed(self, read: Callable[[], bytes]) -> Callable[[], bytes]:
        """The same source of packed bytes, counted."""

        def counted() -> bytes:
            piece = read()
            self.taken += len(piece)
            return piece

        return counted

    def watched(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        """The same unpacked pieces, counted; StreamError as soon as they are too many."""
        account, limits = self.container.account, self.container.limits
        for piece in pieces:
            self.given += len(piece)
            account.unpacked += len(piece)
            if account.unpacked > min(account.allowed, limits.unpacked_bytes):
                raise StreamError(_too_large(f"more than {account.unpacked - 1:,} bytes come out of it in all"), 0)
            if self.given > FREE and self.expanded() > limits.expansion:
                raise StreamError(
                    _too_large(f"it unpacks to more than {limits.expansion:,} times its size"), self.depth
                )
            yield piece

    def expanded(self) -> float:
        """How many bytes have come out for each byte received."""
        return self.container.expanded() * self.given / max(self.taken, 1)


def _too_large(what: str) -> Problem:
    return Problem(RefusalReason.TOO_LARGE, f"{what}, as in a decompression bomb; unpack it yourself if you trust it")
