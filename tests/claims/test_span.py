"""Spans: the words or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.claims.span import Span, check_span, cut_span
from communique.errors import SpanError


def test_a_span_must_be_as_long_as_its_words() -> None:
    with pytest.raises(SpanError):
        Span(0, 5, "four")


def test_a_span_holds_at_least_one_character() -> None:
    with pytest.raises(SpanError):
        Span(3, 3, "")


def test_a_span_is_cut_without_the_white_space_around_it() -> None:
    assert cut_span("The envoy  left.", 3, 11) == Span(4, 9, "envoy")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (2, 2), (3, 99), (3, 4)])
def test_a_range_outside_the_text_or_without_words_is_refused(start: int, end: int) -> None:
    with pytest.raises(SpanError):
        cut_span("The envoy", start, end)


def test_words_that_stand_elsewhere_are_not_looked_for() -> None:
    with pytest.raises(SpanError):
        check_span("an envoy and an envoy", Span(0, 5, "envoy"))


@given(st.text(min_size=1), st.data())
def test_what_is_cut_from_a_text_stands_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip():
        span = cut_span(text, start, end)
        assert check_span(text, span) == span
        assert start <= span.start < span.end <= end


@given(st.integers(0, 9), st.integers(1, 9), st.integers(0, 9), st.integers(1, 9))
def test_overlap_is_mutual_and_containing_implies_it(start: int, length: int, other: int, width: int) -> None:
    a, b = Span(start, start + length, "x" * length), Span(other, other + width, "x" * width)
    assert a.overlaps(b) == b.overlaps(a)
    assert not a.contains(b) or a.overlaps(b)
