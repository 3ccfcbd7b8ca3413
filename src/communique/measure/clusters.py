"""Clusters against clusters: MUC, B-cubed, CEAF-e, as in the CoNLL-2012 shared task (Pradhan et al. 2014).

A clustering maps each item to the name of its cluster; names mean nothing beyond it. Items of one side only count
against the other, as in the reference scorer.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping

import numpy as np

from communique.measure.assignment import best_assignment
from communique.measure.score import harmonic_mean, ratio

Clustering = Mapping[Hashable, Hashable]
Figures = tuple[float, float]


def b_cubed(gold: Clustering, predicted: Clustering) -> Figures:
    """Precision and recall by B-cubed (Bagga and Baldwin 1998): averages over the items."""
    return _b_cubed_recall(predicted, gold), _b_cubed_recall(gold, predicted)


def muc(gold: Clustering, predicted: Clustering) -> Figures:
    """Precision and recall of links (Vilain et al. 1995); 0 where a side has no cluster of two."""
    return _muc_recall(predicted, gold), _muc_recall(gold, predicted)


def ceaf_e(gold: Clustering, predicted: Clustering) -> Figures:
    """Precision and recall by the best assignment of clusters to clusters (Luo 2005, entity-based, phi 4)."""
    sizes, others = Counter(gold.values()), Counter(predicted.values())
    overlaps = _overlaps(gold, predicted)
    likeness = {(one, other): 2 * common / (sizes[one] + others[other]) for (one, other), common in overlaps.items()}
    total = sum(_best_sum(part) for part in _components(likeness))
    return ratio(total, len(others)), ratio(total, len(sizes))


def conll_f1(gold: Clustering, predicted: Clustering) -> float:
    """The mean of the F1 of MUC, B-cubed and CEAF-e."""
    return sum(harmonic_mean(*measure(gold, predicted)) for measure in (muc, b_cubed, ceaf_e)) / 3


def _overlaps(one: Clustering, other: Clustering) -> Counter[tuple[Hashable, Hashable]]:
    return Counter((name, other[item]) for item, name in one.items() if item in other)


def _b_cubed_recall(gold: Clustering, predicted: Clustering) -> float:
    sizes = Counter(gold.values())
    total = sum(common * common / sizes[name] for (name, _), common in _overlaps(gold, predicted).items())
    return ratio(total, len(gold))


def _muc_recall(gold: Clustering, predicted: Clustering) -> float:
    sizes = Counter(gold.values())
    overlaps = _overlaps(gold, predicted)
    parts = Counter(name for name, _ in overlaps)
    shared: Counter[Hashable] = Counter()
    for (name, _), common in overlaps.items():
        shared[name] += common
    links = sum(size - 1 for size in sizes.values())
    kept = sum(shared[name] - parts[name] for name in sizes)
    return ratio(kept, links)


def _components(likeness: Mapping[tuple[Hashable, Hashable], float]) -> list[dict[tuple[Hashable, Hashable], float]]:
    """The pairs parted into groups that share no cluster, so that each assignment stays small."""
    forward, back = defaultdict(list), defaultdict(list)
    for one, other in likeness:
        forward[one].append(other)
        back[other].append(one)
    parts, seen = [], set()
    for first in forward:
        if first in seen:
            continue
        seen.add(first)
        waiting, part = [first], {}
        while waiting:
            one = waiting.pop()
            for other in forward[one]:
                part[one, other] = likeness[one, other]
                fresh = [name for name in back[other] if name not in seen]
                seen.update(fresh)
                waiting += fresh
        parts.append(part)
    return parts


def _best_sum(likeness: Mapping[tuple[Hashable, Hashable], float]) -> float:
    rows = {name: at for at, name in enumerate(dict.fromkeys(one for one, _ in likeness))}
    columns = {name: at for at, name in enumerate(dict.fromkeys(other for _, other in likeness))}
    gains = np.zeros((len(rows), len(columns)))
    for (one, other), value in likeness.items():
        gains[rows[one], columns[other]] = value
    return float(sum(gains[pair] for pair in best_assignment(gains)))
