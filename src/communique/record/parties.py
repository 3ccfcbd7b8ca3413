"""Who has a part in a claim, whatever its kind, so that claims can be asked for by actor."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from communique.claims.actor import Actor
from communique.claims.claim import (
    Channel,
    Claim,
    Commitment,
    Event,
    NonEvent,
    Position,
    Statement,
)


@frozen(order=True)
class Party:
    """An actor's part in a claim: `role` is a participant's role or the claim's own word (speaker, holder …)."""

    actor: str
    name: str
    state: str | None
    role: str
    grade: str | None = None


def parties_of(claim: Claim, actors: Mapping[str, Actor]) -> tuple[Party, ...]:
    """Everybody who has a part in a claim, sorted; names and states are looked up in the report's actors."""
    if isinstance(claim.content, Event):
        found = {Party(p.actor, p.name, p.state, p.role, p.grade) for p in claim.content.participants}
    else:
        found = {_look_up(key, role, actors) for key, role in _roles(claim) if key}
    return tuple(sorted(found, key=lambda party: (party.actor, party.role, party.name, party.grade or "")))


def _look_up(key: str, role: str, actors: Mapping[str, Actor]) -> Party:
    actor = actors.get(key)
    return Party(key, actor.name, actor.state, role) if actor else Party(key, key.partition(":")[2], None, role)


def _roles(claim: Claim) -> Iterator[tuple[str | None, str]]:
    match claim.content:
        case Statement(speaker=speaker, addressee=addressee):
            yield from ((speaker, "speaker"), (addressee, "addressee"))
        case Position() as position:
            yield from ((one, "holder") for one in (position.holder, *position.fellow_holders))
            yield from ((one, "addressee") for one in (position.addressee, *position.fellow_addressees))
        case Commitment() as commitment:
            yield from ((one, "owner") for one in (commitment.owner, *commitment.fellow_owners))
            yield (commitment.addressee, "addressee")
        case Channel(parties=parties):
            yield from ((party, "party") for party in parties)
        case NonEvent(actor=actor, counterpart=counterpart):
            yield from ((actor, "actor"), (counterpart, "counterpart"))
        case _:
            yield from ((hop.actor, "voice") for hop in claim.voice.hops[:1])
