"""Bytes -> reports, whole."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.claims.canonical import spans_of
from communique.claims.codes import RefusalReason, ReportKind
from communique.claims.report import Refusal, Report
from communique.claims.span import check_span
from communique.collect.given import Given, Limits
from communique.collect.read import read_bytes, report_of_text

BODY = "The envoys of Norland met their colleagues from Sudria in the harbour town on Monday."
WIRE = f""" date 2021-03-09 (LEAD) Envoys of Norland settle port fees in harbour town
(ATTN: CHANGES headline; ADDS details from 2nd para)
LIMA/QUITO, March 9 (Yonhap) -- {BODY}
They said that they would come again before the winter.
"""
PIECES = st.sampled_from(
    [
        *(
            "(LEAD) ",
            "(ATTN: ",
            ")",
            "By Ana Okoro ",
            "LIMA, Nov. 3 (Yonhap) -- ",
            "(Reuters) - ",
            " date 2021-03-09 ",
            "2nd LD",
        ),
        *(
            "Anchor: ",
            "Report: ",
            "[Sound bite: A B (C)]",
            "[Sound bite:   ]",
            "Ana Okoro, KBS World Radio News.",
            "[REPORT]",
        ),
        *("News", "Latest News", "(END)", "-0-", "a@b.cd(END)", "Photo: x", "MORE", "Updated: 2021-02-31", "ana-bo Cy"),
        *("\n", "\n\n", '"', "[", "]", " ", "\u2028", "\u00a0", "\r", "\x0c", "<p>", "<html>", BODY),
    ]
)


def one(raw: bytes, stated: Given = Given(), limits: Limits = Limits()) -> Report | Refusal:  # noqa: B008
    (found,) = read_bytes("a.txt", raw, stated, limits)
    return found


def read(text: str, stated: Given = Given()) -> Report:  # noqa: B008
    found = one(text.encode(), stated)
    assert isinstance(found, Report)
    return found


def check(report: Report) -> None:
    """What holds of every report: cuts sorted, disjoint and inside, words where the head says they stand."""
    assert all(a.end <= b.start for a, b in pairwise(report.cuts))
    assert all(0 <= cut.start < cut.end <= len(report.text) for cut in report.cuts)
    assert len(report.body) == len(report.text)
    for span in [*spans_of(report.head), *spans_of(report.turns)]:
        check_span(report.text, span)
    assert all(0 <= turn.start < turn.end <= len(report.text) for turn in report.turns)


def test_wire_copy_gives_its_whole_head() -> None:
    report = read(WIRE)
    head = report.head
    assert head.kind is ReportKind.WIRE
    assert head.outlet and head.outlet.value == "Yonhap"
    assert head.published and (head.published.value, head.published.rule) == ("2021-03-09", "date-line")
    assert head.headline and head.headline.value == "Envoys of Norland settle port fees in harbour town"
    assert head.dateline and head.dateline.value == "LIMA/QUITO"
    assert head.dateline_date and head.dateline_date.value == "2021-03-09"
    assert head.revision and head.revision.note == "CHANGES headline; ADDS details from 2nd para"
    assert report.body.strip().startswith(BODY)
    assert [cut.rule for cut in report.cuts] == ["wire-header", "wire-header", "attn-note", "dateline"]


def test_a_dateline_does_not_date_a_report_by_itself() -> None:
    head = read(f"LIMA, March 9 (Yonhap) -- {BODY}").head
    assert head.published is None
    assert head.dateline_date and head.dateline_date.value == "XXXX-03-09"


def test_a_dateline_with_a_year_does() -> None:
    head = read(f"LIMA, March 9, 2021 (AFP) - {BODY}").head
    assert head.published and (head.published.value, head.published.rule) == ("2021-03-09", "dateline")


def test_a_header_page_and_wire_copy_in_one_text_is_read() -> None:
    text = f"""Search
North Korea
(LEAD) Envoys settle port fees
All News 10:35 March 9, 2021

(ATTN: CHANGES headline)
By Ana Okoro

LIMA, March 9 (Yonhap) -- {BODY}
"""
    report = read(text)
    assert report.body.strip() == BODY
    assert report.head.published and report.head.published.value[:10] == "2021-03-09"
    assert report.head.headline and report.head.headline.value == "Envoys settle port fees"
    assert report.head.byline and report.head.byline.value == "Ana Okoro"


def test_given_values_win_and_say_so() -> None:
    head = read(WIRE, Given(published="2021-03-10", outlet="Harbour Gazette", headline="Fees", language="en")).head
    assert head.published and (head.published.value, head.published.rule) == ("2021-03-10", "given")
    assert head.outlet and head.outlet.value == "Harbour Gazette"
    assert head.headline and head.headline.value == "Fees"
    assert head.dateline_date and head.dateline_date.value == "2021-03-09"


def test_plain_prose_loses_nothing() -> None:
    assert read(f"{BODY}\n\n{BODY}").cuts == ()


def test_a_report_is_the_same_whatever_file_it_comes_in() -> None:
    first, second = one(WIRE.encode()), one(WIRE.encode("utf-16"))
    assert isinstance(first, Report) and isinstance(second, Report)
    assert first.id == second.id
    assert first.raw_sha256 != second.raw_sha256


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", RefusalReason.EMPTY),
        (b"\x00\x01\x02\x03" * 9, RefusalReason.BINARY),
        (b"The \xff\xfe\xe2\x80 m\x81nister", RefusalReason.ENCODING),
        (b"News\nMain News\nLatest News\n", RefusalReason.NO_BODY),
        (b'{"text": "The envoys met."}', RefusalReason.MALFORMED),
    ],
)
def test_bad_input_is_refused_with_a_sentence(raw: bytes, reason: RefusalReason) -> None:
    found = one(raw)
    assert isinstance(found, Refusal)
    assert (found.reason, found.name) == (reason, "a.txt")
    assert found.detail and found.raw_sha256


def test_a_text_in_another_language_is_a_report_that_says_so() -> None:
    found = one("Министр встретился в понедельник со своим коллегой.".encode())
    assert isinstance(found, Report)
    assert found.head.language == "ru"


def test_a_person_decides_on_the_language() -> None:
    assert read(WIRE, Given(language="en-GB")).head.language == "en"
    assert read(WIRE, Given(language="ko")).head.language == "ko"


def test_what_is_too_large_is_refused() -> None:
    for limits in (Limits(file_bytes=10), Limits(report_characters=10)):
        found = one(BODY.encode(), limits=limits)
        assert isinstance(found, Refusal)
        assert found.reason is RefusalReason.TOO_LARGE


def test_a_text_is_read_whatever_it_is() -> None:
    for text in ("", " ", "x", "News"):
        check(report_of_text(text))


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_reports_or_refusals(raw: bytes) -> None:
    found = one(raw)
    if isinstance(found, Report):
        check(found)


@given(st.lists(PIECES, max_size=14).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_heads_and_bodies_keeps_words_and_cuts_in_place(text: str) -> None:
    check(report_of_text(text))
    found = one(text.encode())
    if isinstance(found, Report):
        check(found)
