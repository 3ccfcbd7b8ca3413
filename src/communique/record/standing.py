"""Which reports stand: newest of their story, not taken back, and no copy of what is there."""

from sqlalchemy import ColumnElement, FromClause, and_, exists, func, or_

from communique.claims.codes import RevisionKind
from communique.record import tables
from communique.record.days import day_after

# Notices that take a story back; they tell of no event themselves.
NOTICES = (RevisionKind.KILL.value, RevisionKind.WITHHOLD.value)


class Moment:
    """What was known when: conditions on rows by the day of publication and by the instant of recording."""

    def __init__(self, as_of: str | None, recorded_by: str | None) -> None:
        self._bound = day_after(as_of) if as_of else None
        self._instant = recorded_by

    def recorded(self, table: FromClause) -> ColumnElement[bool]:
        """Rows that were current at the instant."""
        if self._instant is None:
            return table.c.closed_at.is_(None)
        later = or_(table.c.closed_at.is_(None), table.c.closed_at > self._instant)
        return and_(table.c.recorded_at <= self._instant, later)

    def known(self, reports: FromClause, first: str = "first_recorded_at") -> ColumnElement[bool]:
        """Reports that were published by the day; one without a date counts from its `first` recording."""
        conditions = [self.recorded(reports)]
        if self._bound:
            conditions.append(func.coalesce(reports.c.published, reports.c[first]) < self._bound)
        return and_(*conditions)


def superseded(moment: Moment) -> ColumnElement[bool]:
    """The condition on `reports` that a newer version of the story was known."""
    own, other, newer = _placed("own"), _placed("other"), tables.reports.alias("newer")
    return exists().where(
        own.c.report == tables.reports.c.id,
        moment.recorded(own),
        other.c.series == own.c.series,
        other.c.rank > own.c.rank,
        moment.recorded(other),
        newer.c.id == other.c.report,
        moment.known(newer),
    )


def withdrawn(moment: Moment) -> ColumnElement[bool]:
    """The condition on `reports` that it was known to be taken back, or is the notice that takes a story back."""
    own, told, other = _placed("own"), _placed("told"), _placed("other")
    notice = tables.reports.alias("notice")
    taken_back = exists().where(
        own.c.report == tables.reports.c.id,
        own.c.withdrawn,
        moment.recorded(own),
        told.c.report == func.coalesce(own.c.copy_of, own.c.report),  # a copy stands in no series, its original does
        moment.recorded(told),
        other.c.series == told.c.series,
        moment.recorded(other),
        notice.c.id == other.c.report,
        notice.c.revision.in_(NOTICES),
        moment.known(notice),
    )
    return or_(func.coalesce(tables.reports.c.revision, "").in_(NOTICES), taken_back)


def copied(moment: Moment) -> ColumnElement[bool]:
    """The condition on `reports` that what it is a copy of was known, or an earlier copy of the same."""
    own, original = _placed("own"), tables.reports.alias("original")
    of_known = exists().where(
        own.c.report == tables.reports.c.id,
        moment.recorded(own),
        original.c.id == own.c.copy_of,
        moment.known(original),
    )
    return or_(of_known, _copied_before(moment))


def _copied_before(moment: Moment) -> ColumnElement[bool]:
    own, other, sibling = _placed("own"), _placed("other"), tables.reports.alias("sibling")
    day, theirs = (func.coalesce(one.c.published, "9999") for one in (tables.reports, sibling))
    return exists().where(
        own.c.report == tables.reports.c.id,
        moment.recorded(own),
        other.c.copy_of == own.c.copy_of,
        other.c.report != own.c.report,
        moment.recorded(other),
        sibling.c.id == other.c.report,
        moment.known(sibling),
        or_(theirs < day, and_(theirs == day, sibling.c.id < tables.reports.c.id)),
    )


def _placed(name: str) -> FromClause:
    return tables.placements.alias(name)
