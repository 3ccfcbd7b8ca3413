"""Owners: which state a body without a name of its own belongs to: "the ministry in Seoul", "the press service"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.extract.mentions.states import state_named
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.voices.lexicon import words
from communique.extract.voices.outlets import is_outlet_phrase

REACH = 400  # tokens back to where a body was named with its state
_POINTING = frozenset({"the", "this", "that"})
_APART = frozenset({"appos", "relcl"})


def owner(reading: Reading, head: Token) -> Actor | None:
    """The state whose office an institution without a name of its own is; None for whatever is no such body."""
    if not _is_body(head):
        return None
    return _within(reading, head) or (_before(reading, head) if _is_pointed_at(head) else None)


def _is_body(head: Token) -> bool:
    if head.lower_ not in words("state_bodies") or is_outlet_phrase(head):
        return False
    return head.pos_ != "PROPN" or _is_pointed_at(head)


def _within(reading: Reading, head: Token) -> Actor | None:
    """The state that the phrase itself names: "the press service of the Suda president", "the ministry in Oslo"."""
    for part in head.subtree:
        if part.i != head.i and part.dep_ not in _APART and (state := _state_at(reading, part)) is not None:
            return state
    return None


def _state_at(reading: Reading, part: Token) -> Actor | None:
    actor = reading.actor_at(part.idx, part.idx + len(part))
    if actor is not None and actor.type is ActorType.STATE:
        return actor
    located = actor is None and part.dep_ == "pobj" and part.head.lower_ == "in"
    return reading.states.get(state_named(part.text)) if located else None


def _is_pointed_at(head: Token) -> bool:
    """Whether a phrase says of a body only what it does: "the foreign ministry", "the ministry's press service"."""
    first = head.left_edge
    return first.lower_ in _POINTING and not any(part.dep_ in {"prep", "acl", "relcl"} for part in head.children)


def _before(reading: Reading, head: Token) -> Actor | None:
    """The state of the body of that kind named before, else of who does what the body tells of."""
    bodies = list(_same_before(head))
    found = (_within(reading, body) or _teller(reading, body) for body in bodies or [head])
    return next((state for state in found if state is not None), None)


def _teller(reading: Reading, head: Token) -> Actor | None:
    """The state of the subject of what a body says: "Norland recalled its envoy, the foreign ministry said"."""
    verb = head.head
    said = child(verb, "ccomp") if verb.pos_ == "VERB" else None
    told = child(said, "nsubj", "nsubjpass") if said is not None and said.i < head.i else None
    actor = reading.actor_at(told.idx, told.idx + len(told)) if told is not None else None
    return reading.states.get(actor.state) if actor is not None and actor.state else None


def _same_before(head: Token) -> Iterator[Token]:
    for at in range(head.i - 1, max(head.i - REACH, 0) - 1, -1):
        token = head.doc[at]
        if token.lower_ == head.lower_ and token.pos_ in {"NOUN", "PROPN"}:
            yield token
