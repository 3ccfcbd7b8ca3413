"""A tape: the headers and data of a tar archive, from front to end, also past damage.

The formats are POSIX ustar and pax (IEEE 1003.1) and GNU tar's long names. tarfile reads each header; it does not read
the archive, since it ends without a word at a damaged header and lets a header take all memory.
"""

import re
import tarfile
from collections.abc import Iterator
from io import BufferedReader

from attrs import define, field, frozen

from communique.claims.codes import RefusalReason
from communique.collect.archives.pieces import PIECE
from communique.collect.container import StreamError
from communique.collect.given import Problem

BLOCK = 512
HEADING = 1_000_000  # bytes of what is said of one member; a path takes a few hundred
_LONG_NAME, _PAX = tarfile.GNUTYPE_LONGNAME, (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_SAID = (*_PAX, _LONG_NAME, tarfile.GNUTYPE_LONGLINK, tarfile.XGLTYPE)
_RECORD = re.compile(rb"([1-9]\d{0,7}) ([^=\n]{1,200})=")


@frozen
class Entry:
    """A member of the archive: its name, the bytes of its data, and whether it is a plain file, and one with holes."""

    name: str
    size: int
    is_file: bool
    is_sparse: bool = False


@define
class Tape:
    """A stream of blocks; `damage` says what was wrong so far, and `depth` is that of the archive."""

    stream: BufferedReader
    depth: int
    damage: str = ""
    _left: int = field(default=0, init=False)

    def entries(self) -> Iterator[Entry]:
        """The members in their order; the data of each are to be read before the next. Damaged headers are passed over.

        StreamError where the archive is cut short.
        """
        said: dict[str, str] = {}
        ended = lost = False
        while block := self.stream.read(BLOCK) if ended else self._read(BLOCK):
            info = header(block)
            if info is None:
                # Zeros are the end; what tools write after it is no damage, but another archive may follow.
                ended = ended or not block.strip(b"\x00")
                if not ended and not lost:
                    self.damage = "a member's header is damaged: what follows was sought, some may be lost"
            elif info.type in _SAID and info.size <= HEADING:
                said |= _said(info, self._padded(info.size))
            else:
                entry = _entry(info, said)
                self._left = entry.size if _has_data(info) else 0
                yield entry
                self._pass(entry.size)
                said, ended = {}, False
            lost = info is None or info.type == tarfile.GNUTYPE_SPARSE
        if not ended:
            raise self._cut("the end is missing")

    def data(self) -> Iterator[bytes]:
        """The data of the member that was given last."""
        while self._left:
            piece = self.stream.read1(min(PIECE, self._left))
            if not piece:
                raise self._cut("a member's end is missing")
            self._left -= len(piece)
            yield piece

    def _pass(self, size: int) -> None:
        for _ in self.data():
            pass
        self._read(-size % BLOCK)

    def _padded(self, size: int) -> bytes:
        return self._read(size + -size % BLOCK)[:size]

    def _read(self, size: int) -> bytes:
        raw = self.stream.read(size)
        if 0 < len(raw) < size:
            raise self._cut("a block's end is missing")
        return raw

    def _cut(self, what: str) -> StreamError:
        detail = f"the tar is cut short ({what}); what was whole before that was read"
        return StreamError(Problem(RefusalReason.MALFORMED, detail), self.depth)


def header(block: bytes) -> tarfile.TarInfo | None:
    """A header whose checksum is right; None for any other block."""
    try:
        info = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (tarfile.TarError, ValueError):
        return None
    return info if info.size >= 0 else None


def _has_data(info: tarfile.TarInfo) -> bool:
    return info.isreg() or info.type not in tarfile.SUPPORTED_TYPES


def _said(info: tarfile.TarInfo, raw: bytes) -> dict[str, str]:
    """What a header that says more of the next member says: its "path", its "size", that it is sparse."""
    if info.type == _LONG_NAME:
        return {"path": raw.rstrip(b"\x00").decode("utf-8", "surrogateescape")}
    return dict(_records(raw)) if info.type in _PAX else {}


def _records(raw: bytes) -> Iterator[tuple[str, str]]:
    place = 0
    while match := _RECORD.match(raw, place):
        value = raw[match.end() : place + int(match[1]) - 1]
        yield match[2].decode("utf-8", "replace"), value.decode("utf-8", "surrogateescape")
        place = max(place + int(match[1]), match.end())


def _entry(info: tarfile.TarInfo, said: dict[str, str]) -> Entry:
    size = said.get("size", "")
    size_said = int(size) if size.isascii() and size.isdecimal() and len(size) < 20 else info.size
    sparse = info.type == tarfile.GNUTYPE_SPARSE or any(key.startswith("GNU.sparse") for key in said)
    return Entry(said.get("path", info.name), size_said if _has_data(info) else 0, info.isreg(), sparse)
