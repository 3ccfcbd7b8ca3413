import pytest

from communique.extract.dates.words import PLAIN, Signs, values, words_of


def texts(read, text):
    return [word.text if word else None for word in words_of(read(text).report)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("At 10:35 a.m., on 2019-11-20", ["at", "10:35", "a.m.", ",", "on", "2019-11-20"]),
        ("mid-December", ["mid", "-", "december"]),
        ("Nov. 20-22", ["nov", ".", "20", "-", "22"]),
        ("the ’90s and year’s end", ["the", "'90s", "and", "year", "'", "s", "end"]),
        ("1,000 in 7/8/07", ["1,000", "in", "7/8/07"]),
        ("10am", ["10", "am"]),
    ],
)
def test_a_text_is_cut_into_the_words_that_phrases_are_made_of(read, text, cut):
    assert texts(read, text) == [*cut, None]


def test_paragraphs_are_parted(read):
    assert texts(read, "in May\n\n5 men") == ["in", "may", None, "5", "men", None]


def test_words_of_the_same_categories_share_a_sign_and_others_have_none():
    signs = Signs(frozenset())
    assert signs.of("april") == signs.of("june") != signs.of("monday")
    assert signs.of("envoy") == PLAIN


def test_a_category_that_is_a_bare_list_has_no_values():
    assert values("FEW")["several"] is None
    assert values("MONTH")["june"] == 6
