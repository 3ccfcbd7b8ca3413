"""Options that several commands share, each described once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import platformdirs
import typer

from communique.claims.codes import Status
from communique.collect.container import Columns
from communique.collect.datasets.mapping import check_fields
from communique.errors import ColumnError
from communique.extract import PIPELINE
from communique.extract.issues import Taxonomy, with_own


class Format(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


def default_database() -> Path:
    """Where the record is kept when nobody says otherwise: the user's data folder."""
    return Path(platformdirs.user_data_dir("communique", appauthor=False)) / "communique.db"


Database = Annotated[
    Path,
    typer.Option(
        "--db",
        envvar="COMMUNIQUE_DB",
        default_factory=default_database,
        show_default="communique.db in your data folder",
        help="The database file to use.",
        dir_okay=False,
    ),
]
Pipeline = Annotated[
    str, typer.Option("--pipeline", envvar="COMMUNIQUE_PIPELINE", help="The spaCy pipeline: a package or a folder.")
]
DEFAULT_PIPELINE = PIPELINE
OutputFormat = Annotated[Format, typer.Option("--format", "-f", help="How to print the answer.")]
Actor = Annotated[
    str | None,
    typer.Option(
        "--actor", "-a", help="Only what this person, state or organisation takes part in: Choe, Russia, RUS."
    ),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", help="Only what holds on or after it: 2019, 2019-11 or 2019-11-20."),
]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only what holds on or before it.")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="As known then: only from reports published up to it.")
]
Superseded = Annotated[
    bool,
    typer.Option("--superseded", help="Also superseded and withdrawn versions of wire stories, and copies."),
]
Doubtful = Annotated[
    bool,
    typer.Option("--doubtful", help="Also deeds told in words that may well mean something else; each is marked."),
]
Statuses = Annotated[
    list[Status] | None, typer.Option("--status", "-s", help="Only events of this status; may be repeated.")
]
OwnIssues = Annotated[
    Path | None,
    typer.Option(
        "--issues",
        envvar="COMMUNIQUE_ISSUES",
        metavar="FILE",
        help="Your own issues, a YAML file; those of a name that we have too replace ours.",
        dir_okay=False,
    ),
]
MappedColumns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=COLUMN",
        help="Which column of a dataset holds a field (text, headline, published, outlet, url …); may be repeated.",
    ),
]


def issues_of(file: Path | None) -> Taxonomy | None:
    """The issues that --issues gives, None for ours alone; IssuesError for a file that cannot be used."""
    return with_own(file) if file is not None else None


def columns_of(options: list[str] | None) -> Columns:
    """The mapping that --column gives; ColumnError for what is none, and for a field that there is not."""
    pairs = []
    for option in options or ():
        field, equals, column = option.partition("=")
        if not equals or not column:
            raise ColumnError(f"{option!r} is no mapping of a column; write it as text=NAME")
        pairs.append((field.strip().lower(), column))
    check_fields(tuple(pairs))
    return tuple(pairs)
