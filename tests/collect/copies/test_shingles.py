"""Shingles and sketches, whose numbers are kept in databases."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from communique.collect.copies.shingles import WORDS, mixed, shingles
from communique.collect.copies.sketch import PIECE, bands
from wire_copy import body

TEXT = "The pilots of Velden sailed early, since the tide waits for nobody."


def test_the_numbers_are_the_same_on_every_machine_and_in_every_version() -> None:
    found = shingles(TEXT)
    assert (found.words, len(found.all)) == (12, 8)
    assert sorted(found.all)[0] == 2828108605253415528
    assert min(bands(found.ordered, 3, "t")) == "t0:ccbedeebf4e2e437"


def test_case_punctuation_and_white_space_are_folded() -> None:
    other = "the PILOTS of Velden — sailed\nearly; since the tide waits, for nobody"
    assert shingles(TEXT).all == shingles(other).all


def test_what_stands_in_quotation_marks_is_not_the_texts_own() -> None:
    found = shingles(f"{TEXT} “{body('q', 2)}” she said to the clerks of the old harbour office.")
    quoted = shingles(body("q", 2))
    assert quoted.all <= found.all
    assert not quoted.all & found.own
    assert len(found.own) >= 8


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    found = shingles(f'He said: "The tide is in now and here\n{TEXT}')
    assert len(found.own & shingles(TEXT).all) == 8


def test_a_text_of_fewer_words_than_a_shingle_is_one_shingle() -> None:
    assert len(shingles("Talks end").all) == 1
    assert not shingles("").all
    assert not bands(shingles("").ordered, 4, "t")


@given(st.text(max_size=300))
def test_any_text_has_shingles_for_its_words(text: str) -> None:
    found = shingles(text)
    assert found.own <= found.all
    assert len(found.ordered) == (max(1, found.words - WORDS + 1) if found.words else 0)


def test_sets_that_are_alike_share_a_key_and_others_do_not() -> None:
    one, other = (mixed(np.arange(start, start + 300, dtype=np.uint64)) for start in (1, 1_000))
    assert not bands(one, 48, "t") & bands(other, 48, "t")
    assert bands(one, 48, "t") & bands(one[:100], 48, "t")


def test_keys_depend_on_the_set_of_numbers_alone() -> None:
    numbers = np.arange(1, 3 * PIECE, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    assert bands(numbers, 8, "t") == bands(np.concatenate([numbers[::-1], numbers]), 8, "t")
