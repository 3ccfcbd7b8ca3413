"""All that is SQLite's own: the file, its pragmas, its transactions, and what its errors mean."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from communique.errors import StoreError


def sqlite_engine(path: Path, patience: float) -> Engine:
    """An engine on this file, whose folder is made if need be; a locked file is waited for `patience` seconds.

    Write-ahead log and full synchronisation: what is committed survives a killed process and a power cut.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the folder of {path} cannot be made: {error.strerror}") from error
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": patience})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """StoreError in a reader's words for whatever the database complains of inside."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{path}: {_meaning(str(error.orig))}") from error


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where _begin says, not where the driver guesses
    try:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
    except Exception:  # whatever the file is, it is let go of
        connection.close()
        raise


def _begin(connection: Connection) -> None:
    # A writer takes the lock at once: taken later, a second writer would fail without being waited for.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _meaning(complaint: str) -> str:
    meanings = {
        "locked": "another process holds the database; try again when it has ended",
        "not a database": "this file is no database of communique; give another with --db",
        "malformed": "the database is damaged; restore a copy of it",
        "readonly": "the database may not be written; check the permissions of the file and its folder",
        "unable to open": "the database cannot be opened; check that its folder exists and may be written",
        "full": "the disk is full",
    }
    return next((text for word, text in meanings.items() if word in complaint), complaint)
