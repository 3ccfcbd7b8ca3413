"""Snippets: the place in a text where the words asked for stand, with these words marked."""

from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from communique.record.words import Phrase, Word, composed, phrases, words_of
from communique.search.answer import Answer

BEFORE, LENGTH = 60, 220  # characters before the first hit, and of the whole
REACH = LENGTH - BEFORE - 20  # characters from the first hit to the last
MOST = 200  # hits that are weighed against each other


@frozen
class Piece(Answer):
    """A piece of a snippet; `hit` where it is what was asked for."""

    text: str
    hit: bool = False


def snippet(text: str, asked: str) -> tuple[Piece, ...]:
    """The text around the place where most of what was asked for stands together; nothing where nothing does."""
    text = composed(text)
    hits = list(islice(_hits(words_of(text), phrases(asked)), MOST))
    if not hits:
        return ()
    start = _word_start(text, max(0, _best(text, hits) - BEFORE))
    end = _word_end(text, start + LENGTH)
    pieces, done = [Piece("… ")] if start else [], start
    for first, last in hits:
        if done <= first and last <= end:
            pieces += [Piece(_flat(text[done:first])), Piece(text[first:last], True)]
            done = last
    pieces += [Piece(_flat(text[done:end])), Piece(" …" if end < len(text) else "")]
    return tuple(piece for piece in pieces if piece.text)


def _best(text: str, hits: list[tuple[int, int]]) -> int:
    """Where the stretch with most different hits begins, the first of several."""

    def different(start: int) -> int:
        return len({text[first:last].casefold() for first, last in hits if start <= first and last <= start + REACH})

    return max((start for start, _ in hits), key=lambda start: (different(start), -start))


def _hits(words: list[Word], asked: tuple[Phrase, ...]) -> Iterator[tuple[int, int]]:
    by_first = {phrase[0]: [one for one in asked if one[0] == phrase[0]] for phrase in asked}
    for at, word in enumerate(words):
        for phrase in by_first.get(word.word, ()):
            found = words[at : at + len(phrase)]
            if tuple(one.word for one in found) == phrase:
                yield word.start, found[-1].end


def _word_start(text: str, at: int) -> int:
    """The first beginning of a word from there on, close by."""
    space = text.find(" ", at, at + 20) if at else -1
    return space + 1 if space >= 0 else at


def _word_end(text: str, at: int) -> int:
    """The last end of a word before there, close by."""
    space = text.rfind(" ", at - 20, at) if at < len(text) else -1
    return space if space >= 0 else min(at, len(text))


def _flat(text: str) -> str:
    """The white space of a text as single spaces, also at its ends."""
    inner = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{inner}{' ' * (bool(inner) and text[-1:].isspace())}"
