"""Evidence in the text that capitalised words name a place here, and not a person, a body or a street."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from attrs import frozen
from spacy.tokens import Doc, Span, Token

from communique.extract.places.gazetteer import Entry
from communique.extract.places.stretches import Stretches
from communique.vocabulary import load

LARGE = 100_000  # people: smaller places are known by their first name only, save where the parse sees a place
PLACE_LABELS = frozenset({"GPE", "LOC"})
_DASH = re.compile(r"\s*(?:[-–—(:]|\s\s)")
Spans = Iterable[tuple[int, int]]
OF_STATES = frozenset({("division", "USA"), ("county", "USA")})
NAMED_ALWAYS = frozenset({"country", "site", "region", "water", "continent"})


class Candidate(Protocol):
    """What is asked about: a name with the gazetteer's entries for it."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The places of that name."""

    @property
    def demonym(self) -> bool:
        """Whether the words name a people and not a place."""

    @property
    def inside(self) -> tuple[str, str] | None:
        """The (country, division) that the next words give."""


@frozen
class Zones:
    """Stretches of the text: `persons` and `bodies` named by the actors or the parse, `places` that the parse sees.

    `surnames` are the last words of persons' full names: alone they more likely name the person than a town.
    """

    text: str
    persons: Stretches
    bodies: Stretches
    places: Stretches
    surnames: frozenset[str]

    def bars(self, start: int, end: int) -> bool:
        """Whether a person's or a body's name covers part of [start, end)."""
        return bool(self.persons.touching(start, end) or self.bodies.touching(start, end))

    def gives(self, start: int, end: int) -> bool:
        """Whether the parse takes part of [start, end) for a place."""
        return bool(self.places.touching(start, end))


def zones(doc: Doc, persons: Spans, bodies: Spans) -> Zones:
    """The zones of a parse; `persons` and `bodies` are the mentions already found."""
    people = [ent for ent in doc.ents if ent.label_ == "PERSON" and not _place_like(ent)]
    organisations = [ent for ent in doc.ents if ent.label_ == "ORG" and not _place_like(ent)]
    return Zones(
        doc.text,
        Stretches((*persons, *map(_ends, people))),
        Stretches((*bodies, *map(_ends, organisations))),
        Stretches(_ends(ent) for ent in doc.ents if ent.label_ in PLACE_LABELS),
        frozenset(ent[-1].text for ent in people if len(ent) > 1),
    )


def names_a_place(doc: Doc, start: int, end: int, around: Zones, name: Candidate) -> bool:
    """Whether the words at [start, end) are taken for the name of a place."""
    if _titled(doc, start) or _part_of_more(doc, end):
        return bool(name.inside) and not _titled(doc, start)
    if name.inside or _dateline(around.text, start, end):
        return True
    if around.persons.touching(start, end):
        return False
    if body := next(iter(around.bodies.touching(start, end)), None):
        return opens_a_body(around.text, (start, end), body, name)
    return name.demonym or _always(name) or _shown(doc, (start, end), around, name)


def _shown(doc: Doc, span: tuple[int, int], around: Zones, name: Candidate) -> bool:
    """Whether the parse or a neighbouring word shows a place, where the name alone does not."""
    start, end = span
    first_name = any(not entry.other or entry.population >= LARGE for entry in name.entries)
    if around.text[start:end] in around.surnames:
        return placed(doc, start, "settled") and first_name and around.text[end : end + 1] not in ("'", "’")
    return around.gives(start, end) or (first_name and (placed(doc, start) or _modifies(doc, end)))


def opens_a_body(text: str, span: tuple[int, int], body: tuple[int, int], name: Candidate) -> bool:
    """Whether a body's name says by this place where it belongs: "Lusaka Police", "Bank of Kenya", "Kenyan Senate"."""
    start, end = span
    if all(entry.kind == "region" for entry in name.entries[:1]):  # "Bank of Korea" is in none
        return False
    if end >= body[1]:
        return text[:start].endswith(" of ") and _always(name)
    leads = start - body[0] <= len("the ")
    after = text[end : body[1]].split()
    return leads and (name.demonym or _always(name) or bool(after and after[0] in _words("bodies")))


def _ends(entity: Span) -> tuple[int, int]:
    return entity.start_char, entity.end_char


def _always(name: Candidate) -> bool:
    """A name of a state, a state of the United States, a county in full, or a place of our own list."""
    return any(not e.other and (e.kind in NAMED_ALWAYS or (e.kind, e.country) in OF_STATES) for e in name.entries)


def _place_like(entity: Span) -> bool:
    """One capitalised word after "in": an entity that the parse may well have taken for a person or a body wrongly."""
    return len(entity) == 1 and placed(entity.doc, entity.start_char, "narrow") and not entity.text.isupper()


def _at(doc: Doc, start: int) -> Token | None:
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    return span[0] if span else None


def placed(doc: Doc, start: int, how: str = "wide") -> bool:
    """Whether the word before says that a place follows; "narrow" leaves out "of" and "to", "settled" all but rest."""
    token = _at(doc, start)
    before = doc[token.i - 1].lower_ if token and token.i else ""
    if how == "settled":
        return before in _words("settled")
    return before in _words("before") | _words("prepositions") - (frozenset() if how == "wide" else {"of", "to"})


def _titled(doc: Doc, start: int) -> bool:
    token = _at(doc, start)
    return bool(token and token.i and doc[token.i - 1].text in _words("not_after"))


def _part_of_more(doc: Doc, end: int) -> bool:
    """Whether the next word makes it a street, a firm or a treaty ("Lusaka Street", "Lusaka Protocol")."""
    after = doc.char_span(end - 1, end, alignment_mode="expand")
    following = after[-1].i + 1 if after else len(doc)
    return following < len(doc) and doc[following].text in _words("not_before")


def _dateline(text: str, start: int, end: int) -> bool:
    """Capitals at the beginning of a report or after a headline, with a dash, a bracket or a colon behind them."""
    return text[start:end].isupper() and _opens(text, start) and bool(_DASH.match(text[end : end + 8]))


def _opens(text: str, start: int) -> bool:
    """Whether what stands at `start` begins the text, or follows a sentence's end, a colon or a gap."""
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    return end == 0 or text[end - 1] in ".!?:" or start - end > 1


def _modifies(doc: Doc, end: int) -> bool:
    """Whether the next word says that a place stands before it: "Lusaka residents", "Lusaka Province"."""
    after = doc.char_span(end - 1, end, alignment_mode="expand")
    following = after[-1].i + 1 if after else len(doc)
    return following < len(doc) and doc[following].text in _words("after")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("places")[name])
