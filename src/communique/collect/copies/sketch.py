"""Sketches: MinHash bands, a few keys of a set of numbers such that sets that are alike share one of them.

Two sets of resemblance J share one of b bands of two rows with probability 1 - (1 - J²)^b (Leskovec, Rajaraman, Ullman,
"Mining of Massive Datasets", 3.4). Own arithmetic with fixed constants, since the keys are kept in databases and the
libraries at hand change their digests with their versions.
"""

import numpy as np

from communique.collect.copies.shingles import Hashes, mixed

ROWS = 2  # least numbers in one band
PIECE = 4_096  # numbers hashed at once: memory stays bounded for the longest text


def bands(numbers: Hashes, count: int, name: str) -> frozenset[str]:
    """`count` keys of the set of numbers, each beginning with `name`; none for an empty set."""
    if not len(numbers):
        return frozenset()
    seeds = mixed(np.arange(1, 2 * count * ROWS + 1, dtype=np.uint64) * np.uint64(0xD1342543DE82EF95))
    factors, terms = seeds[::2, None] | np.uint64(1), seeds[1::2, None]
    least = np.full(len(factors), np.iinfo(np.uint64).max, np.uint64)
    for start in range(0, len(numbers), PIECE):
        least = np.minimum(least, (numbers[None, start : start + PIECE] * factors + terms).min(axis=1))
    joined = mixed(least[::ROWS] * np.uint64(3) + least[1::ROWS])
    return frozenset(f"{name}{at}:{key:016x}" for at, key in enumerate(joined.tolist()))
