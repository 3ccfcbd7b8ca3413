"""Home politics: what people of one state do to each other, or one of them to nobody, is no deed between states."""

from communique.extract.events.draft import Draft
from communique.extract.events.parties import Parties, Party

AROUND = 60  # tokens before a sentence: two sentences or three


def between_persons(parties: Parties, draft: Draft) -> bool:
    """Whether it is home politics: persons or bodies of one state with each other, or a person who acts on nobody.

    What a person does alone is his state's affair abroad only where the words around speak of another state.
    """
    doers, targets = draft.doers, draft.targets
    if draft.kind is not None or "movement" in draft.match.rule.flags or not doers:
        return False
    if all(map(_unknown, targets)):
        return all(map(_individual, doers)) and not _of_another(parties, draft)
    states = {party.state for party in (*doers, *targets)}
    own = len(states) == 1 and doers[0].state is not None and not any(map(_state, doers))
    return own and all(map(_individual, targets))


def _of_another(parties: Parties, draft: Draft) -> bool:
    homes = {party.state for party in draft.doers}
    trigger = draft.match.trigger
    near = trigger.doc[max(0, trigger.sent.start - AROUND) : trigger.sent.end]
    named = (actor.state for token in near for actor in parties.actors(token) if actor.state is not None)
    return len(homes) > 1 or any(state not in homes for state in named)


def _individual(party: Party) -> bool:
    return party.actor.startswith("person:")


def _unknown(party: Party) -> bool:
    """Nameless people of no state: "the newspapers"."""
    return party.state is None and party.actor.startswith("group:")


def _state(party: Party) -> bool:
    return party.actor.startswith("state:")
