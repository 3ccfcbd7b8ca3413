"""Placing: reports that are new or changed -> where they, and all that they touch, stand among the others.

Whatever the order and the batches in which reports come, and wherever a run was killed, the same reports end in the
same places: a place depends on nothing but the reports that are related, directly or through others.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from attrs import frozen

from communique.claims.placement import Placement
from communique.claims.report import Report
from communique.collect.copies.blocking import blocks
from communique.collect.copies.placing import place, related
from communique.record.placing import Placing
from communique.record.store import Store

AT_ONCE = 200  # reports from which one transaction starts


@frozen
class Rules:
    """What makes reports versions or copies of each other.

    `blocks` gives the keys of a report, of which any two related ones share one; `related` says whether two are;
    `place` where all those stand that are related, directly or through each other.
    """

    blocks: Callable[[Report], frozenset[str]]
    related: Callable[[Report, Report], bool]
    place: Callable[[Sequence[Report]], tuple[Placement, ...]]


RULES = Rules(blocks, related, place)


def place_waiting(store: Store, rules: Rules = RULES) -> None:
    """Place every report that waits for it, and those around it anew."""
    while _place_some(store, rules):
        pass


def _place_some(store: Store, rules: Rules) -> bool:
    """Whether any had waited."""
    with store.placing() as placing:
        waiting = placing.waiting(AT_ONCE)
        reached, edges = _reached(placing, waiting, rules)
        for component in _components(edges):
            placing.write(component, rules.place([reached[one] for one in component]))
    return bool(waiting)


def _reached(
    placing: Placing, starts: Collection[str], rules: Rules
) -> tuple[dict[str, Report], Mapping[str, set[str]]]:
    """All reports that are related to these, directly or through others, and to which each is: breadth first."""
    seen = placing.reports(starts)
    edges: dict[str, set[str]] = {one: set() for one in seen}
    frontier = set(seen)
    while frontier:
        neighbours = placing.neighbours(frontier)
        seen |= placing.reports({other for others in neighbours.values() for other in others} - seen.keys())
        found = [
            (one, other)
            for one, others in neighbours.items()
            for other in others
            if other not in edges[one] and rules.related(seen[one], seen[other])
        ]
        frontier = {other for _, other in found} - edges.keys()
        for one, other in found:
            edges.setdefault(one, set()).add(other)
            edges.setdefault(other, set()).add(one)
    return seen, edges


def _components(edges: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """The reports that hang together, each group sorted."""
    left = set(edges)
    while left:
        waiting = [min(left)]
        found: set[str] = set()
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting += edges[one] - found
        left -= found
        yield tuple(sorted(found))
