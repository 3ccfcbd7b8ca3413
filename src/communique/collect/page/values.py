"""Values that pages state of themselves, as they come: with entities, markup's white space, addresses for names."""

from collections.abc import Callable
from html import unescape

from communique.claims.report import Found
from communique.collect.authors import authors_of, joined
from communique.collect.moment import moment
from communique.collect.outlet import outlet_of_name
from communique.collect.patterns import words
from communique.collect.printed_date import ambiguous_date


def found_words(value: object, rule: str, known: Callable[[str], str | None] | None = None) -> Found | None:
    """Words with entities resolved and single spaces, or the name that `known` has for them; None for no words."""
    said = " ".join(unescape(value).split()) if isinstance(value, str) else ""
    return Found((known(said) if known else None) or said, rule) if said else None


def found_outlet(value: object, rule: str) -> Found | None:
    """An outlet by the name that it is known by; None for what software writes where nobody gave the site a name."""
    found = found_words(value, rule, outlet_of_name)
    return found if found and found.value.lower() not in words("page_head", "no_outlet") else None


def found_moment(value: object, rule: str) -> Found | None:
    """The day, with its time where one is stated, as ISO 8601; one that could be two days stays as it is printed."""
    if not isinstance(value, str):
        return None
    if read := moment(value):
        return Found(read[0], rule)
    return Found(" ".join(value.split()), rule) if ambiguous_date(value) else None


def found_authors(values: list[str], rule: str, fits: Callable[[str], bool] = bool) -> Found | None:
    """The authors whom stated names, or a byline, name, of them those that fit; None where they name nobody."""
    names = [name for value in values for name in authors_of(value) if fits(name)]
    return Found(joined(names), rule) if names else None
