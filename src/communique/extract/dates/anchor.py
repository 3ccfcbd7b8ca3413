"""The anchor: the day from which a report counts its relative expressions."""

from datetime import date, datetime

from attrs import frozen

from communique.claims.report import Report


@frozen
class Anchor:
    """A day and where it comes from: "dateline 2019-11-20", "published 2020-02-13"."""

    day: date
    origin: str

    @property
    def label(self) -> str:
        """What stands in When.anchor."""
        return f"{self.origin} {self.day.isoformat()}"


MISSING = "missing"
"""What stands in When.anchor where the report has no date."""
ABSOLUTE = "none"
"""What stands in When.anchor of an expression that needs none."""


def anchor_of(report: Report) -> Anchor | None:
    """The dateline's day if the head has one, else the day of publication, else None; a value that is no ISO date
    counts
    as none.
    """
    for origin, found in (("dateline", report.head.dateline_date), ("published", report.head.published)):
        day = _day(found.value) if found else None
        if day:
            return Anchor(day, origin)
    return None


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None
