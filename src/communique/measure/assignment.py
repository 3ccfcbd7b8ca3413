"""The best one-to-one assignment (Kuhn's Hungarian method by shortest augmenting paths, O(n²m))."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


def best_assignment(gains: Matrix) -> list[tuple[int, int]]:
    """(row, column) pairs, one a row and column, min(rows, columns) of them, whose gains sum to the most."""
    rows, columns = gains.shape
    if rows > columns:
        return sorted((row, column) for column, row in best_assignment(gains.T))
    matching = _Matching(-gains)
    for row in range(rows):
        matching.add(row)
    return sorted((int(row), column) for column, row in enumerate(matching.owner) if row >= 0)


class _Matching:
    """A cheapest matching of the rows added so far; `owner[column]` is the row that has it, -1 for none."""

    def __init__(self, costs: Matrix) -> None:
        rows, columns = costs.shape
        self.costs = costs
        self.owner = np.full(columns, -1)
        self._of_rows, self._of_columns = np.zeros(rows), np.zeros(columns)

    def add(self, row: int) -> None:
        """Give the row a column along the shortest augmenting path, others moving on where that is cheaper."""
        columns = len(self.owner)
        distance, before = np.full(columns, np.inf), np.full(columns, -1)
        done = np.zeros(columns, dtype=bool)
        here, column, way = row, -1, 0.0
        while here >= 0:
            reduced = way + self.costs[here] - self._of_rows[here] - self._of_columns
            shorter = ~done & (reduced < distance)
            distance[shorter], before[shorter] = reduced[shorter], column
            column = int(np.argmin(np.where(done, np.inf, distance)))
            way, done[column] = float(distance[column]), True
            here = int(self.owner[column])
        self._shift(row, way, np.where(done, way - distance, 0.0))
        self._hand_over(row, column, before)

    def _shift(self, row: int, way: float, gain: Matrix) -> None:
        """Keep all reduced costs from falling below 0, those of the matching at 0."""
        owned = self.owner >= 0
        self._of_rows[self.owner[owned]] += gain[owned]
        self._of_rows[row] += way
        self._of_columns -= gain

    def _hand_over(self, row: int, column: int, before: NDArray[np.int64]) -> None:
        while before[column] >= 0:
            self.owner[column] = self.owner[before[column]]
            column = int(before[column])
        self.owner[column] = row
