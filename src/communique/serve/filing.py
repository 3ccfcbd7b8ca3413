"""`communique reports`: what is stored, in whatever language, and the search over headlines and texts."""

from typing import Annotated

import typer

from communique.search import ReportFilter, with_snippets
from communique.search import reports as find_reports
from communique.serve import tabular
from communique.serve.answers import print_answers
from communique.serve.filed import print_filed
from communique.serve.opening import open_record
from communique.serve.options import Database, Format, OutputFormat

Words = Annotated[
    list[str] | None,
    typer.Argument(help='Words that all occur in headline or text; "a phrase" in quotation marks.', metavar="[WORDS]…"),
]
Outlet = Annotated[str | None, typer.Option(help="Only what an outlet of this name, or a part of it, carried.")]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="Only reports in this language: en, ko, ru (ISO 639-1).")
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Only what was published on or after it.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Only what was published on or before it.")]
Series = Annotated[
    str | None, typer.Option(metavar="KEY", help="Only versions of this wire story; its key is in the other formats.")
]
Copies = Annotated[bool | None, typer.Option("--copies/--no-copies", help="Only copies of other reports, or none.")]


def reports(
    db: Database,
    words: Words = None,
    outlet: Outlet = None,
    language: Language = None,
    since: Since = None,
    until: Until = None,
    series: Series = None,
    copies: Copies = None,
    output: OutputFormat = Format.TEXT,
) -> None:
    """List the reports that are stored, the newest first: also those in other languages, old versions and copies."""
    asked = " ".join(_phrase(word) for word in words or ())
    question = ReportFilter(asked or None, outlet, language, since, until, series, copies)
    with open_record(db) as store:
        found = with_snippets(store, find_reports(store, question), question.words)
    if output is Format.TEXT:
        print_filed(found)
    else:
        print_answers(output, found, tabular.filed_rows(found))


def _phrase(word: str) -> str:
    """One argument: the shell has taken the marks of a phrase away, so that what holds a space is one."""
    return f'"{word}"' if " " in word and '"' not in word else word
