"""`communique evaluate`: the measuring stick."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import orjson
import typer
from attrs import asdict
from rich import box
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table

from communique.extract.syntax import load_pipeline
from communique.measure.evaluation import FileScores
from communique.measure.evaluation import evaluate as evaluate_files
from communique.measure.score import Score
from communique.serve import tabular
from communique.serve.options import DEFAULT_PIPELINE, Format, OutputFormat, Pipeline

FIGURES = ("precision", "recall", "f1", "accuracy", "macro_f1")
Gold = Annotated[
    list[Path],
    typer.Argument(help="Gold files, one JSON object a line.", metavar="GOLD.jsonl…", exists=True, dir_okay=False),
]


def evaluate(
    gold: Gold,
    predictions: Annotated[
        Path | None, typer.Option(help="Write a prediction line for each gold line here.", dir_okay=False)
    ] = None,
    output: OutputFormat = Format.TEXT,
    pipeline: Pipeline = DEFAULT_PIPELINE,
) -> None:
    """Measure against gold files: precision, recall and F1 of each layer they hold, with each metric's definition."""
    console = Console(stderr=True)
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), console=console, transient=True) as progress:
        task = progress.add_task("Loading", total=None)
        results = evaluate_files(
            gold,
            load_pipeline(pipeline),
            predictions,
            lambda path, done: progress.update(task, description=f"{path.name}: {done} lines"),
        )
    PRINTERS[output](results)
    failed = [f"{result.path.name}: {name}" for result in results for name in result.failed]
    for one in failed:
        typer.echo(f"the program failed on {one}; the line counts as empty", err=True)
    if failed:
        raise typer.Exit(1)


def _print_text(results: tuple[FileScores, ...]) -> None:
    console = Console(highlight=False)
    for result in results:
        table = Table("layer", "metric", *FIGURES, "gold", "found", box=box.SIMPLE_HEAD, title_justify="left")
        table.title = f"{result.path.name} ({result.lines} lines)"
        for score in result.scores:
            counts = [str(score.gold), str(score.predicted)]
            table.add_row(score.layer, score.metric, *_figures(score), *counts)
        console.print(table)
    for metric, definition in sorted({(f"{s.layer}, {s.metric}", s.definition) for r in results for s in r.scores}):
        console.print(f"[bold]{metric}[/]: {definition}", soft_wrap=True)


def _print_json(results: tuple[FileScores, ...]) -> None:
    rows = [
        {"file": result.path.name, "lines": result.lines, **asdict(score)}
        for result in results
        for score in result.scores
    ]
    typer.echo(orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode())


def _rows(results: tuple[FileScores, ...]) -> list[tabular.Row]:
    scores = [(result.path.name, score) for result in results for score in result.scores]
    return [{"file": name, "layer": one.layer, "metric": one.metric, **_named_figures(one)} for name, one in scores]


def _named_figures(score: Score) -> dict[str, str]:
    return dict(zip(FIGURES, _figures(score), strict=True))


def _figures(score: Score) -> list[str]:
    values = [getattr(score, figure) for figure in FIGURES]
    return ["" if value is None else f"{value:.3f}" for value in values]


PRINTERS: dict[Format, Callable[[tuple[FileScores, ...]], None]] = {
    Format.TEXT: _print_text,
    Format.JSON: _print_json,
    Format.CSV: lambda results: typer.echo(tabular.as_csv(_rows(results)), nl=False),
    Format.MARKDOWN: lambda results: typer.echo(tabular.as_markdown(_rows(results))),
}
