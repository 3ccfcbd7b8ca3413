"""Who is silent: the one named, or the one for whom a spokesman, an office or a member speaks; nobody else."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.extract.positions.clause import prepositions
from communique.extract.positions.holders import acting_states
from communique.extract.positions.words import words
from communique.extract.reading import Reading


def silent_ones(reading: Reading, subject: Token) -> tuple[Actor, ...]:
    """Reads "a spokesman for Kenya", "representatives for Kenya and Uganda", "Odera's office": those spoken for.

    A lawyer speaks of somebody, not in his name: without a name of his own he is nobody.
    """
    found = acting_states(reading, subject)
    if subject.lemma_.lower() not in words("non_events", "mouthpieces", "speaking_for"):
        lawyer = subject.lemma_.lower() in words("non_events", "mouthpieces", "lawyers")
        return tuple(one for one in found if not (lawyer and one.type is ActorType.GROUP))
    named = tuple(one for one in found if one.type is not ActorType.GROUP)
    return named or tuple(dict.fromkeys(_spoken_for(reading, subject))) or _states_of(reading, found)


def _spoken_for(reading: Reading, noun: Token) -> Iterator[Actor]:
    owners = [one for one in noun.children if one.dep_ in {"poss", "compound"}]
    for one in (*prepositions(noun, "for", "of", "from"), *owners):
        yield from (actor for actor in silent_ones(reading, one) if actor.type is not ActorType.GROUP)


def _states_of(reading: Reading, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The state of "a Kenyan foreign ministry spokeswoman", who has no name."""
    states = (reading.states.get(one.state) for one in found if one.state is not None)
    return tuple(one for one in states if one is not None)
