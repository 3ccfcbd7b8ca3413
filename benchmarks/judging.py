"""Records drawn at random from real reports, to be judged by hand against their words, and what the judgements come to.

    python benchmarks/judging.py draw GOLD.jsonl FOLDER [--count 100] [--seed 1] [--doubtful]
    python benchmarks/judging.py figures

`draw` writes FOLDER/KIND.txt for each kind of record: records with all their fields, the sentence and the words before
it. Encounters are a kind of their own; "reports" has one for each report that holds any. A judge writes one line for
each into judged/GOLD-KIND.csv: `record,verdict,fields`; the verdict is right only where every field is, and `fields`
names the wrong ones (kind, actors, words, when, where, status, voice, other) with spaces between them. The folder holds
record ids and verdicts, no text. What is drawn depends on the records' ids and the seed alone.
"""

import argparse
import csv
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from communique.claims.canonical import claim_id
from communique.claims.claim import Claim, Event, Statement
from communique.claims.report import Report
from communique.claims.span import Span
from communique.claims.when import When
from communique.collect.given import Given
from communique.collect.read import report_of_text
from communique.extract.syntax import load_pipeline
from communique.run.extraction import claims_of, extract_reports

JUDGED = Path(__file__).parent / "judged"
BEFORE = 500  # characters of the report shown before a record's sentence


def kind_of(claim: Claim) -> str | None:
    """What the claim is drawn as; None for what is an act or an attitude and no words said."""
    content = claim.content
    if isinstance(content, Statement) and not claim.voice.stance.says:
        return None
    return "encounter" if isinstance(content, Event) and content.encounter else claim.kind.value


def drawn(found: list[tuple[Report, Claim]], count: int, seed: int) -> list[tuple[Report, Claim]]:
    """`count` of them, the same whatever their order."""

    def place(item: tuple[Report, Claim]) -> str:
        return hashlib.sha256(f"{seed} {claim_id(item[1])}".encode()).hexdigest()

    return sorted(found, key=place)[:count]


def lines_of(value: object, name: str = "") -> Iterator[str]:
    """A record's fields, one line each, those that say nothing left out."""
    if value is None or value == () or value is False:
        return
    if isinstance(value, Span):
        yield f"  {name}: «{value.text}»"
    elif isinstance(value, When):
        yield f"  {name}: {value.edtf or value.value} (from “{value.expression.text if value.expression else ''}”)"
    elif isinstance(value, tuple):
        for one in value:
            yield from lines_of(one, name)
    elif attrs.has(type(value)):
        yield f"  {name}: " + ", ".join(line.strip() for line in _fields(value))
    else:
        yield f"  {name}: {value}"


def _fields(value: Any) -> Iterator[str]:
    for field in attrs.fields(type(value)):
        yield from lines_of(getattr(value, field.name), field.name)


def shown(report: Report, claim: Claim) -> Iterator[str]:
    """A record as the judge sees it."""
    published = report.head.published
    yield f"{claim_id(claim)} {kind_of(claim)} (report of {published.value if published else '?'})"
    yield from _fields(claim.content)
    yield from lines_of(claim.when, "when")
    yield f"  status: {claim.status}{', background' if claim.background else ''}"
    yield "  voice: " + " → ".join(hop.name for hop in claim.voice.hops) + f" ({claim.voice.stance})"
    before = report.text[max(claim.span.start - BEFORE, 0) : claim.span.start]
    yield "  before: …" + " ".join(before.split())
    yield "  SENTENCE: " + " ".join(claim.span.text.split())


def read(gold: Path) -> Iterator[tuple[Report, tuple[Claim, ...]]]:
    """Every report of a gold file with its claims."""
    items = (json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines())
    reports = (report_of_text(item["text"], Given(published=item.get("published"))) for item in items)
    for reading in extract_reports(load_pipeline(), reports):
        yield reading.report, claims_of(reading)


def draw(gold: Path, folder: Path, count: int, seed: int, *, doubtful: bool = False) -> None:
    """Write the records of each kind that are to be judged: those that answers give, or the doubtful ones instead."""
    kinds: dict[str, list[tuple[Report, Claim]]] = defaultdict(list)
    for report, claims in read(gold):
        for claim in claims:
            if claim.doubtful == doubtful:
                kinds[kind_of(claim) or ""].append((report, claim))
    kinds["reports"] = list({report.id: (report, claim) for report, claim in kinds["encounter"]}.values())
    kinds.pop("", None)
    folder.mkdir(parents=True, exist_ok=True)
    for kind, found in kinds.items():
        heading = f"{len(found)} of this kind in {gold.name}; seed {seed}"
        blocks = ["\n".join(shown(report, claim)) for report, claim in drawn(found, count, seed)]
        (folder / f"{kind}.txt").write_text("\n\n".join([heading, *blocks]) + "\n", encoding="utf-8")


def figures() -> None:
    """Print what was judged: how many, how many right in every field, and which fields were wrong."""
    for path in sorted(JUDGED.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        right = sum(row["verdict"] == "right" for row in rows)
        wrong = Counter(field for row in rows for field in row["fields"].split())
        told = ", ".join(f"{field} {times}" for field, times in wrong.most_common())
        print(f"{path.stem:<28} {right:>4} of {len(rows):>4} right: {right / len(rows):.3f}   {told}")


def main() -> None:
    """Draw, or count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    tasks = parser.add_subparsers(dest="task", required=True)
    one = tasks.add_parser("draw")
    one.add_argument("gold", type=Path)
    one.add_argument("folder", type=Path)
    one.add_argument("--count", type=int, default=100)
    one.add_argument("--seed", type=int, default=1)
    one.add_argument("--doubtful", action="store_true", help="draw the doubtful ones, which no answer gives unasked")
    tasks.add_parser("figures")
    arguments = parser.parse_args()
    if arguments.task == "draw":
        draw(arguments.gold, arguments.folder, arguments.count, arguments.seed, doubtful=arguments.doubtful)
    else:
        figures()


if __name__ == "__main__":
    main()
