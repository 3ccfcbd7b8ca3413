"""Shingles: the runs of five words of a body, as 64-bit numbers that are the same on every machine and version.

Broder, "On the resemblance and containment of documents" (1997). The numbers are kept in databases: neither the
folding of words nor the constants may change without all keys being made anew.
"""

import re
from hashlib import blake2b
from unicodedata import normalize

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

WORDS = 5  # in a shingle

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,2000}(?:[”\"]|(?=\n|$))")
_BASE = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


@frozen
class Shingles:
    """The shingles of a text in their order; `own` holds those whose middle word stands outside quotation marks."""

    words: int
    ordered: Hashes
    all: frozenset[int]
    own: frozenset[int]


def shingles(body: str) -> Shingles:
    """The shingles of a body, case and punctuation folded; a text of fewer words than a shingle is one shingle."""
    matches = list(_WORD.finditer(body))
    hashes = hash_words([match.group() for match in matches])
    runs = _runs(hashes)
    middles = [match.start() for match in matches][WORDS // 2 : WORDS // 2 + len(runs)]
    own = ~_inside(_QUOTED, body, middles) if middles else np.ones(len(runs), bool)
    everything = frozenset(runs.tolist())
    # Most texts quote nobody: both sets are one then, since hundreds of them are held in memory.
    outside = everything if own.all() else frozenset(runs[: len(own)][own].tolist())
    return Shingles(len(matches), runs, everything, outside)


def hash_words(words: list[str]) -> Hashes:
    """A number for each word, whatever its case and the form of its letters (NFKC)."""
    numbers = {word: _number(word) for word in set(words)}
    return np.array([numbers[word] for word in words], np.uint64)


def mixed(numbers: Hashes) -> Hashes:
    """The finaliser of SplitMix64: numbers spread over all 64 bits."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * _FIRST
    numbers = (numbers ^ (numbers >> np.uint64(27))) * _SECOND
    return numbers ^ (numbers >> np.uint64(31))


def _number(word: str) -> int:
    folded = (word if word.isascii() else normalize("NFKC", word).replace("’", "'")).casefold()
    return int.from_bytes(blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _runs(words: Hashes) -> Hashes:
    size = min(WORDS, len(words))
    count = len(words) - size + 1 if size else 0
    runs = np.zeros(count, np.uint64)
    for at in range(size):
        runs = runs * _BASE + words[at : at + count]
    return mixed(runs)


def _inside(pattern: re.Pattern[str], text: str, places: list[int]) -> NDArray[np.bool_]:
    """For each place whether it stands inside a match of the pattern."""
    bounds = [bound for match in pattern.finditer(text) for bound in match.span()]
    found: NDArray[np.bool_] = np.searchsorted(np.array(bounds, np.int64), np.array(places), side="right") % 2 == 1
    return found
