"""Which rows a query sees: current now or at an earlier moment, of reports published by a day, newest versions only."""

from attrs import frozen
from sqlalchemy import ColumnElement, FromClause, and_, exists, func, or_, tuple_

from communique.claims.codes import ClaimKind
from communique.record import tables
from communique.record.days import day_after


@frozen
class Selection:
    """What to read; every field narrows.

    `report`, `claim`: an id or its beginning. `kinds`: kinds of claims. `as_of`: only reports published on or before
    this day (ISO 8601, also a month or year; a report without a date counts from its first recording). `recorded_by`:
    the store as it was at this instant (`clock.instant`), None for now. `superseded`: also versions of a wire story
    that a newer one replaces. `words`: of a party's name, as `name_words` gives them; `state`: of a party (ISO 3166
    alpha-3); either is enough.
    """

    report: str | None = None
    claim: str | None = None
    kinds: tuple[ClaimKind, ...] = ()
    as_of: str | None = None
    recorded_by: str | None = None
    superseded: bool = False
    words: str | None = None
    state: str | None = None


def recorded(table: FromClause, selection: Selection) -> ColumnElement[bool]:
    """Rows that were current at the moment asked for."""
    if selection.recorded_by is None:
        return table.c.closed_at.is_(None)
    later = or_(table.c.closed_at.is_(None), table.c.closed_at > selection.recorded_by)
    return and_(table.c.recorded_at <= selection.recorded_by, later)


def of_reports(selection: Selection) -> ColumnElement[bool]:
    """The condition on `reports`."""
    reports = tables.reports
    conditions = [recorded(reports, selection), _known(reports, selection)]
    if selection.report is not None:
        conditions.append(reports.c.id.startswith(selection.report, autoescape=True))
    if not selection.superseded:
        conditions.append(~_replaced(selection))
    return and_(*conditions)


def of_claims(selection: Selection) -> ColumnElement[bool]:
    """The condition on `claims` joined with `reports`."""
    claims = tables.claims
    conditions = [recorded(claims, selection), of_reports(selection)]
    if selection.claim is not None:
        conditions.append(claims.c.id.startswith(selection.claim, autoescape=True))
    if selection.kinds:
        conditions.append(claims.c.kind.in_([kind.value for kind in selection.kinds]))
    if selection.words is not None or selection.state is not None:
        conditions.append(_has_party(selection))
    return and_(*conditions)


def _known(reports: FromClause, selection: Selection) -> ColumnElement[bool]:
    since = func.coalesce(reports.c.published, reports.c.first_recorded_at)
    return since < day_after(selection.as_of) if selection.as_of else reports.c.id.is_not(None)


def _replaced(selection: Selection) -> ColumnElement[bool]:
    """Whether a newer version of the wire story was known by then; of two of one number, one published later."""
    reports, newer = tables.reports, tables.reports.alias("newer")
    order = [tuple_(table.c.version, func.coalesce(table.c.published, ""), table.c.id) for table in (newer, reports)]
    same_story = and_(newer.c.series == reports.c.series, order[0] > order[1])
    return exists().where(same_story, recorded(newer, selection), _known(newer, selection))


def _has_party(selection: Selection) -> ColumnElement[bool]:
    party = tables.claim_actors
    either = []
    if selection.words is not None:
        either.append(party.c.words.contains(selection.words, autoescape=True))
    if selection.state is not None:
        either.append(party.c.state == selection.state)
    return exists().where(party.c.claim == tables.claims.c.number, or_(*either))
