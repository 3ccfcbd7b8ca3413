"""The whole way: reports of a JSONL file into a fresh store, a second reading, and the questions, timed.

python benchmarks/whole_way.py GOLD.jsonl [--limit N]
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from communique.record.store import Store
from communique.run.ingestion import Options, read_paths
from communique.search import Filter, said, timeline, who


def timed(what: str, work: Callable[[], int]) -> None:
    """Run the work, which gives a count, and print wall and CPU seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    count = work()
    print(f"{what:<28} {count:>7}  {time.perf_counter() - wall:8.2f} s wall  {time.process_time() - cpu:8.2f} s CPU")


def read(store: Store, folder: Path) -> int:
    """How many claims reading the folder records."""
    return sum(handled.claims for handled in read_paths(store, [str(folder)], Options()))


def main() -> None:
    """Print what was done, how many, and how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, database = Path(name) / "reports", Path(name) / "a.db"
        folder.mkdir()
        for number, line in enumerate(arguments.gold.read_text(encoding="utf-8").splitlines()[: arguments.limit]):
            (folder / f"{number:05}.txt").write_text(json.loads(line)["text"], encoding="utf-8")
        with Store.open(database) as store:
            timed("read: claims", lambda: read(store, folder))
            timed("read again: new claims", lambda: read(store, folder))
            timed("timeline: entries", lambda: len(timeline(store, Filter())))
            timed("timeline of one actor", lambda: len(timeline(store, Filter(actor="United States"))))
            timed("said: statements", lambda: len(said(store, Filter())))
            timed("who: people", lambda: len(who(store)))
        print(f"{database.stat().st_size / 1e6:.1f} MB for {len(list(folder.iterdir()))} reports")


if __name__ == "__main__":
    main()
