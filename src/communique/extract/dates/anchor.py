"""The anchor: the day from which a report counts its relative expressions."""

from datetime import date, datetime, timedelta, timezone

from attrs import frozen

from communique.claims.report import Report
from communique.vocabulary import load


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
    """The dateline's day if the head has one, else the day of publication at the dateline's place, else None; a value
    that is no ISO date counts as none.
    """
    head = report.head
    place = head.dateline.value if head.dateline else ""
    for origin, found, where in (("dateline", head.dateline_date, ""), ("published", head.published, place)):
        day = _day(found.value, where) if found else None
        if day:
            return Anchor(day, origin)
    return None


def _day(text: str, place: str) -> date | None:
    """The day of an instant as the clocks at the place had it, where the instant tells its zone and the place is
    known.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    city = place.partition(",")[0].partition("/")[0].strip().lower()
    hours = load("time_words")["dateline_zones"].get(city)
    if moment.tzinfo is None or hours is None:
        return moment.date()
    return moment.astimezone(timezone(timedelta(hours=hours))).date()
