"""Official readouts and communiqués as they are published: what their issuers print round them is data."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.claims.codes import ReportKind
from communique.claims.report import Report
from communique.collect.given import Given
from communique.collect.lines import lines_of
from communique.collect.official import has_issuer, read_official
from communique.collect.read import report_of_text

BODY = (
    "The President thanked the Premier of Sudria for the ferry line between the two harbours, and both agreed that "
    "port fees will be settled before the winter."
)
CALL = "President Ana Okoro spoke today with Premier Bo Sefton of Sudria."


def read(text: str, url: str | None = None) -> Report:
    return report_of_text(text, Given(url=url))


def words(report: Report) -> str:
    return " ".join(report.body.split())


def test_a_readout_of_a_presidency_gives_its_whole_head() -> None:
    report = read(
        "THE WHITE HOUSE\nOffice of the Press Secretary\n__________________\nFOR IMMEDIATE RELEASE\nMay 3, 2021\n\n"
        f"Readout of the President's Call with Premier Bo Sefton of Sudria\n\n{CALL} {BODY}\n\n###\n"
    )
    head = report.head
    assert head.kind is ReportKind.READOUT
    assert head.outlet and head.outlet.value == "White House"
    assert head.published and head.published.value == "2021-05-03"
    assert head.headline and head.headline.value.startswith("Readout of the President's Call")
    assert words(report) == f"{CALL} {BODY}"


def test_a_line_that_only_names_the_sort_of_text_is_no_headline() -> None:
    report = read(
        "Secretary Okoro’s Call with Foreign Minister Sefton\n\nReadout\nOffice of the Spokesperson\nMay 3, 2021\n\n"
        f"{BODY}"
    )
    assert report.head.headline and report.head.headline.value == "Secretary Okoro’s Call with Foreign Minister Sefton"
    assert report.head.genre and report.head.genre.value == "readout"
    assert report.head.kind is ReportKind.READOUT


@pytest.mark.parametrize(
    ("text", "published", "rule"),
    [
        (
            f"871-03-05-2021\n\nComment by the Information and Press Department on fees\n\n{BODY}",
            "2021-05-03",
            "number",
        ),
        (f"Foreign Minister Okoro on port fees\n\n03.05.2021 - Press release\n\n{BODY}", "2021-05-03", "line"),
        (f"Foreign Minister Okoro in Lima\n\n{BODY}\n\nNew Delhi\nMay 05, 2021\n", "2021-05-05", "place"),
        (f"Pyongyang, May 3 (KCNA) -- {BODY} -0-\nwww.kcna.kp (Juche110.5.3.)", "2021-05-03", "juche"),
        (
            f"Spokesperson Ana Okoro's Regular Press Conference on May 3, 2021\n\nQ: Is there news?\n\nA: {BODY}\n\n"
            f"Q: When?\n\nA: {BODY}",
            "2021-05-03",
            "title",
        ),
    ],
)
def test_a_day_is_read_where_issuers_print_it(text: str, published: str, rule: str) -> None:
    head = read(text).head
    assert head.published and (head.published.value, head.published.rule) == (published, f"official-{rule}")


def test_a_signing_place_is_the_dateline() -> None:
    report = read(f"Foreign Minister Okoro in Lima\n\n{BODY}\n\nNew Delhi\nMay 05, 2021\n")
    assert report.head.dateline and report.head.dateline.value == "New Delhi"
    assert words(report) == BODY


def test_an_impossible_day_is_none() -> None:
    head = read(f"871-31-02-2021\n\n{BODY}\nJuche 110. 13. 40.").head
    assert head.published is None


def test_numbers_and_release_lines_are_cut_and_tell_an_issuer() -> None:
    report = read(
        "SC/14512\n3 May 2021\n\nSecurity Council Press Statement on Ferry in Sudria\n\n"
        f"The following press statement was issued today by Council President Ana Okoro:\n\n{BODY}\n\n"
        "For information media. Not an official record.\n"
    )
    assert report.head.kind is ReportKind.READOUT
    assert {cut.rule for cut in report.cuts} == {"document-number", "date-line", "headline", "release-line"}
    assert "issued today by Council President" in words(report)  # whose words follow is body


def test_a_block_with_a_telephone_number_is_a_contact() -> None:
    contact = "Cy Roe\nLead Spokesperson\ncy.roe@example.net\n+32 (0)460 00 00 00"
    report = read(f"Statement by the High Representative on port fees\n\n{BODY}\n\n{contact}\n")
    assert words(report) == BODY
    assert sum(cut.rule == "contact" for cut in report.cuts) == 4


def test_lists_below_the_words_are_cut_to_the_end() -> None:
    report = read(
        f"Telephone conversation with Premier Sefton\n\nMay 3, 2021\n\n{BODY}\n\nTopics\nPorts\nPersons\nSefton Bo"
    )
    assert words(report) == BODY


@pytest.mark.parametrize(
    "title",
    [
        "Joint Statement of the Foreign Ministers of Norland and Sudria",
        "CHAIR'S STATEMENT OF THE 12TH HARBOUR SUMMIT",
        "Press release on Foreign Minister Ana Okoro’s telephone conversation with Minister Bo Sefton",
        "Sudria: Statement by the High Representative on the port fees",
    ],
)
def test_a_communique_is_known_by_its_title(title: str) -> None:
    assert read(f"{title}\n\nLima, 3 May 2021\n\n{BODY}").head.kind is ReportKind.READOUT


def test_a_headline_about_a_call_makes_no_newspaper_official() -> None:
    text = f"Premier holds telephone conversation with Sudrian premier\n\nMay 3, 2021\n\n{BODY}"
    assert read(text, "https://www.koreaherald.com/a").head.kind is not ReportKind.READOUT
    assert read(text, "https://www.mofa.go.kr/a").head.kind is ReportKind.READOUT


def test_an_agency_that_carries_a_statement_stays_an_agency() -> None:
    text = f"Press Statement by the Foreign Ministry Spokesman\n\nPyongyang, May 3 (KCNA) -- {BODY} -0-"
    assert read(text).head.kind is ReportKind.WIRE


def test_plain_prose_has_no_marks_of_an_issuer() -> None:
    found = read_official(lines_of(f"{BODY}\n\nThe office was closed.\n\n* one\n\n{BODY}"))
    assert found.cuts == ()
    assert not has_issuer(found)


PIECES = st.sampled_from(
    [
        "Readout\n",
        "SC/1451\n",
        "\n",
        BODY,
        "May 3, 2021\n",
        "Lima\n",
        "Juche 1.1.1\n",
        "Topics\n",
        "Tel: +1 234 567\n",
        "-\n",
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_mixture_keeps_words_and_cuts_in_place(text: str) -> None:
    report = report_of_text(text)
    assert all(a.end <= b.start for a, b in pairwise(report.cuts))
    assert len(report.body) == len(report.text)


def test_a_title_below_the_name_of_its_issuer_is_a_readout_s() -> None:
    report = read(
        "Ministry of Foreign Affairs, State of Norland\n\nForeign Minister Receives Sudrian and Ostmarkian Envoys\n\n"
        f"Port Azur, 3 May 2021\n\nThe Minister received the envoys in the harbour office. {BODY}\n"
    )
    assert report.head.kind is ReportKind.READOUT
    assert report.head.outlet and report.head.outlet.value == "Ministry of Foreign Affairs, State of Norland"
    assert report.head.headline and report.head.headline.value.startswith("Foreign Minister Receives")


def test_the_same_title_without_an_issuer_is_a_newspaper_s() -> None:
    report = read(
        f"Foreign Minister Receives Envoy of Sudria\n\n3 May 2021\n\nThe minister received the envoy. {BODY}\n"
    )
    assert report.head.kind is not ReportKind.READOUT


def test_a_press_release_on_a_visit_is_a_readout() -> None:
    report = read(
        "Ministry of Foreign Affairs of Norland\n\n"
        "Press release on the visit of Foreign Minister Bo Sefton to Sudria\n\n"
        f"PORT AZUR, 3 May 2021\n\nForeign Minister Bo Sefton paid a visit to Sudria. {BODY}\n"
    )
    assert report.head.kind is ReportKind.READOUT
    assert report.head.outlet and report.head.outlet.value == "Ministry of Foreign Affairs of Norland"
