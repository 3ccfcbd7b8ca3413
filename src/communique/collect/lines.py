"""Lines of a text, and which of them are prose."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from attrs import frozen

from communique.claims.report import Cut, Found
from communique.claims.span import Span, cut_span
from communique.collect.page.furniture import furniture_rule
from communique.collect.wire.note import is_note

PROSE_WORDS = 8  # and a full stop
LONG_PROSE_WORDS = 30  # with or without one
WRAPPED_WIDTHS = range(45, 101)  # characters of a line that was wrapped by hand

_LINE = re.compile(r"[^\n]+")
_FULL_STOP = re.compile(r"""[.?!…]["”’')\]]{0,3}\s*$""")


@frozen
class Line:
    """A line that is not blank: [start, end) of the text without white space at either side, and its words."""

    start: int
    end: int
    text: str
    prose: bool = False

    def found(self, within: tuple[int, int], rule: str, value: str | None = None) -> Found:
        """The words at [start, end) of this line as found by `rule`; they are the value unless one is given."""
        span = cut_span(self.text, *within)
        return Found(value or span.text, rule, Span(self.start + span.start, self.start + span.end, span.text))

    def cut(self, rule: str) -> Cut:
        """All of this line as no body text."""
        return Cut(self.start, self.end, rule)


def lines_of(text: str) -> tuple[Line, ...]:
    """All lines that are not blank, in order; prose is a sentence or more, not a heading, menu or caption."""
    found: list[Line] = []
    run: list[Line] = []
    end = -1
    for match in _LINE.finditer(text):
        line = _line(match)
        if line is None or match.start() != end + 1:
            found += _unwrapped(run)
            run = []
        if line is not None:
            run.append(line)
        end = match.end()
    return tuple(found + _unwrapped(run))


def first_prose(lines: tuple[Line, ...]) -> int:
    """The index of the first line of prose, the number of lines where there is none."""
    return next((index for index, line in enumerate(lines) if line.prose), len(lines))


def outside(lines: Iterable[Line], cuts: Iterable[Cut]) -> tuple[Line, ...]:
    """The lines of which some words lie in none of these cuts, which are disjoint."""
    ordered = sorted(cuts)
    starts = [cut.start for cut in ordered]
    above = ((line, bisect_right(starts, line.start) - 1) for line in lines)
    return tuple(line for line, at in above if at < 0 or ordered[at].end < line.end)


def _line(match: re.Match[str]) -> Line | None:
    words = match.group().strip()
    if not words:
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Line(start, start + len(words), words, _is_prose(words))


def _is_prose(words: str) -> bool:
    count = len(words.split())
    if count < PROSE_WORDS or is_note(words):
        return False
    introduces = words.endswith(":")  # what somebody said: a headline ends in no colon
    whole = count >= LONG_PROSE_WORDS or introduces or bool(_FULL_STOP.search(words[-8:]))
    return whole and not furniture_rule(words)


def _unwrapped(run: list[Line]) -> list[Line]:
    """Lines with no blank between them are prose together where they look like one paragraph wrapped by hand."""
    wrapped = (
        len(run) >= 3
        and all(len(line.text) in WRAPPED_WIDTHS for line in run[:-1])
        and bool(_FULL_STOP.search(run[-1].text))
    )
    return [Line(line.start, line.end, line.text, True) for line in run] if wrapped else run
