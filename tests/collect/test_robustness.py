"""Damaged, hostile and odd inputs: each item ends as a report or as a refusal with a reason, quickly and always."""

import gzip
import hashlib
import io
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collect.inputs import PAGE, TEXT, seeds, zipped
from communique.claims.report import Refusal, Report
from communique.claims.span import check_span
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.read import read_item
from communique.collect.sources import Source

SECONDS = 10.0  # of one file
SEEDS = seeds()
EXAMPLES = settings(
    max_examples=250,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


SHARES = st.floats(0, 1)
ODD = st.text(st.characters(codec="utf-8"), max_size=600) | st.text(
    st.sampled_from('\n\t \x00\x1b\u200b\u202e\u202f\ufeff"(/[<{:,.AaZ9-')
)


def read(raw: bytes) -> list[Report | Refusal]:
    """Everything that comes of these bytes, in time and as it must be."""
    started = time.process_time()
    found = list(outcomes(raw))
    assert time.process_time() - started < SECONDS
    assert found, "nothing is lost: even what holds no item says so"
    for one in found:
        check(one, raw)
    return found


def outcomes(raw: bytes) -> Iterator[Report | Refusal]:
    for item in open_source(Source("input", lambda: io.BufferedReader(io.BytesIO(raw)))):
        if isinstance(item, Item):
            read = read_item(item)
            assert read, "an item ends as a report or as a refusal"
            yield from read
        elif isinstance(item, Refusal):
            yield item


def check(one: Report | Refusal, raw: bytes) -> None:
    if isinstance(one, Refusal):
        assert one.detail and one.reason
        assert one.raw_sha256 and len(one.raw_sha256) == 64
        return
    assert len(one.body) == len(one.text)
    for cut in one.cuts:
        assert 0 <= cut.start < cut.end <= len(one.text)
    for found in (one.head.outlet, one.head.published, one.head.headline, one.head.byline, one.head.dateline):
        if found and found.span:
            check_span(one.text, found.span)
    for turn in one.turns:
        assert 0 <= turn.start < turn.end <= len(one.text)


@pytest.mark.parametrize("name", SEEDS)
def test_every_form_is_read_when_it_is_whole(name: str) -> None:
    found = read(SEEDS[name])
    assert [one for one in found if isinstance(one, Refusal)] == []
    assert any("Okoro" in one.text for one in found if isinstance(one, Report))


@EXAMPLES
@given(st.sampled_from(sorted(SEEDS)), SHARES)
def test_what_breaks_off_is_told(name: str, share: float) -> None:
    raw = SEEDS[name]
    read(raw[: int(len(raw) * share)])


@EXAMPLES
@given(st.sampled_from(sorted(SEEDS)), st.lists(st.tuples(SHARES, st.integers(0, 255)), min_size=1, max_size=8))
def test_wrong_bytes_are_told(name: str, flips: list[tuple[float, int]]) -> None:
    raw = bytearray(SEEDS[name])
    for share, value in flips:
        raw[int((len(raw) - 1) * share)] = value
    read(bytes(raw))


@EXAMPLES
@given(st.sampled_from(sorted(SEEDS)), st.sampled_from(sorted(SEEDS)), SHARES, SHARES)
def test_two_forms_in_one_file_are_told(first: str, second: str, head: float, tail: float) -> None:
    a, b = SEEDS[first], SEEDS[second]
    read(a[: int(len(a) * head)] + b[int(len(b) * tail) :])


@EXAMPLES
@given(ODD)
def test_odd_characters_are_told(text: str) -> None:
    read(text.encode())
    read((TEXT + text).encode())
    read(PAGE.replace("Wednesday", text).encode())


@EXAMPLES
@given(st.binary(max_size=2000))
def test_any_bytes_are_told(raw: bytes) -> None:
    read(raw)


def nested(depth: int) -> bytes:
    raw = TEXT.encode()
    for at in range(depth):
        raw = gzip.compress(raw, mtime=0) if at % 2 else zipped(("inner", raw))
    return raw


HOSTILE = {
    "a line of a million letters": b"a" * 1_000_000,
    "a million spaces": b" " * 1_000_000 + b"The end.",
    "a million line ends": b"\n" * 1_000_000 + b"The end.",
    "capitals and slashes": b"LIMA/" * 100_000,
    "names": b"Ana Lee " * 60_000,
    "brackets": b"(ATTN: " * 60_000,
    "quotes": b'"He said ' * 60_000,
    "dates": b"LIMA, Nov. 20 (" * 40_000,
    "labels": b"Anchor: no.\nReport: yes.\n" * 20_000,
    "tags": b"<html><body>" + b"<p>word" * 60_000,
    "deep tags": b"<html><body>" + b"<div>" * 60_000,
    "links": b"<html><body><p>" + b'<a href="/x">link</a> ' * 60_000,
    "attributes": b"<html><body " + b" ".join(b"a%d=1" % at for at in range(60_000)) + b"><p>word</p>",
    "deep json": b'{"a":' * 60_000,
    "deep arrays": b"[" * 200_000,
    "lone surrogates": b'{"text": "\\ud800 The envoys met in the harbour town.", "title": "\\udfff"}\n' * 3,
    "an entity bomb": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY a%d "%s">' % (at, b"&a%d;" % (at - 1) * 10 if at else b"&a;" * 10) for at in range(9))
    + b"]><newsItem>&a8;</newsItem>",
    "an outside entity": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<newsItem>&x;</newsItem>",
    "headers": b"Subject: " + b"x" * 500_000 + b"\n\nThe envoys met.",
    "parts": b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n"
    + b"--a\n\nx\n" * 20_000,
    "cells": b"text,date\n" + b'"' * 300_000,
    "columns": b",".join(b"c%d" % at for at in range(50_000)) + b"\n" + b"1," * 50_000,
    "nested containers": nested(12),
    "a gzip bomb": gzip.compress(gzip.compress(b"\0" * 50_000_000, mtime=0), mtime=0),
    "a zip bomb": zipped(*((f"{at}.txt", b"\0" * 10_000_000) for at in range(5))),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_inputs_end_in_time(name: str) -> None:
    read(HOSTILE[name])


def test_an_outside_entity_is_never_read() -> None:
    assert not any("root:" in one.text for one in read(HOSTILE["an outside entity"]) if isinstance(one, Report))


def test_a_refusal_of_a_file_has_the_hash_of_its_bytes() -> None:
    raw = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    (found,) = read(raw)
    assert isinstance(found, Refusal)
    assert found.raw_sha256 == hashlib.sha256(raw).hexdigest()
