"""Phrases: the longest known phrase that begins at a token, found by its first word in one pass over a text."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from attrs import frozen

from communique.extract.mentions.spots import Row

T = TypeVar("T")
_WORD = re.compile(r"\w+")


@frozen(eq=False)
class Phrases(Generic[T]):
    """What known phrases mean, by their first word; each list has the longest phrase first."""

    by_word: dict[str, list[tuple[str, T]]]

    @staticmethod
    def of(meanings: Iterable[tuple[str, T]]) -> "Phrases[T]":
        """An index of (phrase, meaning); of two equal phrases the first one counts."""
        by_word: dict[str, dict[str, T]] = {}
        for phrase, meaning in meanings:
            if word := _WORD.search(phrase):
                by_word.setdefault(word.group(), {}).setdefault(phrase, meaning)
        return Phrases({word: sorted(found.items(), key=lambda e: -len(e[0])) for word, found in by_word.items()})

    def found_in(self, row: Row) -> Iterator[tuple[int, int, T]]:
        """(first token, token after the last, meaning) of each longest phrase, left to right, none overlapping."""
        after = 0
        for at, start in enumerate(row.starts):
            if at >= after and (match := self._at(row, start)) is not None:
                yield at, match[0], match[1]
                after = match[0]

    def _at(self, row: Row, start: int) -> tuple[int, T] | None:
        word = _WORD.match(row.text, start)
        for phrase, meaning in self.by_word.get(word.group(), ()) if word else ():
            end = start + len(phrase)
            if row.text.startswith(phrase, start) and end in row.ends:
                return row.ends[end], meaning
        return None
