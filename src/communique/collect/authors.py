"""Bylines as printed or stated -> the names of their authors: people, or an organisation that signs for them."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from communique.collect.outlet import outlet_of_name
from communique.collect.patterns import Rule, words
from communique.collect.patterns import rules as rules_of

NAME_LENGTH = 80  # characters; more is a description
BYLINE_LENGTH = 600
NAME_WORDS = 6
SEPARATOR = ", "  # between the names of a byline that is put together here

_LETTER = re.compile(r"[^\W\d_]")
_EDGES = " \t\n\r,;:|/·•-–—*\"'“”"


def authors_of(byline: str) -> tuple[str, ...]:
    """The authors whom a byline names, in its order and as it spells them, without "By", posts, addresses and dates.

    An organisation behind a person is whom that person works for; alone it is the author. () where nobody is named.
    """
    text = " ".join(unescape(byline).replace("\xa0", " ").split())[:BYLINE_LENGTH]
    for rule in _author_rules("ends"):
        text = rule.expression.sub("", text)
    for rule in _author_rules("asides"):
        text = rule.expression.sub(" ", text)
    parts = [name for part in _split(_without_start(text)) if (name := _name(part))]
    people = [name for name in parts if not outlet_of_name(name)]
    return tuple(dict.fromkeys(people if people and parts[0] == people[0] else parts))


def is_printed_name(words_of_name: str) -> bool:
    """Whether words out of a page's text look like a name: few, without numbers, and no word of a menu."""
    count = len(words_of_name.split())
    if count > NAME_WORDS or any(letter.isdigit() or letter in "?!:©" for letter in words_of_name):
        return False
    return not words_of_name[0].islower() and words_of_name.lower() not in words("page_furniture", "menu")


def joined(names: Iterable[str]) -> str:
    """One byline of several names, which authors_of takes apart again."""
    return SEPARATOR.join(dict.fromkeys(names))


def _author_rules(key: str) -> tuple[Rule, ...]:
    return rules_of("page_head", f"authors/{key}")


def _without_start(text: str) -> str:
    for rule in _author_rules("starts"):
        text = rule.expression.sub("", text.strip(), count=1)
    return text


def _split(text: str) -> Iterator[str]:
    """The parts of a byline; a word such as "and" stands between names only, not inside one ("Sousa e Silva")."""
    strong, comma, word = _author_rules("separators")
    for piece in strong.expression.split(text):
        for part in comma.expression.split(piece):
            yield from _at_words(part, word)


def _at_words(part: str, word: Rule) -> list[str]:
    pieces = word.expression.split(part)
    return pieces if all(len(piece.split()) > 1 for piece in pieces) else [part]


def _name(part: str) -> str | None:
    """A part of a byline as a name, None for a post, a template's word or what holds no name."""
    part = _without_start(part.strip(_EDGES))
    if any(rule.expression.search(part) for rule in _author_rules("roles")):
        return None
    for rule in _author_rules("role_ends"):
        part = rule.expression.sub("", part)
    part = part.strip(_EDGES)
    if not 1 < len(part) <= NAME_LENGTH or not _LETTER.search(part) or any(letter in "{}<>=" for letter in part):
        return None
    unnamed = part.lower().removeprefix("by ") in words("page_head", "authors/no_names")
    if unnamed or part.startswith(("http", "/", "#", "www.")):
        return None
    return part
