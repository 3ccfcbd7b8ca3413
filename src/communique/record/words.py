"""Words as they are searched for: no case, no accents, and each sign of a script without spaces a word of its own."""

import re
import unicodedata

from attrs import frozen

Phrase = tuple[str, ...]

# Scripts that set no spaces between words, and Hangul, which hangs particles on them: there any run of signs is found.
_SIGNS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_ACCENTS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f"
_WORD = re.compile(rf"[{_SIGNS}]|(?:[^\W_{_SIGNS}]|[{_ACCENTS}])+")
_ACCENT = re.compile(f"[{_ACCENTS}]")
_QUOTES = re.compile('["“”„«»「」『』]')


@frozen
class Word:
    """A word as it is searched for, and where it stands: [start, end)."""

    word: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words of a text in order, which must be in NFC: "Élan, 外務省" -> elan, 外, 務, 省."""
    return [Word(word, match.start(), match.end()) for match in _WORD.finditer(text) for word in _folded(match.group())]


def folded(text: str) -> list[str]:
    """The words of any text without their places."""
    return [word for found in _WORD.findall(composed(text)) for word in _folded(found)]


def composed(text: str) -> str:
    """The text in NFC, in which what looks the same is the same."""
    return unicodedata.normalize("NFC", text)


def phrases(asked: str) -> tuple[Phrase, ...]:
    """What somebody types into a search box: words, each of which must occur, and phrases in quotation marks.

    Whatever else is typed is taken for white space; nothing is an error. "Son-hui" is a phrase of two words.
    """
    parts = _QUOTES.split(asked)
    quoted = parts[1::2]
    single = [word for part in parts[::2] for word in part.split()]
    return tuple(dict.fromkeys(phrase for part in (*quoted, *single) if (phrase := tuple(folded(part)))))


def _folded(word: str) -> list[str]:
    if word.isascii():
        return [word.lower()]
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", word).casefold())
    return _WORD.findall(unicodedata.normalize("NFC", plain))
