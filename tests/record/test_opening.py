"""Opening a file: what is ours is opened, what is not is refused with a clear word."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import ours
from communique.errors import StoreError
from communique.record.store import Store

PATIENCE = 0.1


def test_folder_and_tables_are_made(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a" / "b" / "record.db") as store:
        assert list(store.listed()) == []


def test_a_store_is_the_same_when_opened_again(tmp_path: Path) -> None:
    report = ours.report()
    with Store.open(tmp_path / "record.db") as store:
        store.add(report, ours.actors(report), [ours.meeting(report)], ours.source(report))
    with Store.open(tmp_path / "record.db") as store:
        assert list(store.reports()) == [report]


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE store (name, value)")
    with pytest.raises(StoreError, match="another program"):
        Store.open(tmp_path / "other.db")


def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    Store.open(tmp_path / "record.db").close()
    with closing(sqlite3.connect(tmp_path / "record.db", isolation_level=None)) as connection:
        connection.execute("UPDATE store SET value = '99' WHERE name = 'schema'")
    with pytest.raises(StoreError, match="schema 99"):
        Store.open(tmp_path / "record.db")


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are notes and no database.\n" * 100)
    with pytest.raises(StoreError, match="no database of communique"):
        Store.open(path)
    assert path.read_text() == "These are notes and no database.\n" * 100


def test_a_damaged_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    Store.open(path).close()
    path.write_bytes(path.read_bytes()[:100] + b"\x00" * 4096)
    with pytest.raises(StoreError, match=r"record\.db: "):
        Store.open(path)


def test_a_locked_database_is_refused_after_a_while(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    Store.open(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another process"):
        Store.open(path, patience=PATIENCE)
    other.close()


def test_reading_goes_on_while_another_process_writes(tmp_path: Path) -> None:
    report = ours.report()
    with Store.open(tmp_path / "record.db") as store:
        store.add(report, (), [ours.meeting(report)], ours.source(report))
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert list(store.reports()) == [report]
        other.close()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="folder"):
        Store.open(tmp_path / "file" / "record.db")


def test_a_path_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be opened"):
        Store.open(tmp_path / "record.db")
