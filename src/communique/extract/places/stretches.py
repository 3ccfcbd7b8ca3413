"""Stretches of a text: which of them share a character with a given one."""

from collections import defaultdict
from collections.abc import Iterable

Stretch = tuple[int, int]
BLOCK = 512  # characters: a stretch is looked for in its blocks alone, so that long reports cost no more a word


class Stretches:
    """Ranges [start, end) of a text, in the order given."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self._all = tuple(stretches)
        self._blocks: defaultdict[int, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._all):
            for block in _blocks(start, end):
                self._blocks[block].append(number)

    def touching(self, start: int, end: int) -> list[Stretch]:
        """Those that share a character with [start, end), in the order given."""
        near = sorted({number for block in _blocks(start, end) for number in self._blocks.get(block, ())})
        return [self._all[at] for at in near if self._all[at][0] < end and start < self._all[at][1]]


def _blocks(start: int, end: int) -> range:
    return range(start // BLOCK, (end - 1) // BLOCK + 1)
