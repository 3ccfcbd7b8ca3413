"""Tar archives: files are items in their order, damage costs no more than it must, links and paths lead nowhere."""

import io
import random
import tarfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collect.archives.opened import FEW, items, opened, refusals
from communique.claims.codes import RefusalReason
from communique.collect.archives.tarred import is_tar
from communique.collect.given import Limits
from gzipped import gzipped

NOISE = random.Random(3).randbytes(3_000)
TEXTS = {"2019/a.txt": b"The envoys met. " * 20, "b.txt": NOISE, "c.txt": b"Nobody spoke afterwards.\n"}


def member(name: str, kind: bytes = tarfile.REGTYPE, size: int = 0) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.size, info.linkname = kind, size, "b.txt" if kind in (tarfile.SYMTYPE, tarfile.LNKTYPE) else ""
    return info


def packed(members: Mapping[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for name, raw in members.items():
            archive.addfile(member(name, size=len(raw)), io.BytesIO(raw))
    return file.getvalue()


def named(members: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    return [(f"a.tar/{name}", raw) for name, raw in members.items()]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_files_are_items_in_the_order_of_the_tape(form: int) -> None:
    assert items(opened(packed(TEXTS, form), "a.tar")) == named(TEXTS)
    assert refusals(opened(packed(TEXTS, form), "a.tar")) == []


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_and_foreign_names_are_read_from_where_they_stand(form: int) -> None:
    members = {"folder/" * 30 + "é.txt": b"words", "b.txt": b"more"}
    assert items(opened(packed(members, form), "a.tar")) == named(members)


def test_a_compressed_tar_has_the_names_of_its_files() -> None:
    assert items(opened(gzipped(packed(TEXTS)), "a.tar")) == named(TEXTS)


def test_archives_after_each_other_are_all_read() -> None:
    assert items(opened(packed(TEXTS) + packed({"d.txt": b"words"}), "a.tar")) == named({**TEXTS, "d.txt": b"words"})


def test_links_devices_folders_and_hidden_files_are_left_out() -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE):
            archive.addfile(member("left out", kind))
        archive.addfile(member("folder", tarfile.DIRTYPE))
        archive.addfile(member("./.hidden", size=3), io.BytesIO(b"abc"))
        archive.addfile(member("./b.txt", size=3), io.BytesIO(b"abc"))
    assert opened(file.getvalue(), "a.tar") == opened(packed({"b.txt": b"abc"}), "a.tar")


def test_names_that_climb_are_only_names() -> None:
    members = {"../../up.txt": b"words", "/etc/root.txt": b"more"}
    assert items(opened(packed(members), "a.tar")) == named(members)


def test_a_file_with_holes_is_refused_and_the_rest_goes_on() -> None:
    sparse = member("giant", tarfile.GNUTYPE_SPARSE, size=512).tobuf(tarfile.GNU_FORMAT)
    raw = bytearray(sparse + b"x" * 512 + packed({"b.txt": b"words"}))
    found = opened(bytes(raw), "a.tar")
    assert items(found) == named({"b.txt": b"words"})
    assert [(one.name, one.reason) for one in refusals(found)] == [("a.tar/giant", RefusalReason.BINARY)]


def test_a_header_without_an_end_does_not_fill_the_memory() -> None:
    raw = member("x", tarfile.GNUTYPE_LONGNAME, size=10**12).tobuf(tarfile.GNU_FORMAT) + packed({"b.txt": b"words"})
    found = opened(raw, "a.tar")
    assert items(found) == named({"b.txt": b"words"})


def test_a_negative_size_ends() -> None:
    raw = bytearray(packed(TEXTS))
    raw[124:136] = b"\xff" * 12
    raw[148:156] = b" " * 8
    raw[148:156] = b"%06o\x00 " % sum(raw[:512])
    assert not is_tar(bytes(raw), "a.tar")


def test_a_damaged_header_costs_its_member_and_is_told() -> None:
    raw = bytearray(packed(TEXTS))
    raw[raw.index(b"b.txt")] ^= 1
    found = opened(bytes(raw), "a.tar")
    assert items(found) == [named(TEXTS)[0], named(TEXTS)[2]]
    assert [one.reason for one in refusals(found)] == [RefusalReason.MALFORMED]


def test_members_beyond_the_limit_are_refused_together() -> None:
    found = opened(packed(TEXTS), "a.tar", Limits(members=2))
    assert items(found) == named(TEXTS)[:2]
    assert [one.reason for one in refusals(found)] == [RefusalReason.TOO_LARGE]


def test_a_file_that_is_too_large_is_refused_and_the_rest_goes_on() -> None:
    found = opened(packed(TEXTS), "a.tar", Limits(file_bytes=1000))
    assert items(found) == [named(TEXTS)[0], named(TEXTS)[2]]


@pytest.mark.parametrize("text", [b"a.txt" + b" " * 600, b"", b"\x00" * 1024, b"ustar " * 100])
def test_a_text_is_no_tar(text: bytes) -> None:
    assert not is_tar(text, "a.tar")


@FEW
@given(st.integers(512, 20_000), st.booleans())
def test_members_before_a_cut_come_out_unchanged(length: int, compressed: bool) -> None:
    raw = packed(TEXTS, tarfile.USTAR_FORMAT)
    cut = raw[: 512 + length % (len(raw) - 512)]
    ends = [raw.index(content) + len(content) for content in TEXTS.values()]
    whole = [one for one, end in zip(named(TEXTS), ends, strict=True) if end <= len(cut)]
    found = opened(gzipped(raw)[:-9] if compressed else cut, "a.tar")
    if compressed:
        assert [one.name for one in refusals(found)] == ["a.tar"]
        assert items(found) == named(TEXTS)
    else:
        assert items(found) == whole
        assert bool(refusals(found)) == (len(cut) < ends[-1] + -ends[-1] % 512 + 512)


@FEW
@given(st.integers(0, 20_000), st.integers(0, 255))
def test_a_changed_byte_costs_no_more_than_one_member(place: int, value: int) -> None:
    raw = bytearray(packed(TEXTS, tarfile.USTAR_FORMAT))
    raw[512 + place % (len(raw) - 512)] = value
    found = items(opened(bytes(raw), "a.tar"))
    assert len(set(found) & set(named(TEXTS))) >= len(TEXTS) - 1
