"""`communique serve`: the record in a browser, on this machine only."""

import socket
from typing import Annotated

import typer
import uvicorn

from communique.errors import PortError
from communique.serve.opening import open_record
from communique.serve.options import Database
from communique.serve.pages import create_app

LOOPBACK = "127.0.0.1"


def serve(
    db: Database,
    port: Annotated[int, typer.Option(help="The port; 0 takes any free one.", min=0, max=65535)] = 8765,
) -> None:
    """Show the record in a browser: the chronology, and each report with its claims marked. Only on this machine."""
    with open_record(db) as store, _listening(port) as listener:
        typer.echo(f"Communiqué shows {db} at http://{LOOPBACK}:{listener.getsockname()[1]}/ (Ctrl-C stops it)")
        uvicorn.Server(uvicorn.Config(create_app(store), log_level="warning")).run(sockets=[listener])


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, port))
    except OSError as error:
        message = f"port {port} cannot be used ({error.strerror}); give another with --port, or 0 for any free one"
        raise PortError(message) from error
