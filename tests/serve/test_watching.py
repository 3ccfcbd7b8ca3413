"""`communique watch`: what it prints, where, and how it ends."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.serve.command import build_app
from feed_site import Reply, Site, entry, page, rss

Run = Callable[..., Result]


@pytest.fixture
def site(site: Site) -> Site:
    site.replies["/feed"] = Reply(rss(entry("/a"), entry("/missing")))
    site.replies["/a"] = Reply(page())
    return site


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """run("--once", address, …) watches with a store and a cache of the test's own."""

    def running(*arguments: object) -> Result:
        own = ["--db", tmp_path / "s.db", "--cache", tmp_path / "c.db", "--delay", 0.1]
        return CliRunner().invoke(build_app("watch"), ["watch", *(str(one) for one in [*own, *arguments])])

    return running


def test_a_poll_is_one_line_on_standard_error(run: Run, site: Site) -> None:
    result = run("--once", "--allow-private", site.url("/feed"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{site.url('/feed')}: 2 entries, 1 new, 1 refused (unreadable)\n"
    again = run("--once", "--allow-private", site.url("/feed"))
    assert again.stderr == f"{site.url('/feed')}: 2 entries, 0 new\n"


def test_machines_get_a_line_of_json_on_standard_output(run: Run, site: Site) -> None:
    result = run("--once", "--allow-private", "--format", "json", site.url("/feed"))
    found = json.loads(result.stdout)
    assert (found["feed"], found["entries"], found["new"], found["trouble"]) == (site.url("/feed"), 2, 1, None)
    assert [one["name"] for one in found["refused"]] == [site.url("/missing")]


def test_a_feed_that_fails_ends_with_status_1_and_says_why(run: Run, site: Site) -> None:
    result = run("--once", site.url("/feed"))
    assert result.exit_code == 1
    assert "--allow-private" in result.stderr
    assert site.asked == []
    result = run("--once", "--allow-private", "--format", "json", site.url("/missing"))
    assert result.exit_code == 1
    assert json.loads(result.stdout)["trouble"]["kind"] == "status"


def test_addresses_come_from_a_file_too(run: Run, site: Site, tmp_path: Path) -> None:
    site.replies["/empty"] = Reply(rss())
    path = tmp_path / "feeds.txt"
    path.write_text(f"# ours\n\n{site.url('/empty')}\n  {site.url('/empty')}  \n", encoding="utf-8")
    result = run("--once", "--allow-private", "--from", path)
    assert result.stderr == f"{site.url('/empty')}: 0 entries, 0 new\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--once"], "--from"),
        (["--once", "file:///etc/passwd"], "only http: and https:"),
        (["--once", "harbour.example/feed"], "http://"),
        (["--once", "http://user:word@harbour.example/"], "password"),
        (["--once", "http://0x7f.1/"], "plain numbers"),
        (["--every", "0.5", "http://harbour.example/"], "--every"),
        (["--contact", "me\r\nX-Evil: 1", "http://harbour.example/"], "--contact"),
        (["--from", "/no/such/file"], "--from"),
        (["--frobnicate"], "--frobnicate"),
    ],
)
def test_a_wrong_command_line_says_what_is_wrong(run: Run, arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.replace("│", " ").split())


def test_a_file_that_is_no_text_is_a_wrong_command_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_bytes(b"\xff\xfe\xff")
    assert run("--from", tmp_path / "feeds.txt").exit_code == 2


def test_it_runs_until_it_is_stopped_and_ends_cleanly(site: Site, tmp_path: Path) -> None:
    site.replies["/empty"] = Reply(rss())
    command = [sys.executable, "-m", "communique", "watch", "--allow-private", "--delay", "0.1", site.url("/empty")]
    command += ["--db", str(tmp_path / "s.db"), "--cache", str(tmp_path / "c.db")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as watching:
        assert watching.stderr is not None
        assert "0 entries" in watching.stderr.readline()
        watching.send_signal(signal.SIGTERM)
        assert watching.wait(timeout=30) == 130
        assert "Traceback" not in watching.stderr.read()


def test_what_a_server_says_reaches_no_terminal_with_control_characters(run: Run, site: Site) -> None:
    site.replies["/"] = Reply(page(head='<link rel="alternate" type="application/rss+xml" href="/\x9b31m">'))
    result = run("--once", "--allow-private", site.url("/"))
    assert "watch a feed that it names" in result.stderr
    assert "\x9b" not in result.stderr
