"""The labelled sentences: reading them, and how well two labellings of the same sentences agree.

    python training/labelled.py

prints how many there are of each type and status, and Cohen's kappa of the second labelling with the first. The
format stands in training/README.md.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import frozen

HERE = Path(__file__).parent
SENTENCES = HERE / "sentences"
SECOND = HERE / "second_labels.txt"
NO_EVENT = "NONE"

_MARK = re.compile(r"\{([AB]):([^{}]+)\}|\*([^*\s]+)\*")


@frozen
class Labelled:
    """One sentence with its labels; spans are [start, end) in `text`, None where nothing is marked.

    `actor` does the event, `recipient` has it done to it, `trigger` is the word that carries it.
    """

    type: str
    mode: str
    status: str
    text: str
    actor: tuple[int, int] | None = None
    recipient: tuple[int, int] | None = None
    trigger: tuple[int, int] | None = None


def read_labelled(line: str) -> Labelled:
    """A line "TYPE|mode|status|sentence with {A:…}, {B:…} and *trigger*"; ValueError where it is none."""
    kind, mode, status, marked = line.split("|", 3)
    text, spans = "", {}
    at = 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        words = mark[2] or mark[3]
        name = mark[1] or "trigger"
        if name in spans and kind != NO_EVENT:
            raise ValueError(f"{name} is marked twice: {line}")
        spans[name] = (len(text), len(text) + len(words))
        text += words
        at = mark.end()
    text += marked[at:]
    if re.search(r"[{}*]", text):
        raise ValueError(f"a mark is not closed: {line}")
    return Labelled(kind, mode, status, text, spans.get("A"), spans.get("B"), spans.get("trigger"))


def labelled() -> list[Labelled]:
    """All sentences, file by file."""
    return [one for path in sorted(SENTENCES.glob("*.txt")) for one in _read(path)]


def second_labels() -> list[Labelled]:
    """A tenth of them, labelled again by somebody who did not see the first labels."""
    return _read(SECOND)


def kappa(first: Sequence[str], second: Sequence[str]) -> float:
    """Cohen's kappa of two labellings of the same things, 1.0 where chance alone makes them equal (Cohen 1960)."""
    same = sum(one == other for one, other in zip(first, second, strict=True)) / len(first)
    counts, others = Counter(first), Counter(second)
    chance = sum(counts[label] * others[label] for label in counts) / len(first) ** 2
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def agreement(first: Iterable[Labelled], second: Iterable[Labelled]) -> dict[str, float]:
    """Kappa of type, and of mode and status where both see the same event."""
    of = {one.text: one for one in first}
    pairs = [(of[one.text], one) for one in second]
    events = [(one, other) for one, other in pairs if one.type == other.type != NO_EVENT]
    return {
        "type": kappa([one.type for one, _ in pairs], [other.type for _, other in pairs]),
        "mode": kappa([one.mode for one, _ in events], [other.mode for _, other in events]),
        "status": kappa([one.status for one, _ in events], [other.status for _, other in events]),
    }


def main() -> None:
    """Print the counts and the agreement."""
    sentences = labelled()
    for name, counts in (
        ("type", Counter(one.type for one in sentences)),
        ("status", Counter(s.status for s in sentences)),
    ):
        print(f"{name}: " + ", ".join(f"{label} {count}" for label, count in counts.most_common()))
    second = second_labels()
    for name, value in agreement(sentences, second).items():
        print(f"kappa of {name} over {len(second)} sentences labelled twice: {value:.3f}")


def _read(path: Path) -> list[Labelled]:
    return [read_labelled(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


if __name__ == "__main__":
    main()
