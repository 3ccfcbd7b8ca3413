"""Datelines."""

import pytest

from communique.collect.lines import lines_of
from communique.collect.wire.dateline import Dateline, find_dateline

STORY = "The envoys of Norland met their colleagues in the harbour town on Monday."


def dateline_of(text: str) -> Dateline | None:
    return find_dateline(text, lines_of(text))


@pytest.mark.parametrize(
    ("printed", "place", "day", "outlet"),
    [
        ("LIMA/QUITO, Nov. 3 (Yonhap) -- ", "LIMA/QUITO", "XXXX-11-03", "Yonhap"),
        ("Pyongyang, July 4 (KCNA) -- ", "Pyongyang", "XXXX-07-04", "KCNA"),
        ("VADUZ, November 3. /TASS/. ", "VADUZ", "XXXX-11-03", "TASS"),
        ("RIGA, Nov. 3 (Xinhua) -- ", "RIGA", "XXXX-11-03", "Xinhua"),
        ("OSLO, Nov 3 (AFP) - ", "OSLO", "XXXX-11-03", "AFP"),
        ("LIMA (Reuters) - ", "LIMA", None, "Reuters"),
        ("QUITO, Ecuador (AP) _ ", "QUITO, Ecuador", None, "Associated Press"),
        ("QUITO (AP ) --\n\n", "QUITO", None, "Associated Press"),
        ("Lima (CNN)", "Lima", None, "CNN"),
        ("LIMA — ", "LIMA", None, None),
        ("SIOUX CITY, Iowa – ", "SIOUX CITY, Iowa", None, None),
    ],
)
def test_datelines_of_the_agencies_are_read(printed: str, place: str, day: str | None, outlet: str | None) -> None:
    found = dateline_of(printed + STORY)
    assert found
    assert (found.start, found.end) == (0, len(printed))
    assert found.findings.dateline and found.findings.dateline.value == place
    assert (found.findings.dateline_date.value if found.findings.dateline_date else None) == day
    assert (found.findings.outlet.value if found.findings.outlet else None) == outlet


def test_a_dateline_without_a_place_names_the_agency() -> None:
    found = dateline_of("(Reuters) - " + STORY)
    assert found and found.findings.dateline is None
    assert found.findings.outlet and found.findings.outlet.value == "Reuters"


def test_a_dateline_behind_a_header_takes_only_the_place() -> None:
    text = "port fees-talks Envoys to settle port fees By Ana Okoro LIMA, Nov. 3 (Yonhap) -- " + STORY
    found = dateline_of(text)
    assert found and found.findings.dateline
    assert found.findings.dateline.value == "LIMA"
    assert text[found.start :].startswith("LIMA, Nov. 3")


def test_a_place_of_two_words_is_kept_whole_behind_a_header() -> None:
    found = dateline_of("fees-talks Envoys praise AI NEW YORK, Nov. 3 (Yonhap) -- " + STORY)
    assert found and found.findings.dateline and found.findings.dateline.value == "NEW YORK"


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "The union (ABC) says that it will not sign the agreement with the harbour office.",
        "On Nov. 3 the ministers (of both states) met in the harbour town to sign.",
        "FISH AUCTIONS are now held on Mondays in the harbour town, it is said in the evening.",
        "NATO-led forces left the harbour town on Monday, the ministry said in the evening.",
    ],
)
def test_prose_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None


def test_a_caption_may_stand_above_a_dateline() -> None:
    text = "FILE - In this March 3, 2020 file photo, a ship leaves the harbour town at dawn.\n\nLIMA (AP) — " + STORY
    found = dateline_of(text)
    assert found and text[found.end :] == STORY


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("OTARU, Nov. 20 (Harbour) -- The envoy left.", ("Harbour", "dateline-unlisted")),
        ("OTARU, November 20. /Bay Press/. The envoy left.", ("Bay Press", "dateline-unlisted")),
        ("OTARU, Nov. 20 (Monday) -- The envoy left.", None),
    ],
)
def test_an_agency_that_is_not_listed_is_taken_as_printed(text: str, outlet: tuple[str, str] | None) -> None:
    found = find_dateline(text, lines_of(text))
    assert found is not None
    said = found.findings.outlet
    assert (said and (said.value, said.rule)) == outlet
