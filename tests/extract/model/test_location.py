"""Where a model's words stand: at one place, letter by letter, or nowhere."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from communique.claims.report import Cut
from communique.extract.model.location import Page
from communique.extract.model.refusals import RejectedError
from communique.extract.model.step import pages_of
from communique.extract.reading import Reading
from communique.extract.syntax import parse
from conftest import make_report

MakePage = Callable[..., Page]
TEXT = "Kenya asked Chad to wait. Chad told Kenya that Chad would\nnot wait. Kenyans met the metal workers."


def fault(page: Page, words: Any, sentence: Any = 1) -> str:
    with pytest.raises(RejectedError) as caught:
        page.locate(words, sentence)
    return caught.value.fault.value


def test_words_are_found_in_the_sentence_that_is_named_and_stand_in_the_text(page: MakePage) -> None:
    read = page(TEXT)
    span = read.locate("asked Chad", 1)
    assert read.reading.report.text[span.start : span.end] == span.text == "asked Chad"
    assert read.locate("Kenya", 2).start == TEXT.index("told Kenya") + 5


def test_words_of_another_sentence_are_refused_though_they_stand_in_the_report(page: MakePage) -> None:
    assert fault(page(TEXT), "asked", 2) == "words"
    assert page(TEXT).locate({"words": "asked", "sentence": 1}, 2).text == "asked"


def test_words_that_stand_several_times_need_a_context_that_decides(page: MakePage) -> None:
    read = page(TEXT)
    assert fault(read, "Chad", 2) == "ambiguous"
    assert read.locate({"words": "Chad", "in": "that Chad would"}, 2).start == TEXT.index("that Chad") + 5
    assert fault(read, {"words": "Chad", "in": "Chad told Kenya that Chad"}, 2) == "ambiguous"
    assert fault(read, {"words": "Chad", "in": "the Chad of old"}, 2) == "words"
    assert fault(read, {"words": "Kenya", "in": "that Chad would"}, 2) == "words"


def test_places_that_overlap_are_several(page: MakePage) -> None:
    assert fault(page("They said no, no, no to Kenya."), "no, no") == "ambiguous"


def test_a_line_break_between_words_may_be_a_space(page: MakePage) -> None:
    assert page(TEXT).locate("would not wait", 2).text == "would\nnot wait"


@pytest.mark.parametrize("words", ["asks Chad", "kenya", "Kenya’s", "asked  Chad.", "ask", "Kenya asked … wait"])
def test_only_the_very_words_count(page: MakePage, words: str) -> None:
    assert page(TEXT).locate("Chad to", 1).text == "Chad to"
    assert fault(page(TEXT), words) == "words"


def test_a_part_of_a_word_is_no_word(page: MakePage) -> None:
    assert page(TEXT).locate("met", 3).text == "met"
    assert fault(page(TEXT), "Kenya", 3) == "words"


NO_WORDS = [
    *("", "  ", 7, None, [], ["Kenya"], "K" * 3000),
    *({"word": "Kenya"}, {"words": 3}, {"words": "Kenya", "start": 0}, {"words": "Kenya", "in": 3}),
    {"words": {"words": "Kenya"}},
]


@pytest.mark.parametrize("words", NO_WORDS)
def test_what_is_no_piece_of_words_is_refused(page: MakePage, words: Any) -> None:
    assert fault(page(TEXT), words) == "shape"


@pytest.mark.parametrize("number", [0, -1, 4, "1", 1.0, True, None, [1]])
def test_a_sentence_that_was_not_shown_is_refused(page: MakePage, number: Any) -> None:
    assert fault(page(TEXT), "Kenya", number) == "words"


def test_words_across_what_is_cut_are_refused(nlp: Language) -> None:
    text = "Kenya asked ADVERTISEMENT Chad to wait."
    report = evolve(make_report(text), cuts=(Cut(12, 25, "furniture"),))
    (shown,) = pages_of(Reading(report, next(parse(nlp, [report]))))
    assert fault(shown, "asked Chad") == "words"
    assert fault(shown, "ADVERTISEMENT") == "words"
    assert shown.locate("Chad", 1).start == 26


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40), st.one_of(st.integers(-2, 5), st.text(max_size=2), st.none()))
def test_whatever_is_given_what_is_found_stands_there(nlp: Language, words: str, number: object) -> None:
    report = make_report(TEXT)
    (shown,) = pages_of(Reading(report, next(parse(nlp, [report]))))
    try:
        span = shown.locate(words, number)
    except RejectedError:
        return
    assert report.text[span.start : span.end] == span.text
    assert " ".join(span.text.split()) == " ".join(words.split())
