"""Reading into the store: stopping loses nothing, and what is refused stays aside."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from communique.claims.codes import RefusalReason
from communique.collect.given import Given
from communique.record.source import Outcome, lies_in
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths

TEXT = "Foreign Minister Ilse Brandt of Austria met Slovenian Foreign Minister Matej Kos in Graz on Monday, {}.\n"
READER = """
import sys
from pathlib import Path
from communique.record.store import Store
from communique.run.ingestion import Options, read_paths
with Store.open(Path(sys.argv[1])) as store:
    for handled in read_paths(store, [sys.argv[2]], Options(batch=2)):
        print(handled.name, flush=True)
"""


def write_reports(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(TEXT.format(f"for the {number + 1}th time"), encoding="utf-8")


def test_a_kill_in_the_middle_loses_no_report_that_was_told_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder, db = tmp_path / "reports", tmp_path / "a.db"
    write_reports(folder, 12)
    with subprocess.Popen(
        [sys.executable, "-c", READER, str(db), str(folder)], stdout=subprocess.PIPE, text=True
    ) as reading:
        assert reading.stdout is not None
        told = [reading.stdout.readline().strip() for _ in range(4)]
        os.kill(reading.pid, signal.SIGKILL)
    with Store.open(db) as store:
        recorded = {one["source"] for one in store.sources()}
        assert set(told) <= recorded
        again = {one.name: one.outcomes for one in read_paths(store, [str(folder)], Options())}
        assert len(again) == 12
        assert all(again[name] == (Outcome.UNCHANGED,) for name in told)
        assert len(list(store.listed())) == 12


def test_a_refusal_is_recorded_and_forgotten_when_the_file_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"")
    with Store.open(tmp_path / "a.db") as store:
        (first,) = read_paths(store, [str(path)], Options())
        assert [refusal.reason for refusal in first.refusals] == [RefusalReason.EMPTY]
        assert [refusal.name for refusal in store.refusals()] == [str(path)]
        path.write_text(TEXT.format("again"), encoding="utf-8")
        (second,) = read_paths(store, [str(path)], Options())
        assert second.outcomes == (Outcome.ADDED,)
        assert list(store.refusals()) == []


def test_what_is_mended_in_a_container_leaves_no_refusal_behind_whatever_it_is_called_then(tmp_path: Path) -> None:
    rows, beside = tmp_path / "rows.jsonl", tmp_path / "rows.jsonl.txt"
    good = [json.dumps({"id": f"n{number}", "text": TEXT.format(f"at {number}")}) for number in range(3)]
    beside.write_bytes(b"")

    def refused(*lines: str) -> list[str]:
        rows.write_text("\n".join(lines) + "\n", encoding="utf-8")
        list(read_paths(store, [str(rows)], Options(extract=False)))
        return [refusal.name.removeprefix(str(rows)) for refusal in store.refusals()]

    with Store.open(tmp_path / "a.db") as store:
        list(read_paths(store, [str(beside)], Options(extract=False)))
        assert refused(good[0], "{broken", '{"text": 7') == [".txt", ":2", ":3"]
        assert refused(good[0], good[1], '{"text": 7') == [".txt", ":3"]
        assert refused("") == ["", ".txt", ":3"]  # refused as a whole, it says nothing of what may lie in it
        assert refused(*good) == [".txt"]


def test_what_lies_in_a_source_is_told_by_its_name() -> None:
    assert all(lies_in(name, {"a.zip"}) for name in ("a.zip", "a.zip/b.csv:7", "a.zip:n1", "a.zip (scanned pages)"))
    assert not any(lies_in(name, {"a.zip", "c/"}) for name in ("a.zip.txt", "a", "b/a.zip", "ca"))


def test_a_record_among_the_reports_is_not_read(tmp_path: Path) -> None:
    write_reports(tmp_path / "reports", 1)
    with Store.open(tmp_path / "reports" / "a.db") as store:
        (handled,) = read_paths(store, [str(tmp_path / "reports")], Options())
    assert handled.refusals == ()


def test_a_date_that_a_person_gave_holds_when_the_report_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT.format("again"), encoding="utf-8")
    with Store.open(tmp_path / "a.db") as store:
        list(read_paths(store, [str(path)], Options(Given(published="2021-03-10"))))
        (again,) = read_paths(store, [str(path)], Options())
        assert again.outcomes == (Outcome.UNCHANGED,)
        assert [entry.published for entry in store.listed()] == ["2021-03-10"]


def test_the_same_text_under_two_names_is_one_report(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(TEXT.format("again"), encoding="utf-8")
    with Store.open(tmp_path / "a.db") as store:
        list(read_paths(store, [str(tmp_path / "*.txt")], Options()))
        assert len(list(store.listed())) == 1
        assert len(list(store.sources())) == 2


def test_an_outlet_given_later_is_believed_and_remembered(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT.format("again"), encoding="utf-8")
    with Store.open(tmp_path / "a.db") as store:
        list(read_paths(store, [str(path)], Options(Given(published="2021-03-10"))))
        (renewed,) = read_paths(store, [str(path)], Options(Given(outlet="Harbour")))
        assert renewed.outcomes == (Outcome.RENEWED,)
        (again,) = read_paths(store, [str(path)], Options())
        assert again.outcomes == (Outcome.UNCHANGED,)
        assert [(entry.outlet, entry.published) for entry in store.listed()] == [("Harbour", "2021-03-10")]


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS keeps no file names that are not UTF-8")
def test_a_file_name_that_is_no_utf_8_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in (b"one\xff\xfe.txt", b"two.txt"):
        (tmp_path / "in" / os.fsdecode(name)).write_text(TEXT.format(str(name)), encoding="utf-8")
    (tmp_path / "in" / os.fsdecode(b"three\xff.txt")).touch()
    with Store.open(tmp_path / "a.db") as store:
        handled = list(read_paths(store, [str(tmp_path / "in")], Options()))
        assert sum(len(one.outcomes) for one in handled) == 2
        assert [one.name.endswith("three\\xff.txt") for one in store.refusals()] == [True]
