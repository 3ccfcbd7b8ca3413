"""Spots: where certain words stand in a report, found by their numbers, so that no Token is made for the others."""

from collections.abc import Iterable
from itertools import count

from attrs import frozen
from spacy.strings import get_string_id
from spacy.tokens import Doc


def spots(doc: Doc, words: Iterable[str]) -> list[int]:
    """The tokens that are one of these words as printed, in order."""
    return _with(doc, "ORTH", words)


def spots_lower(doc: Doc, words: Iterable[str]) -> list[int]:
    """The tokens that are one of these words in lower case, in order."""
    return _with(doc, "LOWER", words)


def spots_tagged(doc: Doc, tags: Iterable[str]) -> list[int]:
    """The tokens with one of these tags of the Penn Treebank, in order."""
    return _with(doc, "TAG", tags)


@frozen(eq=False)
class Row:
    """A report's text with the place where each token begins, and the token after each place where one ends."""

    text: str
    starts: list[int]
    ends: dict[int, int]

    @staticmethod
    def of(doc: Doc) -> "Row":
        """The row of a parsed report."""
        placed = doc.to_array(["IDX", "LENGTH"])
        return Row(doc.text, placed[:, 0].tolist(), dict(zip(placed.sum(axis=1).tolist(), count(1), strict=False)))


def _with(doc: Doc, attribute: str, values: Iterable[str]) -> list[int]:
    sought = {get_string_id(value) for value in values}
    return [at for at, value in enumerate(doc.to_array(attribute).tolist()) if value in sought] if sought else []
