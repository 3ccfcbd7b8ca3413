"""What stands above the body, line by line: menus, the headline, date lines, bylines."""

from collections.abc import Sequence

from attrs import evolve, frozen

from communique.claims.report import Found
from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.moment import stamps
from communique.collect.outlet import outlet_of_name
from communique.collect.page.kinds import (
    BULLETS,
    SIGNING,
    is_introduction,
    is_like_headline,
    is_names,
    is_sentence,
    kind_of_line,
    matches,
    place_line,
    word_count,
)
from communique.collect.patterns import rules

SUBHEADLINES = 2  # more lines than that below a headline are a list, and a list may be the report's
HEADLINE_WORDS = 4  # from so many on a line is as long as headlines are
UNSIGNED_WORDS = 14  # of a line without a date, author or dateline below it: most longer ones are summaries
BEHIND_MENUS, SIGNED, REPEATED = 4, 3, 6  # what speaks for a headline, in words
TOLD, LONG_WORD = 8, 4  # if the story has all of its words of so many letters
NEAR, NEAR_LINES = 2, 8  # of the date below it, or of the body
REPEATED_SHARE = 0.75  # of the long words of a sentence above the body that does no more than repeat it
A_MENU = 3  # what each line of a menu below it takes from the first of these


@frozen
class _Top:
    """The lines above a body with what each is by itself; `sure` where the body is known to begin behind them."""

    lines: tuple[Line, ...]
    kinds: tuple[str, ...]
    sure: bool
    body: frozenset[str] = frozenset()

    @property
    def unknown(self) -> list[int]:
        return [index for index, kind in enumerate(self.kinds) if not kind and not is_sentence(self.lines[index])]

    @property
    def last_signing(self) -> int:
        return max((index for index, kind in enumerate(self.kinds) if kind in SIGNING), default=-1)

    def runs_on(self, index: int) -> bool:
        """Whether a line is longer than headlines mostly are and nothing below it shows that it is one."""
        signed = self.sure or index < self.last_signing
        return not signed and word_count(self.lines[index]) > UNSIGNED_WORDS

    def tells(self, index: int) -> bool:
        """Whether a line is a sentence with words that the body below lacks: what only it says is the report's."""
        words = _long_words(self.lines[index].text)
        return self.lines[index].prose and len(words & self.body) < REPEATED_SHARE * len(words)


def read_top(lines: tuple[Line, ...], stated: Sequence[str] = (), sure: bool = False, below: str = "") -> Findings:
    """What the lines above the body say; `stated` are known headlines, `sure` that the body begins behind them, and
    `below` how it begins: a headline shares words with its story.

    A text with a known headline is taken for an article's: unless it is sure, unknown lines stay in its body.
    """
    top = _Top(lines, _signed_by_outlet(tuple(kind_of_line(line) for line in lines), lines), sure, _long_words(below))
    headline = _stated_at(top, stated) if stated else _headline_at(top)
    names = {} if headline is None else {headline: "headline"}
    if sure or (headline is not None and not stated):
        names = _around(top, headline) | names
    names |= _bare_names(top, headline)
    if headline is not None and headline in _titled(top):
        names |= {index: "issuer" for index in top.unknown if index < headline and matches("issuers", lines[index])}
    found = Findings()
    for index, line in enumerate(lines):
        rule = names.get(index) or top.kinds[index]
        found = found.then(_read_line(line, _masthead(rule, index, headline, top)))
    return _with_update(found)


def _signed_by_outlet(kinds: tuple[str, ...], lines: tuple[Line, ...]) -> tuple[str, ...]:
    """A bare name above the outlet's name is a byline too."""
    return tuple(
        "byline" if not kind and following == "outlet" and is_names(line) else kind
        for kind, following, line in zip(kinds, (*kinds[1:], ""), lines, strict=False)
    )


def _stated_at(top: _Top, stated: Sequence[str]) -> int | None:
    known = {_plain(one) for one in stated}
    return next((index for index in top.unknown if _plain(top.lines[index].text) in known), None)


def _headline_at(top: _Top) -> int | None:
    """The index of the headline: a readout's title, or the first line of those that most speaks for."""
    like = [index for index in top.unknown if is_like_headline(top.lines[index]) and not top.runs_on(index)]
    candidates = [index for index in like if not matches("issuers", top.lines[index])] or like
    if titled := _titled(top):
        return titled[0]
    best = max(candidates, key=lambda index: _score(top, index), default=None)
    return best if best is None else _first_of_block(top, candidates, best)


def _titled(top: _Top) -> list[int]:
    """The lines that only an official text has as its title: by its words, or as it stands right below the name of its
    issuer, which no other words stand above.
    """
    titled = [index for index in top.unknown if matches("titles", top.lines[index])]
    first, second = (*top.unknown[:2], None, None)[:2]
    if titled or first is None or second is None:
        return titled
    issued = matches("issuers", top.lines[first]) and matches("official_titles", top.lines[second])
    return [second] if issued else []


