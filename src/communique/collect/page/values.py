"""Values that pages state of themselves, as they come: with entities, markup's white space, addresses for names."""

from collections.abc import Callable
from html import unescape

from communique.claims.report import Found
from communique.collect.printed_date import iso_date

NAME_LENGTH = 120  # characters; a longer author is a description


def found_words(value: object, rule: str, known: Callable[[str], str | None] | None = None) -> Found | None:
    """Words with entities resolved and single spaces, or the name that `known` has for them; None for no words."""
    words = " ".join(unescape(value).split()) if isinstance(value, str) else ""
    return Found((known(words) if known else None) or words, rule) if words else None


def found_date(value: object, rule: str) -> Found | None:
    """The day as the page prints it; its time of day is left out, for it is in a zone that readers do not see."""
    read = iso_date(value) if isinstance(value, str) else None
    return Found(read[0], rule) if read else None


def is_name(value: object) -> bool:
    """Whether a stated author is a name and no address or number."""
    if not isinstance(value, str) or not 0 < len(value.strip()) <= NAME_LENGTH:
        return False
    return not value.strip().startswith(("http", "/", "@")) and any(letter.isalpha() for letter in value)
