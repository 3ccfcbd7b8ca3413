"""Names of places in a text: which words may name a place, and the gazetteer's entries for them."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from attrs import evolve, frozen
from spacy.tokens import Doc, Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, MentionForm
from communique.extract.mentions.lexicon import home_of_outlet
from communique.extract.places.evidence import (
    PLACE_LABELS,
    Zones,
    follows,
    in_a_body,
    in_a_building,
    names_a_place,
    opens_with,
    placed,
    zones,
)
from communique.extract.places.gazetteer import Entry, Gazetteer
from communique.extract.places.stretches import Stretches
from communique.extract.reading import Reading
from communique.vocabulary import load

LONGEST = 6  # words in a name
AREAS = frozenset({"division", "country", "county"})
_GRAMMAR = frozenset({"ADV", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ", "VERB"})
_SHORT = re.compile(r"[A-Z][a-z]{1,4}\.|(?:[A-Z]\.)+")
_PARTY = re.compile(r"\b[DRI]-([A-Z][\w.]+(?:\s[A-Z][a-z]+)?)")
_COMMA = re.compile(r",\s+$")


@frozen
class Name:
    """[start, end) of the text names a place; `demonym` where the words name its people ("Kenyan").

    `inside` is the (country, division) that the next words give: "Springfield, Ill."; a division of "" is any.
    `of_body`: the words are part of a body's name and say where it belongs, not where something is: "Lusaka Police".
    """

    start: int
    end: int
    text: str
    entries: tuple[Entry, ...]
    demonym: bool = False
    inside: tuple[str, str] | None = None
    of_body: bool = False


def find_names(reading: Reading, gazetteer: Gazetteer) -> list[Name]:
    """The names of places in text order, disjoint."""
    around = zones(reading.doc, _named(reading, ActorType.PERSON), _named(reading, ActorType.ORGANISATION))
    short = [name for name in _abbreviations(around.text, gazetteer) if not _is_degree(name, around)]
    taken = {at for name in short for at in range(name.start, name.end)}
    spans = [name for name in _candidates(reading.doc, around.text, gazetteer) if taken.isdisjoint(_extent(name))]
    qualified = qualify(sorted([*short, *spans], key=lambda name: name.start), around.text)
    marked = {(name.start, name.end): name for name in short}
    sure = [
        n
        for n in qualified
        if marked.get((n.start, n.end)) == n or names_a_place(reading.doc, n.start, n.end, around, n)
    ]
    known = {name.text for name in sure}
    again = [name for name in qualified if name.text in known - around.surnames and _whole(reading.doc, around, name)]
    unknown = _unknown(reading, gazetteer, [*sure, *again], around)
    every = {name.start: name for name in [*unknown, *again, *sure]}
    at_home = (_at_home(reading, every[start], gazetteer) for start in sorted(every))
    return [evolve(name, of_body=_of_body(reading.doc, name, around)) for name in at_home]


def _of_body(doc: Doc, name: Name, around: Zones) -> bool:
    return in_a_body(doc, name.start, name.end, around) and not in_a_building(doc, name.start, name.end, around)


def _at_home(reading: Reading, name: Name, gazetteer: Gazetteer) -> Name:
    """The name, with its own state's entries where that state's outlet says it: "Korea" in a paper of Seoul."""
    outlet = reading.report.head.outlet
    state = load("places")["own_names"].get(name.text)
    at_home = outlet is not None and state is not None and home_of_outlet(outlet.value) == state
    return evolve(name, entries=_state(state, gazetteer)) if at_home else name


def _extent(name: Name) -> range:
    return range(name.start, name.end)


def _named(reading: Reading, kind: ActorType) -> list[tuple[int, int]]:
    """Where actors of this kind are named."""
    towns = frozenset(entity.text for entity in reading.doc.ents if entity.label_ == "GPE")
    return [
        (mention.span.start, mention.span.end)
        for actor in reading.actors
        if actor.type is kind and not _lies_somewhere(reading, actor, towns)
        for mention in actor.mentions
        if mention.form is MentionForm.PROPER
    ]


def _lies_somewhere(reading: Reading, actor: Actor, towns: frozenset[str]) -> bool:
    """Whether "in NAME", or the parse of another mention (`towns`), shows that somebody of one bare name is a town."""
    spans = [mention.span for mention in actor.mentions if mention.form is MentionForm.PROPER]
    bare = actor.state is None and not actor.offices and {span.text for span in spans} == {actor.name}
    return bare and (actor.name in towns or any(placed(reading.doc, span.start, "settled") for span in spans))


def _candidates(doc: Doc, text: str, gazetteer: Gazetteer) -> Iterator[Name]:
    for run in _runs(doc):
        at = 0
        while at < len(run):
            name = _longest(text, run[at : at + LONGEST], gazetteer)
            if name:
                yield name
                at = next(i for i, token in enumerate([*run, None]) if token is None or token.idx >= name.end)
            else:
                at += 1


def _runs(doc: Doc) -> Iterator[list[Token]]:
    """Sequences of capitalised words with the small words that may stand inside a name."""
    joiners = _joiners()
    run: list[Token] = []
    for token in doc:
        capital = token.text[0].isupper()
        if run and (_parted(token, run[-1]) or not (capital or token.lower_ in joiners)):
            yield run
            run = []
        if capital or run:
            run.append(token)
    if run:
        yield run


def _parted(token: Token, before: Token) -> bool:
    """Whether a sentence begins at the token; the parse ends one at "ST." of "ST. LOUIS" and "N." of "N. Korea" too."""
    return bool(token.is_sent_start) and before.lower_ not in {"st.", "mt.", "ft.", "s.", "n."}


def _longest(body: str, tokens: list[Token], gazetteer: Gazetteer) -> Name | None:
    if not tokens[0].text[0].isupper():
        return None
    for count in range(len(tokens), 0, -1):
        last = tokens[count - 1]
        if last.lower_ in _joiners():
            continue
        start, end = tokens[0].idx, last.idx + len(last)
        text = body[start:end]
        if entries := _of_people(text, gazetteer):
            return Name(start, end, text, entries, demonym=True)
        if count == 1 and _no_name(last):
            return None
        if entries := _entries(text, gazetteer, lone=count == 1 and not opens_with(body, start, end)):
            return Name(start, end, text, entries)
    return None


def _no_name(token: Token) -> bool:
    """Whether the parse takes a lone capitalised word for one of grammar's: "Are", "Make"."""
    return token.pos_ in _GRAMMAR and token.ent_type_ not in PLACE_LABELS and not token.text.isupper()


