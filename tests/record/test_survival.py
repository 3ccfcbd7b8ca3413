"""A writer that is killed or interrupted: what it had acknowledged is there, whole, and the next one goes on."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import ours
from communique.record.selection import Selection
from communique.record.store import Store

TESTS = Path(__file__).parents[1]
WRITER = """
import signal, sys
from pathlib import Path
import ours
from communique.record.store import Store

signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job's children ignore it
# Two writers without a pause: SQLite lets whoever is luckiest go first, and on a busy disk that may last.
with Store.open(Path(sys.argv[1]), patience=60.0) as store:
    for number in range(10_000):
        report = ours.report(f"Envoy Ada Lind met minister number {number}.")
        claims = [ours.meeting(report), ours.remark(report)]
        store.add(report, ours.actors(report), claims, ours.source(report))
        print(report.id, flush=True)
"""


def start(path: Path) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])}
    command = [sys.executable, "-c", WRITER, str(path)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def acknowledged_until(writer: "subprocess.Popen[str]", count: int, ending: signal.Signals) -> set[str]:
    assert writer.stdout
    with writer:
        seen = [writer.stdout.readline() for _ in range(count)]
        assert all(seen)
        writer.send_signal(ending)
        # A last line may be torn by the kill: it was not wholly said.
        return {line.strip() for line in (*seen, *writer.stdout) if line.endswith("\n")}


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("count", [1, 7])
def test_every_acknowledged_report_is_there_and_none_is_torn(
    tmp_path: Path, ending: signal.Signals, count: int
) -> None:
    path = tmp_path / "record.db"
    acknowledged = acknowledged_until(start(path), count, ending)
    with Store.open(path) as store:
        stored = {entry.id for entry in store.listed()}
        assert acknowledged <= stored
        assert len(stored - acknowledged) <= 1
        assert len(list(store.claims())) == 2 * len(stored)
        assert len(list(store.claims(Selection(state="SWE")))) == 2 * len(stored)


def test_the_next_writer_goes_on_where_a_killed_one_ended(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    first = acknowledged_until(start(path), 3, signal.SIGKILL)
    second = acknowledged_until(start(path), len(first) + 5, signal.SIGKILL)
    with Store.open(path) as store:
        assert first | second <= {entry.id for entry in store.listed()}
        report = ours.report("Envoy Ada Lind met minister number 0.")
        assert store.add(report, ours.actors(report), [], ours.source(report)) == "renewed"


def test_two_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    Store.open(path).close()
    writers = [start(path), start(path)]
    acknowledged = [acknowledged_until(writer, 5, signal.SIGKILL) for writer in writers]
    with Store.open(path) as store:
        assert set.union(*acknowledged) <= {entry.id for entry in store.listed()}
