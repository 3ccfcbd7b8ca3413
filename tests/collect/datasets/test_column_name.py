"""Names of columns: the same in every spelling, and never a date of crawling for one of publication."""

import pytest

from communique import vocabulary
from communique.collect.datasets.column_name import (
    author_names,
    in_words,
    language_code,
    may_be_address,
    may_be_published,
    places,
)


@pytest.mark.parametrize("name", ["publishedAt", "published_at", "Published At", "PublishedAt", "_source.published-at"])
def test_a_name_is_the_same_in_every_spelling(name: str) -> None:
    assert in_words(name) == "published at"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("maintext", "text"),
        ("fields.bodyText", "text"),
        ("webTitle", "headline"),
        ("_source.title", "headline"),
        ("source.name", "outlet"),
        ("source.title", "outlet"),
        ("author[0].name", "authors"),
        ("dateTimePub", "published"),
        ("date_modify", "modified"),
        ("thread.site", "host"),
        ("DocumentIdentifier", "url"),
        ("GKGRECORDID", "id"),
    ],
)
def test_names_of_many_datasets_are_known(name: str, field: str) -> None:
    assert field in places(name)


@pytest.mark.parametrize("name", ["crawl_date", "date_download", "seendate", "Load-Date", "fetchedAt", "indexed_date"])
def test_a_day_of_crawling_is_never_a_date_of_publication(name: str) -> None:
    assert not may_be_published(name)
    assert "published" not in places(name)


def test_no_name_for_a_date_of_publication_is_ruled_out() -> None:
    fields = vocabulary.load("columns")["fields"]
    assert [name for name in [*fields["published"], *fields["modified"]] if not may_be_published(name)] == []


def test_an_address_of_a_picture_is_not_the_articles() -> None:
    assert not may_be_address("image_url")
    assert may_be_address("url")


@pytest.mark.parametrize(
    ("value", "code"), [("en", "en"), ("EN-us", "en"), ("eng", "en"), ("Korean", "ko"), ("rus", "ru"), ("x?", None)]
)
def test_a_language_is_known_by_codes_and_names(value: str, code: str | None) -> None:
    assert language_code(value) == code


def test_a_byline_is_the_names_without_by() -> None:
    assert author_names("By Bo Park") == "Bo Park"
    assert author_names("Byron Low") == "Byron Low"
