"""`communique columns`: which column of a dataset is taken for what, before anything is read into the record."""

from collections.abc import Iterator
from typing import Annotated

import typer

from communique.claims.report import Refusal
from communique.collect.container import Columns, Notice
from communique.collect.opening import open_source
from communique.collect.sources import Source, find_sources
from communique.serve.options import MappedColumns, columns_of
from communique.serve.plain import plain

WIDTH = 40  # characters of a value
Datasets = Annotated[list[str], typer.Argument(help="Datasets: CSV, JSON, JSONL, Parquet.", metavar="FILE…")]


def columns(files: Datasets, column: MappedColumns = None) -> None:
    """Show which columns of a dataset hold the text, headline, date and so on, with some values. Nothing is recorded.

    What is guessed wrongly is put right by --column, here and in `communique read`. Exit status 1: one is no dataset.
    """
    missed = [name for name, found in _looked_at(files, columns_of(column)) if not _show(name, found)]
    if missed:
        raise typer.Exit(1)


def _looked_at(files: list[str], given: Columns) -> Iterator[tuple[str, list[Notice | Refusal]]]:
    for source in find_sources(files):
        if isinstance(source, Refusal):
            yield source.name, [source]
        else:
            yield source.name, _notices(source, given)


def _notices(source: Source, given: Columns) -> list[Notice | Refusal]:
    """What is told of the datasets in a file; the rows of one that is the file itself are not gone through."""
    found: list[Notice | Refusal] = []
    for one in open_source(source, columns=given):
        if (isinstance(one, Notice) and one.columns) or (isinstance(one, Refusal) and one.name == source.name):
            found.append(one)
            if one.name == source.name:
                break
    return found


def _show(name: str, found: list[Notice | Refusal]) -> bool:
    """Whether there was a dataset to be shown."""
    for one in found:
        typer.echo(f"{plain(one.name)}: {plain(one.text if isinstance(one, Notice) else one.detail)}")
        for column in one.columns if isinstance(one, Notice) else ():
            values = " | ".join(plain(value)[:WIDTH] for value in column.values)
            typer.echo(f"  {column.field or '-':<10} {plain(column.name)[:WIDTH]:<20} {values}")
    if not found:
        typer.echo(f"{plain(name)}: this is no dataset")
    return any(isinstance(one, Notice) for one in found)
