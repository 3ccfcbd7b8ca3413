"""Calendar dates as heads print them -> ISO 8601; nothing is read that names no year, and no year is made up."""

import re
from datetime import date

from communique import vocabulary
from communique.collect.patterns import rules, words

_WORD = re.compile(r"[a-z]+")
_STAMP = re.compile(r"\b\d{1,2}:\d\d\b|\|")
DATE_LINE_REST = 60  # characters beside the date: more is a sentence
DATE_LINE_LENGTH = 100  # characters: no date that is printed has more than forty


def iso_date(text: str) -> tuple[str, int, int] | None:
    """The first full date in `text` as an ISO date with its [start, end), None where there is none."""
    found = [
        (match.start(), match) for rule in rules("wire", "dates") for match in [rule.expression.search(text)] if match
    ]
    for _, match in sorted(found, key=lambda one: one[0]):
        if value := _checked(match):
            return value, match.start(), match.end()
    return None


def ambiguous_date(text: str) -> tuple[tuple[str, str], int, int] | None:
    """A date in numbers that could be of two days: it day first and month first, and its [start, end)."""
    for rule in rules("wire", "dates"):
        match = rule.expression.search(text)
        if match and _undecided(match):
            first, second, year = int(match["day"]), int(match["month"]), int(match["year"])
            return (date(year, second, first).isoformat(), date(year, first, second).isoformat()), *match.span()
    return None


def day_stands_first(text: str) -> bool | None:
    """Whether a date in numbers with strokes is day first, told by a number above twelve; None where there is none."""
    for rule in rules("wire", "dates"):
        match = rule.expression.search(text)
        if match and match.groupdict().get("stroke") == "/" and _checked(match):
            return int(match["day"]) > 12
    return None


def is_date_line(line: str) -> bool:
    """Whether a line holds a full date and else only words such as "Published", or the hour or strokes of a stamp."""
    found = _place(line) if len(line) <= DATE_LINE_LENGTH else None
    if not found or len(line) - (found[1] - found[0]) > DATE_LINE_REST:
        return False
    rest = line[: found[0]] + " " + line[found[1] :]
    if second := _place(rest):
        rest = rest[: second[0]] + " " + rest[second[1] :]
    known = all(word in words("wire", "date_line_words") for word in _WORD.findall(rest.lower()))
    return known or bool(_STAMP.search(rest))


def is_update(line: str) -> bool:
    """Whether a date line says when the text was changed, not when it was published."""
    found = _place(line)
    before = line[: found[0]] if found else line
    return any(word in words("wire", "updated_words") for word in _WORD.findall(before.lower()))


def month_and_day(printed: str) -> tuple[int, int] | None:
    """(month, day) of "Nov. 20" or "20 November", None where that is no day of any year."""
    name, day = re.search(r"[A-Za-z]{3}", printed), re.search(r"\d{1,2}", printed)
    month = vocabulary.load("wire")["months"].get(name.group().lower()) if name else None
    if not month or not day or not _day(2024, month, int(day.group())):
        return None
    return month, int(day.group())


def nearest_year(month: int, day: int, published: str) -> str | None:
    """The ISO date of this day that lies nearest to a date of publication: Dec. 31 in a text of January 1 is past."""
    near = date.fromisoformat(published[:10])
    days = [found for year in (near.year - 1, near.year, near.year + 1) if (found := _day(year, month, day))]
    return min(days, key=lambda one: (abs(one - near), one)).isoformat() if days else None


def _place(text: str) -> tuple[int, int] | None:
    found = iso_date(text) or ambiguous_date(text)
    return (found[1], found[2]) if found else None


def _undecided(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    if parts.get("stroke") != "/":
        return False
    day, month = int(parts["day"]), int(parts["month"])
    return 1 <= day <= 12 and 1 <= month <= 12 and day != month


def _checked(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = int(parts["month"]) if parts.get("month") else vocabulary.load("wire")["months"][parts["name"].lower()]
    day = int(parts["day"])
    if _undecided(match):
        return None
    if parts.get("stroke") == "/" and month > 12:
        month, day = day, month
    found = _day(int(parts["year"]), month, day)
    return found.isoformat() if found else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
