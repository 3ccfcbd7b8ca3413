"""Phrases: the longest known phrase that begins at a token, found by its first word in one pass over a text."""

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from attrs import frozen
from spacy.tokens import Doc

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

    def found_in(self, doc: Doc) -> Iterator[tuple[int, int, T]]:
        """(first token, token after the last, meaning) of each longest phrase, left to right, none overlapping."""
        text, ends = doc.text, {token.idx + len(token): token.i + 1 for token in doc}
        after = 0
        for token in doc:
            if token.i < after:
                continue
            if (match := self._at(text, token.idx, ends)) is not None:
                yield token.i, match[0], match[1]
                after = match[0]

    def _at(self, text: str, start: int, ends: dict[int, int]) -> tuple[int, T] | None:
        word = _WORD.match(text, start)
        for phrase, meaning in self.by_word.get(word.group(), ()) if word else ():
            end = start + len(phrase)
            if text.startswith(phrase, start) and end in ends:
                return ends[end], meaning
        return None
