"""Quotation marks: where quoted words begin and end, paragraph by paragraph."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

# A single mark opens only before a word and closes only after one, so that apostrophes stay what they are.
_MARK = re.compile(r"''|``|[\"“”«»„]|(?<![\w’])[‘'](?=\w)|(?<=[\w.,?!…”\"])[’'](?![\w’'])")
_OPENS = {"“": "”", "«": "»", "„": "“", "``": "''", "‘": "’", "'": "'"}
_TOGGLES = frozenset({'"', "''"})
_TURNED = "”"  # typed before a word it opens a quotation: the keyboard turned it the wrong way
_DOUBLE = frozenset({'"', "''", "“", "”", "«", "„", "``"})
_STOPS = frozenset(",?!")
UNOPENED_LONGEST = 600  # characters from the start of a paragraph to a closing mark that nothing opened
SINGLE_LONGEST = 400  # characters: a lone apostrophe taken for a mark must not swallow a page


@frozen
class Quotation:
    """Words between quotation marks, at [start, end) with the marks; `open_end` where the closing mark is left out.

    By the printers' rule a quotation that goes on in the next paragraph has no closing mark before it; `open_start`
    where the opening mark is lost.
    """

    start: int
    end: int
    open_end: bool = False
    mark: int = 1
    open_start: bool = False

    @property
    def inner(self) -> tuple[int, int]:
        """[start, end) of the words without the marks."""
        start = self.start if self.open_start else self.start + self.mark
        return start, self.end if self.open_end else self.end - self.mark


def quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> list[Quotation]:
    """The outermost quotations in order; one left open counts where the next paragraph goes on with a mark."""
    found: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs):
        follows = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else None
        goes_on = _opening_mark(text, follows) if follows is not None else ""
        found += _paragraph(text, start, end, goes_on)
    return found


def _opening_mark(text: str, at: int) -> str:
    """The mark that a paragraph begins with, none for what may be an apostrophe."""
    mark = _MARK.match(text, at)
    return mark.group() if mark is not None and (mark.group() in _DOUBLE or text[mark.end()].isupper()) else ""


def _paragraph(text: str, start: int, end: int, goes_on: str) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    within = False
    for number, mark in enumerate(_MARK.finditer(text, start, end)):
        if opened is None and _only_closes(text, mark, end):
            if not number and mark.start() - start <= UNOPENED_LONGEST and text[start].isupper():
                yield Quotation(start, mark.end(), mark=len(mark.group()), open_start=True)
        elif opened is None:
            opened, within = (mark if _may_open(text, mark, start) else None), False
        elif _closes(opened, mark) or (not within and _closes_in_another_hand(text, opened, mark)):
            yield Quotation(opened.start(), mark.end(), mark=len(opened.group()))
            opened = None
        elif opened.group() == "“" and mark.group() == '"':
            within = not within
        elif _abandons(opened, mark) and not _holds_another(text, opened, end):
            opened = mark
    if opened is not None and goes_on and (opened.group() in _DOUBLE or _goes_on_single(text, opened, goes_on)):
        tail = text[opened.start() : end].rstrip()
        yield evolve(Quotation(opened.start(), opened.start() + len(tail), mark=len(opened.group())), open_end=True)


def _goes_on_single(text: str, opened: re.Match[str], goes_on: str) -> bool:
    """Whether a single mark behind a colon or comma opens words that the next paragraph goes on with."""
    return opened.group() == goes_on and text[: opened.start()].rstrip()[-1:] in ":,"


def _only_closes(text: str, mark: re.Match[str], end: int) -> bool:
    """Whether a mark stands behind the comma of quoted words, and more follows: the ”," of 'It is late," Lind said'."""
    closing = mark.group() in _TOGGLES or mark.group() == _TURNED
    behind = mark.start() > 0 and text[mark.start() - 1] in _STOPS
    return closing and behind and mark.end() < end and text[mark.end()].isspace()


def _holds_another(text: str, opened: re.Match[str], end: int) -> bool:
    """Whether the mark that a single one waits for closes right behind another's: ‘It is as if he said “Go.”’"""
    last = min(end, opened.end() + SINGLE_LONGEST)
    return any(text.find(double + _OPENS[opened.group()], opened.end(), last) >= 0 for double in ("”", '"'))


def _may_open(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    if mark.group() in _TOGGLES:
        return not (before.isalnum() and not after.isalnum())
    if mark.group() == _TURNED:
        return before.isspace() and after.isalnum()
    if mark.group() == "'":
        return not before.isalnum() and after.isalnum()  # "the crews' fees": an apostrophe
    return mark.group() in _OPENS


def _closes(opened: re.Match[str], mark: re.Match[str]) -> bool:
    closing = _OPENS.get(opened.group(), opened.group())
    near = opened.group() not in {"'", "‘"} or mark.start() - opened.start() <= SINGLE_LONGEST
    return mark.group() == closing and near


def _closes_in_another_hand(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Whether a typewriter's mark ends what a printer's began, or the other way round: “It is late," Lind said."""
    pair = {opened.group(), mark.group()}
    behind = not text[mark.start() - 1].isspace() and not text[mark.end() : mark.end() + 1].isalnum()
    return behind and pair in ({"“", '"'}, {"”", '"'})


def _abandons(opened: re.Match[str], mark: re.Match[str]) -> bool:
    """A double mark inside what a single one opened shows that the single one was an apostrophe."""
    return opened.group() in {"'", "‘"} and mark.group() in _DOUBLE and mark.group() != "”"
