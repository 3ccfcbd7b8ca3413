"""Words printed without a space between them part where a sentence ends, and nowhere else."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from communique.extract.glued import glued_starts
from communique.extract.reading import Reading


def sentences(read: Callable[..., Reading], text: str) -> list[str]:
    return [sentence.text.strip() for sentence in read(text).doc.sents]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The fair opens on May 7.", "Rantala told reporters that it would be small."),
        ("“We lost the firm.”", "He said no more to the press."),
        ("Prices rose 3%.", "That was more than they had hoped."),
        ("It was built in the old town (in 2019).", "The architect is dead."),
        ("The raid was led by the RXB.", "The number of agents grew."),
        ("Will they go home?", "“We will see,” the envoy said."),
        ("He flew to the U.S.", "The ship followed him."),
    ],
)
def test_a_sentence_begins_behind_an_end_with_no_space(read: Callable[..., Reading], before: str, after: str) -> None:
    assert sentences(read, before + after) == [before, after]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The U.N. mission left.", "U.N."),
        ("He wrote to example.com again.", "example.com"),
        ("J.R. Rantala met St. Henry.", "J.R."),
        ("They met J.R.Rantala at noon.", "J.R.Rantala"),
        ("They met at 5 p.m. Monday.", "p.m."),
        ("She holds a Ph.D. in law.", "Ph.D."),
        ("It fell 3.5 percent in the U.S. last year.", "3.5"),
        ("It fell in the U.S. last year.", "U.S."),
    ],
)
def test_abbreviations_numbers_initials_and_addresses_stay_whole(nlp: Language, text: str, whole: str) -> None:
    assert glued_starts(text) == frozenset()
    assert whole in [token.text for token in nlp.make_doc(text)]


def test_a_title_and_the_name_glued_to_it_are_two_words(nlp: Language) -> None:
    assert [token.text for token in nlp("ComradeRantala met PresidentVega")][:2] == ["Comrade", "Rantala"]


def test_names_in_mixed_letters_stay_whole(nlp: Language) -> None:
    assert [token.text for token in nlp("YouTube MacLean McVega")] == ["YouTube", "MacLean", "McVega"]


@given(st.text(alphabet='aAzZ7.?!,”“"’()% ', max_size=40))
def test_the_words_stand_in_the_text_where_they_did(nlp: Language, text: str) -> None:
    doc = nlp.make_doc(text)
    assert doc.text == text
    assert all(0 < start < len(text) for start in glued_starts(text))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("On Monday Ban Ki-moonreceived the envoy.", ["moon", "received"]),
        ("Flowers were sent toKim Dae Jung on Monday.", ["to", "Kim"]),
        ("It was shown to Kim Dae Jungas a gift.", ["Jung", "as"]),
        ("He lectured at Kim Dae JungUniversity then.", ["Jung", "University"]),
    ],
)
def test_a_leaders_name_parts_from_the_words_glued_to_it(
    read: Callable[..., Reading], text: str, apart: list[str]
) -> None:
    words = [token.text for token in read(text).doc]
    assert "".join(apart) not in words
    assert set(apart) <= set(words)


@pytest.mark.parametrize("word", ["Jungs", "Jungqz"])
def test_a_longer_name_or_a_leader_nobody_glued_stays_whole(read: Callable[..., Reading], word: str) -> None:
    assert word in [token.text for token in read(f"They called him Kim Dae {word} at home.").doc]
