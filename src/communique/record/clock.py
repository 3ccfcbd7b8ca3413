"""The only clock of the system: it says when the store recorded something, and nothing else depends on it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The present time, with its zone."""
    return datetime.now(UTC)


def instant(moment: datetime) -> str:
    """A moment as the store writes it: UTC to the microsecond, all of one length, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
