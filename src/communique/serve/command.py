"""The command line: `communique read`, and the questions that are asked of what was read."""

import importlib
import sys
from typing import Annotated

import structlog
import typer

import communique
from communique.errors import ColumnError, CommuniqueError, DateError

INTERRUPTED = 130
WRONG_COMMAND_LINE = 2
ANSWERS = "communique.serve.answers"
COMMANDS = {
    "read": "communique.serve.reading",
    "watch": "communique.serve.watching",
    "columns": "communique.serve.columns",
    "timeline": ANSWERS,
    "said": ANSWERS,
    "commitments": "communique.serve.followed",
    "who": ANSWERS,
    "reports": "communique.serve.filing",
    "show": ANSWERS,
    "why": ANSWERS,
    "serve": "communique.serve.server",
    "dump": "communique.serve.canonical_dump",
    "evaluate": "communique.serve.evaluating",
}


def _log_to_standard_error() -> None:
    """Answers alone go to standard output; traces are plain, without the values of variables."""
    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    logger = structlog.PrintLoggerFactory(sys.stderr)
    structlog.configure([structlog.processors.add_log_level, plain], logger_factory=logger)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"communique {communique.__version__}")
        raise typer.Exit


def _communique(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_version),
    ] = False,
) -> None:
    """Read news reports on diplomacy, and ask who met, told, asked, offered, refused or promised what, and who says so.

    Exit status: 0 all went well, 1 something was refused or not found, 2 the command line is wrong, 130 interrupted.
    """


def build_app(first: str | None = None) -> typer.Typer:
    """The application with the command that the first argument names, or with all where it names none.

    Questions load no parser and reading loads no web server: an answer should not wait for what it does not use.
    """
    app = typer.Typer(
        name="communique",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Start with: communique read FILE_OR_FOLDER, then: communique timeline",
    )
    app.callback()(_communique)
    for name in [first] if first in COMMANDS else COMMANDS:
        app.command(name)(getattr(importlib.import_module(COMMANDS[name]), name))
    return app


def main() -> None:
    """The `communique` command; every foreseen error is one line on standard error."""
    _log_to_standard_error()
    try:
        build_app(next(iter(sys.argv[1:]), None))()
    except CommuniqueError as error:
        typer.echo(f"communique: {error}", err=True)
        sys.exit(WRONG_COMMAND_LINE if isinstance(error, (DateError, ColumnError)) else 1)
    except KeyboardInterrupt:
        typer.echo("communique: interrupted", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of a pipe went away, as `head` does: that is no error
