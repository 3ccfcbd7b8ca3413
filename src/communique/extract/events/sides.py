"""The sides of an event: who does it and to whom, by name, by a state's word, or as people of where it is."""

from attrs import evolve

from communique.extract.events.lexicon import lexicon
from communique.extract.events.listed import all_listed, joint_subjects, nearest_before
from communique.extract.events.match import Match
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma, modifiers
from communique.extract.events.slots import patients_of
from communique.extract.events.where import Where

TOGETHER = frozenset({"meeting", "summit", "dialogue", "call"})
# CAMEO roots of what is said: who condemns an attack in Oslo says nothing to Norway.
_SPEECH = frozenset({"01", "02", "05", "11"})
_DONE_TO_THINGS = frozenset({"09", "12", "16", "17", "18", "19", "20"})
Sides = tuple[tuple[Party, ...], tuple[Party, ...]]


def sides_of(parties: Parties, match: Match) -> Sides:
    """Who acts, and who is acted on or met; the nameless take part in deeds, not in encounters."""
    if match.rule.encounter is not None:
        match = _with_lists(parties, match)
    doers = parties.doers(match.actors)
    if match.rule.encounter in TOGETHER:
        targets = parties.counterparts(match.recipients)
    else:
        targets = parties.targets(match.recipients, places=match.root not in _SPEECH)
    if match.rule.encounter is None:
        doers = at_home(parties.where, match, doers or parties.nameless(match.actors))
        targets = targets or _owners(parties, match, doers) or parties.nameless(match.recipients)
        targets = at_home(parties.where, match, targets)
    return doers, _others(doers, tuple(party for party in targets if not _same(party, doers)))


def _with_lists(parties: Parties, match: Match) -> Match:
    if match.rule.encounter == "visit":
        return evolve(match, actors=tuple(all_listed(parties, match.actors)))
    actors = joint_subjects(match.trigger) or nearest_before(match.trigger, match.actors)
    recipients = all_listed(parties, match.recipients)
    return evolve(match, actors=tuple(all_listed(parties, actors)), recipients=tuple(recipients))


def _owners(parties: Parties, match: Match, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose things a deed is done to: "shot down a Norwegian drone", "stopped buying Norwegian coal"."""
    if match.root not in _DONE_TO_THINGS:
        return ()
    objects = [match.object] if match.object is not None else []
    objects += [noun for verb in match.covers if verb.pos_ == "VERB" for noun in patients_of(verb)]
    own = {party.state for party in doers}
    return tuple(party for party in parties.owners(objects) if party.state not in own)


def at_home(where: Where, match: Match, side: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties, those of no state with that of the place where the event is: "students marched in Oslo"."""
    if all(party.state is not None or not party.actor.startswith("group:") for party in side):
        return side
    named = [match.trigger, *((match.object,) if match.object is not None else ())]
    place = where.of_event([*named, *match.recipients, *match.actors])
    country = place[0].country if place is not None else None
    return tuple(_homed(match, party, country) for party in side)


def _homed(match: Match, party: Party, country: str | None) -> Party:
    head = match.trigger.doc[party.head]
    if country is None or party.state is not None or not party.actor.startswith("group:"):
        return party
    words = lexicon().lists
    if any(lemma(word) in words["from_abroad"] for word in (head, *modifiers(head))):
        return party
    return evolve(party, state=country, political=party.political or lemma(head) in words["political"])


def _same(party: Party, doers: tuple[Party, ...]) -> bool:
    """Whether a party is among those who act; two bodies of one state ("its court", "its government") are two."""
    return any(party.actor == doer.actor and (party.direct or doer.direct or party.head == doer.head) for doer in doers)


def _others(doers: tuple[Party, ...], targets: tuple[Party, ...]) -> tuple[Party, ...]:
    """The other side of a minister's talks "between" two states is not the minister's own state."""
    own = {party.state for party in doers}
    rest = tuple(party for party in targets if party.state is None or party.state not in own)
    return rest or targets
