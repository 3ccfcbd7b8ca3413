"""WARC files: what was fetched is read under its address, what cannot be a report is left out, damage is told."""

import bz2
import hashlib
import random
import re
import zlib
from collections.abc import Sequence
from io import BytesIO

import pytest
from brotli import compress as brotli
from hypothesis import example, given
from hypothesis import strategies as st

from collect.archives.opened import FEW, items, opened, refusals
from communique.claims.codes import RefusalReason
from communique.collect.archives.http_response import can_be_report, charset
from communique.collect.archives.unpacking import past_damage
from communique.collect.archives.warc import is_warc
from communique.collect.container import StreamError
from communique.collect.given import Limits
from communique.collect.item import Item
from gzipped import gzipped

PAGE = b"<html><body><p>The envoys met on the pier.</p></body></html>"
NOISE = random.Random(4).randbytes(3_000)
HTTP = "application/http; msgtype=response"
LIMITS = Limits(file_bytes=100_000)


def record(
    block: bytes, kind: str = "response", media: str = HTTP, address: str = "http://news.example/a", length: int = -1
) -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-02-03T04:05:06Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(block) if length < 0 else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(body: bytes, media: str = "text/html", more: str = "", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}\r\n".encode() + body


def numbered(count: int, size: int = 0) -> list[bytes]:
    return [record(response(PAGE + b"%d" % number + NOISE[:size])) for number in range(count)]


def bodies(raw: bytes | Sequence[bytes], limits: Limits = LIMITS) -> list[bytes]:
    return [content for _, content in items(opened(raw if isinstance(raw, bytes) else b"".join(raw), "w", limits))]


def test_a_page_is_an_item_under_its_address_and_the_day_of_the_crawl_says_nothing() -> None:
    (found,) = opened(record(response(PAGE)), "w")
    assert isinstance(found, Item)
    assert (found.name, found.raw) == ("w/http://news.example/a#1", PAGE)
    assert (found.stated.url, found.stated.rule, found.stated.published) == ("http://news.example/a", "warc", None)


@pytest.mark.parametrize("version", [b"WARC/1.0", b"WARC/1.1"])
@pytest.mark.parametrize("pack", [bytes, gzipped, bz2.compress])
def test_both_versions_are_read_plain_and_packed_record_by_record(version: bytes, pack: type[bytes]) -> None:
    raw = b"".join(pack(one.replace(b"WARC/1.1", version, 1)) for one in numbered(3))
    assert bodies(raw) == [PAGE + b"0", PAGE + b"1", PAGE + b"2"]


@pytest.mark.parametrize(
    ("header", "body"),
    [
        ("Transfer-Encoding: chunked", b"a\r\n" + PAGE[:10] + b"\r\n32\r\n" + PAGE[10:] + b"\r\n0\r\n\r\n"),
        ("Content-Encoding: gzip", gzipped(PAGE)),
        ("Content-Encoding: deflate", zlib.compress(PAGE)),
        ("Content-Encoding: br", brotli(PAGE)),
        ("Content-Encoding: gzip", PAGE),
        ("Content-Encoding: new", PAGE),
        ("Transfer-Encoding: chunked", PAGE),
    ],
)
def test_bodies_are_unpacked_and_those_that_only_say_they_are_packed_taken_as_they_are(
    header: str, body: bytes
) -> None:
    assert len(PAGE) == 60
    assert bodies(record(response(body, more=f"{header}\r\n"))) == [PAGE]


def test_resources_and_converted_texts_are_read() -> None:
    raw = record(b"words", "resource", "text/plain") + record(b"more words", "conversion", "text/plain")
    assert bodies(raw) == [b"words", b"more words"]


def test_what_cannot_be_a_report_is_left_out_without_a_word() -> None:
    left_out = [
        record(b"software: made up", "warcinfo", "application/warc-fields"),
        record(b"GET /a HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request"),
        record(b"HTTP/1.1 304 Not Modified\r\n\r\n", "revisit"),
        record(b"outlink: http://x.example", "metadata", "application/warc-fields"),
        record(b"x" * 200_000, "request"),
        record(response(NOISE, "image/png")),
        record(response(b"<svg/>", "image/svg+xml")),
        record(response(b"alert(1)", "text/javascript")),
        record(response(b"p {}", "text/css; charset=utf-8")),
        record(response(PAGE, status="404 Not Found")),
        record(response(b"", status="301 Moved")),
        record(b"20310203040506 192.0.2.1", "response", "text/dns", "dns:news.example"),
        record(b"not a response at all"),
    ]
    found = opened(b"".join([*left_out, record(b"words", "resource", "text/plain")]), "w", LIMITS)
    assert [one.raw if isinstance(one, Item) else one.detail for one in found] == [b"words"]


@pytest.mark.parametrize("media", ["", "text/html", "application/rss+xml", "application/ld+json", "application/pdf"])
def test_pages_feeds_and_documents_can_be_reports(media: str) -> None:
    assert can_be_report(media)


def test_the_charset_of_the_transport_counts_where_the_page_says_nothing() -> None:
    polish = "<html><body><p>Łódź, środa: rozmowy zakończono.</p></body></html>"
    raw = record(response(polish.encode("cp1250"), "text/html; charset=windows-1250"))
    (found,) = opened(raw, "w")
    assert isinstance(found, Item)
    assert (found.content, found.raw) == (polish, polish.encode("cp1250"))
    declared = polish.replace("<html>", '<html><meta charset="windows-1250">').encode("cp1250")
    (found,) = opened(record(response(declared, "text/html; charset=iso-8859-5")), "w")
    assert isinstance(found, Item)
    assert (found.content, found.raw) == (None, declared)


