"""`communique dump`: the canonical record, byte for byte the same for the same reports."""

import sys

from communique.record.dump import dump as dump_lines
from communique.serve.opening import open_record
from communique.serve.options import Database


def dump(db: Database) -> None:
    """Print the whole record as canonical JSON lines; the same reports give the same bytes, whenever they were read."""
    with open_record(db) as store:
        for line in dump_lines(store):
            sys.stdout.buffer.write(line)
