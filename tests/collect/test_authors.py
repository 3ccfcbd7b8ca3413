"""Bylines -> the names of authors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.collect.authors import authors_of, is_printed_name, joined


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ana Okoro", ["Ana Okoro"]),
        ("By Ana Okoro and Bo Sefton", ["Ana Okoro", "Bo Sefton"]),
        ("BY ANA OKORO, BO SEFTON AND CY PARK", ["ANA OKORO", "BO SEFTON", "CY PARK"]),
        ("Ana Okoro, Bo Sefton, and Cy Park", ["Ana Okoro", "Bo Sefton", "Cy Park"]),
        ("By ANA OKORO and BO SEFTON, Associated Press", ["ANA OKORO", "BO SEFTON"]),
        ("By BO SEFTON, AP National Security Writer", ["BO SEFTON"]),
        ("Ana Okoro; Additional reporting by Cy Park", ["Ana Okoro"]),
        ("Ana Okoro, Chief Political Correspondent", ["Ana Okoro"]),
        ("Von Ana Okoro und Bo Sefton", ["Ana Okoro", "Bo Sefton"]),
        ("Par Ana Okoro et Bo Sefton", ["Ana Okoro", "Bo Sefton"]),
        ("Autor: Ana Okoro", ["Ana Okoro"]),
        ("Ana Okoro | Published 9 March 2021", ["Ana Okoro"]),
        ("By Ana Okoro March 9, 2021 10:15", ["Ana Okoro"]),
        ("Ana Okoro (ana@harbour.example)", ["Ana Okoro"]),
        ("ana@harbour.example", []),
        ("Bo Sousa e Silva", ["Bo Sousa e Silva"]),
        ("Ana Okoro, Jr.", ["Ana Okoro, Jr."]),
        ("The Associated Press", ["The Associated Press"]),
        ("Harbour Newsroom", ["Harbour Newsroom"]),
        ("The Harbour Gazette https://harbour.example", ["The Harbour Gazette"]),
        ("责编：李甲、王乙", ["李甲", "王乙"]),
        ("홍갑동 기자", ["홍갑동"]),
        ("By admin", []),
        ("https://harbour.example/people/ana", []),
        ("Staff Writer", []),
        ("Ana&nbsp;Okoro &amp; Bo Sefton", ["Ana Okoro", "Bo Sefton"]),
        ("", []),
    ],
)
def test_a_byline_names_its_authors(byline: str, names: list[str]) -> None:
    assert list(authors_of(byline)) == names


@given(st.text(max_size=200))
def test_names_put_together_are_taken_apart_again(byline: str) -> None:
    names = authors_of(byline)
    assert len(names) == len(set(names))
    assert all(name.strip() and len(name) <= 80 for name in names)


def test_joined_names_are_the_same_authors() -> None:
    assert authors_of(joined(["Ana Okoro", "Bo Sefton", "Ana Okoro"])) == ("Ana Okoro", "Bo Sefton")


def test_words_of_a_menu_or_a_sentence_are_no_printed_name() -> None:
    assert is_printed_name("Ana Okoro")
    assert not any(map(is_printed_name, ("Share", "3 min read", "and others", "Who is who?", "A b c d e f g")))
