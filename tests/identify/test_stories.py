"""Grouping of texts into stories."""

from hypothesis import given, settings
from hypothesis import strategies as st

from communique.identify.stories import group_stories

QUAKE = "An earthquake shook the city of Pisco in Peru on Monday and toppled houses near the harbour."
QUAKE_AGAIN = "Houses near the harbour of Pisco were toppled when an earthquake shook Peru on Monday."
STRIKE = "Dock workers in Bergen walked off the job over pay, and ferries of the Hurtig line stood still."
STRIKE_AGAIN = "Ferries of the Hurtig line stood still in Bergen after dock workers walked off over pay."
WORDS = st.lists(st.sampled_from(["port", "strike", "Bergen", "Pisco", "quake", "pay", "2019"]), max_size=6).map(
    " ".join
)


def test_like_texts_are_one_story() -> None:
    assert group_stories([QUAKE, STRIKE, QUAKE_AGAIN, STRIKE_AGAIN]) == [0, 1, 0, 1]


def test_nothing_and_one_text() -> None:
    assert group_stories([]) == []
    assert group_stories([QUAKE]) == [0]


def test_texts_without_words_stand_alone() -> None:
    assert group_stories(["", "...", QUAKE]) == [0, 1, 2]


@settings(max_examples=50)
@given(st.lists(WORDS, max_size=8, unique=True))
def test_the_groups_do_not_depend_on_the_order(texts: list[str]) -> None:
    turned = texts[::-1]
    one = {
        frozenset(t for t, g in zip(texts, group_stories(texts), strict=True) if g == at) for at in range(len(texts))
    }
    other = {
        frozenset(t for t, g in zip(turned, group_stories(turned), strict=True) if g == at) for at in range(len(texts))
    }
    assert one == other
