"""Members of a zip archive: where each lies and how it is packed, by its directory or, without it, one by one.

The format is PKWARE's APPNOTE 6.3. The standard library reads the directory; the data are read by `zipped`, since
zipfile neither bounds what bzip2 and LZMA unpack to nor gives what comes before damage.
"""

import re
import struct
from collections.abc import Iterator
from io import BufferedReader
from itertools import pairwise
from zipfile import ZipFile, ZipInfo

from attrs import frozen

from communique.claims.codes import RefusalReason
from communique.collect.archives.pieces import PIECE
from communique.collect.given import Problem

DIRECTORY_BYTES = 16_000_000  # some 200,000 members; a longer one is not held in memory but done without
HEADER = struct.Struct("<4s5H3I2H")
MARK = 4  # bytes
_LOCAL = re.compile(rb"PK\x03\x04")
_NEXT = re.compile(rb"PK(?:\x03\x04|\x01\x02)")
_ENCRYPTED, _SIZES_FOLLOW, _UTF8 = 0x1, 0x8, 0x800
_UNKNOWN = 0xFFFFFFFF  # a size that stands in the ZIP64 extra field


@frozen
class Member:
    """A member, its local header at `offset`. `packed` and `size` count bytes; None where the archive does not say."""

    name: str
    offset: int
    method: int
    encrypted: bool
    packed: int | None
    size: int | None
    checksum: int | None


class _TooLongError(Exception):
    """A directory that is not held in memory."""


class _Directory:
    """The archive as zipfile may see it: no more at once than a directory may have."""

    def __init__(self, file: BufferedReader) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > DIRECTORY_BYTES:
            raise _TooLongError
        return self._file.read(size)


def in_directory(file: BufferedReader) -> tuple[Member, ...] | Problem | None:
    """The members in the order of the archive's directory, or why it cannot be read; None if it is too long."""
    try:
        with ZipFile(_Directory(file)) as archive:
            return tuple(_member(info) for info in archive.infolist())
    except _TooLongError:
        return None
    except Exception as error:  # noqa: BLE001 - zipfile over hostile bytes raises at least six kinds of error
        detail = (
            f"the zip's directory is missing or damaged ({error}): members were sought one by one, some may be lost"
        )
        return Problem(RefusalReason.MALFORMED, detail)


def _member(info: ZipInfo) -> Member:
    encrypted = bool(info.flag_bits & _ENCRYPTED)
    place = (info.header_offset, info.compress_type, encrypted)
    return Member(info.orig_filename, *place, info.compress_size, info.file_size, info.CRC)


def one_by_one(file: BufferedReader) -> Iterator[Member]:
    """The members whose local headers can be found, in the order in which they lie."""
    place = 0
    while (offset := _find(file, _LOCAL, place)) is not None:
        member, begins = _by_local_header(file, offset)
        if member:
            yield member
        place = begins + _length(file, begins, member)


def _length(file: BufferedReader, begins: int, member: Member | None) -> int:
    """The length of a member's data, 0 where nothing stands at the end that it states."""
    length = member.packed if member and member.packed else 0
    file.seek(begins + length)
    return length if _NEXT.match(file.read(MARK)) else 0


def data_of(file: BufferedReader, member: Member) -> int | None:
    """Where a member's data begin, None if there is no local header."""
    header = _local_header(file, member.offset)
    return member.offset + HEADER.size + header[-2] + header[-1] if header else None


def overlapping(members: tuple[Member, ...]) -> frozenset[int]:
    """Offsets of members that reach into the next one: only a bomb packs the same bytes twice."""
    placed = sorted(members, key=lambda member: member.offset)
    return frozenset(
        one.offset
        for one, following in pairwise(placed)
        if one.offset + HEADER.size + (one.packed or 0) > following.offset
    )


def _find(file: BufferedReader, mark: re.Pattern[bytes], place: int) -> int | None:
    """The first place of a mark at or after `place`."""
    tail = b""
    file.seek(place)
    while piece := file.read(PIECE):
        window = tail + piece
        if found := mark.search(window):
            return place - len(tail) + found.start()
        tail = window[-MARK + 1 :]
        place += len(piece)
    return None


def _local_header(file: BufferedReader, offset: int) -> tuple[int, ...] | None:
    file.seek(offset)
    raw = file.read(HEADER.size)
    return HEADER.unpack(raw)[1:] if len(raw) == HEADER.size and _LOCAL.match(raw) else None


def _by_local_header(file: BufferedReader, offset: int) -> tuple[Member | None, int]:
    """The member at this place and where its data begin; None for what only looks like a header."""
    header = _local_header(file, offset)
    if header is None:
        return None, offset + MARK
    _, flags, method, _, _, checksum, packed, size, name_length, extra_length = header
    name, extra = file.read(name_length), file.read(extra_length)
    begins = offset + HEADER.size + name_length + extra_length
    if len(extra) < extra_length:
        return None, offset + MARK
    shown = name.decode("utf-8" if flags & _UTF8 else "cp437", "backslashreplace")
    place = (shown, offset, method, bool(flags & _ENCRYPTED))
    if flags & _SIZES_FOLLOW:
        following = _find(file, _NEXT, begins)
        return Member(*place, None if following is None else following - begins, None, None), begins
    packed, size = _long_sizes(extra, packed, size)
    return Member(*place, packed, size, checksum), begins


def _long_sizes(extra: bytes, packed: int, size: int) -> tuple[int, int]:
    """The sizes that ZIP64 holds in an extra field, if these are not they."""
    while _UNKNOWN in (packed, size) and len(extra) >= 4:
        kind, length = struct.unpack_from("<2H", extra)
        if kind == 1 and length >= 16:
            size, packed = struct.unpack_from("<2Q", extra, 4)
        extra = extra[4 + length :]
    return packed, size
