import pytest

from communique.errors import VocabularyError
from communique.extract.dates.grammar import grammar
from communique.extract.dates.readings import reader
from communique.extract.dates.words import words_of


def test_the_longest_find_at_a_word_comes_first(read):
    first = next(grammar().find(words_of(read("last month in Port Azur").report)))
    assert [word.text for word in first[0].words] == ["last", "month"]


def test_a_find_knows_its_groups_and_the_words_around_it(read):
    finds = [
        found
        for group in grammar().find(words_of(read("It ended early in late May 2019, they said.").report))
        for found in group
    ]
    month = next(found for found in finds if found.rule == "month" and found.has("edge"))
    assert (month.text("month"), month.text("year"), month.text("edge"), month.has("which")) == (
        "may",
        "2019",
        "late",
        False,
    )
    assert ([word.text for word in month.before], [word.text for word in month.after]) == (
        ["ended", "early", "in"],
        [",", "they", "said"],
    )


def test_phrases_never_cross_paragraphs(read):
    finds = [found for group in grammar().find(words_of(read("last\n\nmonth").report)) for found in group]
    assert not any(len(found.words) > 1 for found in finds)


def test_an_unknown_reader_is_an_error_of_the_vocabulary():
    with pytest.raises(VocabularyError, match="no reader"):
        reader("crystal_ball")
