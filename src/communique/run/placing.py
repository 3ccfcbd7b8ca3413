"""Placing: reports that are new or changed -> where they, and all that they touch, stand among the others.

Whatever the order and the batches in which reports come, and wherever a run was killed, the same reports end in the
same places: a place depends on nothing but the reports that are related, directly or through others.
"""

from collections.abc import Callable, Collection, Sequence

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
        reached, groups = _reached(placing, waiting, rules)
        for group in groups:
            placing.write(group, rules.place([reached[one] for one in group]))
    return bool(waiting)


def _reached(
    placing: Placing, starts: Collection[str], rules: Rules
) -> tuple[dict[str, Report], tuple[tuple[str, ...], ...]]:
    """All reports that are related to these, directly or through others, and which of them hang together.

    Breadth first. Whether two are related is asked once, and not of two that hang together already: of the hundreds
    of copies of one text each is compared with few.
    """
    seen = placing.reports(starts)
    group_of = {one: {one} for one in seen}
    frontier, done = set(seen), set[str]()
    while frontier:
        neighbours = placing.neighbours(frontier)
        seen |= placing.reports({other for others in neighbours.values() for other in others} - seen.keys())
        reached = set()
        for one, others in neighbours.items():
            for other in others - done:
                if group_of.get(other) is not group_of[one] and rules.related(seen[one], seen[other]):
                    reached |= {other} - group_of.keys()
                    _join(group_of, one, other)
            done.add(one)
        frontier = reached
    return seen, tuple(sorted({tuple(sorted(group)) for group in group_of.values()}))


def _join(group_of: dict[str, set[str]], one: str, other: str) -> None:
    """Let two reports, and all that hang together with either, be of one group."""
    less, more = sorted((group_of[one], group_of.setdefault(other, {other})), key=len)
    more |= less
    group_of.update(dict.fromkeys(less, more))
