"""Paragraphs bound sentences; text wrapped by hand is joined."""

from collections.abc import Callable

import pytest

from communique.claims.canonical import report_id
from communique.claims.codes import ReportKind
from communique.claims.report import Cut, Head, Report
from communique.extract.paragraphs import paragraphs
from communique.extract.reading import Reading


def words(text: str, cuts: tuple[Cut, ...] = ()) -> list[str]:
    report = Report(report_id(text), text, Head(ReportKind.PLAIN), "0" * 64, cuts)
    return [text[start:end] for start, end in paragraphs(report)]


def test_a_blank_line_parts_paragraphs() -> None:
    assert words("The envoys met\n\nNobody spoke.") == ["The envoys met", "Nobody spoke."]


def test_a_heading_is_a_paragraph_of_its_own() -> None:
    assert words("Talks end\nThe envoys left the palace.") == ["Talks end", "The envoys left the palace."]


def test_a_line_that_breaks_off_in_the_middle_of_a_sentence_goes_on() -> None:
    wrapped = "The delegation crossed the river at dawn and arrived at\nthe fortress before noon."
    assert words(wrapped) == [wrapped]


@pytest.mark.parametrize(
    "name", ["Ana Rantala", "Ana de Rantala, fisherwoman from the coast", "Ana Rantala (@rantala) May 3"]
)
def test_a_signed_quotation_ends_its_paragraph(name: str) -> None:
    signed = f"“Our boats will lie in the harbour until they pay us.” — {name}"
    assert words(f"{signed}\nThe harbour has been closed for a week.")[0] == signed


def test_a_name_behind_a_dash_inside_a_sentence_signs_nothing() -> None:
    wrapped = "The delegation was led by the oldest of them all -- Rantala\nof the northern province."
    assert words(wrapped) == [wrapped]


def test_cut_text_belongs_to_no_paragraph() -> None:
    assert words("MENU\nThe envoys met.", (Cut(0, 4, "menu"),)) == ["The envoys met."]


def test_no_sentence_of_the_parse_runs_over_the_border_of_two_paragraphs(read: Callable[..., Reading]) -> None:
    text = "Talks in the old capital\n\nThe envoys met on the river"
    starts = [sentence.start_char for sentence in read(text).doc.sents]
    assert text.index("The envoys") in starts


def test_a_token_stands_in_the_report_where_the_parse_says(read: Callable[..., Reading]) -> None:
    reading = read("The envoys\tmet.\nNobody\u00a0spoke of it.")
    for token in reading.doc:
        assert token.is_space or reading.report.text[token.idx : token.idx + len(token)] == token.text
