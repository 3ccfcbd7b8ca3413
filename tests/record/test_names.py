"""Names made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.record.names import name_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Kim So-yun", " kim so yun "),
        ("ÅSA Öberg", " asa oberg "),
        ("U.S.", " u s "),
        ("  the   Foreign\nMinistry ", " the foreign ministry "),
    ],
)
def test_case_accents_and_punctuation_make_no_difference(name: str, words: str) -> None:
    assert name_words(name) == words


def test_whole_words_are_found_and_parts_of_words_are_not() -> None:
    assert name_words("so-yun") in name_words("Kim So-yun")
    assert name_words("so-y") not in name_words("Kim So-yun")


@given(st.text())
def test_words_made_comparable_stay_as_they_are(name: str) -> None:
    assert name_words(name_words(name)) == name_words(name)
