"""Of whom something is wanted, to whom it is offered, whose cause is supported, and whose words say so."""

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, HopType, PositionBasis, PositionKind, Stance
from communique.extract.positions.clause import own_subject, prepositions
from communique.extract.positions.holders import (
    acting_state,
    acting_states,
    actors_of,
    is_political,
    owner_of,
)
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import lemma_of, words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices import voice_at

_PASSING_ON = frozenset({HopType.AGENCY, HopType.OUTLET})


def addressee_of(reading: Reading, wanting: Wanting) -> Actor | None:
    """Of whom it is wanted: the first named by himself, nobody where only "both sides" is said."""
    token, found = wanting.taken.addressee, addressees_of(reading, wanting)
    several = token is not None and len(actors_of(reading, token)) > 1
    return found[0] if found and not several else None


def addressees_of(reading: Reading, wanting: Wanting) -> tuple[Actor, ...]:
    """All of whom it is wanted; nobody demands of himself, nor of him to whom something is to be done."""
    token, own = wanting.taken.addressee, {one.key for one in wanting.holders}
    if token is not None and token.dep_ == "nsubjpass":
        return ()
    token = token or (_written_to(wanting.cue) if wanting.kind is PositionKind.DEMAND else None)
    found = acting_states(reading, token) if token is not None and own else ()
    return tuple(one for one in found if one.key not in own)


def _written_to(cue: Token) -> Token | None:
    """Reads "In a letter to Kenya, it demanded …", "wrote a letter to Kenya asking for …"."""
    letters = [one for one in prepositions(cue, "in") if one.lemma_ in words("said", "letters")]
    letters += [cue.head] if cue.dep_ == "acl" and cue.head.lemma_ in words("said", "letters") else []
    return next((to for letter in letters for to in prepositions(letter, "to")), None)


def asked_in_turn(reading: Reading, wanting: Wanting, condition: Token | None) -> Actor | None:
    """Of whom something is asked in turn: "ready to lift the ban if Kenya frees the sailors"."""
    subject = own_subject(condition) if condition is not None else None
    return _other(wanting, acting_state(reading, subject) if subject is not None else None)


def other_side(reading: Reading, wanting: Wanting) -> Actor | None:
    """With whom what is offered would be done, "offered talks with Kenya"; whose cause it is, "backs Kenya's bid"."""
    if wanting.kind is PositionKind.OFFER:
        return _offered_to(reading, wanting)
    if wanting.kind is PositionKind.SUPPORT and lemma_of(wanting.cue) in words("positions", "for_others"):
        root = wanting.taken.root
        if lemma_of(root) in words("positions", "undone"):
            return None  # "backs Moyo's removal"
        whose = child(root, "poss") is not None or lemma_of(root) in _of_one()
        return _other(wanting, acting_state(reading, root) or (owner_of(reading, root) if whose else None))
    return None


def _of_one() -> frozenset[str]:
    return words("positions", "of_one") | words("positions", "put_forward")


def _offered_to(reading: Reading, wanting: Wanting) -> Actor | None:
    root = wanting.taken.root
    held = child(root, "dobj") if root.pos_ == "VERB" else None
    places = [root, *([held] if held is not None else [])]
    given = child(root, "dative")
    towards = [
        *([given] if given is not None else []),
        *(one for at in places for one in prepositions(at, "with", "to")),
    ]
    found = (_other(wanting, acting_state(reading, one)) for one in towards)
    return next((one for one in found if one is not None), None)


def _other(wanting: Wanting, found: Actor | None) -> Actor | None:
    own = found is not None and found.key in {one.key for one in wanting.holders}
    return found if is_political(found) and not own else None


def _speaks_for(speaker: Actor, holder: Actor) -> bool:
    """Whether he is the holder, his state or one who speaks for him; who is only of the same state reads him."""
    if speaker.key == holder.key or (holder.state is not None and speaker.key == f"state:{holder.state}"):
        return True
    if holder.type is ActorType.STATE:
        return speaker.state is not None and f"state:{speaker.state}" == holder.key
    if holder.type is ActorType.ORGANISATION:
        return holder.name in {office.institution for office in speaker.offices}
    mouth = {office.function for office in speaker.offices} & words("positions", "speaking_for")
    return bool(mouth) and speaker.state == holder.state


def basis_of(reading: Reading, wanting: Wanting) -> PositionBasis:
    """Whether the holder's own side says so, the report tells it, or somebody else reads it so."""
    cue = wanting.cue
    voice = voice_at(reading, cue.idx, cue.idx + len(cue))
    hop = voice.speaker
    if hop is None or voice.stance is Stance.FACT or hop.type in _PASSING_ON or wanting.holder is None:
        return PositionBasis.TOLD
    speakers = [actor for actor in reading.actors if hop.actor is not None and actor.key == hop.actor]
    speakers += reading.actors_at(hop.span.start, hop.span.start + 1) if hop.span is not None and not speakers else []
    own = any(_speaks_for(one, holder) for one in speakers for holder in wanting.holders)
    return PositionBasis.OWN_WORDS if own else PositionBasis.READ
