"""Words as they are searched for, in any script, and what is typed into a search box."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.record.words import composed, folded, phrases, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Élan vital, U.S.-led", ["elan", "vital", "u", "s", "led"]),
        ("外務省は", ["外", "務", "省", "は"]),
        ("외무성은", ["외", "무", "성", "은"]),
        ("ガス ｶﾞｽ", ["ガ", "ス", "ガ", "ス"]),
        ("встретился", ["встретился"]),
        ("Straße ﬁn", ["strasse", "fin"]),
        ("snake_case 2019-11-20", ["snake", "case", "2019", "11", "20"]),
    ],
)
def test_words_lose_case_and_accents_and_signs_without_spaces_stand_alone(text: str, words: list[str]) -> None:
    assert folded(text) == words


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rail tunnel", (("rail",), ("tunnel",))),
        ('"rail tunnel"', (("rail", "tunnel"),)),
        ("Son-hui", (("son", "hui"),)),
        ("外務省", (("外", "務", "省"),)),
        ('rail "joint sur', (("joint", "sur"), ("rail",))),
        ("“joint survey”", (("joint", "survey"),)),
        ("rail rail", (("rail",),)),
        ('***""', ()),
        ("", ()),
    ],
)
def test_what_is_typed_is_words_and_phrases(asked: str, found: tuple[tuple[str, ...], ...]) -> None:
    assert phrases(asked) == found


@given(st.text())
def test_a_text_means_the_same_composed_and_decomposed(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text())
def test_words_stand_where_they_are_said_to_stand(text: str) -> None:
    text = composed(text)
    places = [(word.start, word.end) for word in words_of(text)]
    assert places == sorted(places)
    assert [word.word for word in words_of(text)] == folded(text)
    assert all(folded(text[word.start : word.end]).count(word.word) for word in words_of(text))


@given(st.text())
def test_what_is_searched_for_holds_nothing_but_letters_and_digits_and_signs(asked: str) -> None:
    assert not set('"*^():+-\\ \n') & set("".join(word for phrase in phrases(asked) for word in phrase))
