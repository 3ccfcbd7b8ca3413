"""`communique read`: progress on standard error, the summary on standard output."""

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated

import orjson
import typer
from attrs import define, evolve, field, frozen
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from communique.claims.codes import ReportKind
from communique.claims.report import Refusal
from communique.collect.container import Notice
from communique.collect.given import Given
from communique.collect.language import EXTRACTED, language_name
from communique.record.recorded import Tally
from communique.record.source import Outcome
from communique.record.store import Store
from communique.run.ingestion import Handled, Options, read_paths
from communique.serve.dates import given_date
from communique.serve.modelled import (
    SECONDS,
    STEPS,
    Model,
    ModelAnswers,
    ModelEndpoint,
    ModelName,
    ModelSeconds,
    ModelSteps,
    answers_beside,
    model_of,
)
from communique.serve.options import (
    DEFAULT_PIPELINE,
    Database,
    MappedColumns,
    OwnIssues,
    Pipeline,
    columns_of,
    issues_of,
)
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
    mappings: set[str] = field(factory=set)
    tally: Tally = field(factory=Tally)
    model: Model | None = None

    def count(self, handled: Handled) -> list[Notice]:
        """Add one source; gives its notices but those of a mapping that many datasets share, which is told once."""
        self.outcomes.update(handled.outcomes)
        self.claims += handled.claims
        self.refusals += handled.refusals
        if self.model:
            self.model.count(handled)
        told = [one for one in handled.notices if not one.columns or one.text not in self.mappings]
        self.mappings.update(one.text for one in told if one.columns)
        self.notices += told
        return told

    @property
    def failed(self) -> bool:
        """Whether something was refused, or a language model gave no answer and the rules stood in for it."""
        return bool(self.refusals) or (self.model is not None and bool(self.model.fallen))

    @property
    def not_extracted(self) -> dict[str, int]:
        """How many of the new reports are in which languages that are not extracted."""
        return {language: count for language, count in self.tally.languages if language != EXTRACTED}

    def as_dict(self) -> dict[str, object]:
        """Plain values for JSON."""
        refused = [{"name": one.name, "reason": one.reason, "detail": one.detail} for one in self.refusals]
        counts: dict[str, object] = {one.value: self.outcomes[one] for one in Outcome}
        standing = {name: getattr(self.tally, name) for name in ("copies", "superseded", "withdrawn")}
        mapped = [{"name": one.name, "detail": one.text} for one in self.notices]
        languages = {"not_extracted": self.not_extracted}
        rest = {"refused": refused, "notices": mapped, **({"model": self.model.as_dict()} if self.model else {})}
        return {**counts, "claims": self.claims, **standing, **languages, **rest}


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
    issues: OwnIssues = None,
    pipeline: Pipeline = DEFAULT_PIPELINE,
    output: Annotated[
        SummaryFormat, typer.Option("--format", "-f", help="How to print the summary.")
    ] = SummaryFormat.TEXT,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
    model_endpoint: ModelEndpoint = None,
    model: ModelName = None,
    model_steps: ModelSteps = STEPS,
    model_answers: ModelAnswers = None,
    model_seconds: ModelSeconds = SECONDS,
) -> None:
    """Read reports and record what they say. Reading the same files again changes nothing.

    What cannot be read is kept aside with the reason; the rest goes through, and the exit status is 1. Stopped in the
    middle, it loses no report that it said was done; the next run goes on.

    A language model is asked only with --model-endpoint. What it says is recorded where its words, codes, actors and
    dates stand in the report, and refused otherwise; where it gives no answer, the rules read the step, with a warning.
    """
    given = Given(published=given_date(published), outlet=outlet, kind=kind)
    summary = Summary(model=model_of(model_endpoint, model, model_steps, model_answers, model_seconds, db))
    options = Options(given, columns_of(column), pipeline, issues=issues_of(issues), apart=(answers_beside(db),))
    if summary.model:
        options = evolve(options, model=summary.model.asker, apart=(*options.apart, summary.model.folder))
    with Store.open(db) as store:
        since = store.now()
        try:
            with _progress(quiet) as step:
                if summary.model:
                    summary.model.backend.told = step.asked
                for handled in read_paths(store, paths, options):
                    _tell(summary.count(handled), quiet)
                    step(handled)
        except KeyboardInterrupt:
            typer.echo("Stopped. What is counted below is recorded; the next run goes on from there.", err=True)
            summary.tally = store.tally(since)
            _print(summary, output)
            raise
        summary.tally = store.tally(since)
    _print(summary, output)
    if summary.failed:
        raise typer.Exit(1)


