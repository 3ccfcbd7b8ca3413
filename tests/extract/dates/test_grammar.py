import re
from itertools import product

import pytest
from attrs import evolve

from communique.errors import VocabularyError
from communique.extract.dates.grammar import grammar
from communique.extract.dates.readings import reader
from communique.extract.dates.words import PLAIN, listed, words_of
from communique.vocabulary import load


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


def test_no_phrase_is_made_of_joining_words_alone():
    signs = sorted({grammar().signs.of(word) for word in listed("joining")})
    row = "".join("".join(pair) for pair in product(signs, repeat=2))
    assert PLAIN not in row and len(row) > 1000
    assert [phrase.name for phrase in grammar().phrases if phrase.expression.search(row)] == []


def test_what_is_found_is_the_same_where_no_word_is_left_out(read):
    examples = [text for entry in load("time_phrases")["phrases"] for text in entry["examples"]]
    filled = "The harbour of the town, and the mill, stood.\n\n{}\n\nThe boats of the guild (by the pier) sailed."
    for text in examples:
        words = words_of(read(filled.format(text)).report)
        found = list(grammar().find(words))
        assert found and found == list(evolve(grammar(), telling=re.compile("(?s:.+)")).find(words))


def test_an_unknown_reader_is_an_error_of_the_vocabulary():
    with pytest.raises(VocabularyError, match="no reader"):
        reader("crystal_ball")
