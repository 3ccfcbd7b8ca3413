"""Compressed streams: gzip, bzip2 and xz round one thing, which is opened in its turn."""

import re
import zlib
from collections.abc import Callable, Iterator

from attrs import evolve

from communique.collect.archives.pieces import PIECE, Meter, as_stream
from communique.collect.archives.unpacking import (
    GZIP_MARK,
    Unpacker,
    bzip2_unpacker,
    gzip_unpacker,
    past_damage,
    unpacked,
    xz_unpacker,
)
from communique.collect.archives.warc import is_warc
from communique.collect.container import SNIFFED, Container, Form, Items

_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)")


_SUFFIX = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)


def without_suffix(name: str) -> str:
    """The name that what lies in a compressed stream had before."""
    return _SUFFIX.sub("", name)


def is_gzip(head: bytes, _: str) -> bool:
    """Whether these bytes begin a gzip member: RFC 1952's mark, deflated, and no flag that is reserved."""
    return len(head) > 3 and head.startswith(GZIP_MARK) and not head[3] & 0xE0


def is_bzip2(head: bytes, _: str) -> bool:
    """Whether these bytes begin a bzip2 stream with a block, or an empty one."""
    return bool(_BZIP2.match(head))


def is_xz(head: bytes, _: str) -> bool:
    """Whether these bytes begin an xz stream."""
    return head.startswith(b"\xfd7zXZ\x00")


def _reader(start: Callable[[], Unpacker]) -> Callable[[Container], Items]:
    """The reader of one method: what comes out has the name of what went in, since there is just one thing inside."""

    def read(container: Container) -> Items:
        return _opened(container, lambda feed: unpacked(feed, start, container.depth))

    return read


def _read_gzip(container: Container) -> Items:
    """Crawlers pack each record of a WARC alone, so that one which is damaged costs no other."""
    if is_warc(_first(container.stream.peek(SNIFFED)[:SNIFFED]), container.name):
        return _opened(container, lambda feed: past_damage(feed, container.depth))
    return _opened(container, lambda feed: unpacked(feed, gzip_unpacker, container.depth))


def _first(packed: bytes) -> bytes:
    try:
        return gzip_unpacker().decompress(packed, SNIFFED)
    except zlib.error:
        return b""


def _opened(container: Container, unpack: Callable[[Callable[[], bytes]], Iterator[bytes]]) -> Items:
    meter = Meter(container, container.depth)
    inside = as_stream(meter.watched(unpack(meter.fed(lambda: container.stream.read1(PIECE)))))
    return container.open_inside(evolve(container, stream=inside, depth=container.depth + 1, expanded=meter.expanded))


GZIP = Form("gzip", is_gzip, _read_gzip)
BZIP2 = Form("bzip2", is_bzip2, _reader(bzip2_unpacker))
XZ = Form("xz", is_xz, _reader(xz_unpacker))
