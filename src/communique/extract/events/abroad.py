"""Whether what brings people together is diplomacy: somebody of one state with somebody, or in a place, of another."""

from communique.claims.actor import Place
from communique.extract.events.draft import TOGETHER, Draft
from communique.extract.events.parties import Party


def crosses_borders(draft: Draft) -> bool:
    """Whether an encounter is between states, as far as theirs are known; True for what is no encounter."""
    if draft.kind == "correspondence":
        return bool(draft.targets) or (len(draft.doers) > 1 and draft.match.trigger.lemma_ == "exchange")
    if draft.kind not in TOGETHER:
        return True
    states = {party.state for party in (*draft.doers, *draft.targets) if party.state is not None}
    return len(states) != 1 or _apart(draft.doers, draft.targets) or _apart(draft.targets, draft.doers)


def leads_abroad(travellers: tuple[Party, ...], place: Place | None, hosts: tuple[Party, ...]) -> bool:
    """Whether travellers of a state, or a body of many, go where another state is."""
    homes = {party.state for party in travellers if party.state is not None}
    if not homes and not any(party.actor.startswith("organisation:") for party in travellers):
        return False
    if place is not None and place.country is not None:
        return homes != {place.country}
    return any(party.state is not None and party.state not in homes for party in hosts)


def _apart(side: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether a side of no state, as a rebel group or a body of many states, faces one of a state."""
    return bool(side) and all(party.state is None for party in side) and any(party.state for party in other)
