"""The store: reports and what was read out of them, kept with their history in one SQLite file."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson
from sqlalchemy import Connection, Engine, RowMapping, Select, insert, select

from communique.claims import canonical
from communique.claims.actor import Actor
from communique.claims.claim import Claim
from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal, Report
from communique.errors import StoreError
from communique.record import tables
from communique.record.clock import Clock, instant, system_clock
from communique.record.recorded import Listed, Recorded, listed, recorded_claim
from communique.record.schema import prepare
from communique.record.selection import Selection, of_claims, of_reports, recorded
from communique.record.source import Outcome, Source
from communique.record.sqlite import explained, sqlite_engine
from communique.record.writing import Delivery, note_source, write_refusal, write_report

_EVERYTHING = Selection()


class Store:
    """A database of reports, actors and claims, for many threads; every method may raise StoreError.

    Whatever a writing method did is on the disk when it returns, wholly; interrupted, it did nothing.
    """

    def __init__(self, path: Path, engine: Engine, clock: Clock) -> None:
        self.path = path
        self._engine = engine
        self._clock = clock

    @classmethod
    def open(cls, path: Path, clock: Clock = system_clock, patience: float = 5.0) -> Self:
        """The store in this file, made with its folder where there is none.

        `patience` is how long to wait for another process that is writing, in seconds. StoreError where the file is
        another program's, another version's, damaged, locked, or cannot be written.
        """
        store = cls(path, sqlite_engine(path, patience), clock)
        try:
            with store._writing() as connection:
                prepare(connection)
        except StoreError:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close, whatever happened."""
        self.close()

    def add(
        self,
        report: Report,
        actors: Iterable[Actor],
        claims: Iterable[Claim],
        source: Source,
        series: str | None = None,
    ) -> Outcome:
        """Record one report with all that was read out of it, and that its source is refused no longer.

        `series` is the key of its wire story. What an earlier reading of the same text said and this one does not is
        closed.
        """
        delivery = Delivery(report, tuple(actors), tuple(claims), source, series)
        with self._writing() as connection:
            return write_report(connection, self._now(), delivery)

    def finish(self, source: Source, reports: Iterable[str]) -> None:
        """Remember that these bytes were read to their end, without a refusal, and held these reports.

        `known` answers by it; also to be called for known bytes under a new name.
        """
        with self._writing() as connection:
            now = self._now()
            for report in reports:
                note_source(connection, now, source, report)
            table, last = tables.passes, _last_pass(connection, source.raw_sha256)
            if last != (source.fingerprint, source.given):
                row = {"raw_sha256": source.raw_sha256, "fingerprint": source.fingerprint, "given": source.given}
                connection.execute(insert(table), {**row, "recorded_at": now})

    def refuse(self, refusal: Refusal) -> None:
        """Record that something did not become a report; it counts until a source of that name is added."""
        with self._writing() as connection:
            write_refusal(connection, self._now(), refusal)

    def known(self, raw_sha256: str, fingerprint: str, given: str = "") -> tuple[str, ...] | None:
        """The ids of the reports in these bytes, if they were last read to the end in this very way; else None."""
        sources = tables.sources
        with self._reading() as connection:
            if _last_pass(connection, raw_sha256) != (fingerprint, given):
                return None
            query = select(sources.c.report).where(sources.c.raw_sha256 == raw_sha256).distinct()
            return tuple(connection.execute(query.order_by(sources.c.report)).scalars())

    def holds(self, name: str, raw_sha256: str | None) -> bool:
        """Whether the bytes that came under this name were read, or stand refused; None for what never came."""
        tried = (tables.sources, tables.refusals)
        with self._reading() as connection:
            queries = (select(one.c.number).where(one.c.name == name, one.c.raw_sha256 == raw_sha256) for one in tried)
            return any(connection.execute(query.limit(1)).first() for query in queries)

    def given(self, raw_sha256: str) -> str:
        """The publication date that a person last gave for these bytes, or ""; a later reading must go by it too."""
        with self._reading() as connection:
            last = _last_pass(connection, raw_sha256)
        return last[1] if last else ""

    def listed(self, selection: Selection = _EVERYTHING) -> Iterator[Listed]:
        """The list of reports, by id."""
        return map(listed, self._rows(_reports(selection)))

    def reports(self, selection: Selection = _EVERYTHING) -> Iterator[Report]:
        """The reports with their texts, by id."""
        for row in self._rows(_reports(selection)):
            yield canonical.report_from_dict(orjson.loads(row["json"]))

    def claims(self, selection: Selection = _EVERYTHING) -> Iterator[Recorded]:
        """The claims, by report and place in its text."""
        claims, reports = tables.claims, tables.reports
        joined = claims.join(reports, claims.c.report == reports.c.id)
        query = select(claims).select_from(joined).where(of_claims(selection))
        return map(recorded_claim, self._rows(query.order_by(claims.c.report, claims.c.span_start, claims.c.id)))

    def actors(self, selection: Selection = _EVERYTHING) -> Iterator[tuple[str, Actor]]:
        """Pairs of report id and actor, by report and key."""
        actors, reports = tables.actors, tables.reports
        joined = actors.join(reports, actors.c.report == reports.c.id)
        query = select(actors).select_from(joined).where(recorded(actors, selection), of_reports(selection))
        for row in self._rows(query.order_by(actors.c.report, actors.c.key)):
            yield row["report"], canonical.actor_from_dict(orjson.loads(row["json"]))

    def refusals(self, selection: Selection = _EVERYTHING) -> Iterator[Refusal]:
        """What is refused and was not read since, by name."""
        table = tables.refusals
        for row in self._rows(select(table).where(recorded(table, selection)).order_by(table.c.name)):
            yield Refusal(row["name"], RefusalReason(row["reason"]), row["detail"], row["raw_sha256"])

    def sources(self) -> Iterator[tuple[str, str, str]]:
        """Triples of name, hash of bytes and report id, in that order."""
        table = tables.sources
        for row in self._rows(select(table).order_by(table.c.name, table.c.raw_sha256, table.c.report)):
            yield row["name"], row["raw_sha256"], row["report"]

    def _rows(self, query: Select[tuple[object, ...]]) -> Iterator[RowMapping]:
        with self._reading() as connection:
            yield from connection.execute(query).mappings().all()

    def _now(self) -> str:
        return instant(self._clock())

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.execution_options(writes=True).begin() as connection:
            yield connection


def _reports(selection: Selection) -> Select[tuple[object, ...]]:
    return select(tables.reports).where(of_reports(selection)).order_by(tables.reports.c.id)


def _last_pass(connection: Connection, raw_sha256: str) -> tuple[str, str] | None:
    table = tables.passes
    query = select(table.c.fingerprint, table.c.given).where(table.c.raw_sha256 == raw_sha256)
    row = connection.execute(query.order_by(table.c.number.desc()).limit(1)).first()
    return (row[0], row[1]) if row else None
