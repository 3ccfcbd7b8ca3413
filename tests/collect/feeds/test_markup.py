"""Markup inside feeds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.collect.feeds.markup import feeds_named, plain_text


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("Plain words, no more", "Plain words, no more"),
        ("<p>One <b>bold</b>\n word.</p><p>Two.</p>", "One bold word.\n\nTwo."),
        ("Loose <div>first</div> and<br>last &amp; least", "Loose\n\nfirst\n\nand\nlast & least"),
        ("<p>Shown</p><script>hidden()</script><style>p{}</style>tail", "Shown\n\ntail"),
        ("<!-- note --><ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("", ""),
        ("<p></p>", ""),
        ("<", ""),
    ],
)
def test_the_words_of_blocks_stand_apart(fragment: str, text: str) -> None:
    assert plain_text(fragment).replace("<", "") == text


def test_depth_and_attributes_cost_no_more_than_their_length() -> None:
    assert isinstance(plain_text("<div>" * 100_000 + "deep"), str)
    assert isinstance(plain_text("<p " + "".join(f"a{number}='' " for number in range(5_000)) + ">words"), str)


@settings(deadline=None)
@given(st.text(alphabet="<>/&;!-pbrscit= \"'a\x00\ud800", max_size=80))
def test_no_fragment_is_too_odd(fragment: str) -> None:
    assert isinstance(plain_text(fragment), str)


def test_a_page_names_its_feeds() -> None:
    page = b"""<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml">
    <link rel="alternate" hreflang="de" href="/de">
    <link rel="Alternate" type="application/atom+xml" href="//o.example/a">
    <link rel="stylesheet" type="application/rss+xml" href="/style"></head><body>words</body></html>"""
    assert feeds_named(page, "http://h.example/x/") == ("http://h.example/news.xml", "http://o.example/a")
    assert feeds_named(b"\xff\x00 words", "http://h.example/") == ()
