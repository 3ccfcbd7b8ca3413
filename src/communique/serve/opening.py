"""Opening the record for a question: asking never makes a database."""

from pathlib import Path

from communique.errors import StoreError
from communique.record.store import Store


def open_record(path: Path) -> Store:
    """The store in this file; StoreError where `communique read` has not made it yet."""
    if not path.exists():
        raise StoreError(f"there is no database at {path}; `communique read FILE…` makes one, --db names another")
    return Store.open(path)
