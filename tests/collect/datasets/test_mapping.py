"""A mapping that a person gives: it outranks the guess, and what cannot be is an error that names what there is."""

import pytest

from collect.laid_open import PROSE, laid_open
from communique.collect.datasets.mapping import check_fields
from communique.errors import ColumnError

ROWS = "".join(
    f'{{"title": "Ministers meet {number}", "text": "{PROSE.format(number)}", "story": "{PROSE.format(number)} More.", '
    f'"day": "0{number + 1}/12/2019"}}\n'
    for number in range(3)
).encode()


def test_what_a_person_gives_stands_in_place_of_the_guess() -> None:
    found = laid_open(ROWS, (("text", "text"), ("headline", "day")))
    assert [item.content for item in found.items] == [PROSE.format(number) for number in range(3)]
    assert found.items[0].stated.headline == "01/12/2019"
    assert found.items[0].stated.published is None


def test_a_person_can_say_which_number_is_the_day() -> None:
    undecided = laid_open(ROWS, (("published", "day"),))
    assert "days and months cannot be told apart" in undecided.told
    assert undecided.items[2].stated.published is None
    assert laid_open(ROWS, (("published:day-first", "day"),)).items[2].stated.published == "2019-12-03"
    assert laid_open(ROWS, (("published:month-first", "day"),)).items[2].stated.published == "2019-03-12"


def test_a_column_that_is_not_there_is_an_error_that_names_those_that_are() -> None:
    with pytest.raises(ColumnError, match="no column 'body'; it has: title, text, story, day"):
        laid_open(ROWS, (("text", "body"),))


@pytest.mark.parametrize("name", ["texts", "headline:day-first", "published:backwards", ""])
def test_a_field_that_there_is_not_is_an_error_that_names_those_that_are(name: str) -> None:
    with pytest.raises(ColumnError, match="there are: text, html, headline"):
        check_fields(((name, "a"),))


def test_the_first_of_a_list_of_authors_can_be_given_by_its_place() -> None:
    row = b'{"text": "Some words of a text that is long enough.", "author": [{"name": "Bo"}, {"name": "Cy"}]}\n'
    assert laid_open(row * 2).items[0].stated.authors == "Bo, Cy"
    assert laid_open(row * 2, (("authors", "author[0].name"),)).items[0].stated.authors == "Bo"
