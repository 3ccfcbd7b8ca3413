"""Container: the seam behind which every form that holds items has its own reader."""

from collections.abc import Callable, Iterator
from io import BufferedReader

from attrs import frozen

from communique.claims.report import Refusal
from communique.collect.given import DEFAULT_LIMITS, NOTHING_GIVEN, Given, Limits
from communique.collect.item import Item

SNIFFED = 8192  # bytes by which a form is told
DATASET = "column"  # the rule of what a dataset states


@frozen
class Notice:
    """What a reader tells the person about a container: how it was understood, and what to do where that is wrong."""

    name: str
    text: str


Items = Iterator[Item | Refusal | Notice]
Columns = tuple[tuple[str, str], ...]  # pairs of a field of Given, or "text" or "html", and the column that holds it


@frozen
class Container:
    """A stream to be taken apart, and what holds inside it.

    `stream` stands at its beginning, is read once from front to end, and need not be seekable. `stated` is what the
    containers around it say of everything inside. `open_inside` opens a stream that lies in this one.
    """

    name: str
    stream: BufferedReader
    open_inside: "Callable[[Container], Items]"
    stated: Given = NOTHING_GIVEN
    limits: Limits = DEFAULT_LIMITS
    columns: Columns = ()
    depth: int = 0


@frozen
class Form:
    """A form that holds items: how its first bytes are recognised, and its reader.

    `recognises` is given at most SNIFFED bytes and the name, which may only confirm what the bytes say. `read` yields
    items one by one and holds no more than one of them; what cannot be read is a Refusal, never an exception.
    """

    name: str
    recognises: Callable[[bytes, str], bool]
    read: Callable[[Container], Items]
