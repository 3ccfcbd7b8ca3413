"""Outlets named in a report: agencies, broadcasters and papers through which words may have come."""

import re
from functools import cache

from attrs import frozen
from spacy.tokens import Token

from communique.extract.voices.attribution import Range
from communique.vocabulary import load


@frozen
class NamedOutlet:
    """The name of an outlet at [start, end) of the text, and how the record names it."""

    start: int
    end: int
    name: str


def named_outlets(text: str) -> tuple[NamedOutlet, ...]:
    """Every known outlet that a text names, in order."""
    names, expression = _known()
    return tuple(NamedOutlet(found.start(), found.end(), names[found.group()]) for found in expression.finditer(text))


def is_outlet_phrase(head: Token) -> bool:
    """Whether a phrase says itself that it names an outlet: "a Lisbon newspaper", "the Varda news agency"."""
    kinds = load("agencies")
    before = head.doc[head.i - 1].lower_ if head.i else ""
    if head.lower_ in kinds["kinds"] or f"{before} {head.lower_}" in kinds["kind_phrases"]:
        return True
    return head.pos_ == "PROPN" and any(_says_kind(part) for part in head.children if part.dep_ == "compound")


def _says_kind(word: Token) -> bool:
    """Whether a word in front of a name says that it is an outlet's: "the newspaper Varda", "Radio Varda"."""
    kinds = load("agencies")
    return word.lower_ in kinds["kinds"] if word.is_lower else word.lower_ in kinds["first_words"]


def proper_name(head: Token) -> Range | None:
    """Of a phrase that names an outlet, the name without state and kind.

    "Norland's Minato news agency" and "the news agency Minato" are "Minato".

    None where the phrase describes an outlet and names none: "a Lisbon newspaper", "the state news agency".
    """
    if apposed := next((part for part in head.children if part.dep_ == "appos" and part.pos_ == "PROPN"), None):
        return apposed.left_edge.idx, apposed.idx + len(apposed)
    kinds = load("agencies")
    kind = head.i - 1 if head.i and f"{head.doc[head.i - 1].lower_} {head.lower_}" in kinds["kind_phrases"] else head.i
    first, last = kind, kind - 1 if head.text.islower() else head.i
    while first > head.sent.start and head.doc[first - 1].pos_ == "PROPN":
        first -= 1
    before = head.doc[first - 1].lower_ if first > head.sent.start else ""
    if first == kind or before in {"a", "an"}:
        return None
    return head.doc[first].idx, head.doc[last].idx + len(head.doc[last])


def outlet_in(outlets: tuple[NamedOutlet, ...], words: Range) -> NamedOutlet | None:
    """The first outlet named inside a range of the text."""
    return next((outlet for outlet in outlets if words[0] <= outlet.start and outlet.end <= words[1]), None)


@cache
def _known() -> tuple[dict[str, str], re.Pattern[str]]:
    names = {word: entry["name"] for entry in load("agencies")["agencies"] for word in entry["words"]}
    for entry in load("outlets")["outlets"]:
        if entry["kind"] != "official":
            names |= dict.fromkeys([entry["name"], *entry["tags"], *entry["names"]], entry["name"])
    longest_first = sorted(names, key=lambda word: (-len(word), word))
    return names, re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
