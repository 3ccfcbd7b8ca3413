"""Words of time: a text cut into words, each with one sign for the set of categories it belongs to.

A report becomes a string with one character a word, over which the phrases of time (grammar.py) are plain regular
expressions; so the cost is one look-up a word, whatever the number of phrases.
"""

import re
from functools import cache
from typing import Any, NamedTuple

from communique.claims.report import Report
from communique.extract.paragraphs import paragraphs
from communique.vocabulary import load, pattern

PLAIN = "w"
"""The sign of a word that has nothing to do with time."""
BREAK = "\n"
"""The sign between two paragraphs."""
_FIRST_SIGN = 0xE000  # Unicode's private use area: no character there means anything else
_MARKS = {",": "COMMA", ".": "DOT", "/": "SLASH", "'": "APOS", "(": "OPEN", ")": "CLOSE"}
_MARKS |= dict.fromkeys("-–—", "HYPHEN") | dict.fromkeys("$€£¥#₩", "CURRENCY")


class Word(NamedTuple):
    """One word or mark at [start, end) of the report's text; `text` in lower case with straight apostrophes."""

    text: str
    start: int
    end: int


@cache
def values(category: str) -> dict[str, Any]:
    """What the words of a category stand for; a category that is a bare list gives None for each word."""
    entry = load("time_words")[category]
    return dict(entry) if isinstance(entry, dict) else dict.fromkeys(entry)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of time_words.yaml that is no category of the grammar, but helps a reader to decide."""
    return frozenset(load("time_words")[name])


@cache
def categories() -> tuple[str, ...]:
    """The names of all categories whose members are listed as single words or recognised by their form."""
    listed = [name for name in load("time_words") if name.isupper() and not is_phrasal(name)]
    return (*listed, *load("time_words")["shapes"], *dict.fromkeys(_MARKS.values()))


@cache
def is_phrasal(category: str) -> bool:
    """Whether some member of the category is made of several words, so that it is a phrase and no category of words."""
    return any(" " in member for member in load("time_words")[category])


class Signs:
    """Gives each word its sign; words with the same categories share one. `literals` are words that phrases name."""

    def __init__(self, literals: frozenset[str]) -> None:
        self._literals = literals
        self._shapes = {name: pattern(entry) for name, entry in load("time_words")["shapes"].items()}
        self._listed = {name: values(name) for name in load("time_words") if name.isupper() and not is_phrasal(name)}
        self._signs: dict[frozenset[str], str] = {}
        self._known: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The sign of a word in lower case."""
        sign = self._known.get(word)
        if sign is None:
            sign = self._sign(self._categories(word))
            if word.isalpha() or len(self._known) < 10_000:  # numbers have no end: don't remember them for ever
                self._known[word] = sign
        return sign

    def learn(self) -> None:
        """Give signs to all words of the vocabulary, so that signs_with() is complete."""
        samples = [word for entry in load("time_words")["shapes"].values() for word in entry["must"]]
        numbers = [str(number) for number in range(2400)] + [f"{number:02}" for number in range(100)]
        for word in [
            *self._literals,
            *(w for listed in self._listed.values() for w in listed),
            *samples,
            *numbers,
            *_MARKS,
        ]:
            self.of(word)
        for number in range(2400):
            self.of(f"{number:04}")

    def signs_with(self, category: str) -> str:
        """All signs whose categories include this one (a literal's category is the quoted word)."""
        return "".join(sign for names, sign in self._signs.items() if category in names)

    def _categories(self, word: str) -> frozenset[str]:
        found = {name for name, members in self._listed.items() if word in members}
        if word in _MARKS:
            found.add(_MARKS[word])
        elif word[0].isdigit() or word[-1].isdigit() or word[0] == "'":
            found |= {name for name, shape in self._shapes.items() if shape.search(word)}
        if word in self._literals:
            found.add(f"'{word}'")
        return frozenset(found)

    def _sign(self, names: frozenset[str]) -> str:
        if not names:
            return PLAIN
        return self._signs.setdefault(names, chr(_FIRST_SIGN + len(self._signs)))


def words_of(report: Report) -> list[Word | None]:
    """The words of a report's body in order, None between two paragraphs."""
    body, cut = report.body, _cutter()
    found: list[Word | None] = []
    for start, end in paragraphs(report):
        found += [Word(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in cut.finditer(body, start, end)]
        found.append(None)
    return found


@cache
def _cutter() -> re.Pattern[str]:
    return re.compile(load("time_words")["word"]["pattern"], re.VERBOSE | re.IGNORECASE)
