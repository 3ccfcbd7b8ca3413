"""Whether a word costs the same in the ten-thousandth report as in the first: CPU time of extraction, and memory.

    python benchmarks/flat_cost.py REPORTS.jsonl… [--count N] [--words N]

The reports are the first words of each line's `text`; where more are asked for than there are, they are repeated with
every third word changed (see collecting.py). One process reads them all; for each thousand it prints CPU time per
1,000 words, of parsing and of all else, and the process's peak memory so far.
"""

import argparse
import resource
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from collecting import STEP, lines_of, texts

from communique.claims.report import Report
from communique.collect.given import Given
from communique.collect.read import report_of_text
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.syntax import load_pipeline, parse
from communique.run.extraction import STEPS, claims_of

BATCH = 16


def reports(paths: list[Path], count: int, words: int) -> Iterator[Report]:
    """The first `count` reports, each cut to its first `words` words."""
    for item in islice(texts(lines_of(paths)), count):
        yield report_of_text(" ".join(item["text"].split(" ")[:words]), Given(published=item["published"]))


def main() -> None:
    """Print one line of figures for each thousand reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=100)
    arguments = parser.parse_args()
    waiting = reports(arguments.reports, arguments.count, arguments.words)
    done = 0
    while thousand := list(islice(waiting, STEP)):
        words, parsing, rest = cost(thousand)
        done += len(thousand)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        spent = f"parsing {1000 * parsing / words:.3f} s, the rest {1000 * rest / words:.3f} s per 1,000 words"
        print(f"{done:>7} reports: {spent}; {rest / parsing:.2f} of parsing; peak {peak} MB", flush=True)


def cost(thousand: list[Report]) -> tuple[int, float, float]:
    """Words of the reports, CPU seconds of parsing them, and of all steps."""
    nlp, words, parsing, rest = load_pipeline(), 0, 0.0, 0.0
    for at in range(0, len(thousand), BATCH):
        batch = thousand[at : at + BATCH]
        start = time.process_time()
        docs = list(parse(nlp, batch))
        parsed = time.process_time()
        for report, doc in zip(batch, docs, strict=True):
            claims_of(run_steps(STEPS, Reading(report, doc)))
        parsing += parsed - start
        rest += time.process_time() - parsed
        words += sum(len(report.body.split()) for report in batch)
    return words, parsing, rest


if __name__ == "__main__":
    main()
