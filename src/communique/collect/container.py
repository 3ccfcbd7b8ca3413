"""Container: the seam behind which every form that holds items has its own reader."""

from collections.abc import Callable, Iterator
from io import BufferedReader, BytesIO, RawIOBase
from typing import cast

from attrs import define, field, frozen

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.given import DEFAULT_LIMITS, NOTHING_GIVEN, Given, Limits, Problem
from communique.collect.item import Item
from communique.errors import CommuniqueError

SNIFFED = 8192  # bytes by which a form is told
DATASET = "column"  # the rule of what a dataset states


@frozen
class Column:
    """A column of a dataset: its name, the field of a report that it is taken for ("" for none), and a few values."""

    name: str
    field: str
    values: tuple[str, ...]


@frozen
class Notice:
    """What a reader tells the person about a container: how it was understood, and what to do where that is wrong.

    `columns` are those of a dataset.
    """

    name: str
    text: str
    columns: tuple[Column, ...] = ()


Items = Iterator[Item | Refusal | Notice]
Columns = tuple[tuple[str, str], ...]  # pairs of a field of Given, or "text" or "html", and the column that holds it


class StreamError(CommuniqueError):
    """A stream that cannot be read on: it is damaged, ends too early, or gives more than the limits allow.

    `depth` is that of the container which it ruins; what lies deeper ends with it, and what holds it goes on. All
    bytes before the damage are given before this is raised.
    """

    def __init__(self, problem: Problem, depth: int) -> None:
        super().__init__(problem.detail)
        self.problem = problem
        self.depth = depth


@define
class Account:
    """What has come out of one source so far: bytes unpacked, of at most so many; it is shared by all that is in it."""

    unpacked: int = 0
    allowed: float = float("inf")


def as_received() -> float:
    """The expansion of a stream that nobody unpacked."""
    return 1.0


@frozen
class Container:
    """A stream to be taken apart, and what holds inside it.

    `stream` stands at its beginning, is read once from front to end, and need not be seekable; reading it may raise
    StreamError, which a reader lets pass. `stated` is what the containers around it say of everything inside.
    `open_inside` opens a stream that lies in this one. `expanded` tells how many bytes of the stream each byte
    received has become so far.
    """

    name: str
    stream: BufferedReader
    open_inside: "Callable[[Container], Items]"
    stated: Given = NOTHING_GIVEN
    limits: Limits = DEFAULT_LIMITS
    columns: Columns = ()
    depth: int = 0
    expanded: Callable[[], float] = field(default=as_received, eq=False)
    account: Account = field(factory=Account, eq=False)


@frozen
class Form:
    """A form that holds items: how its first bytes are recognised, and its reader.

    `recognises` is given at most SNIFFED bytes and the name, which may only confirm what the bytes say. `read` yields
    items one by one and holds no more than one of them; what cannot be read is a Refusal, never an exception. A
    refusal whose bytes were not read whole has no hash, and gets that of the source in which it lies.
    """

    name: str
    recognises: Callable[[bytes, str], bool]
    read: Callable[[Container], Items]


def stream_of(raw: bytes) -> BufferedReader:
    """Bytes that lie inside a container as a stream that can be peeked at."""
    return BufferedReader(cast(RawIOBase, BytesIO(raw)), SNIFFED)


def whole(container: Container) -> bytes | Refusal:
    """All bytes of a container that is one item, or that they are more than the limit; StreamError if damaged."""
    limit = container.limits.file_bytes
    raw = container.stream.read(limit + 1)
    if len(raw) > limit:
        return Refusal(container.name, RefusalReason.TOO_LARGE, f"there are more bytes than the limit of {limit:,}")
    return raw
