"""Lines above the body."""

import pytest

from communique.collect.findings import Findings
from communique.collect.lines import lines_of
from communique.collect.page.top import read_top
from communique.collect.read import report_of_text


def top(text: str, *stated: str) -> Findings:
    return read_top(lines_of(text), stated)


def rules(text: str, *stated: str) -> dict[str, str]:
    return {text[cut.start : cut.end]: cut.rule for cut in top(text, *stated).cuts}


def test_the_headline_is_the_line_behind_the_menu() -> None:
    text = "News\n\nHarbours from A to Z\n\nMain News\n\nEnvoys to Settle Port Fees This Week\n\nNews2021-03-09"
    assert rules(text) == {
        "News": "menu",
        "Harbours from A to Z": "menu",
        "Main News": "menu",
        "Envoys to Settle Port Fees This Week": "headline",
        "News2021-03-09": "date-line",
    }
    published = top(text).published
    assert published and published.value == "2021-03-09"


def test_an_update_is_cut_and_is_no_date_of_publication() -> None:
    found = top("Updated: March 10, 2021\nPublished: March 9, 2021")
    assert found.published and found.published.value == "2021-03-09"
    assert len(found.cuts) == 2


def test_an_update_is_the_last_resort_and_says_so() -> None:
    found = top("Envoys settle port fees\nUpdated: 2021-03-10 10:15:00 KST")
    assert found.published and (found.published.value, found.published.rule) == (
        "2021-03-10T10:15:00+09:00",
        "update-line",
    )


def test_both_dates_of_one_line_are_read_with_their_times() -> None:
    found = top("Envoys settle port fees\nInput 2021-03-09 14:32 (KST) Updated 2021-03-10 16:05 (KST)")
    assert found.published and found.published.value == "2021-03-09T14:32:00+09:00"
    assert found.modified and found.modified.value == "2021-03-10T16:05:00+09:00"


def test_the_readers_day_in_the_masthead_is_no_date_of_publication() -> None:
    text = "Friday, May 1, 2026\nPolitics\nEnvoys settle port fees at last\nPublished: March 9, 2021\n"
    published = report_of_text(text + READOUT.splitlines()[-1]).head.published
    assert published and (published.value, published.rule) == ("2021-03-09", "date-line")


def test_the_headline_is_not_the_longer_line_below_it() -> None:
    text = "Politics\nEnvoys settle port fees\nPremiers of both countries speak of a good day\nMarch 9, 2021"
    assert rules(text)["Envoys settle port fees"] == "headline"
    assert rules(text)["Premiers of both countries speak of a good day"] == "subheadline"


def test_the_headline_is_not_the_line_below_it_that_has_more_of_the_storys_words() -> None:
    summary = "Envoys of Norland settled the port fees on Monday after talks of a night"
    report = report_of_text(f"Norland settles port fees\n{summary}\nMarch 9, 2021\n{SETTLED}")
    assert report.head.headline and report.head.headline.value == "Norland settles port fees"


def test_a_long_line_that_nothing_signs_is_no_headline() -> None:
    long = "Envoys of both countries were at the point of leaving when the premier asked them to come back and talk"
    report = report_of_text(f"{long}\n\n{SETTLED}")
    assert report.head.headline is None and long in report.body
    signed = report_of_text(f"{long}\nMarch 9, 2021\n{SETTLED}")
    assert signed.head.headline and signed.head.headline.value == long


def test_names_are_no_headline_and_a_headline_ends_in_no_semicolon() -> None:
    assert report_of_text(f"Ana Okoro, Bo Sefton and Cy Lee\n\n{SETTLED}").head.headline is None
    half = report_of_text(f"Envoys settle port fees;\nPremiers speak of a good day\n\n{SETTLED}").head.headline
    assert half and half.value == "Envoys settle port fees"


def test_a_bare_name_beside_the_date_is_the_author() -> None:
    found = top("Envoys settle port fees\nAna Okoro\nMarch 9, 2021")
    assert found.byline and found.byline.value == "Ana Okoro"


SETTLED = (
    "The envoys of Norland settled the port fees on Monday after talks that lasted for the whole of the night. "
    "They did not say when the new fees would be charged."
)


def summed_up(summary: str) -> str:
    report = report_of_text(f"Envoys settle port fees\n{summary}\nBy Ana Okoro\nMarch 9, 2021\n{SETTLED}")
    assert report.head.byline and report.head.byline.value == "Ana Okoro"
    return report.body


