"""The step that reads positions: who demands, offers, refuses or supports what, of whom, on what condition."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Position
from communique.claims.codes import PositionKind, Status
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import (
    extent,
    is_infinitive,
    is_negated,
    prepositions,
    sentence_of,
    span_of,
    subject_of,
    under_condition,
)
from communique.extract.positions.conditions import condition_of
from communique.extract.positions.holders import acting_state, is_political, is_public, owner_of
from communique.extract.positions.issues import issue_of
from communique.extract.positions.taking import Taken, take
from communique.extract.positions.words import cue, lemma_of, words
from communique.extract.reading import Reading
from communique.extract.steps import Step

_UNSAID = frozenset({Status.DENIED, Status.HYPOTHETICAL})


@frozen
class Wanting:
    """A word of wanting with what it takes and whose it is."""

    cue: Token
    kind: PositionKind
    taken: Taken
    holder: Actor | None
    rule: str


def find_positions(reading: Reading) -> Reading:
    """The reading with a claim for each position that somebody of note holds."""
    found = {_identity(one): one for one in reversed([*_claims(reading)])}
    return reading.adding(claims=reading.claims + tuple(reversed(found.values())))


def wantings(reading: Reading) -> Iterator[Wanting]:
    """Every word of wanting whose holder is an actor of note, in text order."""
    for token in reading.doc:
        wanting = _by_verb(reading, token) if token.pos_ == "VERB" else _by_noun(reading, token)
        if wanting and _of_note(wanting):
            yield wanting


def _of_note(wanting: Wanting) -> bool:
    if under_condition(wanting.cue) or wanting.cue.sent.text.isupper():
        return False
    own = lemma_of(wanting.cue) in words("positions", "own_aims")
    return is_public(wanting.holder) if own else is_political(wanting.holder)


def addressee_of(reading: Reading, wanting: Wanting) -> Actor | None:
    """Of whom it is wanted; nobody demands of himself."""
    token = wanting.taken.addressee
    found = acting_state(reading, token) if token is not None else None
    return None if found is None or wanting.holder is None or found.key == wanting.holder.key else found


def _by_verb(reading: Reading, verb: Token) -> Wanting | None:
    known = cue("verbs", lemma_of(verb))
    if known is None or _only_a_purpose(verb) or _would(verb) or not _has_particle(verb, known[2]):
        return None
    found = take(verb, known[1])
    kind = _kind(verb, known[0], found[0]) if found else None
    if found is None or kind is None or not _fits(reading, verb, *found):
        return None
    return Wanting(verb, kind, found[1], _holder(reading, verb), f"positions:{lemma_of(verb)}:{found[0]}")


def _kind(verb: Token, kind: PositionKind, frame: str) -> PositionKind | None:
    """The verb's own kind; "no longer wishes" and "does not support" refuse, other negations say nothing."""
    if is_negated(verb):
        return PositionKind.REFUSAL if lemma_of(verb) in words("positions", "denying") else None
    return PositionKind.SUPPORT if frame == "ways-to" else kind


def _has_particle(verb: Token, particle: str) -> bool:
    return not particle or any(one.dep_ == "prt" and one.lower_ == particle for one in verb.children)


def _fits(reading: Reading, verb: Token, frame: str, taken: Taken) -> bool:
    """Whether what the verb takes makes a position: one seeks aid, not shelter; one wants an actor to do something."""
    if frame == "actor-to":
        return taken.addressee is not None and is_political(acting_state(reading, taken.addressee))
    return frame != "object" or _fitting(verb, taken.root)


def _fitting(verb: Token, held: Token) -> bool:
    """Whether the object is one that seeking or offering it is a position: aid, talks; not details."""
    listed = {"seek": words("positions", "sought"), "offer": words("positions", "offered")}
    return held.lemma_ in listed.get(lemma_of(verb), {held.lemma_})


def _would(verb: Token) -> bool:
    return any(one.dep_ == "aux" and one.lower_ in {"would", "could", "might"} for one in verb.children)


def _only_a_purpose(verb: Token) -> bool:
    """Reads "… to support the talks": what something is done for is no position."""
    return is_infinitive(verb) and verb.dep_ in {"acl", "advcl"}


def _by_noun(reading: Reading, noun: Token) -> Wanting | None:
    known = cue("nouns", lemma_of(noun)) if noun.pos_ == "NOUN" else None
    found = take(noun, known[1]) if known else None
    if known is None or found is None:
        return None
    holder = owner_of(reading, noun)
    return Wanting(noun, known[0], found[1], holder, f"positions:{lemma_of(noun)}:{found[0]}")


def _holder(reading: Reading, verb: Token) -> Actor | None:
    if any(one.dep_ in {"auxpass", "nsubjpass"} for one in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl"
    ):
        agent = next(prepositions(verb, "by"), None)
        return acting_state(reading, agent) if agent is not None else None
    subject = subject_of(verb)
    return acting_state(reading, subject) if subject is not None else None


def _claims(reading: Reading) -> Iterator[Claim]:
    for wanting in wantings(reading):
        made = claim(reading, wanting.cue, _position(reading, wanting), wanting.rule, 0.7)
        negated = wanting.kind is PositionKind.REFUSAL and made.status is Status.DENIED
        if negated:
            made = claim(reading, wanting.cue, made.content, wanting.rule, 0.7, status=Status.OCCURRED)
        if made.status not in _UNSAID:
            yield made


def _position(reading: Reading, wanting: Wanting) -> Position:
    condition = condition_of(reading, wanting.cue, wanting.taken.root)
    someone = wanting.taken.addressee
    own = someone is not None and someone.head.i == wanting.taken.root.i and someone.dep_ in {"nsubj", "nsubjpass"}
    left_out = [one for one in (condition, someone if own else None) if one is not None]
    content = span_of(reading, *extent(wanting.taken.root, left_out))
    addressee = addressee_of(reading, wanting)
    return Position(
        kind=wanting.kind,
        content=content,
        holder=wanting.holder.key if wanting.holder else None,
        addressee=addressee.key if addressee else None,
        issue=issue_of(content.text, sentence_of(reading, wanting.cue).text),
        condition=span_of(reading, *extent(condition)) if condition is not None else None,
    )


def _identity(one: Claim) -> tuple[object, ...]:
    assert isinstance(one.content, Position)
    return one.content.holder, one.content.addressee, one.content.content


POSITIONS = Step(
    "positions", frozenset({"report", "doc", "dates", "actors", "statements"}), frozenset({"claims"}), find_positions
)
