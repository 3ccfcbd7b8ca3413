"""Lines of one paragraph -> its text."""

import re
from collections.abc import Iterable, Sequence

from communique import vocabulary
from communique.collect.patterns import words

_BROKEN = re.compile(r"([^\W\d_]{1,40})[-‐]$")
_FOLLOWING = re.compile(r"^([^\W\d_]{1,40})")
_HYPHENATED = re.compile(r"\b[^\W\d_]{1,40}[-‐][^\W\d_]{1,40}\b")
_WORD = re.compile(r"[^\W\d_]+")


class Spelling:
    """How a document spells its words where no line ends in them."""

    def __init__(self, lines: Iterable[str]) -> None:
        whole = [line.casefold() for line in lines]
        self._hyphenated = {word.replace("‐", "-") for line in whole for word in _HYPHENATED.findall(line)}
        self._words = {word for line in whole for word in _WORD.findall(line)}

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether a hyphen at a line's end between these halves belongs to the word."""
        both = f"{first}-{second}".casefold()
        if both in self._hyphenated:
            return True
        if (first + second).casefold() in self._words:
            return False
        korean = vocabulary.pattern(vocabulary.load("names")["korean_given"]).match(f"{first}-{second}")
        return second[:1].isupper() or bool(korean) or first.casefold() in words("pdf", "hyphenated")


def joined(lines: Sequence[str], spelling: Spelling) -> str:
    """The lines as one: by a space, or by nothing behind a hyphen, which goes where it only broke a word."""
    text = lines[0]
    for line in lines[1:]:
        broken, following = _BROKEN.search(text), _FOLLOWING.search(line)
        if not broken or not following:
            text = f"{text}{line}" if text.endswith(("-", "‐", "/")) and following else f"{text} {line}"
        elif spelling.keeps_hyphen(broken[1], following[1]):
            text += line
        else:
            text = text[:-1] + line
    return text
