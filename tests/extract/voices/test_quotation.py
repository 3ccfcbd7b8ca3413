"""Quotation marks of every kind, and apostrophes that are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extract.voices.quotation import quotations


def quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations(text, ((0, len(text)),))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said "no ferry" twice.', ['"no ferry"']),
        ("He said “no ferry” twice.", ["“no ferry”"]),
        ("He said ''no ferry'' twice.", ["''no ferry''"]),
        ("He called it ‘a bad day’ for ferries.", ["‘a bad day’"]),
        ("He called it 'a bad day' for ferries.", ["'a bad day'"]),
        ("Er sagte «keine Fähre» und ging.", ["«keine Fähre»"]),
        ("The ports' owners don't like the harbour's fees.", []),
        ("The minister’s aides said it wasn’t so.", []),
        ("The crews' lawyer resents the allies' fees.", []),
        ("She said \"the 'old' line\" is gone.", ["\"the 'old' line\""]),
        ('A mast of 6" stood there.', []),
        ("He said ”no ferry” twice.", ["”no ferry”"]),
        ("The mast” stood there.", []),
        ('“It is late," he said. “We go.”', ['“It is late,"', "“We go.”"]),
        ('"It is late,” he said. "We go."', ['"It is late,”', '"We go."']),
        ('“He said "go" and left,” she said.', ['“He said "go" and left,”']),
    ],
)
def test_quotation_marks_are_paired_and_apostrophes_are_none(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_a_quotation_without_closing_mark_goes_on_where_the_next_paragraph_opens_one() -> None:
    text = "“We will sail.\n\n“And we will return.”"
    first, second = quotations(text, ((0, 14), (16, len(text))))
    assert first.open_end and text[first.start : first.end] == "“We will sail."
    assert not second.open_end


def test_a_lone_mark_is_no_quotation() -> None:
    assert quotations("“We will sail.\n\nThe port closed.", ((0, 14), (16, 32))) == []


@given(st.text(alphabet="ab .,'\"“”‘’\n", max_size=80))
def test_quotations_are_in_order_apart_and_inside_their_paragraph(text: str) -> None:
    found = quotations(text, ((0, len(text)),))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('It is late," Holm said.', ['It is late,"']),
        ('It is late, "Holm said.', []),
        ('Holm said "no," twice.', ['"no,"']),
        ("Holm said ‘It is as if he said, “Go.”’", ["‘It is as if he said, “Go.”’"]),
        ("The boats‘ crews said “Go.”", ["“Go.”"]),
    ],
)
def test_a_lost_opening_mark_and_a_quotation_in_another_are_seen(text: str, found: list[str]) -> None:
    assert quoted(text) == found


def test_the_words_behind_a_lost_mark_begin_at_once() -> None:
    [one] = quotations('It is late," Holm said.', ((0, 23),))
    assert one.inner == (0, 11)


def test_a_single_mark_behind_a_colon_goes_on_too() -> None:
    text = "She said: 'We will sail.\n\n'And we will return.'"
    first, second = quotations(text, ((0, 24), (26, len(text))))
    assert first.open_end and text[second.start : second.end] == "'And we will return.'"
