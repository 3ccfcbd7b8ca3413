"""Sources: files, folders, globs and standard input, found in one order on every machine and read up to a limit."""

import glob
import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from attrs import field, frozen

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import SNIFFED

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

STANDARD_INPUT = "-"
DEEPEST = 100  # folders inside each other; more are a mistake or a trap
KEPT_ANSWERS = ".answers"  # how the folders end in which a model's answers are kept beside a record
HASHED = 1_048_576  # bytes at a time


@frozen
class Source:
    """Something that holds bytes: its name for people, and how to open it."""

    name: str
    _open: Callable[[], BufferedReader] = field(repr=False, eq=False)

    def open(self) -> BufferedReader | Refusal:
        """The bytes as a stream, which can be peeked at for SNIFFED bytes; or why it cannot be opened."""
        try:
            return self._open()
        except OSError as error:
            return unreadable(self.name, error)


class _Passing(RawIOBase):
    """A stream that can be read only once, and so is hashed while it passes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.sha256 = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer).cast("B")
        piece = self._stream.read(len(view))
        view[: len(piece)] = piece
        self.sha256.update(piece)
        return len(piece)


def passes_once(stream: BufferedReader) -> bool:
    """Whether an opened source cannot be read a second time."""
    return isinstance(stream.raw, _Passing)


def sha256_of(source: Source, stream: BufferedReader) -> str | None:
    """The hash of all bytes of a source, opened as `stream`; None if they cannot be read.

    A file is read anew, whatever has been read of it. What passes once is read to its end, so nothing can follow.
    """
    if isinstance(stream.raw, _Passing):
        while stream.read1(HASHED):
            pass
        return stream.raw.sha256.hexdigest()
    try:
        again = source.open()
        return None if isinstance(again, Refusal) else _digest(again)
    except OSError:
        return None


def _digest(stream: BufferedReader) -> str:
    with stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def find_sources(paths: Sequence[str], apart: Iterable[Path] = ()) -> Iterator[Source | Refusal]:
    """What these paths name, in their order, each file once; folders are walked sorted, hidden files left out.

    So are folders of models' answers, and files and folders `apart`: the record written to may lie among the reports.

    "-" is standard input. A path that does not exist is tried as a glob. A path that names nothing is a Refusal.
    """
    seen = {str(one.resolve()) for one in apart}
    outside = frozenset(seen)
    for path in paths:
        for found in _named(path, outside):
            if isinstance(found, Path):
                if (real := str(found.resolve())) not in seen:
                    seen.add(real)
                    yield Source(_shown(found), _opener(found))
            elif isinstance(found, Refusal) or found.name not in seen:
                seen.add(found.name)
                yield found


def _open_standard_input() -> BufferedReader:
    return BufferedReader(_Passing(sys.stdin.buffer), SNIFFED)


def _named(path: str, outside: frozenset[str]) -> Iterator[Path | Source | Refusal]:
    if path == STANDARD_INPUT:
        yield Source("standard input", _open_standard_input)
        return
    try:
        matched = [Path(path)] if Path(path).exists() else _glob(path)
    except (OSError, ValueError) as error:
        yield unreadable(_shown(path), error)
        return
    if not matched:
        yield Refusal(_shown(path), RefusalReason.UNREADABLE, "there is no such file or folder")
    for one in matched:
        yield from _walked(one, outside)


def _glob(path: str) -> list[Path]:
    return [Path(one) for one in sorted(glob.glob(path, recursive=True))]  # noqa: PTH207 - Path.glob takes no root


def _left_out(name: str) -> bool:
    return name.startswith(".") or name.endswith(KEPT_ANSWERS)


def _walked(path: Path, above: frozenset[str]) -> Iterator[Path | Refusal]:
    """The files in and below a path; `above` holds the real folders on the way, so that no link leads in a circle."""
    if len(above) > DEEPEST:
        yield Refusal(_shown(path), RefusalReason.UNREADABLE, f"folders lie more than {DEEPEST} deep here")
        return
    try:
        if path.is_file():
            yield path
        elif path.is_dir():
            real = str(path.resolve())
            inside = [] if real in above else sorted(entry for entry in path.iterdir() if not _left_out(entry.name))
            for entry in inside:
                yield from _walked(entry, above | {real})
        else:
            yield Refusal(_shown(path), RefusalReason.UNREADABLE, "this is neither a file nor a folder")
    except (OSError, RuntimeError) as error:
        yield unreadable(_shown(path), error)


def _shown(path: str | Path) -> str:
    """A path as text that can be stored and printed: bytes of its name that are no UTF-8 stand as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _opener(path: Path) -> Callable[[], BufferedReader]:
    return lambda: BufferedReader(FileIO(path), SNIFFED)


def unreadable(name: str, error: Exception) -> Refusal:
    """The refusal of what the machine would not let us read."""
    reason = getattr(error, "strerror", None) or str(error)
    return Refusal(name, RefusalReason.UNREADABLE, f"it cannot be read: {reason}")
