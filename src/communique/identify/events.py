"""Event claims of many reports -> events: blocks, pairs scored by visible features, groups that no veto forbids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from attrs import define, frozen

from communique.claims.claim import Claim, Event
from communique.identify.comparison import compare, countries, needed, vetoes
from communique.identify.feature import Feature, score
from communique.identify.profile import Days, Profile, profile


@frozen(order=True)
class Link:
    """Why two claims (by id, the smaller first) are held for one event."""

    one: str
    other: str
    features: tuple[Feature, ...]

    @property
    def score(self) -> float:
        """The sum of the features' weights."""
        return score(self.features)


@frozen
class Occurrence:
    """One event: its claims' ids, sorted, and the links between them; its id is "e" and the first claim's digits."""

    id: str
    claims: tuple[str, ...]
    links: tuple[Link, ...] = ()


def group(claims: Mapping[str, Claim]) -> tuple[Occurrence, ...]:
    """The events that claims (by id) tell of, by id; claims that are no events are left out.

    Pairs are joined from the surest down, unless a veto stands between any two claims that would come together: days
    that exclude each other, other rounds, other countries, other parties. The order of the claims makes no
    difference.
    """
    profiles = [
        profile(name, claim, claim.content) for name, claim in claims.items() if isinstance(claim.content, Event)
    ]
    profiles.sort(key=lambda one: one.id)
    groups = {one.id: _Group.of(one) for one in profiles}
    for link in sorted(_links(profiles), key=lambda link: (-link.score, link)):
        _join(groups, link)
    distinct = {found.members[0]: found for found in groups.values()}
    return tuple(found.occurrence() for _, found in sorted(distinct.items()))


@define
class _Group:
    """Claims held for one event so far, with what a further one must agree with."""

    members: list[str]
    links: list[Link]
    days: Days | None
    ordinal: str | None
    countries: frozenset[str]
    parties: set[frozenset[str]]

    @classmethod
    def of(cls, one: Profile) -> "_Group":
        """The group of one claim."""
        return cls([one.id], [], one.days, one.ordinal, countries(one), {one.states} - {frozenset()})

    def absorb(self, other: "_Group") -> bool:
        """Take the other's claims in, unless a veto stands between any two of them."""
        # Intervals of which any two have a day in common all have one in common (Helly), so one interval stands for
        # all.
        days = self.days.shared(other.days) if self.days and other.days else self.days or other.days
        if (self.days and other.days and not days) or self._contradicts(other):
            return False
        self.days, self.ordinal = days, self.ordinal or other.ordinal
        self.countries, self.parties = self.countries | other.countries, self.parties | other.parties
        self.members, self.links = sorted(self.members + other.members), self.links + other.links
        return True

    def _contradicts(self, other: "_Group") -> bool:
        if self.ordinal and other.ordinal and self.ordinal != other.ordinal:
            return True
        if len(self.countries | other.countries) > 1:
            return True
        return any(not mine & theirs for mine in self.parties for theirs in other.parties)

    def occurrence(self) -> Occurrence:
        """The group as a value."""
        return Occurrence("e" + self.members[0][1:], tuple(self.members), tuple(sorted(self.links)))


def _join(groups: dict[str, _Group], link: Link) -> None:
    one, other = groups[link.one], groups[link.other]
    if one is other or one.absorb(other):
        one.links.append(link)
        for name in other.members:
            groups[name] = one


def _links(profiles: list[Profile]) -> Iterator[Link]:
    for one, other in _pairs(profiles):
        if vetoes(one, other):
            continue
        features = compare(one, other)
        if score(features) >= needed(one, other):
            yield Link(one.id, other.id, features)


def _pairs(profiles: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs worth comparing, each once, smaller id first: of one family, with two states or a person in common."""
    blocks: dict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for one in profiles:
        for key in _keys(one):
            blocks[key].append(one)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for one, other in _near(block):
            first, second = sorted((one, other), key=lambda either: either.id)
            if (first.id, second.id) not in seen:
                seen.add((first.id, second.id))
                yield first, second


def _keys(one: Profile) -> Iterator[tuple[str, ...]]:
    yield from ((one.family, person) for person, _ in sorted(one.persons, key=str))
    yield from ((one.family, *pair) for pair in combinations(sorted(one.states), 2))


def _near(block: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs whose days meet, by a sweep; those without days only within a report or by a round's number."""
    dated = [(one.days, one) for one in block if one.days]
    current: list[tuple[Days, Profile]] = []
    for days, one in sorted(dated, key=lambda pair: (pair[0].first, pair[1].id)):
        current = [(other_days, other) for other_days, other in current if other_days.last >= days.first]
        yield from ((other, one) for _, other in current)
        current.append((days, one))
    undated: dict[str, list[Profile]] = defaultdict(list)
    for one in block:
        undated[one.report].append(one)
        if one.ordinal:
            undated[one.ordinal].append(one)
    for found in undated.values():
        yield from ((one, other) for one, other in combinations(found, 2) if not (one.days and other.days))
