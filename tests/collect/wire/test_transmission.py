"""Transmissions, through the whole reading of their bytes."""

import pytest

from communique.claims.report import Report
from communique.collect.read import read_bytes
from communique.collect.wire.transmission import read_transmission

BODY = "The envoys of Norland met their colleagues in the harbour town on Monday, the port office said."
IPTC = (
    "\x01hpa0123 4 i 120  hpa 0456\r\nNorland/Ports/\r\n\x02Envoys settle port fees in Lima\r\n"
    "By Ana Okoro, dpa =\r\n\r\n"
    f"Lima (dpa) - {BODY}\r\n\x03201145 GMT nov 19\r\n\r\n\x04"
)
ANPA = (
    "\x16\x16\x01a0123\x1fhpa-\r\nr i\x13\x11 BC-Norland-Ports 2ndLd-Writethru 11-20 0345\r\n"
    "\x02^BC-Norland-Ports, 2nd Ld-Writethru,345<\r\n^Envoys settle port fees in Lima<\r\n"
    "^Eds: UPDATES with quotes<\r\n"
    f"^By ANA OKORO=\r\n\t   LIMA, Peru (AP) _ {BODY}<\r\n\x03AP-WF-11-20-19 1045GMT<\r\n\x04"
)


def read(text: str) -> Report:
    (found,) = read_bytes("a.txt", text.encode())
    assert isinstance(found, Report)
    return found


@pytest.mark.parametrize("text", [IPTC, IPTC.translate(dict.fromkeys((1, 3, 4))), IPTC.replace("\r\n", "\n")])
def test_an_iptc_7901_message_gives_slug_headline_and_time(text: str) -> None:
    report = read(text)
    head = report.head
    assert report.body.strip() == BODY
    assert head.slug == "Norland/Ports"
    assert head.headline and head.headline.value == "Envoys settle port fees in Lima"
    assert head.byline and head.byline.value == "Ana Okoro"
    assert head.outlet and head.outlet.value == "dpa"
    if "\x03" in text:
        assert head.published and head.published.value == "2019-11-20T11:45:00+00:00"


def test_a_message_without_any_control_character_is_read() -> None:
    report = read(
        f"hpa0007 4 s 850  hpa-en 0908\n\nNorland/\nNorland/Ports/\n\nLima (dpa) - {BODY}\n\n211259 Nov 18\n\n"
    )
    assert report.body.strip() == BODY
    assert report.head.published and report.head.published.value == "2018-11-21T12:59:00"


def test_an_anpa_1312_story_gives_version_note_and_clean_body() -> None:
    report = read(ANPA)
    head = report.head
    assert report.body.strip() == BODY
    assert head.slug == "Norland-Ports"
    assert head.headline and head.headline.value == "Envoys settle port fees in Lima"
    assert head.revision and (head.revision.number, head.revision.note) == (2, "UPDATES with quotes")
    assert head.published and head.published.value == "2019-11-20T10:45:00+00:00"
    assert {cut.rule for cut in report.cuts} >= {"anpa-1312", "markup", "dateline"}


def test_a_story_whose_transmission_header_is_lost_keeps_its_signs_out_of_the_words() -> None:
    report = read(f"^BC-Norland-Ports, 1st Ld,345<\n^Envoys settle port fees<\n\t   LIMA (AP) _ {BODY}<\n")
    assert report.body.strip() == BODY
    assert report.head.headline and report.head.headline.value == "Envoys settle port fees"
    assert report.head.revision and report.head.revision.number == 1


@pytest.mark.parametrize("text", [BODY, f"2^3 and ^4<\n{BODY}", f"He left 4 i 120\n{BODY}", f"^Envoys\n{BODY} <\n"])
def test_other_texts_show_no_transmission(text: str) -> None:
    assert read_transmission(text).cuts == ()


@pytest.mark.parametrize("stamp", ["991145 GMT nov 19", "202545 GMT nov 19", "201145 GMT nov"])
def test_an_impossible_time_or_one_without_a_year_is_none(stamp: str) -> None:
    assert read(IPTC.replace("201145 GMT nov 19", stamp)).head.published is None
