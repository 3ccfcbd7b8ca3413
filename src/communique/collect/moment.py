"""Moments: a printed or stated date with its time of day -> ISO 8601, as the outlet counts its days."""

import re
from datetime import UTC, date, datetime, timedelta

from attrs import frozen

from communique import vocabulary
from communique.collect.patterns import rules
from communique.collect.printed_date import ambiguous_date, is_update, iso_date

FIRST_YEAR = 1700  # before newspapers there are only templates that nobody filled in
BESIDE = 40  # characters on either side of a date in which its time of day stands
STAMPS = 3  # dates of one line
EPOCH = (10, 13)  # digits of seconds and of milliseconds since 1970

_ISO = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ]{1,2}(?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})?\s?(?P<offset>Z\b|[+-]\d\d:?\d\d|)"
)


def moment(text: str) -> tuple[str, int, int] | None:
    """The first full date in `text` with its [start, end), as "2021-03-09" or, with a time of day beside it,
    "2021-03-09T10:15:00+09:00"; without an offset where none is stated. None where there is no date, as in year 1.
    """
    if text.strip().isdecimal():
        return _since_epoch(text)
    found = iso_date(text)
    if not found or int(found[0][:4]) < FIRST_YEAR:
        return None
    day, start, end = found
    stated = _ISO.match(text, start)
    if stated and stated["day"] == day and stated["offset"]:
        value = _iso(day, stated["clock"], _offset(stated["offset"]))
        return (value, start, stated.end()) if value else found
    value = _clock_beside(text, day, start, end)
    return value or day, start, end


@frozen
class Stamp:
    """A date in a line at [start, end): its ISO value, or as printed where it could be two days, `updated` a change."""

    value: str
    start: int
    end: int
    updated: bool


def stamps(line: str) -> tuple[Stamp, ...]:
    """The dates of a line such as "Posted : 2021-03-09 10:15 Updated : 2021-03-10", each with the word before it."""
    found: list[Stamp] = []
    at = 0
    while len(found) < STAMPS and (read := _first(line[at:])):
        start, end = at + read[0], at + read[1]
        following = _first(line[end:])
        segment = line[at : _segment_end(line, end, following)]
        value = moment(segment) or (" ".join(segment[read[0] :].split()), 0, 0)
        found.append(Stamp(value[0], start, end, is_update(line[at:end])))
        at = end
    return tuple(found)


def _first(text: str) -> tuple[int, int] | None:
    read = iso_date(text) or ambiguous_date(text)
    return (read[1], read[2]) if read else None


def _segment_end(line: str, end: int, following: tuple[int, int] | None) -> int:
    """Where what belongs to a date ends: before the label of the next one."""
    if following is None:
        return min(len(line), end + BESIDE)
    label = re.search(r"[^\W\d_]{4,}", line[end : end + following[0]])
    return end + (label.start() if label else following[0])


def day_of(value: str) -> date:
    """The day of an ISO date or date-time, as its outlet counts it."""
    return date.fromisoformat(value[:10])


def instant(value: str) -> datetime | None:
    """The moment of an ISO date-time in UTC, None where day, hour or offset is missing."""
    found = datetime.fromisoformat(value)
    return found.astimezone(UTC) if found.tzinfo else None


def agree(one: str, other: str) -> bool:
    """Whether two ISO dates or date-times can be said of one moment: the same instant, or the same day as printed."""
    first, second = instant(one), instant(other)
    if first and second:
        return abs(first - second) < timedelta(minutes=1)
    return one[:10] == other[:10]


def _since_epoch(text: str) -> tuple[str, int, int] | None:
    digits = text.strip()
    if len(digits) not in EPOCH or digits.startswith("0"):
        return None
    found = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(digits[:10]))
    return found.isoformat(), text.index(digits), text.index(digits) + len(digits)


def _clock_beside(text: str, day: str, start: int, end: int) -> str | None:
    """The date with the time of day behind it, or else before it."""
    (clock,) = rules("page_head", "times")
    before = text[max(0, start - BESIDE) : start]
    match = clock.expression.search(text[end : end + BESIDE]) or clock.expression.search(before)
    if not match:
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] in "Pp" else 0)
    return _iso(day, f"{hour:02d}:{match['minute']}:{match['second'] or '00'}", _stated_offset(match))


def _stated_offset(match: re.Match[str]) -> str:
    if match["hours"]:
        return f"{match['hours'][0]}{int(match['hours'][1:]):02d}:00"
    return _offset(match["offset"] or match["zone"] or "")


def _offset(stated: str) -> str:
    """ "+0900" and "KST" as "+09:00"; "" for a zone of more than one place."""
    if stated[:1] in ("+", "-"):
        return f"{stated[:3]}:{stated[-2:]}"
    return str(vocabulary.load("page_head")["zones"].get(stated.lower(), ""))


def _iso(day: str, clock: str, offset: str) -> str | None:
    try:
        return datetime.fromisoformat(f"{day}T{clock}{offset}").isoformat()
    except ValueError:
        return None
