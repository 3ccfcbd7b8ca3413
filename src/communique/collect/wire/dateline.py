"""Datelines: the places, the day and the agency in front of a story's first sentence."""

import re
from functools import cache
from itertools import accumulate

from attrs import frozen

from communique import vocabulary
from communique.claims.report import Cut, Found
from communique.collect.findings import Findings, found_at
from communique.collect.lines import Line, first_prose
from communique.collect.outlet import outlet_of_name, outlet_of_tag
from communique.collect.page.furniture import furniture_rule
from communique.collect.patterns import Rule, rules
from communique.collect.printed_date import is_date_line, iso_date, month_and_day
from communique.collect.wire.note import is_note

RUN_TOGETHER = 900  # characters within which a header that shares its line with the dateline must end
DATELINE_LENGTH = 240  # characters, of which a few may stand on the next line
PROSE_BEFORE = 5  # paragraphs, such as captions, that may stand above a dateline with an agency's tag
LINES_BEFORE = 60  # lines of menus and headers that may stand above a dateline
SUMMARY_LINES = 12  # lines among which a dateline without a tag must be the only one
SUMMARY_LENGTH = 600  # characters that may stand above it
TAGS = ("agency", "slashed", "plain")

_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]{1,25}(?:/[A-Z][A-Z.'’-]{1,25}){0,3}(?:,[ ][A-Z][\w.]{1,20})?$")
_JOINT = re.compile(r"\s?(?:[/,]|\band\b)\s?")


@frozen
class Dateline:
    """[start, end) of a dateline in the text, with what it says."""

    start: int
    end: int
    findings: Findings


def find_dateline(text: str, lines: tuple[Line, ...]) -> Dateline | None:
    """The dateline of the story: at the beginning of a line, or behind a header on the first line of prose."""
    first = first_prose(lines)
    for index, line in enumerate(lines[: min(first + PROSE_BEFORE, LINES_BEFORE)]):
        found = _at_start(text, line, index == first, index <= first)
        if found and not (furniture_rule(line.text) or is_date_line(line.text) or is_note(line.text)):
            return found
    behind = _after_header(text, lines[first]) if first < len(lines) else None
    return behind or _below_summary(text, lines)


def _below_summary(text: str, lines: tuple[Line, ...]) -> Dateline | None:
    """A dateline without a tag below a headline or two that end in full stops; two of them are headings."""
    bare = next(rule for rule in rules("wire", "datelines") if rule.name == "dateline-bare")
    found = [(line, match) for line in lines[:SUMMARY_LINES] if (match := bare.expression.match(line.text))]
    if len(found) != 1 or found[0][0].start > SUMMARY_LENGTH or not found[0][0].prose:
        return None
    return _dateline(text, found[0][0].start, bare, found[0][1])


def _at_start(text: str, line: Line, prose: bool, early: bool) -> Dateline | None:
    """A dateline that begins this line; further down the page only one that a known agency signs is believed."""
    shown = text[line.start : line.start + DATELINE_LENGTH]
    for rule in rules("wire", "datelines"):
        match = rule.expression.match(shown)
        if match and _believed(rule, match, prose) and (early or _outlet_of(match)):
            return _dateline(text, line.start, rule, match)
    return None


def _believed(rule: Rule, match: re.Match[str], prose: bool) -> bool:
    """A tag that nobody knows could be any word in brackets: then the dash must be there, and capitals or a day."""
    groups = match.groupdict()
    if rule.name == "dateline-bare":
        return True
    if rule.name == "dateline-colon":
        return prose and _is_city(match["places"])
    if groups.get("plain") and not (groups.get("date") or (groups.get("places") and groups.get("dash"))):
        return False
    if _outlet_of(match):
        return True
    if groups.get("plain") or not (groups.get("places") or groups.get("dash")):
        return False
    closed = groups.get("dash") or (groups.get("date") and (groups.get("stop") or groups.get("slashed")))
    capital = not groups.get("places") or match["places"].split(",")[0].isupper()
    return bool(closed and (groups.get("date") or (capital and match["agency"] and match["agency"][0].isupper())))


def _is_city(places: str) -> bool:
    return all(place.strip() in _cities() for place in places.split("/"))


@cache
def _cities() -> frozenset[str]:
    wire = vocabulary.load("wire")
    capitals = (
        name.upper() for state in vocabulary.load("states")["states"].values() for name in state.get("capitals", ())
    )
    return frozenset([*wire["long_places"], *wire["colon_cities"], *capitals])


def _tag(match: re.Match[str]) -> str:
    """The name of the group that holds the agency's tag, "" where there is none."""
    groups = match.groupdict()
    return next((key for key in TAGS if groups.get(key)), "")


def _outlet_of(match: re.Match[str]) -> str | None:
    tag = _tag(match)
    return _known(match[tag]) if tag else None


def _known(tag: str) -> str | None:
    """The agency of a tag, the first of a joint one; its first words are enough ("TASS Correspondent Ana Okoro")."""
    if known := outlet_of_tag(tag) or outlet_of_name(tag):
        return known
    for part in _JOINT.split(tag):
        beginnings = [" ".join(words) for words in accumulate([word] for word in part.split())]
        for words in [*reversed(beginnings), part.split("-")[0]]:
            if known := outlet_of_tag(words) or outlet_of_name(words):
                return known
    return None


def _after_header(text: str, line: Line) -> Dateline | None:
    """A dateline behind a header that runs into the text: it must have a day and a known agency's tag."""
    if not {"(", "/"} & set(line.text[:RUN_TOGETHER]):
        return None
    rule = next(rule for rule in rules("wire", "datelines") if rule.name == "dateline")
    for match in rule.expression.finditer(line.text[:RUN_TOGETHER]):
        places = _capitals_at_end(match["places"] or "")
        if places and match["date"] and _outlet_of(match):
            return _dateline(text, line.start, rule, match, match.end("places") - len(places))
    return None


def _capitals_at_end(places: str) -> str | None:
    """The place at the end of words that may belong to a headline: one word in capitals, more where they are known."""
    known = [place for place in vocabulary.load("wire")["long_places"] if places.endswith(place)]
    if known:
        return str(max(known, key=len))
    match = _CAPITALS.search(places)
    return match.group() if match else None


def _dateline(text: str, at: int, rule: Rule, match: re.Match[str], start: int = 0) -> Dateline:
    """What a match says whose string begins at `at` of the text; a header's end at its beginning is `start` long."""

    def found(within: tuple[int, int], by: str, value: str | None = None) -> Found | None:
        return found_at(text, at + within[0], at + within[1], by, value)

    groups = match.groupdict()
    tag = _tag(match)
    signed, within = _parted(match[tag]) if tag else ("", None)
    outlet = _outlet(signed) if signed else None
    day = _day(match) if groups.get("date") else None
    places = (max(start, match.start("places")), _places_end(match)) if groups.get("places") else (0, 0)
    dated = found(match.span("date"), "dateline", day) if day else None
    if within and not dated:
        value, first, last = within
        dated = found((match.start(tag) + first, match.start(tag) + last), "dateline", value)
    return Dateline(
        at + start,
        at + match.end(),
        Findings(
            outlet=found(_at(match, tag, signed), outlet.rule, outlet.value) if outlet else None,
            dateline=found(places, _name(rule, match)),
            dateline_date=dated,
            published=dated if dated and not dated.value.startswith("XXXX") else None,
            cuts=(Cut(at + start, at + match.end(), "dateline"),),
        ),
    )


def _name(rule: Rule, match: re.Match[str]) -> str:
    if rule.name != "dateline":
        return rule.name
    return "dateline-dated" if match["date"] else "dateline-undated"


def _parted(tag: str) -> tuple[str, tuple[str, int, int] | None]:
    """The name in a tag and the full date beside it, with its place in the tag ("Fjord News, 14 June 2019")."""
    day = iso_date(tag)
    return (tag[: day[1]].strip(" ,") or tag[day[2] :].strip(" ,"), day) if day else (tag, None)


def _at(match: re.Match[str], tag: str, signed: str) -> tuple[int, int]:
    start = match.start(tag) + match[tag].index(signed)
    return start, start + len(signed)


def _outlet(tag: str) -> Found | None:
    """The agency of this tag; one that outlets.yaml does not know is taken as printed, and its rule says so."""
    if known := _known(tag):
        return Found(known, "dateline")
    said = {word.lower() for word in tag.split()} & set(vocabulary.load("wire")["no_agency"])
    return None if said else Found(tag.strip(), "dateline-unlisted")


def _places_end(match: re.Match[str]) -> int:
    """Without the full stop that some agencies put behind a city ("MOSCOW. Nov 20"); "Calif." keeps its own."""
    ended = match["places"].endswith(".") and "," not in match["places"]
    return match.end("places") - int(ended)


def _day(match: re.Match[str]) -> str | None:
    """The day as an ISO date, "XXXX-11-20" where no year is printed."""
    if full := iso_date(match["date"]):
        return full[0]
    found = month_and_day(match["date"])
    year = match.groupdict().get("year") or "XXXX"
    return f"{year}-{found[0]:02}-{found[1]:02}" if found else None
