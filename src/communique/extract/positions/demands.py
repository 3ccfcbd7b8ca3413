"""The step that reads positions: who demands, offers, refuses or supports what, of whom, on what condition."""

from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Position
from communique.claims.codes import PositionKind, Status
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import extent, is_infinitive, is_negated, prepositions, sentence_of, span_of, subject_of
from communique.extract.positions.conditions import condition_of
from communique.extract.positions.holders import acting_state, actor_of, is_political, owner_of
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
        if wanting and is_political(wanting.holder):
            yield wanting


def addressee_of(reading: Reading, wanting: Wanting) -> Actor | None:
    """Of whom it is wanted; nobody demands of himself."""
    token = wanting.taken.addressee
    found = acting_state(reading, token) if token is not None else None
    return None if found is None or wanting.holder is None or found.key == wanting.holder.key else found


def _by_verb(reading: Reading, verb: Token) -> Wanting | None:
    if (known := cue("verbs", lemma_of(verb))) is None or _only_a_purpose(verb):
        return None
    kind, how, particle = known
    if particle and not any(one.dep_ == "prt" and one.lower_ == particle for one in verb.children):
        return None
    if (found := take(verb, how)) is None:
        return None
    name, taken = found
    kind = PositionKind.SUPPORT if name == "ways-to" else kind
    if is_negated(verb):
        if lemma_of(verb) not in words("positions", "denying"):
            return None
        kind = PositionKind.REFUSAL
    if name == "object" and verb.lemma_ == "seek" and taken.root.lemma_ not in words("positions", "sought"):
        return None
    return Wanting(verb, kind, taken, _holder(reading, verb), f"positions:{lemma_of(verb)}:{name}")


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
    if any(one.dep_ in {"auxpass", "nsubjpass"} for one in verb.children):
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
