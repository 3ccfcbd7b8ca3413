"""Deadlines: who set one, for whom, for what, and when it is due."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, PositionKind, Status
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.positions.addressing import addressee_of, asked_in_turn
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import (
    extent,
    infinitive,
    is_heading,
    is_infinitive,
    is_negated,
    prepositions,
    span_of,
    subject_of,
    verbs_of,
)
from communique.extract.positions.demands import wantings
from communique.extract.positions.holders import acting_state, is_political, owner_of
from communique.extract.positions.timing import (
    date_ending_before,
    due_below,
    due_by,
    due_until,
    term_below,
    to_come,
)
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.status import status_of

_REAL = frozenset({Status.OCCURRED, Status.ONGOING})


def deadlines(reading: Reading) -> Iterator[Claim]:
    """A claim for each deadline: each word for one, each demand or threat that ends in "by Friday", each term given."""
    wanted = list(wantings(reading))
    named = list(_named(reading, wanted))
    told = [_words(one) for one in named]
    yield from named
    yield from (one for one in _of_wantings(reading, wanted) if not any(map(_words(one).overlaps, told)))
    yield from _given(reading)


def _words(one: Claim) -> Span:
    assert isinstance(one.content, Commitment)
    return one.content.content


def _named(reading: Reading, wanted: list[Wanting]) -> Iterator[Claim]:
    """A claim for each word for a deadline with an owner or a due date."""
    for noun in filter(_is_deadline, reading.doc):
        due = date_ending_before(reading, noun) or due_below(reading, noun, past=True) or due_until(reading, noun.head)
        owner = _owner(reading, noun)
        if due is None and (not is_political(owner) or noun.lemma_ == "ultimatum"):
            continue
        opening = noun.sent.start
        demand = next((one for one in wanted if opening <= one.cue.i < noun.i), None)
        made = Commitment(
            CommitmentKind.DEADLINE,
            _content(reading, noun, demand, due),
            _state(reading, noun, due),
            owner.key if owner else None,
            _addressee(reading, noun, demand, owner),
            due,
        )
        being_set = noun.head.lemma_ in words("commitments", "deadline", "setting")
        status = None if being_set else Status.OCCURRED
        yield claim(reading, noun.head if being_set else noun, made, "commitments:deadline", 0.7, status=status)


def _of_wantings(reading: Reading, wanted: list[Wanting]) -> Iterator[Claim]:
    """Reads "urged Kenya to report by Friday", "threatened to strike unless the port is open within ten days"."""
    for one in wanted:
        if one.kind not in {PositionKind.DEMAND, PositionKind.CONDITION} or one.holder is None:
            continue
        top = one.taken.root if one.kind is PositionKind.DEMAND else one.condition
        joined = [part for part in top.children if part.dep_ == "conj"] if top is not None else []
        for root in (top, *joined) if top is not None else ():
            due = due_by(reading, root) or term_below(reading, root)
            if due is None:
                continue
            someone = one.taken.addressee
            own = [someone] if someone is not None and someone.head.i == root.i and someone.i < root.i else []
            first, last = extent(root, [*own, *(part for part in joined if part is not root)])
            opening = next((part.i + 1 for part in root.children if part.dep_ == "mark" and part.i == first), first)
            opening = opening if one.kind is PositionKind.CONDITION or not own else max(first, root.i)
            addressee = addressee_of(reading, one) or asked_in_turn(reading, one, one.condition)
            made = Commitment(
                CommitmentKind.DEADLINE,
                span_of(reading, opening, last),
                CommitmentState.OPEN,
                one.holder.key,
                addressee.key if addressee is not None else None,
                due,
                tuple(fellow.key for fellow in one.holders[1:]),
            )
            status = Status.OCCURRED if one.kind is PositionKind.CONDITION else None
            yield claim(reading, one.cue, made, "commitments:deadline:demand", 0.65, status=status)
            break


def _given(reading: Reading) -> Iterator[Claim]:
    """Reads "gave Kenya five days to leave"."""
    for verb in verbs_of(reading.doc):
        term = child(verb, "dobj") if verb.lemma_ == "give" and not is_negated(verb) else None
        someone, root = child(verb, "dative"), infinitive(verb) or (infinitive(term) if term is not None else None)
        if (
            term is None
            or someone is None
            or root is None
            or term.lemma_ not in words("commitments", "deadline", "terms")
        ):
            continue
        subject = subject_of(verb)
        owner, other = acting_state(reading, subject) if subject is not None else None, acting_state(reading, someone)
        if owner is not None and is_political(owner) and is_political(other) and other is not None:
            made = Commitment(
                CommitmentKind.DEADLINE,
                span_of(reading, *extent(root)),
                CommitmentState.OPEN,
                owner.key,
                other.key,
                term_below(reading, term, bare=True),
            )
            yield claim(reading, verb, made, "commitments:deadline:term", 0.75)


def _is_deadline(token: Token) -> bool:
    named = token.lemma_.lower() in words("commitments", "deadline", "nouns") and token.pos_ == "NOUN"
    return named and not is_heading(token)


def _owner(reading: Reading, noun: Token) -> Actor | None:
    """Who set it: "a deadline set by …", "its deadline", "Kenya set a deadline"."""
    for verb in noun.children:
        if verb.dep_ in {"acl", "relcl"} and verb.lemma_ in words("commitments", "deadline", "setting"):
            agent = next(prepositions(verb, "by"), None)
            return acting_state(reading, agent or subject_of(verb) or noun)
    setting = noun.head.lemma_ in words("commitments", "deadline", "setting") and noun.dep_ in {"dobj", "nsubjpass"}
    if setting:
        subject = next(prepositions(noun.head, "by"), None) if noun.dep_ == "nsubjpass" else subject_of(noun.head)
        return acting_state(reading, subject) if subject is not None else None
    return owner_of(reading, noun)


def _content(reading: Reading, noun: Token, demand: Wanting | None, due: When | None) -> Span:
    """What is to be done by then: the demand that ends in the date, else the deadline's own words."""
    if demand is not None and due is not None and due.expression is not None:
        first, last = extent(demand.taken.root, [one for one in [demand.taken.addressee] if one is not None])
        span = span_of(reading, first, last)
        if span.contains(due.expression):
            return span
    return span_of(reading, *extent(noun))