def _tell(notices: Sequence[Notice], quiet: bool) -> None:
    """How a container was understood, as soon as that is known."""
    for notice in () if quiet else notices:
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
    for line in _standing(summary):
        console.print(line)
    for refusal in summary.refusals:
        console.print(f"  refused [bold]{_safe(refusal.name)}[/] ({refusal.reason}): {_safe(refusal.detail)}")
    for line in summary.model.lines() if summary.model else ():
        console.print(escape(line))
    if set(summary.outcomes) == {Outcome.UNCHANGED}:
        console.print("Nothing has changed since they were last read.")


_WORDS = {Outcome.ADDED: "new", Outcome.RENEWED: "read anew", Outcome.UNCHANGED: "unchanged"}


def _claims(summary: Summary) -> str:
    return f"{summary.claims} claims recorded." if summary.claims else ""


def _standing(summary: Summary) -> Iterator[str]:
    """What of the new reports does not speak in the chronology, and why."""
    found = summary.tally
    copies = "copy of another" if found.copies == 1 else "copies of others"
    kinds = ((found.copies, copies), (found.superseded, "superseded"), (found.withdrawn, "withdrawn"))
    told = [f"{count} {what}" for count, what in kinds if count]
    if told:
        yield f"Of the new ones: {', '.join(told)}. `communique reports` lists them."
    if languages := summary.not_extracted:
        counts = ", ".join(f"{count} {language_name(code)}" for code, count in languages.items())
        yield f"Stored and found by search, but not extracted: {counts}."


def _safe(text: str) -> str:
    return escape(plain(text))


@contextmanager
def _progress(quiet: bool) -> Iterator["_Bar | _Lines"]:
    """What is done so far; how much there is, nobody knows before archives are read to their end."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield _Lines(quiet)
        return
    columns = (SpinnerColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True) as progress:
        yield _Bar(_Done(), progress, progress.add_task("Reading", total=None))


@define
class _Done:
    """Counts of what is done with."""

    items: int = 0
    reports: int = 0
    refused: int = 0

    def count(self, handled: Handled) -> None:
        self.items += not handled.notices
        self.reports += len(handled.outcomes)
        self.refused += len(handled.refusals)

    def __str__(self) -> str:
        told = f"{self.items:,} {'item' if self.items == 1 else 'items'} read, {self.reports:,} reports"
        return f"{told}, {self.refused:,} refused" if self.refused else told


@frozen
class _Bar:
    """One line that changes, for a terminal."""

    done: _Done
    progress: Progress
    task: TaskID

    def __call__(self, handled: Handled) -> None:
        self.done.count(handled)
        self.progress.update(self.task, description=f"{self.done}  [dim]{_safe(handled.name)[-40:]}[/]")

    def asked(self, done: int, wanted: int) -> None:
        self.progress.update(self.task, description=f"{self.done}  [dim]{_asked(done, wanted)}[/]")


def _asked(done: int, wanted: int) -> str:
    return f"the language model has answered {done:,} of {wanted:,} questions on the next reports"


class _Lines:
    """A line now and then, for a log."""

    def __init__(self, quiet: bool) -> None:
        self.done, self.last, self.quiet = _Done(), time.monotonic(), quiet

    def __call__(self, handled: Handled) -> None:
        self.done.count(handled)
        self._say(str(self.done))

    def asked(self, done: int, wanted: int) -> None:
        self._say(f"{self.done}; {_asked(done, wanted)}")

    def _say(self, line: str) -> None:
        if not self.quiet and time.monotonic() - self.last > EVERY:
            self.last = time.monotonic()
            print(line, file=sys.stderr, flush=True)
