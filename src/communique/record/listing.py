"""The queries that list reports: with their places among the others, their appearances, and how many there are."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Function, RowMapping, Select, and_, case, func, select

from communique.record import tables
from communique.record.recorded import Tally
from communique.record.selection import Selection, of_reports, sure_enough
from communique.record.standing import Moment, copied, superseded, withdrawn

Rows = Select[tuple[object, ...]]
_NOW = Moment(None, None)


def listing(selection: Selection) -> Rows:
    """The reports with their placements, by id."""
    reports, placed, moment = tables.reports, tables.placements.alias("placed_at"), selection.moment
    own = and_(placed.c.report == reports.c.id, moment.recorded(placed))
    columns = [column for column in reports.c if column.name != "json"]
    standing = (
        superseded(moment).label("superseded"),
        withdrawn(moment).label("withdrawn"),
        copied(moment).label("copied"),
    )
    places = (placed.c.series, placed.c.rank.label("version"), placed.c.copy_of, placed.c.copy)
    query = select(*columns, *places, *standing).select_from(reports.outerjoin(placed, own))
    return query.where(of_reports(selection)).order_by(reports.c.id)


def appearances(selection: Selection, originals: Iterable[str] | None) -> Rows:
    """The sources of reports and of their copies, those of some originals or of all."""
    sources, placed, moment = tables.sources, tables.placements.alias("placed_at"), selection.moment
    own = and_(placed.c.report == sources.c.report, moment.recorded(placed))
    original = func.coalesce(placed.c.copy_of, sources.c.report)
    query = select(sources, original.label("original")).select_from(sources.outerjoin(placed, own))
    query = query.where(moment.known(sources, "recorded_at"))
    if originals is not None:
        query = query.where(original.in_(list(originals)))
    return query.order_by(original, func.coalesce(sources.c.published, "9999"), sources.c.outlet, sources.c.name)


def claim_counts(selection: Selection) -> Rows:
    """Pairs of a report's id and the number of its claims that answer, of those that have any."""
    claims, reports = tables.claims, tables.reports
    joined = claims.join(reports, claims.c.report == reports.c.id)
    counted = select(claims.c.report, func.count().label("claims")).select_from(joined)
    asked = (selection.moment.recorded(claims), of_reports(selection), sure_enough(selection))
    return counted.where(*asked).group_by(claims.c.report)


def first_recorded(since: str) -> Rows:
    """What stands and what does not of the reports first recorded at an instant or later, counted by language."""
    reports, placed = tables.reports, tables.placements.alias("placed_at")
    own = and_(placed.c.report == reports.c.id, _NOW.recorded(placed))
    columns = (
        reports.c.language,
        func.count().label("reports"),
        _number_of(placed.c.copy_of.is_not(None)).label("copies"),
        _number_of(superseded(_NOW)).label("superseded"),
        _number_of(withdrawn(_NOW)).label("withdrawn"),
    )
    query = select(*columns).select_from(reports.outerjoin(placed, own))
    query = query.where(_NOW.recorded(reports), reports.c.first_recorded_at >= since)
    return query.group_by(reports.c.language).order_by(reports.c.language)


def _number_of(condition: ColumnElement[bool]) -> Function[int]:
    return func.sum(case((condition, 1), else_=0))


def tally(rows: Iterable[RowMapping]) -> Tally:
    """The tally that the rows of `first_recorded` make."""
    counted = list(rows)
    sums = {name: sum(row[name] or 0 for row in counted) for name in ("copies", "superseded", "withdrawn")}
    return Tally(**sums, languages=tuple((row["language"], row["reports"]) for row in counted))
