"""Appending to a table with a past: rows are closed and added, never overwritten."""

from collections.abc import Iterable

from attrs import frozen
from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, insert, select, update

from communique.record.rows import Row

_TIMES = {"number", "recorded_at", "closed_at"}


@frozen
class Change:
    """What bringing a table up to date did: the keys of rows added and of rows closed (a changed row is both)."""

    added: frozenset[str]
    closed: frozenset[str]

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.added or self.closed)


def current(table: Table, **values: object) -> ColumnElement[bool]:
    """The condition of rows that are not closed and have these values."""
    return and_(table.c.closed_at.is_(None), *(table.c[name] == value for name, value in values.items()))


def bring_up_to_date(
    connection: Connection, now: str, table: Table, key: str, rows: Iterable[Row], **scope: object
) -> Change:
    """Make `rows` the current ones of a scope: close what differs or is gone, append what is new, leave the rest."""
    wanted = {row[key]: row for row in rows}
    there = {row[key]: row for row in connection.execute(select(table).where(current(table, **scope))).mappings()}
    stale = {name: row["number"] for name, row in there.items() if not _same(row, wanted.get(name))}
    if stale:
        closing = update(table).where(table.c.number.in_(stale.values())).values(closed_at=now)
        connection.execute(closing)
    added = {name: row for name, row in wanted.items() if name not in there or name in stale}
    if added:
        connection.execute(insert(table), [{**row, "recorded_at": now} for row in added.values()])
    return Change(frozenset(added), frozenset(stale))


def _same(there: RowMapping, wanted: Row | None) -> bool:
    return {name: value for name, value in there.items() if name not in _TIMES} == wanted
