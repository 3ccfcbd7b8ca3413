"""Phrases of time: regular expressions over categories of words, from vocabulary/time_phrases.yaml.

In a phrase a name in capitals stands for a word of that category or for a macro, a quoted word for itself; all else
is the
syntax of Python's `re` (verbose). Named groups say what a reader needs to know.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from communique.errors import VocabularyError
from communique.extract.dates.words import BREAK, PLAIN, Signs, Word, categories, is_phrasal, listed, values
from communique.vocabulary import load

_NAME = re.compile(r"'([^']+)'|\b([A-Z][A-Z]+)\b")


@frozen
class Found:
    """A phrase found in the text: its rule, the words of the whole and of each named group, and the words just before
    and after.
    """

    rule: str
    reads: str
    words: tuple[Word, ...]
    groups: Mapping[str, tuple[Word, ...]]
    before: tuple[Word, ...]
    after: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where the expression begins in the report's text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words[-1].end

    def has(self, group: str) -> bool:
        """Whether the group matched any word."""
        return bool(self.groups.get(group))

    def text(self, group: str) -> str:
        """The words of a group, one space between two; "" where it matched none."""
        return " ".join(word.text for word in self.groups.get(group, ()))

    def value(self, group: str, *names: str) -> Any:
        """What the group's words stand for in the first of these categories that lists them; None where none does."""
        words = self.text(group)
        return next((values(name)[words] for name in names if words in values(name)), None)


@frozen
class Phrase:
    """One compiled phrase: name, expression over signs, and the reader that turns a find into a sense."""

    name: str
    expression: re.Pattern[str]
    reads: str
    rank: int


@frozen
class Grammar:
    """All phrases with the signs that they are compiled for."""

    signs: Signs
    phrases: tuple[Phrase, ...]
    telling: re.Pattern[str]

    def find(self, words: list[Word | None]) -> Iterator[list[Found]]:
        """Groups of finds that begin at the same word, longest first, in text order; finds of one word row may overlap
        the next.
        """
        row, places = self._condensed("".join(self.signs.of(word.text) if word else BREAK for word in words))
        at: dict[int, list[tuple[int, int, Phrase, re.Match[str]]]] = {}
        for phrase in self.phrases:
            for match in phrase.expression.finditer(row):
                at.setdefault(match.start("it"), []).append((-match.end("it"), phrase.rank, phrase, match))
        for start in sorted(at):
            ranked = sorted(at[start], key=lambda candidate: candidate[:2])
            yield [_found(phrase, match, words, places) for _, _, phrase, match in ranked]

    def _condensed(self, row: str) -> tuple[str, list[int]]:
        """The row with one plain word for each stretch in which no phrase can be, and the place of each sign in it."""
        kept: list[str] = []
        places: list[int] = []
        for piece in self.telling.finditer(row):
            if piece.start() != (places[-1] + 1 if places else 0):
                kept.append(PLAIN)
                places.append(piece.start() - 1)
            kept.append(piece.group())
            places.extend(range(*piece.span()))
        cut = not places or places[-1] + 1 < len(row)
        return "".join(kept) + PLAIN * cut, [*places, len(row)]


def _found(phrase: Phrase, match: re.Match[str], words: list[Word | None], places: list[int]) -> Found:
    def row(start: int, end: int) -> tuple[Word, ...]:
        return tuple(word for word in words[max(start, 0) : end] if word)

    def spanned(name: str) -> tuple[int, int]:
        start, end = match.span(name)
        return places[start], places[end - 1] + 1

    groups = {name.rstrip("_"): row(*spanned(name)) for name, text in match.groupdict().items() if text}
    start, end = spanned("it")
    return Found(phrase.name, phrase.reads, row(start, end), groups, row(start - 3, start), row(end, end + 3))


@cache
def grammar() -> Grammar:
    """The grammar of vocabulary/time_phrases.yaml; VocabularyError where a phrase names an unknown category."""
    data = load("time_phrases")
    phrases = [(entry["name"], _expanded(entry["phrase"]), entry["reads"]) for entry in data["phrases"]]
    signs = Signs(frozenset(literal for _, text, _ in phrases for literal in re.findall(r"'([^']+)'", text)))
    signs.learn()
    compiled = [Phrase(name, _compiled(text, signs), reads, rank) for rank, (name, text, reads) in enumerate(phrases)]
    return Grammar(signs, tuple(compiled), _telling(signs))


def _telling(signs: Signs) -> re.Pattern[str]:
    """A stretch of words beside each other that may tell a time: none is plain, and not all are joining words."""
    joining = re.escape("".join(sorted({signs.of(word) for word in listed("joining")} - {PLAIN})))
    return re.compile(f"[{joining}]*[^{joining}{PLAIN}{BREAK}][^{PLAIN}{BREAK}]*|{BREAK}")


def _expanded(text: str, depth: int = 0) -> str:
    """The phrase with every macro replaced by what it stands for."""
    if depth > 8:
        raise VocabularyError("vocabulary/time_phrases.yaml: a macro names itself")

    def replace(match: re.Match[str]) -> str:
        if not match[2] or match[2] in categories():
            return match.group()
        return f"(?:{_expanded(_macro(match[2]), depth + 1)})"

    return _NAME.sub(replace, text)


def _macro(name: str) -> str:
    macros: dict[str, str] = load("time_phrases")["macros"]
    if name in macros:
        return macros[name]
    if name in load("time_words") and is_phrasal(name):
        members = sorted(values(name), key=len, reverse=True)
        return " | ".join(
            " ".join("APOS" if word == "'" else f"'{word}'" for word in member.split()) for member in members
        )
    raise VocabularyError(f"vocabulary/time_phrases.yaml: {name} is neither a category nor a macro")


def _compiled(text: str, signs: Signs) -> re.Pattern[str]:
    def replace(match: re.Match[str]) -> str:
        return f"[{signs.signs_with(match[2] or match.group())}]"

    return re.compile(_NAME.sub(replace, _distinct(f"(?P<it>{text})")), re.VERBOSE)


def _distinct(text: str) -> str:
    """A group's second and later namesakes get "_" at the end of their names, as `re` wants each name once."""
    seen: dict[str, int] = {}

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], -1) + 1
        return f"(?P<{match[1]}{'_' * seen[match[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", rename, text)
