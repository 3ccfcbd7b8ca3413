"""Everything that a desk receives ends in the same record, in any order, in any batches, over any number of runs."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.record.dump import dump
from communique.record.recorded import Listed
from communique.record.selection import Selection
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths
from run import desk

COUNT = len(desk.TEXTS) + len(desk.ROWS)
READER = """
import sys
from pathlib import Path
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths
with Store.open(Path(sys.argv[1])) as store:
    for handled in read_paths(store, sys.argv[2:], Options(batch=2, extract=False)):
        print(handled.name, flush=True)
"""
ADDER = """
import os, signal, sys
from pathlib import Path
from communique.claims.report import Report
from communique.collect.read import read_bytes
from communique.record.source import Source
from communique.record.store import Store
from communique.run.placing import RULES
with Store.open(Path(sys.argv[1])) as store:
    for path in map(Path, sys.argv[2:]):
        for report in read_bytes(str(path), path.read_bytes()):
            source = Source(str(path), report.raw_sha256, "collected only")
            store.add(report, (), (), source, RULES.blocks(report))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return desk.write(tmp_path_factory.mktemp("desk") / "in")


@pytest.fixture(scope="module")
def expected(paths: list[Path]) -> bytes:
    return record([paths])


def read(store: Store, paths: Sequence[Path], batch: int = 16) -> None:
    for handled in read_paths(store, [str(path) for path in paths], Options(batch=batch, extract=False)):
        assert not handled.refusals


def record(runs: Sequence[Sequence[Path]], batch: int = 16) -> bytes:
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "a.db") as store:
        for run in runs:
            read(store, run, batch)
        return b"".join(dump(store))


def listed(store: Store) -> dict[str, Listed]:
    """Entries by the name of their file."""
    by_id = {entry.id: entry for entry in store.listed(Selection(superseded=True))}
    return {Path(str(one["source"])).name.partition(":")[0]: by_id[str(one["report"])] for one in store.sources()}


def test_versions_reprints_and_other_languages_are_told_apart(tmp_path: Path, paths: list[Path]) -> None:
    with Store.open(tmp_path / "a.db") as store:
        read(store, paths)
        found = listed(store)
        standing = {entry.id for entry in store.listed()}
    versions = [found[f"rail-{number}.txt"] for number in range(3)]
    assert len({one.series for one in versions} - {None}) == 1
    assert [one.version for one in versions] == [0, 1, 2]
    assert [one.id in standing for one in versions] == [False, False, True]
    assert found["rows-0.jsonl"].id == found["rows-1.jsonl"].id
    assert found["rows-0.jsonl"].copy_of == versions[1].id
    assert found["rows-2.jsonl"].language == "ko"


def test_one_text_from_several_outlets_keeps_every_appearance(tmp_path: Path, paths: list[Path]) -> None:
    with Store.open(tmp_path / "a.db") as store:
        read(store, paths)
        original = listed(store)["rail-1.txt"].id
        found = [(one.outlet, one.published, one.headline) for one in store.appearances(originals=[original])]
    assert found == [
        ("Harbour Gazette", "2021-03-11", "Rail survey agreed"),
        ("The Pilot", "2021-03-12", "Neighbours agree on rails"),
        ("Yonhap", None, desk.RAIL_HEAD),
    ]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(COUNT)), st.sampled_from([1, 3, 16]), st.integers(0, COUNT))
def test_order_batches_and_runs_do_not_show(
    paths: list[Path], expected: bytes, order: list[int], batch: int, cut: int
) -> None:
    shuffled = [paths[at] for at in order]
    assert record([shuffled[:cut], shuffled[cut:], shuffled[:2]], batch) == expected


@pytest.mark.parametrize("told", [0, 3])
def test_after_a_kill_at_any_point_the_next_run_ends_where_it_would_have(
    tmp_path: Path, paths: list[Path], expected: bytes, told: int
) -> None:
    db = tmp_path / "a.db"
    command = [sys.executable, "-c", READER, str(db), *map(str, paths)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reading:
        assert reading.stdout is not None
        names = [reading.stdout.readline() for _ in range(told)]
        os.kill(reading.pid, signal.SIGKILL)
    assert all(names)
    with Store.open(db) as store:
        read(store, paths)
        assert b"".join(dump(store)) == expected


def test_what_was_added_before_a_kill_and_not_placed_is_placed_by_the_next_run_of_anything(
    tmp_path: Path, paths: list[Path]
) -> None:
    db = tmp_path / "a.db"
    versions = [str(path) for path in paths if path.name.startswith("rail")]
    subprocess.run([sys.executable, "-c", ADDER, str(db), *versions], check=False)
    with Store.open(db) as store:
        assert [entry.series for entry in store.listed(Selection(superseded=True))] == [None] * 3
        read(store, [path for path in paths if path.name == "note.txt"])
        assert {entry.version for entry in listed(store).values() if entry.series} == {0, 1, 2}
