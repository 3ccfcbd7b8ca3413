"""Compressed streams: gzip, bzip2 and xz round one thing, which is opened in its turn."""

import re
from collections.abc import Callable

from attrs import evolve

from communique.collect.archives.pieces import PIECE, Meter, as_stream
from communique.collect.archives.unpacking import Unpacker, bzip2_unpacker, gzip_unpacker, unpacked, xz_unpacker
from communique.collect.container import Container, Form, Items

_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17\x72\x45\x38\x50\x90)")


_SUFFIX = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)


def without_suffix(name: str) -> str:
    """The name that what lies in a compressed stream had before."""
    return _SUFFIX.sub("", name)


def is_gzip(head: bytes, _: str) -> bool:
    """Whether these bytes begin a gzip member: RFC 1952's mark, deflated, and no flag that is reserved."""
    return len(head) > 3 and head.startswith(b"\x1f\x8b\x08") and not head[3] & 0xE0


def is_bzip2(head: bytes, _: str) -> bool:
    """Whether these bytes begin a bzip2 stream with a block, or an empty one."""
    return bool(_BZIP2.match(head))


def is_xz(head: bytes, _: str) -> bool:
    """Whether these bytes begin an xz stream."""
    return head.startswith(b"\xfd7zXZ\x00")


def _reader(start: Callable[[], Unpacker]) -> Callable[[Container], Items]:
    """The reader of one method: what comes out has the name of what went in, since there is just one thing inside."""

    def read(container: Container) -> Items:
        meter = Meter(container, container.depth)
        feed = meter.fed(lambda: container.stream.read1(PIECE))
        inside = as_stream(meter.watched(unpacked(feed, start, container.depth)))
        return container.open_inside(
            evolve(container, stream=inside, depth=container.depth + 1, expanded=meter.expanded)
        )

    return read


GZIP = Form("gzip", is_gzip, _reader(gzip_unpacker))
BZIP2 = Form("bzip2", is_bzip2, _reader(bzip2_unpacker))
XZ = Form("xz", is_xz, _reader(xz_unpacker))
