"""Zip archives: every member opened in its turn, nothing written anywhere but to a nameless file while it is read."""

import tempfile
import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import IO, cast

from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.archives.members import Names, is_left_out, too_many
from communique.collect.archives.office import office_document
from communique.collect.archives.pieces import PIECE, Meter, as_stream
from communique.collect.archives.unpacking import Unpacker, bzip2_unpacker, deflate_unpacker, unpacked_by
from communique.collect.archives.zip_members import Member, data_of, in_directory, one_by_one, overlapping
from communique.collect.container import Container, Form, Items, StreamError
from communique.collect.given import Problem

STORED = 0
_UNPACKERS: dict[int, Callable[[], Unpacker]] = {8: deflate_unpacker, 12: bzip2_unpacker}


def is_zip(head: bytes, _: str) -> bool:
    """Whether these bytes begin a zip archive with a member, or an empty one."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06\x00\x00"))


def read_zip(container: Container) -> Items:
    """The items in the members, in the order of the archive's directory; without one, as they lie."""
    if container.stream.seekable():
        yield from _read(container, container.stream)
        return
    with tempfile.TemporaryFile() as spool:
        file = cast(BufferedReader, spool)
        broken = _spooled(container, spool)
        for found in _read(container, file):
            # What ruined the stream says more than what it did to the archive.
            if not (broken and isinstance(found, Refusal) and found.name == container.name):
                yield found
        if broken:
            raise broken


def _spooled(container: Container, spool: IO[bytes]) -> StreamError | None:
    """Copy the stream, which cannot seek, as far as it can be read and the limits allow; why not to its end."""
    meter = Meter(container, container.depth)
    try:
        for piece in meter.watched(iter(meter.fed(lambda: container.stream.read1(PIECE)), b"")):
            spool.write(piece)
    except StreamError as error:
        return error
    return None


def _read(container: Container, file: BufferedReader) -> Items:
    listed = in_directory(file)
    members, bombs = (listed, overlapping(listed)) if isinstance(listed, tuple) else (one_by_one(file), frozenset())
    names = Names(container)
    for number, member in enumerate(members, 1):
        if number == 1 and (what := office_document(member.name)):
            yield Refusal(container.name, RefusalReason.BINARY, what)
            return
        if number > container.limits.members:
            yield too_many(container)
            break
        if not is_left_out(member.name):
            name = names.of(member.name, number)
            problem = _problem(member, bombs)
            if problem:
                yield Refusal(name, problem.reason, problem.detail)
            else:
                yield from _open(evolve(container, name=name, depth=container.depth + 1), file, member)
    if isinstance(listed, Problem):
        yield Refusal(container.name, listed.reason, listed.detail)


def _problem(member: Member, bombs: frozenset[int]) -> Problem | None:
    if member.encrypted:
        return Problem(RefusalReason.UNREADABLE, "it is encrypted: unpack it with its password and give what comes out")
    if member.method != STORED and member.method not in _UNPACKERS:
        detail = f"it is packed by zip's method {member.method}, which is not read: unpack it and give what comes out"
        return Problem(RefusalReason.UNREADABLE, detail)
    if member.method == STORED and member.size is None:
        return Problem(RefusalReason.MALFORMED, "the zip does not say how long it is")
    if member.offset in bombs:
        return Problem(RefusalReason.TOO_LARGE, "its bytes are also another member's, as in a decompression bomb")
    return None


def _open(container: Container, file: BufferedReader, member: Member) -> Items:
    begins = data_of(file, member)
    if begins is None:
        return iter([Refusal(container.name, RefusalReason.MALFORMED, "the zip's directory points at no member here")])
    meter = Meter(container, container.depth)
    feed = meter.fed(_part(file, begins, member.packed))
    start = _UNPACKERS.get(member.method)
    pieces = unpacked_by(start(), b"", feed, container.depth) if start else iter(feed, b"")
    inside = as_stream(_checked(meter.watched(pieces), member, container.depth))
    return container.open_inside(evolve(container, stream=inside, expanded=meter.expanded))


def _part(file: BufferedReader, begins: int, length: int | None) -> Callable[[], bytes]:
    """Reads the file from one place on, whoever else reads it in between."""
    place, ends = begins, float("inf") if length is None else begins + length

    def read() -> bytes:
        nonlocal place
        file.seek(place)
        piece = file.read(int(min(PIECE, ends - place)))
        place += len(piece)
        return piece

    return read


def _checked(pieces: Iterator[bytes], member: Member, depth: int) -> Iterator[bytes]:
    """The pieces; at their end StreamError where size or checksum are not what the archive says."""
    size = checksum = 0
    for piece in pieces:
        size, checksum = size + len(piece), zlib.crc32(piece, checksum)
        yield piece
    if member.size is not None and (size, checksum) != (member.size, member.checksum):
        detail = f"it is damaged: {size:,} bytes were read of {member.size:,}, or its checksum is wrong"
        raise StreamError(Problem(RefusalReason.MALFORMED, detail), depth)


ZIP = Form("zip", is_zip, read_zip)
