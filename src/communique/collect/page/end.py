"""What stands below and between the body: end marks, mail addresses, credits, lists of other stories."""

import re
from collections.abc import Iterator

from communique.claims.report import Cut, Found
from communique.collect.findings import Findings
from communique.collect.lines import Line
from communique.collect.outlet import outlet_of_name, outlet_of_tag
from communique.collect.page.furniture import furniture_rule, is_comment_head, is_list_head
from communique.collect.page.kinds import is_introduction, is_sentence
from communique.collect.patterns import rules

END_LENGTH = 250  # characters at the end of a line in which an end mark may stand
TAIL_LENGTH = 600  # characters at the end of a line in which credits may stand
PARAGRAPH_LENGTH = 20_000  # characters of a line that is searched for link texts
AFTER_END_SHARE = 0.3  # of the text: more than that behind an end mark is another story, not furniture

PAGE_MENUS = 5  # lines of menus by which a text is told to be a page's
RUN_LINES = 5  # that many short lines together are no list of the report's
COMMENT_LINES = 12  # behind the heading of comments in which one is told
CAPTION_LENGTH = 400  # characters

_CREDIT = re.compile(r"\((?P<name>[A-Z][\w .&-]{1,30})\)\s*$")
_COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|[Cc]opyright)\s{0,3}(?:(?:19|20)\d\d,?\s)?(?:[Bb]y\s)?(?P<name>[A-Z][\w.&'’]*(?:\s[A-Z][\w.&'’]*){0,4})"
)


def read_end(lines: tuple[Line, ...], opened: bool = False) -> Findings:
    """The cuts in and below the body lines; the outlet where a copyright line names one.

    Where a dateline or a label has `opened` the body, no caption runs into it.
    """
    told = any(line.prose for line in lines)
    inside = [_line(line, told) for line in lines]
    outlet = next((one.outlet for one in inside if one.outlet), None)
    found = Findings(outlet=outlet, cuts=tuple(cut for one in inside for cut in one.cuts))
    if not opened:
        found = found.then(_caption(lines))
    for read in (_lists, _runs, _comments, _credited_lines):
        found = found.then(read(lines))
    return found.then(_after_end(lines, found))


def _line(line: Line, told: bool) -> Findings:
    """What one line says; a caption is the report where nothing else is `told`."""
    rule = furniture_rule(line.text)
    if rule == "photo-caption" and not told:
        return Findings()
    if rule:
        return Findings(outlet=_signed(line) if rule == "copyright" else None, cuts=(line.cut(rule),))
    ends = (*_ends(line, "wire", "ends", END_LENGTH), *_ends(line, "page_furniture", "tail", TAIL_LENGTH))
    return Findings(cuts=ends + _credited(line) + _asides(line) + _inside(line))


def _ends(line: Line, file: str, key: str, length: int) -> Iterator[Cut]:
    """What stands in so many last characters of a line and belongs to it no more."""
    tail = line.text[-length:]
    for rule in rules(file, key):
        if match := rule.expression.search(tail):
            yield Cut(line.end - len(tail) + match.start(), line.end, rule.name)


def _credited(line: Line) -> tuple[Cut, ...]:
    """A caption that runs into its paragraph, told by a picture's credit and the missing space behind it."""
    matches = (rule.expression.search(line.text) for rule in rules("page_furniture", "caption_credits"))
    return tuple(Cut(line.start, line.start + match.end(), "photo-caption") for match in matches if match)


def _asides(line: Line) -> tuple[Cut, ...]:
    return tuple(
        Cut(line.start + match.start(), line.start + match.end(), rule.name)
        for rule in rules("page_furniture", "asides")
        for match in rule.expression.finditer(line.text)
    )


def _inside(line: Line) -> tuple[Cut, ...]:
    """What other pages' links put into the middle of a sentence; no real paragraph is that long."""
    if " MORE" not in line.text or len(line.text) > PARAGRAPH_LENGTH:
        return ()
    return tuple(
        Cut(line.start + match.start("cut"), line.start + match.end("cut"), rule.name)
        for rule in rules("page_furniture", "inline")
        for match in rule.expression.finditer(line.text)
    )


