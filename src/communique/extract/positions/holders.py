"""Holders: which actor a token names, and whether it is one whose positions and commitments are of interest."""

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.extract.positions.clause import child, own_subject
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.voices import voice_at

_FIRST_PERSON = frozenset({"i", "we", "us", "our", "my", "me"})


def actor_of(reading: Reading, token: Token | None) -> Actor | None:
    """The actor that a token, or the phrase it heads, names; in a quotation "we" is the speaker."""
    if token is None:
        return None
    if token.lower_ in _FIRST_PERSON:
        return _speaker(reading, token)
    found = reading.actor_at(token.idx, token.idx + len(token))
    return None if found is not None and found.journalist else found


def owner_of(reading: Reading, noun: Token) -> Actor | None:
    """The actor whose demand, plan or visit it is: "Kenya's demand", "its demand", "the Kenyan demand"."""
    possessor = child(noun, "poss")
    if possessor is not None and possessor.tag_ == "PRP$" and (bound := _bound(reading, noun)):
        return bound
    for one in sorted(noun.children, key=lambda part: part.dep_ != "poss"):
        if one.dep_ in {"poss", "amod", "compound", "nmod"} and (found := actor_of(reading, one)):
            return found
    return None


def _bound(reading: Reading, noun: Token) -> Actor | None:
    """Whom "its" or "their" before an object means: the subject of the same clause, where that is a state or a body."""
    verb = next((one for one in noun.ancestors if one.pos_ == "VERB"), None)
    subject = own_subject(verb) if verb is not None else None
    found = actor_of(reading, subject) if subject is not None and subject.i < noun.i else None
    bodies = {ActorType.STATE, ActorType.ORGANISATION}
    own = child(noun, "poss")
    return found if found and own is not None and own.lower_ in {"its", "their"} and found.type in bodies else None


def acting_state(reading: Reading, noun: Token) -> Actor | None:
    """The actor of "Kenya's government", "the Kenyan administration": that of the noun, else of the name before it."""
    beside = child(noun, "appos")
    named = actor_of(reading, noun) or (actor_of(reading, beside) if beside is not None else None)
    if named is None and noun.lemma_.lower() in words("positions", "acting"):
        return owner_of(reading, noun)
    return named


def is_political(actor: Actor | None) -> bool:
    """States, organisations, and people or groups with an office or a state behind them."""
    if actor is None or actor.journalist:
        return False
    return actor.type in {ActorType.STATE, ActorType.ORGANISATION} or bool(actor.offices) or actor.state is not None


def is_public(actor: Actor | None) -> bool:
    """States, and people and bodies that belong to one: a firm's plans and hopes are none of a record of diplomacy."""
    return actor is not None and not actor.journalist and (actor.type is ActorType.STATE or actor.state is not None)


def state_actor(reading: Reading, actor: Actor | None) -> Actor | None:
    """The state that an actor belongs to, as an actor of this report; the actor itself where it is one."""
    if actor is None or actor.type is ActorType.STATE:
        return actor
    return reading.states.get(actor.state)


def own_country(reading: Reading, noun: Token) -> Actor | None:
    """The state that "his country" or "her government" means."""
    possessor = child(noun, "poss")
    return state_actor(reading, actor_of(reading, possessor)) if possessor is not None else None


def _speaker(reading: Reading, token: Token) -> Actor | None:
    speaker = voice_at(reading, token.idx, token.idx + len(token)).speaker
    return next((actor for actor in reading.actors if speaker and speaker.actor and actor.key == speaker.actor), None)