def _first_of_block(top: _Top, candidates: list[int], best: int) -> int:
    """The headline stands above its subheadlines, even if they have more of the story's words than it has."""
    at = best
    while at - 1 in candidates and best - at < SUBHEADLINES + 1 and top.lines[at - 1].text != top.lines[best].text:
        if word_count(top.lines[at - 1]) < HEADLINE_WORDS or _told(top, at - 1) < TOLD / 2:
            break
        at -= 1
    return at


def _told(top: _Top, index: int) -> int:
    """How many of the long words of a line the story has, TOLD if all."""
    words = _long_words(top.lines[index].text)
    return round(TOLD * len(words & top.body) / len(words)) if len(words) > 1 else 0


def _score(top: _Top, index: int) -> int:
    """How much speaks for a headline: its length, no menu between it and a date, a date below it, its repetition."""
    line = top.lines[index]
    until = next((at for at in range(index, len(top.kinds)) if top.kinds[at] in SIGNING), len(top.kinds))
    behind = max(0, BEHIND_MENUS - A_MENU * top.kinds[index:until].count("menu"))
    signed = index < top.last_signing
    near = until - index <= NEAR_LINES if signed else len(top.lines) - index <= NEAR_LINES
    repeated = any(line.text in other.text for other in top.lines[:index])
    return (
        _told(top, index)
        + NEAR * near
        + min(word_count(line), HEADLINE_WORDS)
        + behind
        + SIGNED * signed
        + REPEATED * repeated
    )


def _around(top: _Top, headline: int | None) -> dict[int, str]:
    """The rules for unknown lines: menu above the headline, subheadline below it unless they look like a list or, with
    a colon at their end, say whose words follow.
    """
    at = -1 if headline is None else headline
    last = top.last_signing
    below = [index for index in top.unknown if index > at and not is_introduction(top.lines[index])]
    listed = any(top.lines[index].text.startswith(BULLETS) for index in below)
    names = {index: "menu" for index in top.unknown if index < at}
    long = [index for index in below if index > last and word_count(top.lines[index]) >= HEADLINE_WORDS]
    if not listed and (top.sure or len(long) <= SUBHEADLINES):
        names |= {index: _below(top.lines[index]) for index in below}
    sentences = (index for index, line in enumerate(top.lines) if index < last and is_sentence(line))
    cut = (index for index in sentences if not top.kinds[index] and (index < at or not top.tells(index)))
    return names | {index: "menu" if index < at else "subheadline" for index in cut}


def _below(line: Line) -> str:
    return "subheadline" if word_count(line) >= HEADLINE_WORDS else "menu"


def _bare_names(top: _Top, headline: int | None) -> dict[int, str]:
    """A bare name beside a date below the headline is a byline too."""
    if headline is None:
        return {}
    dated = {index for index, kind in enumerate(top.kinds) if kind in ("date-line", "updated")}
    beside = [index for index in top.unknown if index > headline and dated & {index - 1, index + 1}]
    return {index: "byline" for index in beside if is_names(top.lines[index])}


def _masthead(rule: str, index: int, headline: int | None, top: _Top) -> str:
    """A date above the headline is the reader's day where another one stands below."""
    below = headline is not None and any(kind in ("date-line", "updated") for kind in top.kinds[headline:])
    return "masthead-date" if rule == "date-line" and below and index < (headline or 0) else rule


def _read_line(line: Line, rule: str) -> Findings:
    whole = (0, len(line.text))
    match rule:
        case "":
            return Findings()
        case "date-line" | "updated" | "masthead-date":
            return _dated(line, rule).cutting(line.cut("date-line"))
        case "byline":
            found = Findings(byline=_byline(line))
        case "headline":
            found = Findings(headline=line.found(whole, "headline", line.text.rstrip("; ")))
        case "outlet":
            found = Findings(outlet=line.found(whole, "page-top", outlet_of_name(line.text)))
        case "issuer":
            found = Findings(outlet=line.found(whole, "issuer"))
        case "place-line":
            found = place_line(line) or Findings()
        case _:
            found = Findings()
    return found.cutting(line.cut(rule))


def _dated(line: Line, rule: str) -> Findings:
    """The dates of a line: of publication, and of the last change where a word says so."""
    found = Findings()
    for stamp in stamps(line.text):
        if stamp.updated:
            found = found.then(Findings(modified=line.found((stamp.start, stamp.end), "update-line", stamp.value)))
        else:
            name = "masthead-date" if rule == "masthead-date" else "date-line"
            found = found.then(Findings(published=line.found((stamp.start, stamp.end), name, stamp.value)))
    return found


def _with_update(found: Findings) -> Findings:
    """Where no date of publication is printed, that of the last change is the last resort, and says so."""
    return evolve(found, published=found.modified) if found.modified and not found.published else found


def _byline(line: Line) -> Found:
    """The names behind "By", or all of a line that is nothing but names."""
    matched = [rule.expression.search(line.text) for rule in rules("page_furniture", "bylines")]
    return next(
        (line.found(match.span("name"), "byline") for match in matched if match),
        line.found((0, len(line.text)), "byline"),
    )


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _plain(text).split() if len(word) >= LONG_WORD)


def _plain(words_of_line: str) -> str:
    return " ".join("".join(letter.lower() if letter.isalnum() else " " for letter in words_of_line).split())