def _signed(line: Line) -> Found | None:
    """The outlet that a copyright line names, the longest known name first."""
    match = _COPYRIGHT.search(line.text)
    if not match:
        return None
    parts = match["name"].split(" ")
    names = [" ".join(parts[:count]) for count in range(len(parts), 0, -1)]
    known = next((name for name in names if outlet_of_name(name)), None)
    at = match.start("name")
    return line.found((at, at + len(known)), "copyright", outlet_of_name(known)) if known else None


def _caption(lines: tuple[Line, ...]) -> Findings:
    """A caption that runs into the first paragraph."""
    for line in [line for line in lines if line.prose][:1]:
        for rule in rules("page_furniture", "captions"):
            if match := rule.expression.search(line.text):
                return Findings(cuts=(Cut(line.start, line.start + match.end(), rule.name),))
    return Findings()


def _after_end(lines: tuple[Line, ...], found: Findings) -> Findings:
    """Everything behind an end mark, unless it is long enough to be another story."""
    ends = [cut.start for cut in found.cuts if cut.rule == "end-mark"]
    if not ends or not lines:
        return Findings()
    below = [line for line in lines if line.start > min(ends)]
    size = sum(len(line.text) for line in below)
    if size > AFTER_END_SHARE * sum(len(line.text) for line in lines) or any(line.prose for line in below):
        return Findings()
    return Findings(cuts=tuple(line.cut("sidebar") for line in below))


def _lists(lines: tuple[Line, ...]) -> Findings:
    """Headlines of other stories: from a line such as "Related" to the next sentence, and behind the last prose
    everything below a line of a menu.
    """
    last = max((index for index, line in enumerate(lines) if line.prose), default=None)
    cuts, listed = [], False
    for index, line in enumerate(lines if last is not None else ()):
        if furniture_rule(line.text):
            listed = listed or is_list_head(line.text) or index > (last or 0)
        elif is_sentence(line):
            listed = False
        elif listed:
            cuts.append(line.cut("sidebar"))
    return Findings(cuts=tuple(cuts))


def _runs(lines: tuple[Line, ...]) -> Findings:
    """Runs of short lines that are no sentences, in a text that has the menus of a page."""
    if sum(furniture_rule(line.text) == "menu" for line in lines) < PAGE_MENUS:
        return Findings()
    runs = [run for run in _short_lines(lines) if len(run) >= RUN_LINES]
    return Findings(cuts=tuple(line.cut("sidebar") for run in runs for line in run))


def _short_lines(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Lines together that are no sentences; those that a line with a colon introduces are the report's own list."""
    run: list[Line] = []
    introduced = False
    for line in lines:
        introduces = is_introduction(line)
        if introduces or is_sentence(line):
            yield run
            run, introduced = [], introduces
        elif not introduced or furniture_rule(line.text):
            run.append(line)
            introduced = False
    yield run


def _comments(lines: tuple[Line, ...]) -> Findings:
    """What readers wrote: everything behind its heading, told by "Reply" and "2 hours ago" below it."""
    length = sum(len(line.text) for line in lines)
    done = 0
    for index, line in enumerate(lines):
        done += len(line.text)
        next_ones = lines[index + 1 : index + 1 + COMMENT_LINES]
        if 2 * done > length and is_comment_head(line.text) and any(_is_reply(one) for one in next_ones):
            return Findings(cuts=tuple(one.cut("comments") for one in lines[index + 1 :]))
    return Findings()


def _is_reply(line: Line) -> bool:
    return furniture_rule(line.text) == "date-line" or line.text.strip(" .:").lower() in ("reply", "report", "like")


def _credited_lines(lines: tuple[Line, ...]) -> Findings:
    """Captions that stand alone, told by the agency in brackets behind them and the prose that follows.

    Where every other paragraph ends so, the agency signs them, and behind the last one it signs the report.
    """
    prose = [line for line in lines if line.prose]
    signed = [line for line in lines if _agency_at_end(line)]
    if not prose or 3 * len([line for line in signed if line.prose]) > len(prose):
        return Findings()
    captions = [line for line in signed if line.end < prose[-1].start and len(line.text) < CAPTION_LENGTH]
    return Findings(cuts=tuple(line.cut("photo-caption") for line in captions))


def _agency_at_end(line: Line) -> bool:
    match = _CREDIT.search(line.text)
    return bool(match and (outlet_of_tag(match["name"]) or outlet_of_name(match["name"])))
