"""Zip archives: members are items in their order, damage costs no more than it must, bombs and paths do no harm."""

import hashlib
import io
import random
import struct
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collect.archives.opened import FEW, items, opened, refusals
from communique.claims.codes import RefusalReason
from communique.collect.archives import zip_members
from communique.collect.archives.pieces import FREE
from communique.collect.archives.zipped import is_zip
from communique.collect.given import Limits
from gzipped import gzipped

NOISE = random.Random(2).randbytes(3_000)
TEXTS = {"2019/a.txt": b"The envoys met. " * 20, "b.txt": NOISE, "c.txt": b"Nobody spoke afterwards.\n"}


class OneWay(io.RawIOBase):
    """A file that cannot seek, so that sizes follow the data."""

    def __init__(self) -> None:
        self.raw = io.BytesIO()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return self.raw.write(data)  # type: ignore[arg-type]


def packed(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED, streamed: bool = False) -> bytes:
    one_way, file = OneWay(), io.BytesIO()
    with zipfile.ZipFile(one_way if streamed else file, "w", method) as archive:
        for name, raw in members.items():
            archive.writestr(zipfile.ZipInfo(name), raw, method)
    return one_way.raw.getvalue() if streamed else file.getvalue()


def named(members: Mapping[str, bytes]) -> list[tuple[str, bytes]]:
    return [(f"a.zip/{name}", raw) for name, raw in members.items()]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
@pytest.mark.parametrize("streamed", [False, True])
def test_members_are_items_in_the_archives_order(method: int, streamed: bool) -> None:
    assert opened(packed(TEXTS, method, streamed), "a.zip") == opened(packed(TEXTS), "a.zip")
    assert items(opened(packed(TEXTS, method, streamed), "a.zip")) == named(TEXTS)


def test_a_zip_in_a_zip_in_a_compressed_stream_is_read() -> None:
    inner = packed(TEXTS)
    found = opened(gzipped(packed({"inner.zip": inner, "d.txt": b"words"})), "a.zip.gz")
    assert [name for name, _ in items(found)] == [
        *(f"a.zip.gz/inner.zip/{name}" for name in TEXTS),
        "a.zip.gz/d.txt",
    ]


def test_folders_hidden_files_and_what_macos_adds_are_left_out() -> None:
    left_out = {"folder/": b"", ".hidden": b"x", "a/.git/config": b"x", "__MACOSX/._a.txt": b"x"}
    assert items(opened(packed({**left_out, **TEXTS}), "a.zip")) == named(TEXTS)


def test_names_are_unique_printable_and_go_nowhere() -> None:
    file = io.BytesIO()
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(file, "w") as archive:
        for name in ("a", "a", "a#2", "../../up", "/root", "line\nfeed\x1b[31m", "\u202eturned", "long" * 1000):
            archive.writestr(zipfile.ZipInfo(name), b"words")
    names = [name for name, _ in items(opened(file.getvalue(), "z"))]
    assert names[:6] == ["z/a", "z/a#2", "z/a#2#3", "z/../../up", "z//root", "z/line\\nfeed\\x1b[31m"]
    assert names[6] == "z/\\u202eturned"
    assert len(names[7]) < 410
    assert all(name.isprintable() for name in names)


def test_an_encrypted_member_is_refused_with_what_to_do() -> None:
    raw = bytearray(packed({"a.txt": b"words", "b.txt": b"words"}))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    found = opened(bytes(raw), "a.zip")
    assert [name for name, _ in items(found)] == ["a.zip/b.txt"]
    assert (refusals(found)[0].reason, "password" in refusals(found)[0].detail) == (RefusalReason.UNREADABLE, True)
    assert refusals(found)[0].raw_sha256 == hashlib.sha256(raw).hexdigest()


def test_a_member_packed_by_another_method_is_refused() -> None:
    found = opened(packed({"a.txt": b"words"}, zipfile.ZIP_LZMA))
    assert "method 14" in refusals(found)[0].detail


