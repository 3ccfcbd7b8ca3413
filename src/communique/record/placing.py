"""Placing: which reports wait to be placed among the others, which may be related to which, and where each stands."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

import orjson
from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_new

from communique.claims import canonical
from communique.claims.placement import Placement
from communique.claims.report import Report
from communique.record import tables
from communique.record.append import bring_up_to_date
from communique.record.rows import placement_row

_AT_ONCE = 500  # values in one query


class Placing:
    """Reports that wait to be placed, inside one transaction: what is read here stays so until it is written."""

    def __init__(self, connection: Connection, now: str) -> None:
        self._connection = connection
        self._now = now

    def waiting(self, most: int) -> tuple[str, ...]:
        """Ids of at most so many reports that were added or changed and are not placed yet, sorted."""
        query = select(tables.unplaced.c.report).order_by(tables.unplaced.c.report).limit(most)
        return tuple(self._connection.execute(query).scalars())

    def neighbours(self, reports: Collection[str]) -> Mapping[str, frozenset[str]]:
        """For each of these reports the others that share a block with it."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        asked = frozenset(reports)
        for together in _holders(self._connection, asked):
            for one in together & asked:
                found[one] |= together
        return {one: frozenset(others - {one}) for one, others in found.items() if len(others) > 1}

    def reports(self, ids: Collection[str]) -> dict[str, Report]:
        """The reports with these ids as they are now."""
        table = tables.reports
        found = {}
        for some in _pieces(ids):
            query = select(table.c.id, table.c.json).where(table.c.id.in_(some), table.c.closed_at.is_(None))
            found.update({row.id: _report(row.json) for row in self._connection.execute(query)})
        return found

    def write(self, reports: Collection[str], placements: Iterable[Placement]) -> None:
        """Record where these reports stand now, and that they wait no longer; one without a placement stands alone."""
        rows = {one.report: [placement_row(one)] for one in placements if one != Placement(one.report)}
        for report in reports:
            found = rows.get(report, [])
            bring_up_to_date(self._connection, self._now, tables.placements, "report", found, report=report)
        for some in _pieces(reports):
            self._connection.execute(delete(tables.unplaced).where(tables.unplaced.c.report.in_(some)))


def queue(connection: Connection, report: str, blocks: frozenset[str]) -> None:
    """Let a report wait to be placed, found from now on by these keys.

    Those that share a key with it as it was wait too: it may have been what held them together.
    """
    table = tables.blocks
    before = frozenset(connection.execute(select(table.c.key).where(table.c.report == report)).scalars())
    waiting = [{"report": one} for one in sorted({report}.union(*_holders(connection, [report])))]
    connection.execute(insert_new(tables.unplaced).on_conflict_do_nothing(), waiting)
    if gone := before - blocks:
        connection.execute(delete(table).where(table.c.report == report, table.c.key.in_(gone)))
    if new := sorted(blocks - before):
        connection.execute(insert(table), [{"key": key, "report": report} for key in new])


def _holders(connection: Connection, reports: Collection[str]) -> set[frozenset[str]]:
    """For each key of these reports all that hold it; what is the same for several keys comes once."""
    own, table = tables.blocks.alias("own"), tables.blocks
    found: defaultdict[str, set[str]] = defaultdict(set)
    for some in _pieces(reports):
        keys = select(own.c.key).where(own.c.report.in_(some))
        for key, report in connection.execute(select(table.c.key, table.c.report).where(table.c.key.in_(keys))):
            found[key].add(report)
    return {frozenset(together) for together in found.values()}


def _pieces(values: Collection[str]) -> Iterator[list[str]]:
    ordered = sorted(values)
    for at in range(0, len(ordered), _AT_ONCE):
        yield ordered[at : at + _AT_ONCE]


# The same reports are asked for again as their neighbours arrive, most of them soon.
@lru_cache(maxsize=1000)
def _report(data: bytes) -> Report:
    return canonical.report_from_dict(orjson.loads(data))
