"""Reprints made of the reports of a file, and how many of each kind are found to be copies; with the cost of it.

    python benchmarks/near_copies.py REPORTS.jsonl [--limit N]

Each line needs `text`, and may have `title`, `published`, `source` and `url`. What is made stays in memory. Of each
report one reprint of each kind is made, by another outlet; it is found where it, or the report, is placed as a copy of
the other, or where both are one text to the letter and so one report. Besides, the pairs that the file itself holds are
compared with what a look at all pairs finds.
"""

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

from communique.claims.report import Report
from communique.collect.copies.blocking import blocks
from communique.collect.copies.copying import copies
from communique.collect.copies.placing import place, related
from communique.collect.copies.traits import traits_of
from communique.collect.given import Given
from communique.collect.read import report_of_text

Edit = Callable[[list[str], random.Random], list[str]]

LEAST = 100  # words of a report that reprints are made of: a third of it is still no short text
LOCAL = (
    "Councillors in Eastmere will take up the matter at their own sitting next week, the town clerk told this paper, "
    "and the ferry company has asked its customers to check departures before they travel to the island port."
)
OTHER_WORDS = ("also", "later", "there", "again", "now", "meanwhile", "already", "still")


def paragraphs(body: str) -> list[str]:
    """The paragraphs of a body; of one that stands on a line, its sentences by threes."""
    found = [part.strip() for part in body.splitlines() if part.strip()]
    if len(found) >= 4:
        return found
    sentences = re.split(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])", " ".join(found))
    return [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]


def cut_to(share: float) -> Edit:
    """Only the first words are left."""

    def edit(parts: list[str], _chance: random.Random) -> list[str]:
        words = "\n".join(parts).split(" ")
        return " ".join(words[: max(1, round(len(words) * share))]).split("\n")

    return edit


def changed(share: float) -> Edit:
    """Words are left out, changed or put in here and there."""

    def edit(parts: list[str], chance: random.Random) -> list[str]:
        return [" ".join(_changed(part.split(), share, chance)) for part in parts]

    return edit


def _changed(words: list[str], share: float, chance: random.Random) -> Iterator[str]:
    for word in words:
        what = chance.random()
        if what >= share:
            yield word
        elif what < share / 3:
            yield f"{word} {chance.choice(OTHER_WORDS)}"
        elif what < share * 2 / 3:
            yield chance.choice(OTHER_WORDS)


def thinned(parts: list[str], chance: random.Random) -> list[str]:
    """A quarter of the paragraphs behind the first are left out."""
    return parts[:1] + [part for part in parts[1:] if chance.random() >= 0.25]


def local_first(parts: list[str], _chance: random.Random) -> list[str]:
    """A paragraph of the paper's own stands in front."""
    return [LOCAL, *parts]


def local_last(parts: list[str], _chance: random.Random) -> list[str]:
    """A paragraph of the paper's own stands behind."""
    return [*parts, LOCAL]


def all_of_it(parts: list[str], chance: random.Random) -> list[str]:
    """Half is left, words are changed, a paragraph is added."""
    return [*changed(0.03)(cut_to(0.5)(parts, chance), chance), LOCAL]


KINDS: dict[str, Edit] = {
    "whole, other headline": lambda parts, _chance: parts,
    **{f"cut to {share:.0%}": cut_to(share) for share in (0.9, 0.7, 0.5, 0.3)},
    **{f"{share:.0%} of words changed": changed(share) for share in (0.01, 0.03, 0.05)},
    "a quarter of paragraphs out": thinned,
    "own paragraph first": local_first,
    "own paragraph last": local_last,
    "cut to 50%, 3% changed, own paragraph": all_of_it,
}


def report_of(line: dict[str, str]) -> Report:
    """The report of a line."""
    return report_of_text(
        line["text"], Given(line.get("published"), line.get("source"), line.get("title"), line.get("url"))
    )


def reprint(report: Report, edit: Edit, chance: random.Random, paper: str = "Eastmere Courier") -> Report:
    """The report as another paper has it."""
    parts = edit(paragraphs(report.body), chance)
    day = report.head.published.value[:10] if report.head.published else None
    return report_of_text("\n".join(parts), Given(day, paper, "From our correspondents"))


def found_by_kind(reports: list[Report]) -> Iterator[tuple[str, float, float]]:
    """Of each kind the share of reprints that share a key with their report, and that are placed as copies."""
    for kind, edit in KINDS.items():
        chance = random.Random(kind)  # noqa: S311 (the same edits at every run)
        pairs = [(report, reprint(report, edit, chance)) for report in reports]
        near = sum(not blocks(one).isdisjoint(blocks(other)) for one, other in pairs)
        placed = sum(one.id == other.id or any(found.copy for found in place((one, other))) for one, other in pairs)
        yield kind, near / len(pairs), placed / len(pairs)


def compare_all(reports: list[Report]) -> Counter[str]:
    """How many copies stand among the reports as they are, and how many of them the keys find."""
    traits = {report.id: (report, traits_of(report)) for report in reports}
    holders = defaultdict(list)
    for key, (_, one) in traits.items():
        for shingle in one.text.all:
            holders[shingle].append(key)
    shared = Counter(pair for held in holders.values() if len(held) < 100 for pair in combinations(sorted(held), 2))
    found: Counter[str] = Counter()
    for first, second in shared:
        (one, its), (other, others) = traits[first], traits[second]
        if copies(its, others) or copies(others, its):
            found["copies among all pairs"] += 1
            found["of them found by a key"] += related(one, other)
    return found


def main() -> None:
    """Print the share found of each kind, the pairs of the file itself, and the cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--limit", type=int, default=200)
    arguments = parser.parse_args()
    lines = [json.loads(line) for line in arguments.reports.read_text(encoding="utf-8").splitlines()]
    every = list({report.id: report for report in map(report_of, (line for line in lines if "text" in line))}.values())
    long_enough = [report for report in every if traits_of(report).text.words >= LEAST][: arguments.limit]
    print(f"{len(long_enough)} reports of {LEAST} words and more, one reprint of each kind: shares a key, is found")
    for kind, near, placed in found_by_kind(long_enough):
        print(f"  {kind:<40} {near:6.3f} {placed:6.3f}")
    for what, count in compare_all(every).items():
        print(f"{what}: {count}")
    start = time.process_time()
    words = sum(traits_of.__wrapped__(report).text.words for report in every)
    keys = sum(len(blocks.__wrapped__(report)) for report in every)
    spent = (time.process_time() - start) / len(every)
    print(f"keys: {keys / len(every):.0f} and {spent * 1000:.2f} ms a report of {words / len(every):.0f} words")
    one, chance = long_enough[0], random.Random("many")  # noqa: S311 (the same edits at every run)
    many = [reprint(one, changed(0.02), chance, f"Paper {at}") for at in range(200)]
    start = time.process_time()
    place(many)
    print(f"200 reprints of {traits_of(one).text.words} words placed in {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main()
