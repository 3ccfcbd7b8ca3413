"""Words printed without the space between them: where a token, and where a sentence, begins inside such a run."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from communique import vocabulary

_LONGEST = 20  # letters of a word glued to a name
_LETTERS, _LETTERS_BEFORE = re.compile(r"(?:[A-Za-z]{2,})?"), re.compile(r"[A-Za-z]{2,}$")


@cache
def glued_infixes() -> tuple[str, ...]:
    """Patterns for spaCy's tokenizer that part a run such as "7.Lee" or "firm.”He"; they hold their own flags."""
    return tuple(f"(?x:{entry['pattern']})" for entry in vocabulary.load("glued")["infixes"].values())


def glued_starts(text: str) -> frozenset[int]:
    """Offsets at which a sentence begins right behind the end of the one before, with no space between."""
    return frozenset(
        match.end() for match in vocabulary.pattern(vocabulary.load("glued")["sentence_end"]).finditer(text)
    )


def glued_names(text: str, known: Callable[[str], bool]) -> frozenset[int]:
    """Offsets where a known word meets a leader's name of three parts without a space: "Kim Jong Unreceived".

    Archives that print such names in bold lose the spaces around them. `known` says whether letters are a word.
    """
    names = [name for name in _long_names() if name in text]
    return frozenset(at for name in names for match in re.finditer(name, text) for at in _seams(text, match, known))


def _seams(text: str, name: re.Match[str], known: Callable[[str], bool]) -> Iterator[int]:
    before, after = _LETTERS_BEFORE.search(text[max(name.start() - _LONGEST, 0) : name.start()]), _letters(text, name)
    if before and known(before[0]):
        yield name.start()
    if after and known(after):
        yield name.end()


def _letters(text: str, name: re.Match[str]) -> str:
    return _LETTERS.match(text[name.end() : name.end() + _LONGEST])[0]  # type: ignore[index]  # it matches nothing too


@cache
def _long_names() -> tuple[str, ...]:
    """Leaders' names of three parts, in both ways of writing the given name."""
    table: dict[str, list[str]] = vocabulary.load("leaders")["leaders"]
    names = {entry.partition(";")[0] for entries in table.values() for entry in entries}
    long = sorted(name for name in names if len(re.split("[ -]", name)) == 3 and name.isascii() and "." not in name)
    return tuple(dict.fromkeys(form for name in long for form in (name, _apart(name))))


def _apart(name: str) -> str:
    """Kim Il-sung as his state's agency writes him, Kim Il Sung."""
    return " ".join(part.capitalize() for part in re.split("[ -]", name))
