"""`communique dump`: the canonical record, byte for byte the same for the same reports."""

import sys

from communique.record.dump import dump as dump_lines
from communique.record.store import Store
from communique.serve.options import Database


def dump(db: Database) -> None:
    """Print the whole record as canonical JSON lines; the same reports give the same bytes, whenever they were read."""
    with Store.open(db) as store:
        for line in dump_lines(store):
            sys.stdout.buffer.write(line)
