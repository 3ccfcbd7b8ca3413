"""Evidence in the text that capitalised words name a place here, and not a person, a body or a street."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Protocol

from attrs import frozen
from spacy.tokens import Doc, Span, Token

from communique.extract.mentions.lexicon import given_names
from communique.extract.places.gazetteer import Entry
from communique.extract.places.stretches import Stretches
from communique.vocabulary import load

LARGE = 100_000  # people: smaller places are known by their first name only, save where the parse sees a place
CITY = 300_000  # people: the name of a smaller one in a body's may be its founder's
PLACE_LABELS = frozenset({"GPE", "LOC"})
_OF_A_TOWN = re.compile(r"(?:[,)\d]|\b(?:both|formerly|native|late)) (?:of|from) $")
_LINKED = re.compile(r"(?:\b(?:of|for|at|Northern|Southern|Eastern|Western|Central|Greater|Metropolitan)\s|[-–])$")
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
    if _titled(doc, start) or follows(doc, end, "not_before"):
        return bool(name.inside) and not _titled(doc, start)
    if name.inside or opens_with(around.text, start, end):
        return True
    if around.persons.touching(start, end):
        return _of_residents(doc, (start, end), around)
    if in_a_body(doc, start, end, around):
        return tells_a_body(doc, (start, end), around, name)
    if around.bodies.touching(start, end) and not name.demonym:
        return _no_body(doc, (start, end), around, name)
    return name.demonym or _always(name) or _shown(doc, (start, end), around, name)


def _no_body(doc: Doc, span: tuple[int, int], around: Zones, name: Candidate) -> bool:
    """Whether what the parse takes for a body in one bare name is a place all the same; a palace is the body too."""
    land = _always(name) and all(entry.kind != "site" for entry in name.entries[:1])
    city = _is_city(name, around.text[span[0] : span[1]], around)
    return land or city or placed(doc, span[0], "settled") or _lived_in(doc, span, around)


def _of_residents(doc: Doc, span: tuple[int, int], around: Zones) -> bool:
    """Whether what the parse takes for a person is where people live: "an Arusha couple", "Ann Otieno, of Arusha"."""
    start, end = span
    if around.text[start:end] in around.surnames or any(zone != span for zone in around.persons.touching(start, end)):
        return False
    return _lived_in(doc, span, around)


def _lived_in(doc: Doc, span: tuple[int, int], around: Zones) -> bool:
    return follows(doc, span[1], "residents") or bool(_OF_A_TOWN.search(around.text, max(0, span[0] - 10), span[0]))


def in_a_body(doc: Doc, start: int, end: int, around: Zones) -> bool:
    """Whether the words are part of the longer name of a body or a building."""
    longer = any(zone != (start, end) for zone in around.bodies.touching(start, end))
    return longer or follows(doc, end, "institutions")


def in_a_building(doc: Doc, start: int, end: int, around: Zones) -> bool:
    """Whether they are part of the name of a building that something is said to be at: "at the Lusaka Museum"."""
    body = next(iter(around.bodies.touching(start, end)), (start, end))
    first, last = min(start, body[0]), max(end, body[1])
    words = {*around.text[first:last].split(), *around.text[end : last + 20].split()[:1]}
    opening = first - 4 if around.text[max(0, first - 4) : first].lower() == "the " else first
    return bool(words & _words("buildings")) and placed(doc, opening, "narrow")


def _shown(doc: Doc, span: tuple[int, int], around: Zones, name: Candidate) -> bool:
    """Whether the parse or a neighbouring word shows a place, where the name alone does not."""
    start, end = span
    first_name = any(not entry.other or entry.population >= LARGE for entry in name.entries)
    if around.text[start:end] in around.surnames:
        return placed(doc, start, "settled") and first_name and around.text[end : end + 1] not in ("'", "’")
    return around.gives(start, end) or (first_name and (placed(doc, start) or follows(doc, end, "after")))


def tells_a_body(doc: Doc, span: tuple[int, int], around: Zones, name: Candidate) -> bool:
    """Whether a body's name says by this place where it belongs: "Lusaka Police", "Bank of Kenya", "Kenyan Senate"."""
    start, end = span
    if all(entry.kind == "region" for entry in name.entries[:1]):  # "Bank of Korea" is in none
        return False
    known = name.demonym or _always(name) or _is_city(name, around.text[start:end], around)
    body = next((zone for zone in around.bodies.touching(start, end) if zone != span), None)
    if body is None or start - body[0] <= len("the "):
        return known or follows(doc, end, "bodies")
    return known and bool(_LINKED.search(around.text, max(0, start - 12), start))


def _is_city(name: Candidate, text: str, around: Zones) -> bool:
    """A large town under its first name, which is no person's name too."""
    large = any(not entry.other and entry.population >= CITY for entry in name.entries)
    return large and text not in around.surnames and text not in given_names()


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


def follows(doc: Doc, end: int, words: str) -> bool:
    """Whether the next word is one of that list: a street ("Lusaka Street"), a body's ("Lusaka Police"), residents."""
    after = doc.char_span(end - 1, end, alignment_mode="expand")
    following = after[-1].i + 1 if after else len(doc)
    return following < len(doc) and doc[following].text in _words(words)


def opens_with(text: str, start: int, end: int) -> bool:
    """A dateline: capitals that begin a report or follow its headline, and a dash, a bracket or a colon behind them."""
    return text[start:end].isupper() and _opens(text, start) and bool(_DASH.match(text[end : end + 8]))


def _opens(text: str, start: int) -> bool:
    """Whether what stands at `start` begins the text, or follows a sentence's end, a colon or a gap."""
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    return end == 0 or text[end - 1] in ".!?:" or start - end > 1


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("places")[name])
