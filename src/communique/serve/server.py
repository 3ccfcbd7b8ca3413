"""`communique serve`: the record in a browser, on this machine only."""

from typing import Annotated

import typer
import uvicorn

from communique.record.store import Store
from communique.serve.options import Database
from communique.serve.pages import create_app

LOOPBACK = "127.0.0.1"


def serve(
    db: Database,
    port: Annotated[int, typer.Option(help="The port; 0 takes any free one.", min=0, max=65535)] = 8765,
) -> None:
    """Show the record in a browser: the chronology, and each report with its claims marked. Only on this machine."""
    with Store.open(db) as store:
        typer.echo(f"Communiqué shows {db} at http://{LOOPBACK}:{port}/ (Ctrl-C stops it)")
        uvicorn.run(create_app(store), host=LOOPBACK, port=port, log_level="warning")
