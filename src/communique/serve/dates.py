"""Dates that a person types: ISO 8601, checked before anything is done with them."""

from datetime import date, datetime

from communique.errors import DateError


def given_date(text: str | None) -> str | None:
    """The ISO 8601 date or date-time itself; DateError where it is none."""
    if text is None:
        return None
    try:
        return (datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)).isoformat()
    except ValueError as error:
        raise DateError(f"{text!r} is no date; write it as 2019-11-20 or 2019-11-20T10:35+09:00") from error
