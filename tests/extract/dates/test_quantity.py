import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extract.dates.quantity import number, year_in_words
from communique.extract.dates.words import Word


def words(text):
    return [Word(part, 0, 1) for part in text.split()]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("twenty four", 24),
        ("twenty - four", 24),
        ("two and a half", 2.5),
        ("2 1 / 2", 2.5),
        ("a", 1),
        ("a hundred thirty", 130),
        ("two thousand five hundred", 2500),
        ("1,000", 1000),
        ("1½", 1.5),
        ("a couple of", 2),
        ("half a", 0.5),
        ("a dozen", 12),
    ],
)
def test_a_number_is_read_from_words_and_digits(text, amount):
    assert number(words(text)) == amount


@pytest.mark.parametrize("text", ["several", "a few", "many", "some", ""])
def test_a_vague_number_is_none(text):
    assert number(words(text)) is None


@given(st.integers(0, 10**9))
def test_digits_stand_for_themselves(amount):
    assert number([Word(str(amount), 0, 1)]) == amount
    assert number([Word(f"{amount:,}", 0, 1)]) == amount


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("nineteen seventy - nine", 1979),
        ("two thousand", 2000),
        ("two thousand and four", 2004),
        ("eighteen twelve", 1812),
    ],
)
def test_a_year_is_read_from_words(text, year):
    assert year_in_words(words(text)) == year


def test_a_number_that_is_no_year_is_none():
    assert year_in_words(words("twenty thousand")) is None
