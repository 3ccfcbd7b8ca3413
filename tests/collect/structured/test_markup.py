"""Markup of bodies: a blank line between paragraphs, every word kept, nothing but words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.collect.structured.markup import is_markup, is_whole_page, text_of_markup


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One  &amp; two.</p><p>Three.</p>", "One & two.\n\nThree."),
        (
            "<div><h2>Head</h2>Words <b>bold</b>, more.<p>Next.</p>tail</div>",
            "Head\n\nWords bold, more.\n\nNext.\n\ntail",
        ),
        ("<p>Line<br/>break</p>", "Line\nbreak"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<p>Words</p><script>var x;</script><!-- no --><style>p {}</style>", "Words"),
        ("Before<p>in</p>after", "Before\n\nin\n\nafter"),
        ("<p></p>", ""),
    ],
)
def test_markup_becomes_paragraphs(source: str, text: str) -> None:
    assert text_of_markup(source) == text


def test_only_what_has_tags_of_blocks_is_markup() -> None:
    assert is_markup("<p>Words.</p>")
    assert is_markup("Words<br>and<br />words")
    assert not is_markup("The <b>minister</b> said 3 < 5 and <Yonhap> left.")


def test_a_whole_page_is_told_from_a_piece() -> None:
    assert is_whole_page("<!DOCTYPE html><p>x</p>")
    assert is_whole_page('\n<html lang="en"><body>')
    assert not is_whole_page("<p>The headline of the body</p>")


def test_deep_and_wide_markup_comes_to_an_end() -> None:
    assert text_of_markup("<div>" * 20_000 + "words") is not None
    assert text_of_markup("<p " + "a=b " * 5_000 + ">words</p>") is None


@given(st.lists(st.text(st.sampled_from("abc &<>"), max_size=20), max_size=5))
def test_every_word_of_every_paragraph_comes_out(paragraphs: list[str]) -> None:
    escaped = (one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for one in paragraphs)
    words = [" ".join(one.split()) for one in paragraphs if one.strip()]
    assert text_of_markup("".join(f"<p>{one}</p>" for one in escaped) or "<p></p>") == "\n\n".join(words)
