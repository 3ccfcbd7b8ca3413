"""Forms, told by content."""

import pytest

from communique.claims.codes import ReportKind
from communique.collect.form import is_page, other_form
from communique.collect.given import Given
from communique.collect.read import report_of_text

BODY = "The envoys of Norland met their colleagues in the harbour town on Monday."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BODY, ReportKind.PLAIN),
        (f"LIMA, Nov. 3 (Yonhap) -- {BODY}", ReportKind.WIRE),
        (
            f"Envoys settle port fees\n\nBy ANA OKORO\nAssociated Press\n\nLIMA, Peru (AP) — {BODY}\n\n___\n",
            ReportKind.WIRE,
        ),
        (f"(LEAD) Envoys settle port fees\n(ATTN: ADDS quotes)\n{BODY}", ReportKind.WIRE),
        (f"News\nMain News\nEnvoys settle port fees\n{BODY}\nLatest News", ReportKind.WEB),
        (f"Anchor: {BODY}\nReport: {BODY}", ReportKind.TRANSCRIPT),
        ("President Ana Okoro spoke today with Premier Bo Sefton of Sudria.", ReportKind.READOUT),
        (f"Readout of President Okoro's Call with Premier Sefton\n\n{BODY}", ReportKind.READOUT),
    ],
)
def test_every_form_is_told(text: str, kind: ReportKind) -> None:
    assert report_of_text(text).head.kind is kind


def test_an_official_outlet_makes_a_meeting_a_readout() -> None:
    text = "National Security Advisor Ana Okoro met with Bo Sefton of Sudria on December 8 in Lima."
    assert report_of_text(text, Given(outlet="White House")).head.kind is ReportKind.READOUT
    assert report_of_text(text, Given(outlet="Reuters")).head.kind is ReportKind.PLAIN


def test_a_stated_form_wins() -> None:
    assert report_of_text(BODY, Given(kind=ReportKind.WIRE)).head.kind is ReportKind.WIRE


def test_pages_are_told_by_their_tags() -> None:
    assert is_page("<!DOCTYPE html>\n<html><p>x")
    assert is_page('<?xml version="1.0"?>\n<html xmlns="x"><p>x')
    assert is_page("<div><p>a</p><p>b</p><p>c</p></div>")
    assert not is_page("He wrote <p> on the wall.")


@pytest.mark.parametrize("text", ['<?xml version="1.0"?><rss/>', '{"id": 1}', '[{"id": 1}]', "MIME-Version: 1.0\nx"])
def test_forms_that_are_not_read_yet_have_a_name(text: str) -> None:
    assert other_form(text)


def test_a_caption_in_brackets_is_no_json() -> None:
    assert other_form("[Photo: Example]") is None
