"""Holders: which actor a token names, and whether it is one whose positions and commitments are of interest."""

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, UnnamedKind
from communique.extract.positions.clause import own_subject
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices import voice_at

_FIRST_PERSON = frozenset({"i", "my", "me"})
_FIRST_PERSONS = frozenset({"we", "us", "our"})
_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})


def actor_of(reading: Reading, token: Token | None) -> Actor | None:
    """The actor that a token, or the phrase it heads, names, the first of several; see `actors_of`."""
    return next(iter(actors_of(reading, token)), None) if token is not None else None


def actors_of(reading: Reading, token: Token) -> tuple[Actor, ...]:
    """Every actor that a token names, by first mention: "they" may be two; "I" is the speaker, "we" his state."""
    if token.lower_ in _FIRST_PERSON | _FIRST_PERSONS and token.text != "US":
        return _speaker(reading, token)
    start, end = token.idx, token.idx + len(token)
    found = [(_length(one, start, end), one) for one in reading.actors_at(start, end) if not one.journalist]
    shortest = min((length for length, _ in found), default=0)
    return tuple(one for length, one in found if length == shortest)


def _length(actor: Actor, start: int, end: int) -> int:
    """How long the actor's shortest mention is that covers [start, end)."""
    spans = (one.span for one in actor.mentions)
    return min(one.end - one.start for one in spans if one.start <= start and end <= one.end)


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
    own = child(noun, "poss")
    return found if found and own is not None and own.lower_ in {"its", "their"} and found.type in _BODIES else None


def acting_state(reading: Reading, noun: Token) -> Actor | None:
    """The actor of "Kenya's government", "the Kenyan administration": that of the noun, else of the name before it."""
    return next(iter(acting_states(reading, noun)), None)


def acting_states(reading: Reading, noun: Token) -> tuple[Actor, ...]:
    """As `acting_state`, with all whom a plural noun or joined nouns name, in text order."""
    found = [actor for one in (noun, *noun.conjuncts) if one.i >= noun.i for actor in named_by(reading, one)]
    return tuple(dict.fromkeys(found))


def named_by(reading: Reading, noun: Token) -> tuple[Actor, ...]:
    """As `acting_states`, of this noun alone."""
    beside = child(noun, "appos")
    named = actors_of(reading, noun)
    if not named and beside is not None:  # "the signatories, Kenya and Uganda"
        parts = (one for one in (beside, *beside.conjuncts) if one.i >= beside.i)
        named = tuple(dict.fromkeys(actor for one in parts for actor in actors_of(reading, one)))
    if not named and noun.lemma_.lower() in words("positions", "acting"):
        owner = owner_of(reading, noun)
        ruled = noun.lemma_.lower() in words("positions", "ruling") and owner is not None and owner.state is not None
        owner = state_actor(reading, owner) or owner if ruled else owner
        return (owner,) if owner is not None else ()
    return named


def is_somebody(reading: Reading, token: Token) -> bool:
    """Whether a token names an actor, or people or a body without a name: one orders a navy, not a campaign."""
    if (
        token.pos_ in {"PROPN", "PRON"}
        or token.lemma_.lower() in words("positions", "acting")
        or actors_of(reading, token)
    ):
        return True
    people = (one for one in reading.unnamed if one.kind is not UnnamedKind.PLACE)
    return any(part.span.start <= token.idx < part.span.end for one in people for part in one.mentions)


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


def speaker_at(reading: Reading, token: Token) -> Actor | None:
    """The actor whose words the token stands in, None for the report's own and for one that is no actor."""
    speaker = voice_at(reading, token.idx, token.idx + len(token)).speaker
    return next((actor for actor in reading.actors if speaker and speaker.actor and actor.key == speaker.actor), None)


def _speaker(reading: Reading, token: Token) -> tuple[Actor, ...]:
    """Who says "I"; where somebody in office or a ministry says "we", it is the state that is meant."""
    speaker = speaker_at(reading, token)
    if speaker is None or speaker.journalist:
        return ()
    speaks_for = [one for one in speaker.offices if one.function not in words("positions", "for_themselves")]
    in_office = bool(speaks_for) or speaker.type is ActorType.ORGANISATION
    state = reading.states.get(speaker.state) if token.lower_ in _FIRST_PERSONS and in_office else None
    return (state or speaker,)
