"""`communique watch`: one line a poll on standard error, or on standard output as JSON for machines."""

import signal
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from types import FrameType
from typing import Annotated

import orjson
import platformdirs
import typer

from communique.collect.feeds.cache import Cache
from communique.collect.feeds.fetching import Clock, Fetcher
from communique.collect.feeds.request import Terms
from communique.collect.feeds.trouble import Trouble
from communique.collect.feeds.url import web_url
from communique.record.store import Store
from communique.run.ingestion import Options
from communique.run.watching import Poll, poll_feeds
from communique.run.watching import watch as watch_feeds
from communique.serve.options import DEFAULT_PIPELINE, Database, OwnIssues, Pipeline, issues_of
from communique.serve.plain import plain
from communique.serve.reading import SummaryFormat

CONTACT = 200  # characters


def default_cache() -> Path:
    """Where fetched pages are kept when nobody says otherwise: the user's cache folder."""
    return Path(platformdirs.user_cache_dir("communique", appauthor=False)) / "fetched.db"


CacheFile = Annotated[
    Path,
    typer.Option(
        "--cache",
        default_factory=default_cache,
        show_default="fetched.db in your cache folder",
        help="The file in which fetched pages are kept.",
        dir_okay=False,
    ),
]


def watch(
    db: Database,
    cache: CacheFile,
    addresses: Annotated[
        list[str] | None, typer.Argument(help="Addresses of RSS or Atom feeds.", metavar="URL", show_default=False)
    ] = None,
    listed: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A file with one address a line; # begins a comment.", exists=True),
    ] = None,
    once: Annotated[bool, typer.Option("--once", help="Poll once and end; exit status 1 if a feed failed.")] = False,
    every: Annotated[float, typer.Option(metavar="MINUTES", min=1, help="Minutes from one poll to the next.")] = 15,
    delay: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="Seconds between two requests to one host, at least.")
    ] = 3,
    contact: Annotated[
        str, typer.Option(help="Your address or site, sent along so that who runs a site can write to you.")
    ] = "",
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from this computer and private networks too.")
    ] = False,
    issues: OwnIssues = None,
    pipeline: Pipeline = DEFAULT_PIPELINE,
    output: Annotated[
        SummaryFormat, typer.Option("--format", "-f", help="How to print what came of each poll.")
    ] = SummaryFormat.TEXT,
) -> None:
    """Poll feeds, fetch the pages that they newly name, and read them, until stopped with Ctrl-C.

    What was read is not fetched again unless the feed says that it was changed. The sites' robots.txt is obeyed.
    """
    urls = _addresses([*(addresses or []), *(_lines(listed) if listed else [])])
    options = Options(pipeline=pipeline, issues=issues_of(issues))
    terms = Terms(allow_private, delay, _contact(contact))
    signal.signal(signal.SIGTERM, _stop)
    with Store.open(db) as store, Cache(cache) as kept:
        fetcher = Fetcher(kept, terms, Clock(time.time, time.sleep))
        if once:
            polls = poll_feeds(store, fetcher, urls, options)
            _print(polls, output)
            if any(poll.trouble for poll in polls):
                raise typer.Exit(1)
            return
        for polls in watch_feeds(store, fetcher, urls, options, every * 60):
            _print(polls, output)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """SIGTERM ends watching as Ctrl-C does."""
    raise KeyboardInterrupt


def _lines(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{path} cannot be read as text: {error}", param_hint="--from") from error
    return [words for line in lines if (words := line.strip()) and not words.startswith("#")]


def _addresses(given: list[str]) -> list[str]:
    """The checked addresses, each once; a wrong one is a wrong command line."""
    if not given:
        raise typer.BadParameter("give the address of a feed, or a file of addresses with --from", param_hint="URL")
    checked = [(address, web_url(address)) for address in given]
    for address, url in checked:
        if isinstance(url, Trouble):
            raise typer.BadParameter(f"{plain(address)[:200]}: {plain(url.detail)}", param_hint="URL")
    return list(dict.fromkeys(url for _, url in checked if isinstance(url, str)))


def _contact(words: str) -> str:
    if len(words) > CONTACT or not (words.isascii() and words.isprintable()) or set(words) & set("()\\"):
        raise typer.BadParameter("plain ASCII without brackets, such as desk@example.org", param_hint="--contact")
    return words


def _print(polls: Iterable[Poll], output: SummaryFormat) -> None:
    for poll in polls:
        if output is SummaryFormat.JSON:
            typer.echo(orjson.dumps(_as_dict(poll)).decode())
        else:
            typer.echo(f"{plain(poll.address)}: {_told(poll)}", err=True)


def _told(poll: Poll) -> str:
    if poll.trouble:
        return plain(poll.trouble.detail)
    reasons = Counter(refusal.reason.value for refusal in poll.refusals)
    refused = ", ".join(reason if count == 1 else f"{count} {reason}" for reason, count in sorted(reasons.items()))
    counts = [
        f"{poll.entries} {'entry' if poll.entries == 1 else 'entries'}",
        f"{poll.new} new",
        f"{poll.changed} changed" if poll.changed else "",
        f"{len(poll.refusals)} refused ({refused})" if refused else "",
        f"{poll.left} left for later" if poll.left else "",
    ]
    return ", ".join(count for count in counts if count)


def _as_dict(poll: Poll) -> dict[str, object]:
    """Plain values for JSON."""
    refused = [{"name": one.name, "reason": one.reason, "detail": one.detail} for one in poll.refusals]
    trouble = {"kind": poll.trouble.kind, "detail": poll.trouble.detail} if poll.trouble else None
    counts = {"entries": poll.entries, "new": poll.new, "changed": poll.changed, "left": poll.left}
    return {"feed": poll.address, **counts, "refused": refused, "trouble": trouble}
