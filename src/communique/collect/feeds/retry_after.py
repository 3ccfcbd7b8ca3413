"""Retry-After (RFC 9110, 10.2.3): how long a server asks to be left alone, in seconds or until a date."""

from datetime import UTC
from email.utils import parsedate_to_datetime

DAY = 86_400.0  # nobody is left alone for longer without being asked again


def seconds_asked(value: str, now: float) -> float | None:
    """The seconds from `now` (since the epoch), a day at most and 0 at least; None where the header says nothing."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return min(float(value[:9]), DAY)
    try:
        until = parsedate_to_datetime(value[:60])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until.timestamp() - now, 0.0), DAY)
