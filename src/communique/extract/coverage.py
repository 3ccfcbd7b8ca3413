"""Coverage: which statements' contents hold a place of the text."""

from collections import defaultdict
from collections.abc import Sequence

Range = tuple[int, int]
BLOCK = (
    512  # characters: a place is looked up in its block alone, so that long reports cost no more a word than short ones
)


class Coverage:
    """Contents by place: for each statement, by its number, the ranges of its content."""

    def __init__(self, contents: Sequence[Sequence[Range]]) -> None:
        self._lengths = [sum(end - start for start, end in content) for content in contents]
        self._blocks: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for number, content in enumerate(contents):
            for start, end in content:
                for block in range(start // BLOCK, end // BLOCK + 1):
                    self._blocks[block].append((start, end, number))

    def at(self, start: int, end: int) -> int | None:
        """The number of the shortest content that holds all of [start, end), None where none does."""
        return min(((self._lengths[number], number) for number in self._holding(start, end)), default=(0, None))[1]

    def around(self, place: int, number: int) -> int | None:
        """The number of the shortest content that holds a place and is longer than that of statement `number`."""
        least = self._lengths[number]
        longer = ((self._lengths[other], other) for other in self._holding(place, place + 1) if other != number)
        return min((found for found in longer if found[0] > least), default=(0, None))[1]

    def holds(self, place: int, number: int) -> bool:
        """Whether the content of any statement but `number` holds a place."""
        return any(other != number for other in self._holding(place, place + 1))

    def _holding(self, start: int, end: int) -> list[int]:
        return [number for a, b, number in self._blocks[start // BLOCK] if a <= start and end <= b]
