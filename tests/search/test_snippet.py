"""The place in a text where the words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.record.words import composed
from communique.search.snippet import LENGTH, snippet

LONG = "word " * 60 + "the rail tunnel " + "more " * 60


def marked(text: str, asked: str) -> str:
    return "".join(f"[{piece.text}]" if piece.hit else piece.text for piece in snippet(text, asked))


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("The rail tunnel.", "TUNNEL", "The rail [tunnel]."),
        ("The rail tunnel.", '"rail tunnel"', "The [rail tunnel]."),
        ("A tunnel, a rail tunnel.", '"rail tunnel"', "A tunnel, a [rail tunnel]."),
        ("외무성은 철도 협정을", "철도", "외무성은 [철도] 협정을"),
        ("An élan\n\nvital.", "elan vital", "An [élan] [vital]."),
        ("Nothing here.", "tunnel", ""),
        ("Nothing here.", '"***', ""),
        ("", "tunnel", ""),
    ],
)
def test_the_words_are_marked_as_they_stand(text: str, asked: str, found: str) -> None:
    assert marked(text, asked) == found


def test_of_a_long_text_the_words_around_are_shown() -> None:
    found = marked(LONG, "tunnel")
    assert found.startswith("… word")
    assert found.endswith("more …")
    assert "the rail [tunnel] more" in found
    assert len(found) < LENGTH + 20


def test_where_most_of_the_words_stand_together_is_shown() -> None:
    found = marked("rail " + "word " * 60 + "rail and tunnel", "rail tunnel")
    assert found.endswith("word [rail] and [tunnel]")


@given(st.text(max_size=400), st.text(max_size=20))
def test_nothing_but_the_text_is_shown_and_hits_stand_in_it(text: str, asked: str) -> None:
    pieces = snippet(text, asked)
    assert all(piece.text in composed(text) for piece in pieces if piece.hit)
    shown = "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …")
    assert "".join(shown.split()) in "".join(composed(text).split())
