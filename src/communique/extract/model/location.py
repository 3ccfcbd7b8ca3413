"""Where words stand that a model gives: at one place of one sentence, letter by letter, or nowhere.

A model names a sentence by its number and copies words from it. The number is a hint that is checked, no offset that is
believed: words that do not stand in that very sentence are refused, though the same words may stand in the next one.
Only white space may differ, since a line of the report may have been broken between two words.
"""

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from communique.claims.span import Span
from communique.extract.model.refusals import Fault, RejectedError, shortened
from communique.extract.reading import Reading

LONGEST = 2_000  # characters of one piece of words
_PARTS = frozenset({"words", "sentence", "in"})


@frozen(eq=False)
class Page:
    """A reading and those of its sentences that a model was shown, by number."""

    reading: Reading
    sentences: Mapping[int, Span]

    def sentence(self, number: object) -> Span:
        """The sentence of this number; RejectedError where none was shown under it."""
        if isinstance(number, bool) or not isinstance(number, int) or number not in self.sentences:
            raise RejectedError(Fault.WORDS, f"there is no sentence {shortened(repr(number), 40)}")
        return self.sentences[number]

    def locate(self, given: object, number: object) -> Span:
        """The one place of the given words, in sentence `number` unless they name another."""
        words, number, within = _taken_apart(given, number)
        sentence = self.sentence(number)
        place = f"sentence {number}"
        if within is not None:
            sentence, place = self._only(within, sentence, place), f"{within!r} of {place}"
        return self._only(words, sentence, place)

    def _only(self, words: str, around: Span, place: str) -> Span:
        """Where the words stand in a stretch of the body, if they stand there once."""
        body, text = self.reading.body, self.reading.report.text
        found = [match.span(1) for match in _pattern(words).finditer(body, around.start, around.end)]
        if not found:
            raise RejectedError(Fault.WORDS, f"{shortened(words, 80)!r} does not stand in {shortened(place, 100)}")
        if len(found) > 1:
            told = f"{shortened(words, 80)!r} stands {len(found)} times in {shortened(place, 100)}"
            raise RejectedError(Fault.AMBIGUOUS, told)
        start, end = found[0]
        if body[start:end] != text[start:end]:
            raise RejectedError(Fault.WORDS, f"what is no body text stands inside {shortened(words, 80)!r}")
        return Span(start, end, text[start:end])


def _taken_apart(given: object, number: object) -> tuple[str, object, str | None]:
    if isinstance(given, str):
        return _checked(given), number, None
    if not isinstance(given, dict) or not set(given) <= _PARTS or "words" not in given:
        raise RejectedError(Fault.SHAPE, f"{shortened(repr(given), 80)} is neither words nor words with a sentence")
    parts: dict[str, Any] = given
    within = parts.get("in")
    return _checked(parts["words"]), parts.get("sentence", number), None if within is None else _checked(within)


def _checked(words: object) -> str:
    if not isinstance(words, str) or not words.strip() or len(words) > LONGEST:
        raise RejectedError(Fault.SHAPE, f"{shortened(repr(words), 80)} is no piece of words")
    return words


def _pattern(words: str) -> re.Pattern[str]:
    """Finds the words wherever they stand as whole words, overlapping places too."""
    parts = words.split()
    before = r"(?<!\w)" if re.match(r"\w", parts[0]) else ""
    behind = r"(?!\w)" if re.search(r"\w\Z", parts[-1]) else ""
    inner = r"\s+".join(map(re.escape, parts))
    return re.compile(f"(?={before}({inner}){behind})")