def test_a_charset_may_be_quoted() -> None:
    assert charset('text/html; boundary=x; Charset="KOI8-R"') == "koi8-r"
    assert charset("text/html") is None


def test_a_body_that_unpacks_to_more_than_an_item_is_refused_and_the_rest_goes_on() -> None:
    bomb = response(gzipped(b"a" * 10_000_000), more="Content-Encoding: gzip\r\n")
    found = opened(
        record(bomb) + record(response(PAGE)) + record(response(b"x" * 300_000)) + record(b"", "x"), "w", LIMITS
    )
    assert items(found) == [("w/http://news.example/a#2", PAGE)]
    assert [one.reason for one in refusals(found)] == [RefusalReason.TOO_LARGE] * 2


@pytest.mark.parametrize("length", [0, 40, 100, 400, 90_000, 10**15])
def test_a_record_of_a_wrong_length_is_refused_and_the_next_ones_are_read(length: int) -> None:
    raw = record(response(PAGE)) + record(response(b"two" * 20), length=length) + b"".join(numbered(2))
    found = opened(raw, "w", LIMITS)
    assert [content for _, content in items(found) if content] == [PAGE, PAGE + b"0", PAGE + b"1"]
    assert {(one.name[-2:], one.reason) for one in refusals(found)} == {("#2", RefusalReason.MALFORMED)}
    assert refusals(found)[0].raw_sha256 == hashlib.sha256(raw).hexdigest()


@pytest.mark.parametrize("length", ["", "-5", "many", "9" * 5000])
def test_a_length_that_is_no_number_is_refused(length: str) -> None:
    raw = re.sub(rb"(?<=Content-Length: )\d+", length.encode(), record(response(PAGE)))
    found = opened(raw + record(response(b"words")), "w")
    assert items(found) == [("w/http://news.example/a#2", b"words")]
    assert [one.reason for one in refusals(found)] == [RefusalReason.MALFORMED]


def test_what_stands_between_records_is_told() -> None:
    found = opened(numbered(1)[0] + b"stray words\r\n" + numbered(1)[0] + b"more", "w")
    assert len(items(found)) == 2
    assert [one.name for one in refusals(found)] == ["w/#1", "w/#2"]
    assert all("belongs to no record" in one.detail for one in refusals(found))


def test_too_many_damaged_records_end_the_file() -> None:
    found = opened(b"".join(record(b"", length=99_999) for _ in range(300)), "w", LIMITS)
    assert len(found) == 101
    assert "the rest was not read" in refusals(found)[-1].detail


def test_records_beyond_the_limit_and_segments_are_refused() -> None:
    raw = b"".join(numbered(3)).replace(b"WARC-Date", b"WARC-Segment-Number: 1\r\nWARC-Date", 1)
    found = opened(raw, "w", Limits(members=2))
    assert [name for name, _ in items(found)] == ["w/http://news.example/a#2"]
    assert [one.reason for one in refusals(found)] == [RefusalReason.UNREADABLE, RefusalReason.TOO_LARGE]


def test_an_address_is_only_a_name() -> None:
    raw = record(response(PAGE), address="file:///etc/\x1b[31m" + "x" * 5000)
    (found,) = opened(raw, "w")
    assert isinstance(found, Item)
    assert found.stated.url is None
    assert found.name.isprintable()
    assert len(found.name) < 450


@pytest.mark.parametrize("text", [b"WARC/1.0 is a format", b"WARC/1.0\r\nand words\r\n\r\nWARC-Types are many", b""])
def test_a_text_is_no_warc(text: bytes) -> None:
    assert not is_warc(text, "a.warc")


@FEW
@given(st.integers(0, 5_000), st.booleans())
def test_records_before_a_cut_come_out_unchanged(length: int, packed: bool) -> None:
    parts = [gzipped(one) for one in numbered(3, 500)] if packed else numbered(3, 500)
    raw = b"".join(parts)
    cut = raw[: length % len(raw)]
    whole = sum(len(b"".join(parts[:count])) <= len(cut) for count in (1, 2, 3))
    found = opened(cut, "w")
    assert [content for _, content in items(found)][:whole] == bodies(raw)[:whole]
    assert len(items(found)) <= whole + 1


@FEW
@given(st.integers(0, 5_000), st.integers(0, 255))
def test_a_changed_byte_costs_no_more_than_its_record_and_the_next(place: int, value: int) -> None:
    raw = bytearray(b"".join(numbered(4, 300)))
    raw[250 + place % (len(raw) - 250)] = value
    assert len(set(bodies(bytes(raw))) & set(bodies(numbered(4, 300)))) >= 2


def test_a_file_full_of_damaged_records_is_given_up() -> None:
    raw = gzipped(numbered(1, 500)[0]) + b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" * 20_000
    left = BytesIO(raw)
    with pytest.raises(StreamError):
        list(past_damage(lambda: left.read(1_000), 1))
    assert left.read(1)


@FEW
@given(st.integers(0, 20_000), st.integers(1, 255))
@example(2_067, 64)  # the damaged data seem to go on in the next record
def test_a_damaged_record_that_was_packed_alone_costs_no_other(place: int, change: int) -> None:
    parts = [bytearray(gzipped(one)) for one in numbered(4, 500)]
    place = 10 + place % (len(parts[1]) - 10)
    parts[1][place] ^= change
    found = opened(b"".join(map(bytes, parts)), "w")
    assert {PAGE + b"%d" % number + NOISE[:500] for number in (0, 2, 3)} <= {content for _, content in items(found)}
    assert refusals(found)
