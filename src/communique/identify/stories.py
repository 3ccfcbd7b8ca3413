"""Stories: which texts tell of the same; TF-IDF vectors and average linkage (the baseline that ECB+ studies use)."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LEAST_LIKENESS = 0.18  # mean cosine below which two groups are two stories; tuned on the topics 1 to 35 of ECB+
NAME_WEIGHT = 2.0  # names and numbers tell like stories apart (two earthquakes) better than other words
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
Matrix = NDArray[np.float32]
Merge = tuple[float, int, int]  # mean likeness, group kept, group dissolved


def group_stories(texts: Sequence[str], least: float = LEAST_LIKENESS) -> list[int]:
    """For each text the index of the first text of its story.

    Two groups of texts are one story where their mean cosine is at least `least`. The groups do not depend on the order
    of the texts; time and memory grow with the square of their number.
    """
    order = sorted(range(len(texts)), key=lambda at: texts[at])
    vectors = _vectors([_count_words(texts[at]) for at in order])
    groups = _cut(len(texts), _linkage(vectors @ vectors.T), least)
    members: dict[int, list[int]] = {}
    for at, group in zip(order, groups, strict=True):
        members.setdefault(group, []).append(at)
    first = {at: min(group) for group in members.values() for at in group}
    return [first[at] for at in range(len(texts))]


def _count_words(text: str) -> Counter[str]:
    """Words in lower case, but those that never stand so in the text: names."""
    words = _WORD.findall(text)
    plain = {word for word in words if word.islower()}
    return Counter(word if word.lower() not in plain else word.lower() for word in words)


def _vectors(texts: Sequence[Counter[str]]) -> Matrix:
    """Unit vectors of (1 + log count) times inverse document frequency; words of one or of most texts left out."""
    spread = Counter(word for text in texts for word in text)
    most = max(2.0, len(texts) / 2)
    columns = {word: at for at, word in enumerate(sorted(word for word, count in spread.items() if 2 <= count <= most))}
    vectors = np.zeros((len(texts), len(columns)), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in text.keys() & columns.keys():
            rarity = np.log((1 + len(texts)) / (1 + spread[word])) + 1
            vectors[row, columns[word]] = (1 + np.log(text[word])) * rarity * (1 if word.islower() else NAME_WEIGHT)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors /= np.maximum(lengths, np.finfo(np.float32).tiny)
    return vectors


def _linkage(likeness: Matrix) -> list[Merge]:
    """All merges of average linkage, by chains of nearest neighbours (Murtagh 1983)."""
    likeness = likeness.copy()
    np.fill_diagonal(likeness, -np.inf)
    sizes = np.ones(len(likeness))
    merges: list[Merge] = []
    chain: list[int] = []
    while len(merges) < len(likeness) - 1:
        chain = chain or [int(np.argmax(sizes > 0))]
        nearest = _nearest(likeness, chain)
        if len(chain) < 2 or nearest != chain[-2]:
            chain.append(nearest)
            continue
        kept, dissolved = sorted((chain.pop(), chain.pop()))
        merges.append((float(likeness[kept, dissolved]), kept, dissolved))
        _merge(likeness, sizes, kept, dissolved)
    return merges


def _nearest(likeness: Matrix, chain: list[int]) -> int:
    """The group most like the chain's last one; among equals the one before it, so that chains end."""
    row = likeness[chain[-1]]
    best = int(np.argmax(row))
    return chain[-2] if len(chain) > 1 and row[chain[-2]] >= row[best] else best


def _merge(likeness: Matrix, sizes: NDArray[np.float64], kept: int, dissolved: int) -> None:
    share = sizes[kept] / (sizes[kept] + sizes[dissolved])
    mean = share * likeness[kept] + (1 - share) * likeness[dissolved]
    likeness[kept], likeness[:, kept] = mean, mean
    likeness[dissolved], likeness[:, dissolved] = -np.inf, -np.inf
    likeness[kept, kept] = -np.inf
    sizes[kept], sizes[dissolved] = sizes[kept] + sizes[dissolved], 0


def _cut(count: int, merges: list[Merge], least: float) -> list[int]:
    """The group of each text after all merges of at least this likeness; average linkage never merges out of order."""
    parent = list(range(count))
    for _, kept, dissolved in sorted((merge for merge in merges if merge[0] >= least), reverse=True):
        parent[_top(parent, dissolved)] = _top(parent, kept)
    return [_top(parent, at) for at in range(count)]


def _top(parent: list[int], at: int) -> int:
    while parent[at] != at:
        at = parent[at]
    return at
