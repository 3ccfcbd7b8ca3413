"""Home politics: what people of one state do to each other, or one of them to nobody, is no deed between states."""

from spacy.tokens import Token

from communique.claims.codes import StateBasis
from communique.extract.events.draft import Draft
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma
from communique.extract.events.sides import TOGETHER
from communique.extract.events.terms import words
from communique.extract.events.told.between import another_near


def between_persons(parties: Parties, draft: Draft) -> bool:
    """Whether it is home politics: persons or bodies of one state with each other, or a person who acts on nobody.

    What a person does alone is his state's affair abroad only where the words around speak of another state.
    """
    doers, targets = draft.doers, draft.targets
    if draft.kind is not None or "movement" in draft.match.rule.flags or not doers:
        return False
    states = {party.state for party in doers}
    if all(map(_unknown, targets)):
        return all(party.person for party in doers) and len(states) == 1 and not another_near(parties, draft)
    own = states | {party.state for party in targets} == {doers[0].state} and doers[0].state is not None
    return own and not any(map(_state, doers)) and all(party.person for party in targets)


def at_home(parties: Parties, draft: Draft) -> bool:
    """Whether all who meet, call or write are of one country, as far as the words say.

    People of no known state are of the report's own country, but where one in office meets one of a known state.
    """
    if draft.kind not in TOGETHER | {"correspondence"}:
        return False
    everyone = (*draft.doers, *draft.targets)
    known = [party for party in everyone if party.state is not None]
    rest = [party for party in everyone if party.state is None]
    states = {party.state for party in known}
    if len(states) > 1 or _counterpart(draft):
        return False
    if any(_of_its_own(party) or _speaks_abroad(parties, party) for party in rest):
        return False
    if any(_in_office(parties, party) for party in rest) and any(_in_office(parties, party) for party in known):
        return False
    return not states or states == {parties.home}


def private(parties: Parties, draft: Draft) -> bool:
    """Whether people without an office travel, or one side meets, writes or calls for itself: "met a lawyer"."""
    doc = draft.match.trigger.doc
    if draft.kind == "visit":
        return bool(draft.doers) and all(_unofficial(parties, party) for party in draft.doers)
    sides = (side for side in (draft.doers, draft.targets) if side)
    return any(all(_for_himself(doc[party.head]) for party in side) for side in sides)


def _unknown(party: Party) -> bool:
    """Nameless people of no state: "the newspapers"."""
    return party.state is None and party.actor.startswith("group:")


def _state(party: Party) -> bool:
    return party.actor.startswith("state:")


def _of_its_own(party: Party) -> bool:
    """Whether it is a body, or people who may face a state: rebels, a delegation."""
    if party.actor.startswith("group:"):
        kind = party.actor.removeprefix("group:").rpartition("-")[2]
        return bool({kind, kind.removesuffix("s"), party.actor.removeprefix("group:")} & words("apart"))
    return not party.person and not set(party.name.lower().split()) & words("home_bodies")


def _speaks_abroad(parties: Parties, party: Party) -> bool:
    """Whether somebody of an unknown state holds an office of those who deal with other states."""
    actor = parties.actor(party)
    return actor is not None and any(office.function in words("abroad") for office in actor.offices)


def _in_office(parties: Parties, party: Party) -> bool:
    """Whether a state or its people take part, or a person who holds an office."""
    actor = parties.actor(party)
    return _state(party) or (actor is not None and any(_public(office.function) for office in actor.offices))


def _public(function: str | None) -> bool:
    return function not in words("unofficial")


def _counterpart(draft: Draft) -> bool:
    met = (word for head in draft.match.recipients for word in (head, *head.children))
    return any(lemma(word) in {"counterpart", "opposite"} for word in met)


def _unofficial(parties: Parties, party: Party) -> bool:
    actor = parties.actor(party)
    if actor is None or not party.person:
        return False
    in_office = any(_public(office.function) for office in actor.offices)
    return actor.journalist or (not in_office and actor.state_basis is not StateBasis.VOCABULARY)


def _for_himself(head: Token) -> bool:
    before = (child for child in head.children if child.dep_ == "compound" and head.ent_type_ == "PERSON")
    return any(lemma(word) in words("private") for word in (head, *before))
