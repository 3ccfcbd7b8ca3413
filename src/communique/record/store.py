"""The store: reports and what was read out of them, kept with their history in one SQLite file."""

from collections.abc import Collection, Iterable, Iterator
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
from communique.record.append import current
from communique.record.clock import Clock, instant, system_clock
from communique.record.listing import appearances, claim_counts, first_recorded, listing, tally
from communique.record.placing import Placing
from communique.record.recorded import Listed, Recorded, Tally, listed, recorded_claim
from communique.record.schema import prepare
from communique.record.selection import Selection, of_claims, of_reports
from communique.record.source import Appearance, Outcome, Source
from communique.record.sqlite import explained, sqlite_engine
from communique.record.writing import Delivery, close_mended, note_source, write_refusal, write_report

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

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that hold the record: the database, and what SQLite keeps beside it."""
        return tuple(self.path.with_name(self.path.name + suffix) for suffix in ("", "-wal", "-shm", "-journal"))

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
        blocks: frozenset[str] = frozenset(),
    ) -> Outcome:
        """Record one report with all that was read out of it, and that its source is refused no longer.

        `blocks` are the keys by which its versions and copies are found; new or changed, it waits to be placed. What
        an earlier reading of the same text said and this one does not is closed.
        """
        delivery = Delivery(report, tuple(actors), tuple(claims), source, blocks)
        with self._writing() as connection:
            return write_report(connection, self._now(), delivery)

    @contextmanager
    def placing(self) -> Iterator[Placing]:
        """The reports that wait to be placed; what is written inside is on the disk when it is left."""
        with self._writing() as connection:
            yield Placing(connection, self._now())

    def finish(self, source: Source, reports: Iterable[str]) -> None:
        """Remember that these bytes were read to their end, without a refusal, and held these reports.

        `known` answers by it; also to be called for known bytes under a new name.
        """
        with self._writing() as connection:
            now = self._now()
            for report in reports:
                note_source(connection, now, source, report)
            if _last_pass(connection, source.raw_sha256, source.stated) != (source.fingerprint, source.given):
                row = {name: getattr(source, name) for name in ("raw_sha256", "stated", "fingerprint", "given")}
                connection.execute(insert(tables.passes), {**row, "recorded_at": now})

    def refuse(self, refusal: Refusal) -> None:
        """Record that something did not become a report; it counts until a source of that name is added or mended."""
        with self._writing() as connection:
            write_refusal(connection, self._now(), refusal)

    def mended(self, sources: Collection[str], refused: Collection[str]) -> None:
        """Record that nothing is refused in these sources any longer but what is `refused`, and what may lie in that.

        For sources that were gone through to their end: what a repair, or another name, has made readable leaves no
        refusal behind.
        """
        with self._writing() as connection:
            close_mended(connection, self._now(), frozenset(sources), frozenset(refused))

    def known(self, source: Source) -> tuple[str, ...] | None:
        """The ids of the reports in these bytes, if they were last read to the end in this very way; else None."""
        table = tables.sources
        with self._reading() as connection:
            if _last_pass(connection, source.raw_sha256, source.stated) != (source.fingerprint, source.given):
                return None
            of_bytes = current(table, raw_sha256=source.raw_sha256, stated=source.stated)
            query = select(table.c.report).where(of_bytes).distinct()
            return tuple(connection.execute(query.order_by(table.c.report)).scalars())

    def holds(self, name: str, raw_sha256: str | None) -> bool:
        """Whether these bytes, None for what never came, have come under this name before: read, or refused then."""
        tried = (tables.sources, tables.refusals)
        with self._reading() as connection:
            queries = (select(one.c.number).where(one.c.name == name, one.c.raw_sha256 == raw_sha256) for one in tried)
            return any(connection.execute(query.limit(1)).first() for query in queries)

    def given(self, raw_sha256: str) -> str:
        """What a person last said of these bytes, or ""; a later reading must go by it too."""
        with self._reading() as connection:
            last = _last_pass(connection, raw_sha256)
        return last[1] if last else ""

    def listed(self, selection: Selection = _EVERYTHING) -> Iterator[Listed]:
        """The list of reports, by id."""
        return map(listed, self._rows(listing(selection)))

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
        query = select(actors).select_from(joined).where(selection.moment.recorded(actors), of_reports(selection))
        for row in self._rows(query.order_by(actors.c.report, actors.c.key)):
            yield row["report"], canonical.actor_from_dict(orjson.loads(row["json"]))

    def refusals(self, selection: Selection = _EVERYTHING) -> Iterator[Refusal]:
        """What is refused and was not read since, by name."""
        table = tables.refusals
        for row in self._rows(select(table).where(selection.moment.recorded(table)).order_by(table.c.name)):
            yield Refusal(row["name"], RefusalReason(row["reason"]), row["detail"], row["raw_sha256"])

    def sources(self) -> Iterator[dict[str, object]]:
        """Where reports came from and what they were there, by name, bytes and report; "source" is the name."""
        table = tables.sources
        shown = (table.c.raw_sha256, table.c.report, table.c.outlet, table.c.published, table.c.headline, table.c.url)
        query = select(table.c.name.label("source"), *shown).where(table.c.closed_at.is_(None))
        for row in self._rows(query.order_by(table.c.name, table.c.raw_sha256, table.c.report)):
            yield {str(name): value for name, value in row.items()}

    def appearances(
        self, selection: Selection = _EVERYTHING, originals: Iterable[str] | None = None
    ) -> Iterator[Appearance]:
        """Every source of these reports and of their copies (of all for None), by original, publication and outlet.

        Of the selection only the moment counts.
        """
        for row in self._rows(appearances(selection, originals)):
            yield Appearance(
                row["original"],
                row["report"],
                row["name"],
                row["outlet"],
                row["published"],
                row["headline"],
                row["url"],
            )

    def claim_counts(self, selection: Selection = _EVERYTHING) -> dict[str, int]:
        """How many claims the reports have, by id; those without any are left out."""
        return {row["report"]: row["claims"] for row in self._rows(claim_counts(selection))}

    def tally(self, since: str) -> Tally:
        """What became of the reports that were first recorded at this instant or later."""
        return tally(self._rows(first_recorded(since)))

    def now(self) -> str:
        """The present instant by the store's clock."""
        return self._now()

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


def _last_pass(connection: Connection, raw_sha256: str, stated: str | None = None) -> tuple[str, str] | None:
    table = tables.passes
    query = select(table.c.fingerprint, table.c.given).where(table.c.raw_sha256 == raw_sha256)
    if stated is not None:
        query = query.where(table.c.stated == stated)
    row = connection.execute(query.order_by(table.c.number.desc()).limit(1)).first()
    return (row[0], row[1]) if row else None
