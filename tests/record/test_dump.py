"""The canonical dump does not depend on the order of reading."""

from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ours
from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal, Report
from communique.record.dump import dump
from communique.record.source import Source
from communique.record.store import Store

ONE = ours.report()
COPY = evolve(ONE, raw_sha256="f" * 64)
BARE = evolve(ONE, raw_sha256="e" * 64, head=evolve(ONE.head, published=None, headline=None))
OTHER = ours.report("Ada Lind met a mayor.", "2021-03-11", version=1)
BAD = Refusal("z.bin", RefusalReason.BINARY, "no text")
INPUTS: list[tuple[str, Report]] = [("a.txt", ONE), ("b.txt", COPY), ("c.txt", BARE), ("d.txt", OTHER)]


def read(store: Store, name: str, report: Report) -> None:
    source = Source(name, report.raw_sha256, "v1")
    day = "2021-03-08" if report.head.published else None
    store.add(
        report,
        ours.actors(report) if report is not OTHER else (),
        (ours.meeting(report, day),),
        source,
        frozenset({"story"}),
    )
    store.finish(source, [report.id])


def record_of(inputs: list[tuple[str, Report]]) -> bytes:
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "record.db") as store:
        for name, report in inputs:
            read(store, name, report)
            store.refuse(BAD)
        ours.versions(store, "story", ONE, OTHER)
        return b"".join(dump(store))


EXPECTED = record_of(INPUTS)


@settings(max_examples=15, deadline=None)
@given(st.permutations(INPUTS + INPUTS[:2]))
def test_the_dump_is_the_same_whatever_the_order_and_however_often(inputs: list[tuple[str, Report]]) -> None:
    assert record_of(inputs) == EXPECTED


def test_the_dump_has_a_line_for_each_thing_and_no_time_of_recording() -> None:
    lines = EXPECTED.splitlines()
    assert len(lines) == 2 + 1 + 2 + 4 + 1
    assert b"recorded" not in EXPECTED
    assert b"Talks in Oslo" in EXPECTED