def _of_people(text: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    if text in demonyms():
        return _state(demonyms()[text], gazetteer)
    place = load("places")["peoples"].get(text)
    return gazetteer.entries(place) if place else ()


def _entries(text: str, gazetteer: Gazetteer, lone: bool) -> tuple[Entry, ...]:
    if text.count(".") > 1 and text in _areas():
        return area_entries(text, gazetteer)
    return gazetteer.entries(text) if not lone or _lone(text) else ()


def _lone(text: str) -> bool:
    if text.isupper() and len(text) < 6:
        return text in load("places")["capitals_only"] or text in _short_states()
    return len(text) > 2 and text not in common_words() and not _SHORT.fullmatch(text)


def _state(code: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    name = load("states")["states"][code]["name"]
    return tuple(entry for entry in gazetteer.entries(name) if entry.kind == "country" and entry.country == code)


def _abbreviations(body: str, gazetteer: Gazetteer) -> Iterator[Name]:
    for match in _abbreviated().finditer(body):
        yield Name(match.start(1), match.end(1), match.group(1), area_entries(match.group(1), gazetteer))
    for match in _PARTY.finditer(body):
        if match.group(1) not in _areas() and (entries := gazetteer.entries(match.group(1))):
            yield Name(match.start(1), match.end(1), match.group(1), entries)


def _is_degree(name: Name, around: Zones) -> bool:
    """Reads "Ann Otieno, MD": a doctor, not a state."""
    person = around.persons.touching(name.start - 3, name.start - 2)
    return bool(person) and name.text in load("places")["degrees"]


def area_entries(printed: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The division that an abbreviation of datelines and addresses names ("Ill."); empty where it is none."""
    if printed not in _areas():
        return ()
    country, code = _areas()[printed]
    area = load("divisions")["divisions"][country][code]
    entries = gazetteer.entries(area[0] if isinstance(area, list) else area)
    return tuple(e for e in entries if (e.kind, e.country, e.division) == ("division", country, code))


def qualify(names: list[Name], body: str) -> list[Name]:
    """Give each name that is followed by ", AREA" the area, if it can lie there, and let AREA be no town."""
    areas = [_area_of(name, after, body) for name, after in pairwise(names)]
    marked = zip(names, [None, *areas], [*areas, None], strict=False)  # no name: no area
    return [_as_area(evolve(name, inside=inside), held) for name, held, inside in marked]


def _as_area(name: Name, held: tuple[str, str] | None) -> Name:
    """The name with the entries that are the area `held`, which the name before lies in."""
    kept = tuple(e for e in name.entries if e.kind in AREAS and (e.country, e.division) == held)
    return evolve(name, entries=kept) if kept else name


def _area_of(name: Name, after: Name, body: str) -> tuple[str, str] | None:
    if name.demonym or after.demonym or not _COMMA.fullmatch(body[name.end : after.start]):
        return None
    for area in after.entries:
        if _is_area(area) and any(_within(entry, area) for entry in name.entries) and not _a_list(name, area):
            return area.country, area.division
    return None


def _is_area(entry: Entry) -> bool:
    """A country, a division or a county in full: "Clinton, Washington" is in no county of Washington."""
    return entry.kind in AREAS and not (entry.kind == "county" and entry.other)


def _a_list(name: Name, area: Entry) -> bool:
    """Whether "A, B" are two of a list: two divisions of one state, two countries, a palace and its town."""
    first = name.entries[0]
    if first.kind == "country" and area.kind == "country":
        return not any(entry.kind == "division" and entry.country == area.country for entry in name.entries)
    divisions = area.kind == "division" and (first.kind, first.country) == ("division", area.country)
    return divisions or first.kind not in {"town", "capital", "county", "division", "country"}


def _within(entry: Entry, area: Entry) -> bool:
    inside = entry.country == area.country and area.division in ("", entry.division)
    return inside and entry.kind not in {"country", area.kind}


def _whole(doc: Doc, around: Zones, name: Name) -> bool:
    """Whether no longer name of a person and no street's holds the words."""
    span = (name.start, name.end)
    within = any(zone != span for zone in around.persons.touching(*span))
    return not within and not follows(doc, name.end, "not_before")


def _unknown(reading: Reading, gazetteer: Gazetteer, known: list[Name], around: Zones) -> Iterator[Name]:
    """Names after "in" that the parse takes for places and the gazetteer does not know: places without coordinates."""
    taken = Stretches((name.start, name.end) for name in known)
    for entity in reading.doc.ents:
        if entity.label_ not in PLACE_LABELS or entity.root.pos_ != "PROPN" or not entity.text[0].isupper():
            continue
        street = entity[-1].text in load("places")["not_before"]
        if (
            taken.touching(entity.start_char, entity.end_char)
            or street
            or entity.text in around.surnames
            or gazetteer.entries(entity.text)
        ):
            continue
        if placed(reading.doc, entity.start_char, "narrow"):
            yield Name(entity.start_char, entity.end_char, entity.text, ())


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and names of peoples with the state they belong to; names of states themselves left out."""
    states = load("states")["states"]
    names = {name for state in states.values() for name in [state["name"], *state.get("names", [])]}
    words = {
        word: code
        for code, state in sorted(states.items())
        for word in [*state.get("people", []), *state.get("adjectives", [])]
    }
    return {word: code for word, code in words.items() if word not in names}


@cache
def common_words() -> frozenset[str]:
    """Names in the gazetteer that are nearly always another word."""
    return frozenset(str(word) for word in load("places")["common_words"])


@cache
def _short_states() -> frozenset[str]:
    """The abbreviations of states: DPRK, UAE."""
    states = load("states")["states"].values()
    return frozenset(name for state in states for name in state.get("names", []) if name.isupper())


@cache
def _joiners() -> frozenset[str]:
    return frozenset(str(word) for word in load("places")["joiners"])


@cache
def _areas() -> dict[str, tuple[str, str]]:
    places, codes = load("places"), load("divisions")["divisions"]["USA"]
    printed = {name: (country, code) for name, (country, code) in places["abbreviations"].items()}
    postal = {name: ("CAN", code) for name, code in places["postal"].items()}
    return {**printed, **postal, **{code: ("USA", code) for code in codes}}


@cache
def _abbreviated() -> re.Pattern[str]:
    names = sorted(_areas(), key=len, reverse=True)
    return re.compile(rf"(?:(?<=,\s)|(?<=\()|(?<=\b[DRI]-))({'|'.join(re.escape(name) for name in names)})(?!\w)")
