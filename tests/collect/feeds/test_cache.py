"""The cache: nothing half-written, nothing without bound, and no harm in losing it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from communique.collect.feeds.cache import FORGOTTEN, Cache, Page
from communique.errors import CacheError

WRITER = """
import sys
from pathlib import Path
from communique.collect.feeds.cache import Cache, Page
with Cache(Path(sys.argv[1])) as cache:
    for number in range(100_000):
        digest = cache.put(b"%d words " % number * 5_000, number)
        cache.note(Page(f"http://h.example/{number}", digest=digest))
        print(number, flush=True)
"""


def test_what_was_kept_is_there_the_next_time(tmp_path: Path) -> None:
    with Cache(tmp_path / "folder" / "c.db") as cache:
        page = Page("http://h.example/a", "http://h.example/b", '"1"', "", "utf-8", cache.put(b"words", 1.0), "mark")
        cache.note(page)
        cache.set_turn("h.example", 5.5, 2)
        cache.set_robots("http://h.example", "User-agent: *", 3.0)
    with Cache(tmp_path / "folder" / "c.db") as cache:
        assert cache.page("http://h.example/a") == page
        assert cache.body(page.digest, 2.0) == b"words"
        assert cache.turn("h.example") == (5.5, 2)
        assert cache.robots("http://h.example") == ("User-agent: *", 3.0)


def test_what_was_never_kept_is_not_there(tmp_path: Path) -> None:
    with Cache(tmp_path / "c.db") as cache:
        assert cache.page("http://h.example/a") is None
        assert cache.body("0" * 64, 1.0) is None
        assert cache.turn("h.example") == (0.0, 0)
        assert cache.robots("http://h.example") is None


def test_a_kill_while_it_is_written_leaves_it_whole(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writing:
        assert writing.stdout is not None
        told = [int(writing.stdout.readline()) for _ in range(30)]
        os.kill(writing.pid, signal.SIGKILL)
    with Cache(path) as cache:
        for number in told:
            page = cache.page(f"http://h.example/{number}")
            assert page
            assert cache.body(page.digest, 1.0) == b"%d words " % number * 5_000


def test_the_bodies_longest_unused_go_when_there_are_too_many(tmp_path: Path) -> None:
    with Cache(tmp_path / "c.db", most=310_000) as cache:
        digests = [cache.put(os.urandom(100_000), float(number)) for number in range(3)]
        assert cache.body(digests[0], 10.0)
        digests.append(cache.put(os.urandom(100_000), 11.0))
        assert [cache.has(digest) for digest in digests] == [True, False, True, True]
        assert cache.has(cache.put(os.urandom(1_000_000), 12.0))


def test_addresses_that_no_feed_names_any_more_are_forgotten(tmp_path: Path) -> None:
    with Cache(tmp_path / "c.db") as cache:
        for name in ("old", "named"):
            cache.note(Page(f"http://h.example/{name}", seen_at=1.0))
        cache.seen(["http://h.example/named"], FORGOTTEN + 2.0)
        assert cache.page("http://h.example/old") is None
        assert cache.page("http://h.example/named")


def test_a_body_that_is_not_what_it_was_is_not_given(tmp_path: Path) -> None:
    with Cache(tmp_path / "c.db") as cache:
        digest, other = cache.put(b"words", 1.0), cache.put(b"others", 1.0)
        cache._run(
            "UPDATE bodies SET body = (SELECT body FROM bodies WHERE digest = ?) WHERE digest = ?", (other, digest)
        )
        assert cache.body(digest, 2.0) is None
        cache._run("UPDATE bodies SET body = ? WHERE digest = ?", (b"torn", digest))
        assert cache.body(digest, 2.0) is None


def test_a_file_that_is_no_cache_is_named_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    path.write_bytes(b"no database, but long enough to be taken for one" * 100)
    with pytest.raises(CacheError, match="delete it, or name another with --cache"):
        Cache(path)
    with pytest.raises(CacheError):
        Cache(path / "below")
