"""The cache: what was fetched, when and from where, in one SQLite file that survives a kill at any moment.

Bodies are kept once under the hash of their bytes, and the ones longest unused go when there are too many. Nothing in
here is a record: the file may be deleted at any time, and costs no more than fetching anew.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attrs import asdict, frozen

from communique.errors import CacheError

BYTES = 2_000_000_000  # of bodies, compressed
FORGOTTEN = 180 * 86_400.0  # seconds after which an address that no feed names is forgotten

_TABLES = """
CREATE TABLE IF NOT EXISTS pages (
    url TEXT PRIMARY KEY, final TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL, charset TEXT NOT NULL,
    digest TEXT NOT NULL, mark TEXT NOT NULL, failures INTEGER NOT NULL, retry_at REAL NOT NULL, seen_at REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bodies (
    digest TEXT PRIMARY KEY, body BLOB NOT NULL, size INTEGER NOT NULL, used_at REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS bodies_by_use ON bodies (used_at, size);
CREATE TABLE IF NOT EXISTS hosts (
    host TEXT PRIMARY KEY, next_at REAL NOT NULL, failures INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS robots (
    origin TEXT PRIMARY KEY, source TEXT NOT NULL, fetched_at REAL NOT NULL
) WITHOUT ROWID;
"""


@frozen
class Page:
    """What is known of an address: where it led, what the server said by which to ask whether it has changed (ETag,
    Last-Modified), the hash of its body, and the `mark` that the feed had when it was last fetched.

    After `failures` in a row, it is not to be asked again before `retry_at`, in seconds since the epoch.
    """

    url: str
    final: str = ""
    etag: str = ""
    modified: str = ""
    charset: str = ""
    digest: str = ""
    mark: str = ""
    failures: int = 0
    retry_at: float = 0.0
    seen_at: float = 0.0


class Cache:
    """The file; every method may raise CacheError. `most` bounds the bytes of all bodies."""

    def __init__(self, path: Path, most: int = BYTES) -> None:
        self.path, self._most = path, most
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(path, timeout=10.0, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise self._broken(error) from error
        try:
            for pragma in ("auto_vacuum=INCREMENTAL", "journal_mode=WAL", "synchronous=NORMAL"):
                self._connection.execute(f"PRAGMA {pragma}")
            self._connection.executescript(_TABLES)
        except sqlite3.Error as error:
            self._connection.close()
            raise self._broken(error) from error

    def __enter__(self) -> Self:
        """The cache itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close, whatever happened."""
        self._connection.close()

    def page(self, url: str) -> Page | None:
        """What is known of an address."""
        rows = self._run("SELECT * FROM pages WHERE url = ?", (url,))
        return Page(*rows[0]) if rows else None

    def note(self, page: Page) -> None:
        """Keep what is known of an address, in place of what was."""
        self._run("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", tuple(asdict(page).values()))

    def seen(self, urls: Iterable[str], now: float) -> None:
        """Note that feeds still name these addresses, and forget those that none has named for long."""
        with_time = ((now, url) for url in urls)
        self._run("BEGIN IMMEDIATE")
        try:
            self._connection.executemany("UPDATE pages SET seen_at = ? WHERE url = ?", with_time)
            self._run("DELETE FROM pages WHERE seen_at < ?", (now - FORGOTTEN,))
        except sqlite3.Error as error:
            raise self._broken(error) from error
        finally:
            self._run("COMMIT")

    def put(self, body: bytes, now: float) -> str:
        """Keep a body; its SHA-256."""
        digest = hashlib.sha256(body).hexdigest()
        packed = zlib.compress(body, 6)
        self._run("INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?)", (digest, packed, len(packed), now))
        self._shrink(digest)
        return digest

    def has(self, digest: str) -> bool:
        """Whether the body of this hash is kept."""
        return bool(self._run("SELECT 1 FROM bodies WHERE digest = ?", (digest,)))

    def body(self, digest: str, now: float) -> bytes | None:
        """The body of this hash, None where it is kept no longer or is not what it was."""
        rows = self._run("SELECT body FROM bodies WHERE digest = ?", (digest,))
        try:
            body = zlib.decompress(rows[0][0]) if rows else b""
        except zlib.error:
            return None
        if not rows or hashlib.sha256(body).hexdigest() != digest:
            return None
        self._run("UPDATE bodies SET used_at = ? WHERE digest = ?", (now, digest))
        return body

    def turn(self, host: str) -> tuple[float, int]:
        """When a host may be asked next, in seconds since the epoch, and how often in a row it was too busy."""
        rows = self._run("SELECT next_at, failures FROM hosts WHERE host = ?", (host,))
        return (rows[0][0], rows[0][1]) if rows else (0.0, 0)

    def set_turn(self, host: str, next_at: float, failures: int) -> None:
        """Keep when a host may be asked next."""
        self._run("INSERT OR REPLACE INTO hosts VALUES (?, ?, ?)", (host, next_at, failures))

    def robots(self, origin: str) -> tuple[str, float] | None:
        """The text of a site's robots.txt and when it was fetched."""
        rows = self._run("SELECT source, fetched_at FROM robots WHERE origin = ?", (origin,))
        return (rows[0][0], rows[0][1]) if rows else None

    def set_robots(self, origin: str, source: str, now: float) -> None:
        """Keep the text of a site's robots.txt."""
        self._run("INSERT OR REPLACE INTO robots VALUES (?, ?, ?)", (origin, source, now))

    def _shrink(self, newest: str) -> None:
        """Let the bodies go that were not used for longest, until the rest fits; never the newest."""
        (total,) = self._run("SELECT coalesce(sum(size), 0) FROM bodies")[0]
        if total <= self._most:
            return
        for digest, size in self._run("SELECT digest, size FROM bodies WHERE digest <> ? ORDER BY used_at", (newest,)):
            if total <= self._most:
                break
            self._run("DELETE FROM bodies WHERE digest = ?", (digest,))
            total -= size
        self._run("PRAGMA incremental_vacuum")

    def _run(self, command: str, values: tuple[object, ...] = ()) -> list[Any]:
        try:
            return self._connection.execute(command, values).fetchall()
        except sqlite3.Error as error:
            raise self._broken(error) from error

    def _broken(self, error: Exception) -> CacheError:
        return CacheError(f"the cache {self.path} cannot be used ({error}); delete it, or name another with --cache")
