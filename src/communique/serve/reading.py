"""`communique read`: progress on standard error, the summary on standard output."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated

import orjson
import typer
from attrs import define, field
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from communique.claims.codes import ReportKind
from communique.claims.report import Refusal
from communique.collect.container import Notice
from communique.collect.given import Given
from communique.collect.sources import find_sources
from communique.record.source import Outcome
from communique.record.store import Store
from communique.run.ingestion import Handled, Options, read_paths
from communique.serve.dates import given_date
from communique.serve.options import DEFAULT_PIPELINE, Database, MappedColumns, Pipeline, columns_of
from communique.serve.plain import plain

EVERY = 10.0  # seconds between two lines of progress where there is no terminal
Paths = Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.", metavar="PATH…")]


class SummaryFormat(StrEnum):
    """How the summary is printed."""

    TEXT = "text"
    JSON = "json"


@define
class Summary:
    """What came of reading: counts of sources by outcome, claims recorded, refusals."""

    outcomes: Counter[Outcome] = field(factory=Counter)
    claims: int = 0
    refusals: list[Refusal] = field(factory=list)
    notices: list[Notice] = field(factory=list)

    def count(self, handled: Handled) -> None:
        """Add one source."""
        self.outcomes.update(handled.outcomes)
        self.claims += handled.claims
        self.refusals += handled.refusals
        self.notices += handled.notices

    def as_dict(self) -> dict[str, object]:
        """Plain values for JSON."""
        refused = [{"name": one.name, "reason": one.reason, "detail": one.detail} for one in self.refusals]
        counts: dict[str, object] = {one.value: self.outcomes[one] for one in Outcome}
        mapped = [{"name": one.name, "detail": one.text} for one in self.notices]
        return {**counts, "claims": self.claims, "refused": refused, "notices": mapped}


def read(
    paths: Paths,
    db: Database,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="When all these reports were published, if they do not say so.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published all these reports.")] = None,
    kind: Annotated[
        ReportKind | None, typer.Option(help="The form of all these reports, if it is found wrongly.")
    ] = None,
    column: MappedColumns = None,
    pipeline: Pipeline = DEFAULT_PIPELINE,
    output: Annotated[
        SummaryFormat, typer.Option("--format", "-f", help="How to print the summary.")
    ] = SummaryFormat.TEXT,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Read reports and record what they say. Reading the same files again changes nothing.

    What cannot be read is kept aside with the reason; the rest goes through, and the exit status is 1. Stopped in the
    middle, it loses no report that it said was done; the next run goes on.
    """
    given = Given(published=given_date(published), outlet=outlet, kind=kind)
    options = Options(given, columns_of(column), pipeline)
    summary = Summary()
    with Store.open(db) as store:
        try:
            with _progress(paths, quiet) as step:
                for handled in read_paths(store, paths, options):
                    summary.count(handled)
                    _tell(handled, quiet)
                    step(handled)
        except KeyboardInterrupt:
            typer.echo("Stopped. What is counted below is recorded; the next run goes on from there.", err=True)
            _print(summary, output)
            raise
    _print(summary, output)
    if summary.refusals:
        raise typer.Exit(1)


def _tell(handled: Handled, quiet: bool) -> None:
    """How a container was understood, as soon as that is known."""
    for notice in () if quiet else handled.notices:
        typer.echo(f"{plain(notice.name)}: {plain(notice.text)}", err=True)


def _print(summary: Summary, output: SummaryFormat) -> None:
    if output is SummaryFormat.JSON:
        typer.echo(orjson.dumps(summary.as_dict(), option=orjson.OPT_INDENT_2).decode())
        return
    console = Console(highlight=False, soft_wrap=True)
    counts = [f"{summary.outcomes[one]} {word}" for one, word in _WORDS.items() if summary.outcomes[one]]
    total = sum(summary.outcomes.values())
    told = f"{total} {'report' if total == 1 else 'reports'} read: {', '.join(counts) or 'none'}. {_claims(summary)}"
    console.print(told.rstrip())
    for refusal in summary.refusals:
        console.print(f"  refused [bold]{_safe(refusal.name)}[/] ({refusal.reason}): {_safe(refusal.detail)}")
    if set(summary.outcomes) == {Outcome.UNCHANGED}:
        console.print("Nothing has changed since they were last read.")


_WORDS = {Outcome.ADDED: "new", Outcome.RENEWED: "read anew", Outcome.UNCHANGED: "unchanged"}


def _claims(summary: Summary) -> str:
    return f"{summary.claims} claims recorded." if summary.claims else ""


def _safe(text: str) -> str:
    return escape(plain(text))


@contextmanager
def _progress(paths: list[str], quiet: bool) -> Iterator[Callable[[Handled], None]]:
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield _Lines(quiet)
        return
    total = None if "-" in paths else sum(1 for _ in find_sources(paths))
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Reading", total=total)
        yield lambda handled: progress.update(task, advance=1, description=_safe(handled.name)[-40:])


class _Lines:
    """A line now and then, for a log."""

    def __init__(self, quiet: bool) -> None:
        self.done, self.last, self.quiet = 0, time.monotonic(), quiet

    def __call__(self, _handled: Handled) -> None:
        self.done += 1
        if not self.quiet and time.monotonic() - self.last > EVERY:
            self.last = time.monotonic()
            print(f"{self.done} source{'s' * (self.done > 1)} read", file=sys.stderr, flush=True)
