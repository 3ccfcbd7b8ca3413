"""Guessing columns: names first, then values; what is not plain is not taken, and that is said."""

import pytest

from collect.laid_open import PROSE
from communique.collect.datasets.column_date import DateOrder
from communique.collect.datasets.guess import guess

TEXTS = [PROSE.format(number) for number in range(6)]
DAYS = [f"2019-11-{number + 10}" for number in range(6)]
CRAWLED = ["2024-01-01"] * 6


def test_of_two_texts_the_one_that_says_more_is_taken() -> None:
    found = guess({"content": [text[:60] for text in TEXTS], "text": TEXTS})
    assert found.columns["text"] == "text"


def test_without_names_the_longest_prose_the_only_dates_and_addresses_are_taken() -> None:
    columns = {
        "1": [f"Ministers meet in round {number}" for number in range(6)],
        "2": TEXTS,
        "3": DAYS,
        "4": [f"https://norvale.example/{number}" for number in range(6)],
        "5": [str(number) for number in range(6)],
    }
    assert guess(columns).columns == {"text": "2", "published": "3", "url": "4", "headline": "1"}


@pytest.mark.parametrize("name", ["crawled", "download_date", "fetched", "event_date", "x_indexed_at"])
def test_dates_of_other_things_are_not_taken_even_where_there_are_no_others(name: str) -> None:
    assert "published" not in guess({"text": TEXTS, name: CRAWLED}).columns


def test_of_several_nameless_columns_of_dates_none_is_taken_and_that_is_said() -> None:
    found = guess({"text": TEXTS, "u": DAYS, "v": CRAWLED})
    assert "published" not in found.columns
    assert any("several columns hold dates: u, v" in remark for remark in found.remarks)


def test_a_column_of_dates_by_name_whose_cells_are_none_is_not_taken() -> None:
    assert "published" not in guess({"text": TEXTS, "date": ["soon", "later"]}).columns


def test_seconds_are_dates_only_under_a_name_that_says_so() -> None:
    seconds = ["1574246100"] * 3
    assert guess({"text": TEXTS, "timestamp": seconds}).columns["published"] == "timestamp"
    assert "published" not in guess({"text": TEXTS, "number": seconds}).columns


def test_a_summary_is_the_text_only_where_there_is_no_other() -> None:
    alone = guess({"title": ["Ministers meet"], "description": TEXTS[:1]})
    assert alone.columns["text"] == "description"
    assert "the text is but a summary" in alone.remarks
    assert guess({"description": TEXTS, "body": TEXTS}).columns["text"] == "body"


def test_the_order_of_days_and_months_is_that_of_the_column() -> None:
    found = guess({"text": TEXTS, "date": ["05/12/2019", "20/11/2019"]})
    assert found.orders["published"] is DateOrder.DAY_FIRST


def test_markup_is_taken_where_there_is_no_text() -> None:
    pages = [f"<p>{text}</p><p>More.</p>" for text in TEXTS]
    assert guess({"body_html": pages}).columns == {"html": "body_html"}
    assert guess({"body_html": pages, "body_text": TEXTS}).columns == {"text": "body_text"}


def test_no_column_is_taken_twice_and_none_is_invented() -> None:
    found = guess({"text": TEXTS, "uri": [f"https://norvale.example/{number}" for number in range(6)]}).columns
    assert sorted(found.values()) == ["text", "uri"]
    assert guess({}).columns == {}
