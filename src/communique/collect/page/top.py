"""What stands above the body, line by line: menus, the headline, date lines, bylines."""

import re

from communique.claims.report import Found
from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.outlet import outlet_of_name
from communique.collect.page.furniture import furniture_rule
from communique.collect.patterns import rules
from communique.collect.printed_date import is_date_line, is_update, iso_date

HEADLINE_WORDS = 3
HEADLINE_LENGTH = 200  # characters
SUBHEADLINES = 2  # more lines than that below a headline are a list, and a list may be the report's
SIGNING = ("date-line", "updated", "byline", "place-line")  # lines of these kinds stand below the headline
BULLETS = ("-", "•", "*", "·", "–", "—")

_SENTENCE_END = re.compile(r"[^\W\d]{3}[.][\"”’)]{0,2}(?:$|\s[A-Z])")
_FULL_STOP = re.compile(r"[^\W\d]{3}[.][\"”’)]{0,2}$|[?!][\"”’)]{1,2}$")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3}")


def read_top(lines: tuple[Line, ...], stated: str | None = None, sure: bool = False) -> Findings:
    """What the lines above the body say; `stated` is a headline that is known, `sure` that the body begins behind them.

    A text with a known headline is taken for an article's: unless it is sure, unknown lines stay in its body.
    """
    kinds = _with_names([_kind(line) for line in lines], lines)
    unknown = [index for index, line in enumerate(lines) if not kinds[index] and not _is_sentence(line)]
    headline = _stated_at(lines, unknown, stated) if stated else _headline_at(lines, kinds, unknown)
    names = {} if headline is None else {headline: "headline"}
    if sure or (headline is not None and not stated):
        names = _around(lines, unknown, headline, sure) | names
    if headline is not None and _matches("titles", lines[headline]):
        names |= {index: "issuer" for index in unknown if index < headline and _matches("issuers", lines[index])}
    found = Findings()
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        found = found.then(_read_line(line, names.get(index, kind)))
    updated = [line for line, kind in zip(lines, kinds, strict=True) if kind == "updated"]
    return found.then(Findings(published=_published(updated[0], "update-line"))) if updated else found


def _is_sentence(line: Line) -> bool:
    return line.prose or bool(_FULL_STOP.search(line.text))


def _kind(line: Line) -> str:
    """What a line is by itself: "date-line", "byline", "menu", another rule of furniture, or "" for words."""
    if is_date_line(line.text):
        return "updated" if is_update(line.text) else "date-line"
    if any(rule.expression.search(line.text) for rule in rules("page_furniture", "bylines")):
        return "byline"
    if _place_line(line):
        return "place-line"
    if outlet_of_name(line.text):
        return "outlet"
    return furniture_rule(line.text) or ""


def _matches(key: str, line: Line) -> bool:
    return any(rule.expression.search(line.text) for rule in rules("readout", key))


def _place_line(line: Line) -> Findings | None:
    """What a line says that is nothing but a place and a full date."""
    for rule in rules("readout", "place_lines"):
        match = rule.expression.search(line.text)
        if match and (read := iso_date(match["date"])):
            day = line.found(match.span("date"), rule.name, read[0])
            return Findings(dateline=line.found(match.span("places"), rule.name), dateline_date=day, published=day)
    return None


def _with_names(kinds: list[str], lines: tuple[Line, ...]) -> list[str]:
    """A bare name above the outlet's name is a byline too."""
    return [
        "byline" if not kind and following == "outlet" and _NAME.fullmatch(line.text) else kind
        for kind, following, line in zip(kinds, [*kinds[1:], ""], lines, strict=False)
    ]


def _around(lines: tuple[Line, ...], unknown: list[int], headline: int | None, sure: bool) -> dict[int, str]:
    """The rules for unknown lines: menu above the headline, subheadline below it unless they look like a list."""
    at = -1 if headline is None else headline
    below = [index for index in unknown if index > at]
    listed = any(lines[index].text.startswith(BULLETS) for index in below)
    names = {index: "menu" for index in unknown if index < at}
    if not listed and (sure or len(below) <= SUBHEADLINES):
        names |= dict.fromkeys(below, "subheadline")
    return names


def _stated_at(lines: tuple[Line, ...], unknown: list[int], stated: str) -> int | None:
    return next((index for index in unknown if _plain(lines[index].text) == _plain(stated)), None)


def _headline_at(lines: tuple[Line, ...], kinds: list[str], unknown: list[int]) -> int | None:
    """The index of the headline: the first like one behind the menus, above a date or a byline if there can be one."""
    candidates = [index for index in unknown if _like_headline(lines[index].text)]
    titled = [index for index in unknown if _matches("titles", lines[index])]
    if titled:
        return titled[0]
    signed = next((index for index, kind in enumerate(kinds) if kind in SIGNING), len(lines))
    if any(index < signed for index in candidates):
        candidates = [index for index in candidates if index < signed]
        kinds = kinds[:signed]
    last_menu = max((index for index, kind in enumerate(kinds) if kind == "menu"), default=-1)
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
            found = Findings(published=_published(line, rule))
        case "byline":
            found = Findings(byline=_byline(line))
        case "headline":
            found = Findings(headline=line.found(whole, "headline"))
        case "outlet":
            found = Findings(outlet=line.found(whole, "page-top", outlet_of_name(line.text)))
        case "issuer":
            found = Findings(outlet=line.found(whole, "issuer"))
        case "place-line":
            found = _place_line(line) or Findings()
        case _:
            found = Findings()
    return found.cutting(line.cut("date-line" if rule == "updated" else rule)) if rule else found


def _published(line: Line, rule: str) -> Found | None:
    read = iso_date(line.text)
    return line.found(read[1:], rule, read[0]) if read else None


def _byline(line: Line) -> Found:
    """The names behind "By", or all of a line that is nothing but names."""
    matches = [rule.expression.search(line.text) for rule in rules("page_furniture", "bylines")]
    return next(
        (line.found(match.span("name"), "byline") for match in matches if match),
        line.found((0, len(line.text)), "byline"),
    )


def _plain(words_of_line: str) -> str:
    return " ".join("".join(letter.lower() if letter.isalnum() else " " for letter in words_of_line).split())
