"""Dates in columns: how the numbers of a whole column are ordered, and the ISO 8601 date of one cell."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

from communique.collect.patterns import expression
from communique.collect.printed_date import iso_date

LONGEST = 60  # characters of a cell that is a date
YEARS = range(1900, 2100)
EPOCH = range(300_000_000, 2_000_000_000)  # seconds; above lie hours written as YYYYMMDDHH


class DateOrder(StrEnum):
    """Which number of 05/12/2019 is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNDECIDED = "undecided"


def order_of(values: Iterable[str]) -> DateOrder | None:
    """The order that holds for a whole column, by the values above twelve in it; None where no value needs one.

    Dots are day first wherever they are used. Where nothing or too much is proved, the order is UNDECIDED.
    """
    pairs = [(int(one["first"]), int(one["second"])) for value in values if (one := _numbers(value))]
    if not pairs:
        return None
    day_first, month_first = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    if day_first == month_first:
        return DateOrder.UNDECIDED
    return DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST


def read_date(value: str, order: DateOrder | None, epoch: bool = False) -> str | None:
    """The ISO 8601 date or date-time of a cell, None where it holds none; seconds since 1970 only where `epoch`.

    A midnight without a zone is a day. The year is printed in four digits or it is no date.
    """
    value = value.strip()
    if not 6 <= len(value) <= LONGEST:
        return None
    try:
        found = _stamp(value) or (_epoch(value) if epoch else None) or _ordered(value, order) or _iso(value)
        return _shown(found) if found else _printed(value)
    except (ValueError, OverflowError):  # 31 February, the 25th hour
        return None


def _shown(found: datetime) -> str | None:
    if found.year not in YEARS:
        return None
    found = found.replace(microsecond=0)
    midnight = found.tzinfo is None and (found.hour, found.minute, found.second) == (0, 0, 0)
    return found.date().isoformat() if midnight else found.isoformat()


def _match(name: str, value: str) -> re.Match[str] | None:
    return expression("columns", "dates", name).search(value)


def _stamp(value: str) -> datetime | None:
    match = _match("stamp", value)
    if not match:
        return None
    parts = (int(match[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second"))
    return datetime(*parts, tzinfo=UTC if match["zone"] else None)  # type: ignore[arg-type,misc]


def _epoch(value: str) -> datetime | None:
    match = _match("epoch", value)
    if not match or int(match["seconds"]) not in EPOCH:
        return None
    return datetime.fromtimestamp(int(match["seconds"]), UTC)


def _numbers(value: str) -> re.Match[str] | None:
    """Day and month as bare numbers whose order is not plain."""
    match = _match("numbers", value.strip()) if len(value) <= LONGEST else None
    return match if match and match["stroke"] != "." else None


def _ordered(value: str, order: DateOrder | None) -> datetime | None:
    match = _match("numbers", value)
    if not match:
        return None
    if match["stroke"] == ".":
        order = DateOrder.DAY_FIRST
    if order not in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
        return None
    day, month = int(match["first"]), int(match["second"])
    if order is DateOrder.MONTH_FIRST:
        day, month = month, day
    return datetime(int(match["year"]), month, day, _hour(match), int(match["minute"] or 0), int(match["seconds"] or 0))


def _hour(match: re.Match[str]) -> int:
    hour, half = int(match["hour"] or 0), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError("no hour of the twelve-hour clock")
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def _iso(value: str) -> datetime | None:
    """ISO 8601, also with strokes between year, month and day, and with the zone behind a space."""
    if year_first := _match("year_first", value):
        year, month, day = (year_first[name] for name in ("year", "month", "day"))
        value = f"{year}-{int(month):02d}-{int(day):02d}{value[year_first.end() :]}"
    if not value[:4].isdigit() or len(value) < 8 or not ("-" in value or "T" in value):
        return None
    value = value.removesuffix(" UTC") + "+00:00" if value.endswith(" UTC") else value
    return datetime.fromisoformat(value.replace(" +", "+").replace(" -", "-"))


def _printed(value: str) -> str | None:
    """As mail and papers print dates; a time of day without a zone that can be read is left out."""
    if _match("mail", value) or _match("clock", value):
        found = parsedate_to_datetime(value)
        return _shown(found)
    if not _match("printed", value):
        return None
    day = iso_date(value)
    return day[0] if day else None