def _addressee(reading: Reading, noun: Token, demand: Wanting | None, owner: Actor | None) -> str | None:
    found = addressee_of(reading, demand) if demand is not None else None
    given = child(noun.head, "dative") if noun.dep_ == "dobj" else None
    found = found or (acting_state(reading, given) if given is not None else None)  # "gave Kenya a deadline"
    return None if found is None or (owner is not None and found.key == owner.key) else found.key


def _state(reading: Reading, noun: Token, due: When | None) -> CommitmentState:
    """What the verb over it says, if that has happened; nothing has lapsed that is yet to fall due."""
    if noun.dep_ not in {"dobj", "nsubj", "nsubjpass"} or not _happened(reading, noun.head):
        return CommitmentState.OPEN
    for name in ("met", "lapsed", "withdrawn"):
        if noun.head.lemma_ in words("commitments", "deadline", name):
            return CommitmentState.OPEN if name == "lapsed" and _early(reading, due) else CommitmentState(name)
    return CommitmentState.OPEN


def _happened(reading: Reading, verb: Token) -> bool:
    """Reads "missed it"; not "the risk of missing it", a gerund under a noun."""
    return verb.dep_ not in {"acl", "pcomp"} and not is_infinitive(verb) and status_of(reading, verb)[0] in _REAL


def _early(reading: Reading, due: When | None) -> bool:
    """Whether the day is known to be still to come when the report is published."""
    return reading.report.head.published is not None and due is not None and to_come(reading, due)
