"""The questions: timeline, said, who, show and why, each answered with citations."""

from collections.abc import Sequence
from typing import Annotated

import orjson
import typer

from communique.claims.codes import Status
from communique.search import Answer, Filter
from communique.search import said as find_said
from communique.search import show as find_report
from communique.search import timeline as find_entries
from communique.search import who as find_people
from communique.search import why as find_reasons
from communique.serve import tabular, terminal
from communique.serve.opening import open_record
from communique.serve.options import (
    Actor,
    AsOf,
    Database,
    Doubtful,
    Format,
    OutputFormat,
    Since,
    Statuses,
    Superseded,
    Until,
)

Words = Annotated[str | None, typer.Option("--text", "-t", help="Only where the sentence holds these words.")]
ReportId = Annotated[
    str | None, typer.Option("--report", "-r", help="Only from this report (its id, or the beginning).")
]


def timeline(
    db: Database,
    actor: Actor = None,
    since: Since = None,
    until: Until = None,
    status: Statuses = None,
    as_of: AsOf = None,
    text: Words = None,
    report: ReportId = None,
    superseded: Superseded = False,
    doubtful: Doubtful = False,
    output: OutputFormat = Format.TEXT,
) -> None:
    """Print the chronology: what happened or is to happen, when, who took part, who says so, and the exact sentence."""
    question = _question(actor, since, until, status, as_of, text, report, superseded, doubtful=doubtful)
    with open_record(db) as store:
        entries = find_entries(store, question)
    if output is Format.TEXT:
        terminal.print_timeline(entries)
    else:
        print_answers(output, entries, tabular.entry_rows(entries))


def said(
    db: Database,
    actor: Actor = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    text: Words = None,
    report: ReportId = None,
    superseded: Superseded = False,
    output: OutputFormat = Format.TEXT,
) -> None:
    """Print who said what: the words, how directly they are given, and the chain from the speaker to the report."""
    question = _question(actor, since, until, None, as_of, text, report, superseded)
    with open_record(db) as store:
        statements = find_said(store, question)
    if output is Format.TEXT:
        terminal.print_said(statements)
    else:
        print_answers(output, statements, tabular.said_rows(statements))


def who(
    db: Database,
    name: Annotated[str | None, typer.Argument(help="Words of a name; everybody without it.")] = None,
    as_of: AsOf = None,
    output: OutputFormat = Format.TEXT,
) -> None:
    """Print who is who: people with their titles as printed, their states, and how many reports name them."""
    with open_record(db) as store:
        people = find_people(store, name, as_of)
    if output is Format.TEXT:
        terminal.print_people(people)
    else:
        print_answers(output, people, tabular.people_rows(people))


def show(
    db: Database,
    report: Annotated[str, typer.Argument(help="The id of a report, or its beginning.")],
    cuts: Annotated[bool, typer.Option("--cuts", help="List what is no body text, and by which rule.")] = False,
    output: OutputFormat = Format.TEXT,
) -> None:
    """Print a report with its claims marked in the text."""
    with open_record(db) as store:
        shown = find_report(store, report)
    if output is Format.TEXT:
        terminal.print_cuts(shown) if cuts else terminal.print_report(shown)
    else:
        print_answers(output, [shown], tabular.cut_rows(shown) if cuts else tabular.marked_rows(shown))


def why(
    db: Database,
    claim: Annotated[str, typer.Argument(help="The id of a claim, or its beginning.")],
    output: OutputFormat = Format.TEXT,
) -> None:
    """Print why a claim is in the record: its words, the rule that read it, the anchor of its date, its confidence."""
    with open_record(db) as store:
        reasons = find_reasons(store, claim)
    if output is Format.TEXT:
        terminal.print_reasons(reasons)
    else:
        print_answers(output, [reasons], tabular.reason_rows(reasons))


def _question(
    actor: str | None,
    since: str | None,
    until: str | None,
    status: list[Status] | None,
    as_of: str | None,
    text: str | None,
    report: str | None,
    superseded: bool,
    *,
    doubtful: bool = False,
) -> Filter:
    return Filter(
        actor=actor,
        since=since,
        until=until,
        status=tuple(status or ()),
        as_of=as_of,
        text=text,
        report=report,
        superseded=superseded,
        doubtful=doubtful,
    )


def print_answers(output: Format, answers: Sequence[Answer], rows: list[tabular.Row]) -> None:
    """Print answers in a form for machines or documents: JSON by the answers themselves, the others by their rows."""
    if output is Format.JSON:
        values = [answer.as_dict() for answer in answers]
        typer.echo(orjson.dumps(values, option=orjson.OPT_INDENT_2).decode())
    elif output is Format.CSV:
        typer.echo(tabular.as_csv(rows), nl=False)
    else:
        typer.echo(tabular.as_markdown(rows))
