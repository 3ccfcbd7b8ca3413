"""Collecting against extracting: CPU time of each per report, side by side on one machine, and whether it grows.

    python benchmarks/collecting.py REPORTS.jsonl… [--count N] [--sample N]

Collecting is everything but extraction: finding, opening, reading, storing, indexing and placing. The reports are the
`text` of each line; where more are asked for than there are, they are repeated with every third word changed for
another of theirs, so that they are no copies. Extraction runs on a sample before and after, since other work on the
machine slows both.
"""

import argparse
import hashlib
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path

from communique.claims.report import Report
from communique.collect.given import Given
from communique.collect.read import report_of_text
from communique.extract.syntax import load_pipeline
from communique.record.store import Store
from communique.run.extraction import claims_of, extract_reports
from communique.run.ingestion import Options, read_paths

CHANGED = 3  # every so manieth word
STEP = 1000  # reports between two lines of figures


def lines_of(paths: Sequence[Path]) -> list[dict[str, str]]:
    """The lines of the files that hold a text."""
    found = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in found if line.get("text")]


def texts(lines: list[dict[str, str]]) -> Iterator[dict[str, str]]:
    """Endlessly many reports of their own, with a day of publication."""
    words = [word for line in lines for word in line["text"].split(" ")]
    for turn in count():
        for at, line in enumerate(lines):
            text = line["text"] if turn == 0 else changed(line["text"], words, f"{turn} {at}")
            yield {"text": text, "published": line.get("published") or day(turn, at), "outlet": f"Outlet {at % 40}"}


def changed(text: str, words: list[str], seed: str) -> str:
    """The text with every third word changed; the same for the same seed."""
    found = text.split(" ")
    start = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
    for at in range(start % CHANGED, len(found), CHANGED):
        found[at] = words[(start + 7919 * at * at + at) % len(words)]
    return " ".join(found)


def day(turn: int, at: int) -> str:
    """Some day of some year."""
    return f"{2000 + turn % 20}-{at % 12 + 1:02}-{at % 28 + 1:02}"


def extraction(reports: Sequence[Report]) -> float:
    """CPU seconds that extracting the claims of these takes, a report."""
    start = time.process_time()
    for at in range(0, len(reports), 16):
        for reading in extract_reports(load_pipeline(), reports[at : at + 16]):
            claims_of(reading)
    return (time.process_time() - start) / len(reports)


def collecting(folder: Path, reports: Iterator[dict[str, str]], number: int) -> float:
    """CPU seconds that collecting so many reports takes, a report; prints them by the thousand."""
    dataset, database = folder / "reports.jsonl", folder / "a.db"
    with dataset.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in islice(reports, number))
    with Store.open(database) as store:
        first = last = time.process_time()
        wall = time.perf_counter()
        done = 0
        for handled in read_paths(store, [str(dataset)], Options(extract=False)):
            assert not handled.refusals, handled
            done += len(handled.outcomes)
            if handled.outcomes and done % STEP == 0:
                now, there = time.process_time(), time.perf_counter()
                print(f"  {done:>7} reports: {now - last:6.2f} s CPU, {there - wall:6.2f} s wall the last {STEP}")
                last, wall = now, there
        spent = (time.process_time() - first) / max(done, 1)
        print(f"  {database.stat().st_size / 1e6:.0f} MB; {store.tally('')}")
    return spent


def main() -> None:
    """Print what collecting and extracting take a report, and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--sample", type=int, default=100)
    arguments = parser.parse_args()
    lines = lines_of(arguments.reports)
    spread = lines[:: max(1, len(lines) // arguments.sample)][: arguments.sample]
    sample = [report_of_text(line["text"], Given(published=line.get("published") or day(0, 0))) for line in spread]
    extraction(sample[:2])  # loads what is loaded once
    print(f"extracting {len(sample)} of {len(lines)} reports, then collecting {arguments.count}")
    before = extraction(sample)
    with tempfile.TemporaryDirectory() as folder:
        spent = collecting(Path(folder), texts(lines), arguments.count)
    extracting = (before + extraction(sample)) / 2
    print(f"collecting {spent * 1000:.1f} ms, extracting {extracting * 1000:.1f} ms a report (CPU)")
    print(f"collecting takes {spent / extracting:.3f} of what extracting takes")


if __name__ == "__main__":
    main()
