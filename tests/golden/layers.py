"""Lines for what the first steps find: actors, offices, dates, places, and which words mean which person."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable

from communique.claims.actor import Actor, Office, Place
from communique.claims.codes import ActorType, MentionForm
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.mentions.states import state_name
from communique.extract.reading import Reading

VAGUE = ("PAST_REF", "PRESENT_REF", "FUTURE_REF")
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")

Chains = dict[str, list[str]]


def layer_lines(reading: Reading) -> dict[str, set[str]]:
    """The lines of every kind but those of claims and of the head."""
    people = [one for one in reading.actors if one.type is ActorType.PERSON]
    others = [one for one in reading.actors if one.type in (ActorType.STATE, ActorType.ORGANISATION)]
    told = [one for one in people if not one.journalist]
    return {
        "people": {_person(one) for one in people},
        "actor": {f"{one.name} | {one.type} | {one.state or '?'}" for one in others},
        "office": {_office(one, office) for one in told for office in one.offices},
        "date": {_date(one) for one in reading.dates if one.expression and one.value not in VAGUE},
        "place": {_place(one) for one in reading.places if not _is_country(one) and not _in_a_name(one, others)},
        "chain": set(found_chains(reading.body, told)),
    }


def chain_lines(body: str, chains: Chains) -> set[str]:
    """The lines of chains written by hand; ValueError where a mention does not stand after the one before."""
    found: set[str] = set()
    for name, mentions in chains.items():
        at = 0
        for mention in mentions:
            at = _end_of_next(body, mention, at, name)
            found.add(_link(name, body, at))
    return found


def clusters(lines: Iterable[str]) -> dict[str, str]:
    """Chain lines as a clustering: the words' place -> whose they are."""
    pairs = (line.split(" | ") for line in lines)
    return {item: name for name, item in pairs}


def _person(actor: Actor) -> str:
    """name | state | titles as printed; a journalist's line says so"""
    titles = "; ".join(sorted({office.title for office in actor.offices})) or "-"
    return f"{actor.name} | {actor.state or '?'} | {titles}" + (" | journalist" if actor.journalist else "")


def _office(actor: Actor, office: Office) -> str:
    """person | rank | function | institution | state | standing"""
    values = [office.rank, office.function, office.institution, office.state]
    return " | ".join([actor.name, *(value or "-" for value in values), office.standing])


def _date(when: When) -> str:
    """words | value, and where the value does not tell them: | first day/last day"""
    assert when.expression is not None
    words = ARTICLE.sub("", " ".join(when.expression.text.split()))
    interval = _interval(when)
    return f"{words} | {when.value}" + (f" | {interval}" if interval else "")


def _interval(when: When) -> str:
    if not when.dated:
        return f"{when.offset} {when.unit}" if when.offset is not None else ""
    bounds = (when.earliest or "..", when.latest or "..")
    if "T" in when.value or bounds == _own(when.value):
        return ""
    return bounds[0] if bounds[0] == bounds[1] else "/".join(bounds)


def _own(value: str) -> tuple[str, str]:
    """First and last day that a value tells itself; the value twice where it is no year, month or range of days."""
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{value}-12-31"
    if re.fullmatch(r"\d{4}-\d\d", value):
        return f"{value}-01", f"{value}-{monthrange(int(value[:4]), int(value[5:]))[1]}"
    first, _, last = value.partition("/")
    return first, last or first


def _place(place: Place) -> str:
    """words | name | country | kind"""
    return " | ".join([" ".join(place.span.text.split()), place.name, place.country or "-", place.kind])


def _is_country(place: Place) -> bool:
    return place.country is not None and state_name(place.country) == place.name


def _in_a_name(place: Place, bodies: list[Actor]) -> bool:
    """Whether a place is part of a body's name and no place where something is: the Europe of the European Union."""
    around = (mention.span for body in bodies for mention in body.mentions)
    return place.kind == "associative" and any(span != place.span and span.contains(place.span) for span in around)


def found_chains(body: str, people: list[Actor]) -> Iterable[str]:
    """The links of persons; words that mean several at once ("the two ministers") are in no one's chain."""
    links = [(one.name, span) for one in people for span in _spans(body, one)]
    counts = Counter((span.start, span.end) for _, span in links)
    return [_link(name, body, span.end) for name, span in links if counts[span.start, span.end] == 1]


def _spans(body: str, person: Actor) -> Iterable[Span]:
    """Where the body speaks of a person; a description that is apposed to the name is one mention with it."""
    named = [one.span for one in person.mentions if one.form is MentionForm.PROPER]
    for mention in person.mentions:
        apposed = mention.form is MentionForm.NOMINAL and any(_beside(body, mention.span, name) for name in named)
        if body[mention.span.start : mention.span.end].strip() and not apposed:
            yield mention.span


def _beside(body: str, one: Span, other: Span) -> bool:
    between = body[min(one.end, other.end) : max(one.start, other.start)]
    return not one.overlaps(other) and not between.strip(" ,")


def _link(name: str, body: str, end: int) -> str:
    """person | last word of the mention @where it begins; so titles and articles before a name make no difference"""
    start = max(body.rfind(space, 0, end) for space in " \n\t\xa0") + 1
    return f"{name} | {POSSESSIVE.sub('', body[start:end])} @{start}"


def _end_of_next(body: str, mention: str, at: int, name: str) -> int:
    words, _, after = mention.partition("/")
    pattern = r"(?<!\w)" + _loose(words) + r"(?!\w)" + (rf"(?=\W+{_loose(after)})" if after else "")
    found = re.compile(pattern).search(body, at)
    if found is None:
        raise ValueError(f"{name}: no {mention!r} after {at}: {body[at : at + 40]!r}")
    return found.end()


def _loose(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split())
