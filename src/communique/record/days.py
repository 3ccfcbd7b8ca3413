"""Days as text: bounds for comparing ISO 8601 dates and date-times of any precision."""

import re
from calendar import monthrange
from datetime import date, timedelta

from communique.errors import DateError

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.+Z-]+)?)?)?")


def day_after(iso: str) -> str:
    """The first text, in time order, after a year, month or day: "2019-02" -> "2019-03".

    Whatever lies within the given span of time sorts before it. DateError for what is no ISO 8601 date.
    """
    match = _ISO.fullmatch(iso)
    if match is None:
        raise DateError(f"{iso!r} is no date; write 2019, 2019-11 or 2019-11-20")
    year, month, day = match.groups()
    try:
        return _after(int(year), month, day)
    except (ValueError, OverflowError) as error:
        raise DateError(f"{iso!r} is no date: {error}") from error


def last_day(iso: str) -> str:
    """The last day of a year, month or day: "2019-02" -> "2019-02-28". DateError for what is no ISO 8601 date."""
    day_after(iso)
    year, month, day = iso[:4], iso[5:7], iso[8:10]
    return f"{year}-{month or '12'}-{day or monthrange(int(year), int(month or 12))[1]}"


def _after(year: int, month: str | None, day: str | None) -> str:
    if month is None:
        return f"{year + 1:04d}"
    if day is None:
        first = date(year, int(month), 1)
        return (first + timedelta(days=32)).isoformat()[:7]
    return (date(year, int(month), int(day)) + timedelta(days=1)).isoformat()
