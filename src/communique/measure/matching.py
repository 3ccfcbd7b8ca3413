"""Pairing gold with predicted items: overlap of spans, Jaccard overlap of characters, one partner each."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from communique.measure.lines import Marked, Range

_Gold = TypeVar("_Gold")
_Found = TypeVar("_Found")


def shared(one: Marked, other: Marked) -> int:
    """How many characters two spans share."""
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def closeness(one: Marked, other: Marked) -> float:
    """Shared characters by characters of either (Jaccard); 1 where both are the same span."""
    common = shared(one, other)
    return common / (one["end"] - one["start"] + other["end"] - other["start"] - common) if common else 0.0


def characters(ranges: Iterable[Range]) -> frozenset[int]:
    """All offsets that the ranges cover."""
    return frozenset(offset for start, end in ranges for offset in range(start, end))


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Shared offsets by offsets of either, 0 where both are empty."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


def pair_up(
    gold: Sequence[_Gold], predicted: Sequence[_Found], alike: Callable[[_Gold, _Found], float], least: float = 0.0
) -> list[tuple[int, int]]:
    """Indices (gold, predicted) paired one to one, the most alike first, ties in their order.

    Only pairs whose likeness is above 0 and at least `least` are made.
    """
    ranked = sorted(
        (-likeness, i, j)
        for i, right in enumerate(gold)
        for j, found in enumerate(predicted)
        if (likeness := alike(right, found)) > 0 and likeness >= least
    )
    taken_gold: set[int] = set()
    taken: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in taken_gold and j not in taken:
            pairs.append((i, j))
            taken_gold.add(i)
            taken.add(j)
    return sorted(pairs)
