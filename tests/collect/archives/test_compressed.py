"""Compressed streams: what they hold is read, damage loses nothing before it, bombs end."""

import bz2
import hashlib
import lzma
import random
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collect.archives.opened import FEW, items, opened, refusals
from communique.claims.codes import RefusalReason
from communique.collect.archives.compressed import is_bzip2, is_gzip, is_xz
from communique.collect.archives.pieces import FREE, as_stream
from communique.collect.archives.unpacking import gzip_unpacker, unpacked
from communique.collect.container import StreamError
from communique.collect.given import Limits
from gzipped import gzipped

Packing = Callable[[bytes], bytes]
PACKINGS = (gzipped, bz2.compress, lzma.compress)
NOISE = random.Random(1).randbytes(300_000)


@pytest.mark.parametrize("pack", PACKINGS)
def test_what_is_packed_is_one_item_under_the_name_of_the_file(pack: Packing) -> None:
    assert items(opened(pack(b"words"), "a.txt.gz")) == [("a.txt.gz", b"words")]


@pytest.mark.parametrize("pack", PACKINGS)
def test_several_streams_after_each_other_are_one(pack: Packing) -> None:
    assert items(opened(pack(b"some ") + pack(b"") + pack(NOISE) + b"\x00" * 512)) == [("a", b"some " + NOISE)]


@pytest.mark.parametrize("pack", PACKINGS)
def test_what_is_cut_short_is_refused_and_no_half_is_taken_for_a_report(pack: Packing) -> None:
    (found,) = opened(pack(NOISE)[:-100])
    assert refusals([found])
    assert refusals([found])[0].reason is RefusalReason.MALFORMED
    assert "cut short" in refusals([found])[0].detail


@pytest.mark.parametrize("pack", PACKINGS)
def test_rubbish_after_the_end_is_refused(pack: Packing) -> None:
    (found,) = opened(pack(b"words") + b"rubbish")
    assert refusals([found])


def test_a_wrong_checksum_is_refused() -> None:
    packed = bytearray(gzipped(b"words"))
    packed[-6] ^= 1
    assert "incorrect data check" in refusals(opened(bytes(packed)))[0].detail


@pytest.mark.parametrize("pack", PACKINGS)
def test_a_bomb_is_refused(pack: Packing) -> None:
    packed = pack(b"\x00" * (FREE + 1_000_000))
    (found,) = opened(packed, limits=Limits(expansion=10))
    assert refusals([found])[0].reason is RefusalReason.TOO_LARGE
    assert refusals([found])[0].raw_sha256 == hashlib.sha256(packed).hexdigest()


def test_a_bomb_in_a_bomb_is_measured_by_what_was_received() -> None:
    packed = gzipped(gzipped(gzipped(b"\x00" * 100_000_000)))
    assert len(packed) < 1000
    (found,) = opened(packed, limits=Limits(file_bytes=10**9))
    assert refusals([found])[0].reason is RefusalReason.TOO_LARGE


def test_a_little_that_is_packed_well_is_no_bomb() -> None:
    assert items(opened(gzipped(b"a" * 5_000_000))) == [("a", b"a" * 5_000_000)]


def test_no_more_comes_out_of_a_source_than_its_limit() -> None:
    (found,) = opened(gzipped(NOISE), limits=Limits(unpacked_bytes=1000))
    assert refusals([found])[0].reason is RefusalReason.TOO_LARGE


def test_containers_in_each_other_end_at_the_limit() -> None:
    packed = b"words"
    for _ in range(7):
        packed = gzipped(packed)
    (found,) = opened(packed)
    assert "deep" in refusals([found])[0].detail


@pytest.mark.parametrize("text", [b"BZh is short for Bzip", b"\x1f\x8b", b"7zXZ", b"", b"BZh9"])
def test_a_text_is_not_taken_for_packed(text: bytes) -> None:
    assert not any(recognises(text, "a.gz") for recognises in (is_gzip, is_bzip2, is_xz))


def given_of(packed: bytes, size: int) -> bytes:
    stream, got = as_stream(unpacked(BytesIO(packed).read1, gzip_unpacker, 0)), b""
    try:
        while piece := stream.read1(size):
            got += piece
    except StreamError:
        pass
    return got


@FEW
@given(st.integers(0, len(gzipped(NOISE[:5000]))), st.integers(1, 300))
def test_all_bytes_before_a_cut_are_given_in_whatever_size_they_are_asked_for(cut: int, size: int) -> None:
    packed = gzipped(b"before" * 50) + gzipped(NOISE[:5000])[:cut]
    got = given_of(packed, size)
    assert (b"before" * 50 + NOISE[:5000]).startswith(got)
    assert len(got) >= 300


@FEW
@given(st.integers(0, 20_000), st.integers(1, 255))
def test_a_changed_byte_loses_nothing_that_came_before_it(place: int, change: int) -> None:
    packed = bytearray(gzipped(b"".join(b"%d: some words\n" % number for number in range(2000)), 1))
    place = 10 + place % (len(packed) - 10)
    before = given_of(bytes(packed[:place]), 100)
    packed[place] ^= change
    # The last bits before the damage may belong to what is damaged.
    assert given_of(bytes(packed), 100).startswith(before[:-20])
