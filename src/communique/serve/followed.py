"""The question of what was promised, and its answer in a terminal."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from communique.claims.codes import Fate
from communique.search import Filter, Followed, Outcome, Support
from communique.search import commitments as find_commitments
from communique.serve import tabular
from communique.serve.answers import ReportId, Words, print_answers
from communique.serve.filed import make_console
from communique.serve.opening import open_record
from communique.serve.options import Actor, AsOf, Database, Format, OutputFormat, Since, Superseded, Until
from communique.serve.plain import plain
from communique.serve.terminal import source_line

FATE_STYLE = {
    Fate.OPEN: "cyan",
    Fate.MET: "green",
    Fate.DELAYED: "magenta",
    Fate.WITHDRAWN: "red",
    Fate.LAPSED: "red",
    Fate.OVERDUE: "yellow",
}


def commitments(
    db: Database,
    actor: Actor = None,
    fate: Annotated[
        list[Fate] | None,
        typer.Option("--fate", help="Only those of which this became; may be repeated."),
    ] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    text: Words = None,
    report: ReportId = None,
    superseded: Superseded = False,
    output: OutputFormat = Format.TEXT,
) -> None:
    """Print what was promised, by whom, due when, and what later reports say: met, delayed, withdrawn, or no news.

    --since and --until go by the day due. What is past due is overdue where no later report tells of it, which is not
    "broken"; "past" means before --as-of, else before the day of the record's last report.
    """
    question = Filter(actor, since, until, report=report, as_of=as_of, text=text, superseded=superseded)
    with open_record(db) as store:
        found = find_commitments(store, question, tuple(fate or ()))
    if output is Format.TEXT:
        print_commitments(found)
    else:
        print_answers(output, found, tabular.followed_rows(found))


def print_commitments(found: Sequence[Followed]) -> None:
    """Commitments in the order given, each with what became of it and the exact sentences."""
    console = make_console()
    for one in found:
        due = f"due {one.due}" if one.due else "no date due"
        became = f"{one.fate.value}, late" if one.late else one.fate.value
        head = Text.assemble((f"{due:<16} ", "bold cyan"), (f"{became:<9}", FATE_STYLE[one.fate]), "  ")
        console.print(head.append(plain(one.title), "bold"))
        for told, news in one.history:
            _print_sentence(console, told, news)
        console.print()
    if not found:
        console.print("No commitment in the record answers that.")


def _print_sentence(console: Console, told: Support, news: Outcome | None) -> None:
    source = Text.assemble(_because(news), source_line(told)) if news else source_line(told)
    console.print(Padding(Text(f"“{plain(told.sentence)}”"), (0, 0, 0, 4), expand=False))
    console.print(Padding(source, (0, 0, 0, 4), expand=False))


def _because(news: Outcome) -> Text:
    reasons = ", ".join(f"{one.name} {plain(one.detail)}".strip() for one in news.features)
    return Text.assemble(
        (f"→ {news.fate.value}", FATE_STYLE[news.fate]), (f" ({reasons})  " if reasons else "  ", "dim")
    )
