"""The header of wire copy."""

import pytest

from communique.collect.findings import Findings
from communique.collect.wire.header import read_wire_header


def header(text: str) -> Findings:
    return read_wire_header(text, 0, len(text))


def test_label_slug_label_headline_note_and_byline_run_together() -> None:
    text = "(2nd LD) port fees-talks (2nd LD) Envoys settle port fees (ATTN: ADDS quotes in paras 2-3)By Ana Okoro "
    found = header(text)
    assert found.slug == "port fees-talks"
    assert found.headline and found.headline.value == "Envoys settle port fees"
    assert found.byline and found.byline.value == "Ana Okoro"
    assert found.revision and (found.revision.label, found.revision.number) == ("2nd LD", 2)
    assert found.revision.note == "ADDS quotes in paras 2-3"
    assert {cut.rule for cut in found.cuts} == {"wire-header", "attn-note", "byline"}


def test_a_base_version_has_a_slug_and_no_revision() -> None:
    found = header("port fees-talksEnvoys settle port fees")
    assert (found.slug, found.revision) == ("port fees-talks", None)
    assert found.headline and found.headline.value == "Envoys settle port fees"


def test_date_label_and_headline_on_one_line_and_the_note_on_the_next() -> None:
    found = header(" date 2021-03-09 (LEAD) Envoys settle port fees\n(ATTN: CHANGES headline)\n")
    assert found.published and (found.published.value, found.published.rule) == ("2021-03-09", "date-line")
    assert found.headline and found.headline.value == "Envoys settle port fees"
    assert found.revision and found.revision.number == 1
    assert found.slug is None


@pytest.mark.parametrize(
    ("label", "name", "number"),
    [
        ("(LEAD)", "LEAD", 1),
        ("(3rd LD)", "3rd LD", 3),
        ("LEAD:", "LEAD", 1),
        ("UPDATE 2-", "UPDATE 2", 2),
        ("(CORRECTED)", "CORRECTED", 1),
        ("(URGENT)", "URGENT", 0),
    ],
)
def test_every_label_has_its_number(label: str, name: str, number: int) -> None:
    revision = header(f"{label} Envoys settle port fees").revision
    assert revision and (revision.label, revision.number) == (name, number)


def test_a_slug_may_have_the_first_line_to_itself() -> None:
    found = header("NORLAND-SUDRIA/PORTS (UPDATE 1)\nEnvoys settle port fees\n(Adds quotes)\n")
    assert found.slug == "NORLAND-SUDRIA/PORTS"
    assert found.headline and found.headline.value == "Envoys settle port fees"
    assert found.revision and (found.revision.label, found.revision.note) == ("UPDATE 1", "Adds quotes")


def test_a_keyword_line_gives_slug_and_version() -> None:
    found = header("BC-LT--Norland-Ports, 2nd Ld-Writethru,410\nEnvoys settle port fees")
    assert found.slug == "Norland-Ports"
    assert found.revision and found.revision.number == 2


def test_the_points_of_a_summary_are_no_headline_and_no_body() -> None:
    text = "WRAPUP 4-Envoys settle port fees\n(Recasts)\n* Fees fall by half\n* Envoys leave"
    found = header(text)
    assert found.headline and found.headline.value == "Envoys settle port fees"
    assert sum(cut.end - cut.start for cut in found.cuts) >= len(text) - 2


def test_a_genre_tag_is_no_part_of_slug_or_headline() -> None:
    found = header("(News Focus) port fees-talks (News Focus) Envoys weigh port fees")
    assert (found.slug, found.genre and found.genre.value) == ("port fees-talks", "analysis")
    assert found.headline and found.headline.value == "Envoys weigh port fees"


def test_a_label_behind_the_headline_is_read_too() -> None:
    found = header("Envoys settle port fees (2nd LEAD)")
    assert found.headline and found.headline.value == "Envoys settle port fees"
    assert found.revision and found.revision.number == 2


def test_a_slug_may_begin_with_half_of_a_divided_land() -> None:
    found = header("S. Korea-Norland-talks\nEnvoys settle port fees")
    assert found.slug == "S. Korea-Norland-talks"
    assert found.headline and found.headline.value == "Envoys settle port fees"
