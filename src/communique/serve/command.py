"""The command line: `communique read`, and the questions that are asked of what was read."""

import sys
from typing import Annotated

import typer

import communique
from communique.errors import CommuniqueError
from communique.serve.answers import said, show, timeline, who, why
from communique.serve.canonical_dump import dump
from communique.serve.evaluating import evaluate
from communique.serve.reading import read
from communique.serve.server import serve

INTERRUPTED = 130

app = typer.Typer(
    name="communique",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: communique read FILE_OR_FOLDER, then: communique timeline",
)
for command in (read, timeline, said, who, show, why, serve, dump, evaluate):
    app.command()(command)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"communique {communique.__version__}")
        raise typer.Exit


@app.callback()
def communique_command(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_version),
    ] = False,
) -> None:
    """Read news reports on diplomacy, and ask who met, told, asked, offered, refused or promised what, and who says so.

    Exit status: 0 all went well, 1 something was refused or not found, 2 the command line is wrong, 130 interrupted.
    """


def main() -> None:
    """The `communique` command; every foreseen error is one line on standard error."""
    try:
        app()
    except CommuniqueError as error:
        typer.echo(f"communique: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo("communique: interrupted", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe went away, as `head` does: that is no error
