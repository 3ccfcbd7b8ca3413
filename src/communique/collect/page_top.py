"""What stands above the body, line by line: menus, the headline, date lines, bylines."""

import re

from communique.claims.report import Found
from communique.collect.findings import Findings
from communique.collect.furniture import furniture_rule
from communique.collect.lines import Line
from communique.collect.outlet import outlet_of_name
from communique.collect.patterns import rules
from communique.collect.printed_date import is_date_line, is_update, iso_date

HEADLINE_WORDS = 3
HEADLINE_LENGTH = 200  # characters
SUBHEADLINES = 2  # more lines than that below a headline are a list, and a list may be the report's
BULLETS = ("-", "•", "*", "·", "–", "—")

_SENTENCE_END = re.compile(r"[^\W\d]{3}[.][\"”’)]{0,2}(?:$|\s[A-Z])")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3}")


def read_top(lines: tuple[Line, ...], stated: str | None = None) -> Findings:
    """What the lines above the body say; `stated` is a headline that somebody gave.

    With it, the text is taken for an article's: lines that are not known for furniture stay in the body.
    """
    kinds = _with_names([_kind(line) for line in lines], lines)
    if stated:
        placed = [
            kind or ("headline" if _plain(line.text) == _plain(stated) else "")
            for kind, line in zip(kinds, lines, strict=True)
        ]
    else:
        placed = _placed(lines, kinds)
    found = Findings()
    for line, rule in zip(lines, placed, strict=True):
        found = found.then(_read_line(line, rule))
    return found


def _kind(line: Line) -> str:
    """What a line is by itself: "date-line", "byline", "menu", another rule of furniture, or "" for words."""
    if is_date_line(line.text):
        return "updated" if is_update(line.text) else "date-line"
    if any(rule.expression.search(line.text) for rule in rules("page_furniture", "bylines")):
        return "byline"
    if outlet_of_name(line.text):
        return "outlet"
    return furniture_rule(line.text) or ""


def _with_names(kinds: list[str], lines: tuple[Line, ...]) -> list[str]:
    """A bare name above the outlet's name is a byline too."""
    return [
        "byline" if not kind and following == "outlet" and _NAME.fullmatch(line.text) else kind
        for kind, following, line in zip(kinds, [*kinds[1:], ""], lines, strict=False)
    ]


def _placed(lines: tuple[Line, ...], kinds: list[str]) -> list[str]:
    """The rules for all lines: among the unknown ones the headline, what is menu above it and subheadline below it."""
    unknown = [index for index, line in enumerate(lines) if not kinds[index] and not line.prose]
    headline = _headline_at(lines, kinds, unknown)
    if headline is None:
        return kinds
    below = [index for index in unknown if index > headline]
    names = {index: "menu" for index in unknown if index < headline} | {headline: "headline"}
    if len(below) <= SUBHEADLINES and not any(lines[index].text.startswith(BULLETS) for index in below):
        names |= dict.fromkeys(below, "subheadline")
    return [names.get(index, kind) for index, kind in enumerate(kinds)]


def _headline_at(lines: tuple[Line, ...], kinds: list[str], unknown: list[int]) -> int | None:
    """The index of the headline: the first like one behind the last line of a menu."""
    last_menu = max((index for index, kind in enumerate(kinds) if kind == "menu"), default=-1)
    candidates = [index for index in unknown if _like_headline(lines[index].text)]
    behind = [index for index in candidates if index > last_menu]
    return next(iter(behind or candidates[-1:]), None)


def _like_headline(words_of_line: str) -> bool:
    """A few words and no sentence: a short first paragraph is worth more than a headline found."""
    fits = len(words_of_line.split()) >= HEADLINE_WORDS and len(words_of_line) <= HEADLINE_LENGTH
    ended = words_of_line[-1] in ":,)" or bool(_SENTENCE_END.search(words_of_line))
    return fits and not ended and not words_of_line.startswith(BULLETS)


def _read_line(line: Line, rule: str) -> Findings:
    whole = (0, len(line.text))
    match rule:
        case "":
            found = Findings()
        case "date-line":
            found = Findings(published=_published(line))
        case "byline":
            found = Findings(byline=_byline(line))
        case "headline":
            found = Findings(headline=line.found(whole, "headline"))
        case "outlet":
            found = Findings(outlet=line.found(whole, "page-top", outlet_of_name(line.text)))
        case _:
            found = Findings()
    return found.cutting(line.cut("date-line" if rule == "updated" else rule)) if rule else found


def _published(line: Line) -> Found | None:
    read = iso_date(line.text)
    return line.found(read[1:], "date-line", read[0]) if read else None


def _byline(line: Line) -> Found:
    """The names behind "By", or all of a line that is nothing but names."""
    matches = [rule.expression.search(line.text) for rule in rules("page_furniture", "bylines")]
    return next(
        (line.found(match.span("name"), "byline") for match in matches if match),
        line.found((0, len(line.text)), "byline"),
    )


def _plain(words_of_line: str) -> str:
    return " ".join("".join(letter.lower() if letter.isalnum() else " " for letter in words_of_line).split())