@pytest.mark.parametrize("first", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_an_office_document_is_no_archive_of_reports(first: str) -> None:
    (found,) = opened(packed({first: b"x", "word/document.xml": b"<w>words</w>"}), "a.docx")
    assert refusals([found])[0].reason is RefusalReason.BINARY


def test_an_empty_archive_holds_nothing() -> None:
    assert {one.reason for one in refusals(opened(packed({})))} <= {RefusalReason.EMPTY}
    assert items(opened(packed({}))) == []


@pytest.mark.parametrize("text", [b"PK is a name", b"PK", b"", b"PK\x03 no"])
def test_a_text_is_no_zip(text: bytes) -> None:
    assert not is_zip(text, "a.zip")


def test_members_beyond_the_limit_are_refused_together() -> None:
    found = opened(packed(TEXTS), "a.zip", Limits(members=2))
    assert items(found) == named(TEXTS)[:2]
    assert refusals(found)[0].reason is RefusalReason.TOO_LARGE


def test_a_member_that_is_too_large_or_a_bomb_is_refused_and_the_rest_goes_on() -> None:
    members = {"bomb": b"\x00" * (FREE + 1_000_000), "large": NOISE * 10, "c.txt": b"words"}
    found = opened(packed(members), "a.zip", Limits(file_bytes=FREE * 2, expansion=900))
    assert [name for name, _ in items(found)] == ["a.zip/large", "a.zip/c.txt"]
    assert refusals(found)[0].reason is RefusalReason.TOO_LARGE
    found = opened(packed(members), "a.zip", Limits(file_bytes=1000))
    assert [name for name, _ in items(found)] == ["a.zip/c.txt"]


def test_bombs_in_each_other_stop_the_whole_source() -> None:
    raw = packed({f"{number}": b"\x00" * 7_000_000 for number in range(15)})
    found = opened(packed({f"{number}.zip": raw for number in range(16)}), "a.zip", Limits(expansion=100))
    assert refusals(found)[-1].name == "a.zip"
    assert "in all" in refusals(found)[-1].detail


def test_members_that_share_their_bytes_are_a_bomb() -> None:
    raw = packed({"a": b"words", "b": b"words"})
    start = raw.index(b"PK\x01\x02")
    record = bytearray(raw[start : start + 47])
    record[46:47] = b"c"
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 3, 3, len(raw) - 22 - start + 47, start, 0)
    found = opened(raw[:-22] + record + end, "a.zip")
    assert [name for name, _ in items(found)] == ["a.zip/b"]
    assert {one.reason for one in refusals(found)} == {RefusalReason.TOO_LARGE}


def test_a_zip_in_a_damaged_stream_is_read_as_far_as_it_came_and_told_once() -> None:
    raw = gzipped(packed(TEXTS, zipfile.ZIP_STORED), 0)
    found = opened(raw[: raw.index(b"c.txt")], "a.zip")
    assert items(found) == named(TEXTS)[:2]
    assert [(one.name, "cut short" in one.detail) for one in refusals(found)] == [("a.zip", True)]


@pytest.mark.parametrize("streamed", [False, True])
def test_without_a_directory_members_are_found_one_by_one(streamed: bool) -> None:
    raw = packed(TEXTS, streamed=streamed)
    for cut in (raw[: raw.index(b"PK\x01\x02")], raw[:-10], raw.replace(b"PK\x05\x06", b"PK\x05\x05")):
        found = opened(cut, "a.zip")
        assert items(found) == named(TEXTS)
        assert [one.reason for one in refusals(found)] == [RefusalReason.MALFORMED]
        assert refusals(found)[0].raw_sha256 == hashlib.sha256(cut).hexdigest()


def test_a_directory_too_long_for_the_memory_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_members, "DIRECTORY_BYTES", 100)
    assert opened(packed(TEXTS), "a.zip") == opened(packed(TEXTS), "a.zip")
    assert items(opened(packed(TEXTS), "a.zip")) == named(TEXTS)


@FEW
@given(st.integers(0, 3000), st.integers(0, 255))
def test_a_changed_byte_costs_no_more_than_one_member(place: int, value: int) -> None:
    raw = bytearray(packed(TEXTS))
    raw[place % len(raw)] = value
    found = items(opened(bytes(raw), "a.zip"))
    assert len({content for _, content in found} & set(TEXTS.values())) >= len(TEXTS) - 1 or not is_zip(raw[:8], "")


@FEW
@given(st.integers(0, 4000), st.booleans())
def test_members_before_a_cut_come_out_unchanged(length: int, streamed: bool) -> None:
    raw = packed(TEXTS, streamed=streamed)
    cut = raw[: length % len(raw)]
    before = sum(raw.index(b"PK\x03\x04", raw.index(name.encode())) <= len(cut) for name in list(TEXTS)[:2])
    if is_zip(cut, ""):
        found = opened(cut, "a.zip")
        assert items(found)[:before] == named(TEXTS)[:before]
        assert refusals(found)
