"""The sides of an event: who does it and to whom, or who is met."""

from communique.extract.events.match import Match
from communique.extract.events.parties import Parties, Party

TOGETHER = frozenset({"meeting", "summit", "dialogue", "call"})
Sides = tuple[tuple[Party, ...], tuple[Party, ...]]


def sides_of(parties: Parties, match: Match) -> Sides:
    """Who acts, and who is acted on or met."""
    doers = parties.doers(match.actors)
    find = parties.counterparts if match.rule.encounter in TOGETHER else parties.targets
    targets = find(match.recipients)
    return doers, _others(doers, tuple(party for party in targets if not _same(party, doers)))


def _same(party: Party, doers: tuple[Party, ...]) -> bool:
    """Whether a party is among those who act; two bodies of one state ("its court", "its government") are two."""
    return any(party.actor == doer.actor and (party.direct or doer.direct or party.head == doer.head) for doer in doers)


def _others(doers: tuple[Party, ...], targets: tuple[Party, ...]) -> tuple[Party, ...]:
    """The other side of a minister's talks "between" two states is not the minister's own state."""
    own = {party.state for party in doers}
    rest = tuple(party for party in targets if party.state is None or party.state not in own)
    return rest or targets
