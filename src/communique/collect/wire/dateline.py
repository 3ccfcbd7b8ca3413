"""Datelines: the places, the day and the agency in front of a story's first sentence."""

import re

from attrs import frozen

from communique import vocabulary
from communique.claims.report import Cut, Found
from communique.collect.findings import Findings
from communique.collect.lines import Line, first_prose
from communique.collect.outlet import outlet_of_tag
from communique.collect.page.furniture import furniture_rule
from communique.collect.patterns import Rule, rules
from communique.collect.printed_date import is_date_line, iso_date, month_and_day

RUN_TOGETHER = 900  # characters within which a header that shares its line with the dateline must end
PROSE_BEFORE = 5  # paragraphs, such as captions, that may stand above a dateline with an agency's tag
LINES_BEFORE = 60  # lines of menus and headers that may stand above a dateline

_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]{1,25}(?:/[A-Z][A-Z.'’-]{1,25}){0,3}(?:,[ ][A-Z][\w.]{1,20})?$")


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
        if furniture_rule(line.text) or is_date_line(line.text):
            continue
        shown = text[line.start : line.end + 4]
        for rule in rules("wire", "datelines"):
            match = rule.expression.match(shown)
            if match and _believed(rule, match) and (index <= first or _tagged(match)):
                return _dateline(line, rule, match, match.start())
    return _after_header(lines[first]) if first < len(lines) else None


def _tagged(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    tag = groups.get("agency") or groups.get("slashed") or groups.get("plain")
    return bool(tag and outlet_of_tag(tag))


def _believed(rule: Rule, match: re.Match[str]) -> bool:
    """A bracket with an unknown tag could be any: then the dash must be there, and capitals where no day is."""
    if _tagged(match) or rule.name in ("dateline-nowhere", "dateline-bare"):
        return True
    if match.groupdict().get("slashed"):
        return True
    dashed = match.group().rstrip()[-1:] in "-–—_"
    return dashed and (rule.name == "dateline-dated" or match["places"].split(",")[0].isupper())


def _after_header(line: Line) -> Dateline | None:
    """A dateline behind a header that runs into the text: it must have a day and a known agency's tag."""
    rule = rules("wire", "datelines")[0]
    for match in rule.expression.finditer(line.text[:RUN_TOGETHER]):
        places = _capitals_at_end(match["places"])
        if places and _tagged(match):
            return _dateline(line, rule, match, match.end("places") - len(places))
    return None


def _capitals_at_end(places: str) -> str | None:
    """The place at the end of words that may belong to a headline: one word in capitals, more where they are known."""
    known = [place for place in vocabulary.load("wire")["long_places"] if places.endswith(place)]
    if known:
        return str(max(known, key=len))
    match = _CAPITALS.search(places)
    return match.group() if match else None


def _dateline(line: Line, rule: Rule, match: re.Match[str], start: int) -> Dateline:
    """What a match in a line says; `start` is where its places begin, counted from the line's start."""
    groups = match.groupdict()
    tag = next((key for key in ("agency", "slashed", "plain") if groups.get(key)), "")
    outlet = _outlet(groups[tag]) if tag else None
    day = _day(line, match) if groups.get("date") else None
    begins, ends = line.start + start, line.start + match.end()
    return Dateline(
        begins,
        ends,
        Findings(
            outlet=line.found(match.span(tag), outlet.rule, outlet.value) if outlet else None,
            dateline=line.found((start, _places_end(match)), rule.name) if groups.get("places") else None,
            dateline_date=day,
            published=day if day and not day.value.startswith("XXXX") else None,
            cuts=(Cut(begins, ends, "dateline"),),
        ),
    )


def _outlet(tag: str) -> Found | None:
    """The agency of this tag; one that outlets.yaml does not know is taken as printed, and its rule says so."""
    if known := outlet_of_tag(tag):
        return Found(known, "dateline")
    said = {word.lower() for word in tag.split()} & set(vocabulary.load("wire")["no_agency"])
    return None if said else Found(tag.strip(), "dateline-unlisted")


def _places_end(match: re.Match[str]) -> int:
    """Without the full stop that some agencies put behind a city ("MOSCOW. Nov 20"); "Calif." keeps its own."""
    ended = match["places"].endswith(".") and "," not in match["places"]
    return match.end("places") - int(ended)


def _day(line: Line, match: re.Match[str]) -> Found | None:
    if full := iso_date(match["date"]):
        return line.found(match.span("date"), "dateline", full[0])
    found = month_and_day(match["date"])
    return line.found(match.span("date"), "dateline", f"XXXX-{found[0]:02}-{found[1]:02}") if found else None
