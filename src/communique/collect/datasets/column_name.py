"""Names of columns: in words, and which field of a report they stand for."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from communique import vocabulary
from communique.collect.patterns import words

FIELDS: tuple[str, ...] = (
    *("text", "html", "headline", "published", "modified", "outlet", "host", "url"),
    *("authors", "language", "id", "slug", "dateline"),
)

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BREAK = re.compile(r"\[\d{1,4}\]|[^\w$@]+|_+")
_STORE = re.compile(r"^_[a-z]{1,20}\.")  # Elasticsearch's "_source.title"
LONGEST = 120  # characters of a name


def in_words(name: str) -> str:
    """A name in lower-case words: "publishedAt", "published_at" and "Published At" are all "published at"."""
    return " ".join(_BREAK.sub(" ", _CAMEL.sub(" ", _STORE.sub("", name[:LONGEST]))).lower().split())


@lru_cache(maxsize=4096)
def places(name: str) -> Mapping[str, int]:
    """The fields that a column of this name may hold, each with how far down the list of its names it stands."""
    found: dict[str, int] = {}
    for field, names in _names().items():
        ranks = [names[form] for form in _forms(in_words(name)) if form in names]
        if ranks:
            found[field] = min(ranks)
    if not may_be_published(name):
        found.pop("published", None)
        found.pop("modified", None)
    return found


def may_be_published(name: str) -> bool:
    """Whether a date of this name may be one of publication: never the day when a machine took the page."""
    return not vocabulary.pattern(vocabulary.load("columns")["never_published"]).search(in_words(name))


def may_be_address(name: str) -> bool:
    """Whether a URL of this name may be the article's own: never that of its picture or its author."""
    return not vocabulary.pattern(vocabulary.load("columns")["never_address"]).search(in_words(name))


def is_known(name: str) -> bool:
    """Whether a column of this name is known in datasets of news."""
    return bool(places(name)) or not may_be_published(name)


def _forms(words_of_name: str) -> list[str]:
    """The words as they are, joined, and without the names of the objects that enclose them."""
    forms = [words_of_name, words_of_name.replace(" ", "")]
    first, _, rest = words_of_name.partition(" ")
    while rest and first in words("columns", "enclosing"):
        forms.append(rest)
        first, _, rest = rest.partition(" ")
    return forms


@cache
def _names() -> dict[str, dict[str, int]]:
    """For each field of the vocabulary its names with their ranks."""
    fields = vocabulary.load("columns")["fields"]
    return {
        field: {in_words(name): rank for rank, name in reversed([*enumerate(names)])} for field, names in fields.items()
    }


def author_names(byline: str) -> str:
    """The names of a byline without its "By"."""
    return vocabulary.pattern(vocabulary.load("columns")["byline"]).sub("", byline, count=1)


def language_code(value: str) -> str | None:
    """The ISO 639-1 code of a language as columns name it: "en-US", "eng", "English"; None where it is not known."""
    word = re.split(r"[-_ ]", value.strip().lower(), maxsplit=1)[0]
    if len(word) == 2 and word.isalpha() and word.isascii():
        return word
    return vocabulary.load("columns")["languages"].get(word) or _languages().get(word)


@cache
def _languages() -> dict[str, str]:
    """Codes by the English names of their languages."""
    scripts = vocabulary.load("languages")["scripts"]
    return {name.lower(): code for names in scripts.values() for code, name in names.items()}
