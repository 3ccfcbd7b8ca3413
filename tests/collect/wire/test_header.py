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
