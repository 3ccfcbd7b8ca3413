"""Softmax regression over named features, in numpy: what a head is made of."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
STEPS = 250  # of accelerated gradient descent; rows have length 1, so a step of 1 / (1/2 + l2) is safe


@frozen(eq=False)
class Row:
    """One example: the features that hold, and an encoder's vector where there is an encoder."""

    names: frozenset[str]
    vector: Numbers | None = None


@frozen(eq=False)
class Head:
    """A trained head: `weights` has a row for each feature and each number of the vector, a column for each label."""

    labels: tuple[str, ...]
    features: dict[str, int]
    weights: Numbers

    def chances(self, rows: Sequence[Row]) -> Numbers:
        """The chance of each label for each row; a row sums to 1."""
        return _softmax(_matrix(rows, self.features) @ self.weights)

    def write(self, path: Path) -> None:
        """Write the head as an .npz file."""
        names = sorted(self.features, key=self.features.__getitem__)
        np.savez_compressed(path, labels=np.array(self.labels), features=np.array(names), weights=self.weights)


def read_head(path: Path) -> Head:
    """The head that `Head.write` wrote."""
    with np.load(path) as kept:
        names = [str(name) for name in kept["features"]]
        labels = tuple(str(label) for label in kept["labels"])
        return Head(labels, {name: at for at, name in enumerate(names)}, kept["weights"])


def train(rows: Sequence[Row], answers: Sequence[str], l2: float = 1e-4, least: int = 2) -> Head:
    """The head that fits the answers best, large weights punished by `l2`; rare features (under `least` rows) go."""
    counts = Counter(name for row in rows for name in row.names)
    features = {name: at for at, name in enumerate(sorted(name for name, n in counts.items() if n >= least))}
    labels = tuple(sorted(set(answers)))
    wanted = np.array([[label == answer for label in labels] for answer in answers], dtype=np.float32)
    return Head(labels, features, _descend(_matrix(rows, features), wanted, l2))


def _descend(matrix: Numbers, wanted: Numbers, l2: float) -> Numbers:
    weights = np.zeros((matrix.shape[1], wanted.shape[1]), dtype=np.float32)
    ahead: Numbers = weights
    for step in range(STEPS):
        slope = matrix.T @ (_softmax(matrix @ ahead) - wanted) / len(matrix) + l2 * ahead
        moved = ahead - slope / np.float32(0.5 + l2)
        ahead = np.asarray(moved + step / (step + 3) * (moved - weights), dtype=np.float32)
        weights = moved.astype(np.float32)
    return weights


def _matrix(rows: Sequence[Row], features: dict[str, int]) -> Numbers:
    """Rows of length 1: features and vector weigh the same where there are both."""
    found = np.zeros((len(rows), len(features)), dtype=np.float32)
    for at, row in enumerate(rows):
        found[at, [features[name] for name in row.names if name in features]] = 1
    parts = [_unit(found)]
    if rows and rows[0].vector is not None:
        parts.append(_unit(np.stack([row.vector for row in rows if row.vector is not None])))
    return _unit(np.hstack(parts))


def _unit(numbers: Numbers) -> Numbers:
    lengths = np.linalg.norm(numbers, axis=1, keepdims=True)
    return np.asarray(numbers / np.maximum(lengths, np.float32(1e-9)), dtype=np.float32)


def _softmax(scores: Numbers) -> Numbers:
    raised: Any = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), dtype=np.float32)
