"""CPU time of the whole extraction against bare spaCy parsing of the same texts, side by side: a ratio.

    python benchmarks/extraction_speed.py [GOLD.jsonl] [--limit N]

Without a file, the project's own samples are used, each eight times. Parsing and extraction take turns on each batch,
so that a busy machine slows both.
"""

import argparse
import json
import platform
import time
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc

from communique.claims.report import Report
from communique.collect.given import Given
from communique.collect.read import read_bytes, report_of_text
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.syntax import load_pipeline, parse
from communique.run.extraction import STEPS, claims_of

SAMPLES = Path(__file__).parents[1] / "samples"


def reports(gold: Path | None, limit: int) -> Iterator[Report]:
    """The reports to time."""
    if gold is None:
        found = [one for path in sorted(SAMPLES.iterdir()) for one in read_bytes(path.name, path.read_bytes())]
        yield from [one for one in found if isinstance(one, Report)] * 8
        return
    for line in gold.read_text(encoding="utf-8").splitlines()[:limit]:
        item = json.loads(line)
        yield report_of_text(item["text"], Given(published=item.get("published")))


def main() -> None:
    """Print words, seconds of each part, and the ratio of all to parsing alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    arguments = parser.parse_args()
    nlp = load_pipeline()
    texts = list(reports(arguments.gold, arguments.limit))
    seconds = {"parse": 0.0, **{step.name: 0.0 for step in STEPS}, "check": 0.0}
    warm_up(texts[0])
    for at in range(0, len(texts), 16):
        batch = texts[at : at + 16]
        start = time.process_time()
        docs = list(parse(nlp, batch))
        seconds["parse"] += time.process_time() - start
        time_steps(batch, docs, seconds)
    words = sum(len(report.body.split()) for report in texts)
    whole = sum(seconds.values())
    print(f"{words} words, {len(texts)} reports, Python {platform.python_version()}, {platform.machine()}")
    for name, spent in seconds.items():
        print(f"  {name:<12} {spent:7.2f} s  {spent / seconds['parse']:5.2f} of parsing")
    print(f"whole extraction: {whole / seconds['parse']:.2f} × bare parsing ({words / whole:.0f} words a second)")


def warm_up(report: Report) -> None:
    """Load what is loaded once: the vocabulary, the gazetteer."""
    (doc,) = parse(load_pipeline(), [report])
    run_steps(STEPS, Reading(report, doc))


def time_steps(batch: list[Report], docs: list[Doc], seconds: dict[str, float]) -> None:
    """Run each step on each report and add up its CPU time."""
    for report, doc in zip(batch, docs, strict=True):
        reading = Reading(report, doc)
        for step in STEPS:
            start = time.process_time()
            reading = step.run(reading)
            seconds[step.name] += time.process_time() - start
        start = time.process_time()
        claims_of(reading)
        seconds["check"] += time.process_time() - start


if __name__ == "__main__":
    main()