def test_a_summary_that_says_what_the_body_says_is_no_body() -> None:
    assert summed_up("Envoys have settled the fees after talks of a whole night.").strip() == SETTLED


def test_a_sentence_above_the_date_stays_where_the_body_lacks_its_words() -> None:
    called = "Premier Bo Sefton spoke by telephone with President Cy Lee of Sudria."
    assert called in summed_up(called) and SETTLED in summed_up(called)


CALL = "Premier Bo Sefton spoke by telephone with President Cy Lee of Sudria."


@pytest.mark.parametrize("between", ["", "15:40\n", "A spokesperson of the Port Office said:\n"])
def test_the_date_below_the_only_sentence_on_a_call_is_read_and_nothing_is_lost(between: str) -> None:
    rest = "The two sides spoke of port fees and agreed to meet again."
    report = report_of_text(f"Telephone conversation with President Lee\n{CALL}\nMay 3, 2021\n{between}{rest}")
    assert report.head.published and report.head.published.value[:10] == "2021-05-03"
    assert CALL in report.body and rest in report.body
    assert "said:" not in between or between in report.body


def test_two_sentences_above_the_date_hide_it_no_more_than_one_does() -> None:
    text = f"Envoys settle port fees\n{CALL}\nBoth of them were in a good mood at the end of the day.\nMay 3, 2021\n"
    report = report_of_text(text + "They agreed to meet again in the harbour town.")
    assert report.head.published and report.head.published.value == "2021-05-03"
    assert CALL in report.body


def test_bylines_and_outlets_are_read() -> None:
    found = top("Envoys settle port fees\nBy Ana Okoro and Bo Sefton\n")
    assert found.byline and found.byline.value == "Ana Okoro and Bo Sefton"
    found = top("Ana Okoro\n\nUSA TODAY")
    assert found.byline and found.byline.value == "Ana Okoro"
    assert found.outlet and found.outlet.value == "USA TODAY"


def test_with_a_stated_headline_unknown_lines_stay() -> None:
    assert rules("Envoys settle port fees\nA first word on the matter", "Envoys Settle Port Fees!") == {
        "Envoys settle port fees": "headline"
    }


def test_a_list_below_the_headline_stays() -> None:
    text = "Envoys settle port fees\n- lower fees\n- longer hours\n- more ships"
    assert rules(text) == {"Envoys settle port fees": "headline"}


def test_a_short_sentence_is_no_headline() -> None:
    assert rules("Norland is our friend.") == {}


READOUT = """Office of the Premier, Republic of Norland

Readout of Premier Sefton's Meeting with President Okoro of Sudria

HARBOUR TOWN, 9 March 2021

Premier Bo Sefton met today with President Ana Okoro of Sudria in the harbour town.
"""


def test_the_issuer_above_a_readouts_title_is_its_outlet() -> None:
    head = report_of_text(READOUT).head
    assert head.outlet and (head.outlet.value, head.outlet.rule) == (
        "Office of the Premier, Republic of Norland",
        "issuer",
    )
    assert head.headline and head.headline.value == "Readout of Premier Sefton's Meeting with President Okoro of Sudria"
    assert head.kind == "readout"


def test_a_line_of_place_and_date_is_a_dateline() -> None:
    report = report_of_text(READOUT)
    assert report.head.dateline and report.head.dateline.value == "HARBOUR TOWN"
    assert report.head.published and report.head.published.value == "2021-03-09"
    assert report.head.dateline_date and report.head.dateline_date.value == "2021-03-09"
    assert "9 March" not in report.body


def test_an_office_above_another_headline_is_no_issuer() -> None:
    text = "Office of the Harbour\n\nEnvoys settle port fees\n\nThe envoys of Norland settled the port fees on Monday."
    assert report_of_text(text).head.outlet is None


def test_the_outlets_name_on_a_line_of_its_own_is_no_headline_though_the_end_of_the_page_repeats_it() -> None:
    story = "Norland turned down the offer of Sudria to share the port fees on Monday, a port clerk said in the town."
    lines = ["Sign in", "The Harbour Post", "World / Asia", "Norland turns down offer on port fees", "By Ana Okoro"]
    report = report_of_text(
        "\n".join([*lines, "2021-03-09", story, "Copyright (c) The Harbour Post. All rights reserved."])
    )
    assert report.head.headline and report.head.headline.value == "Norland turns down offer on port fees"
