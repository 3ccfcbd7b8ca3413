"""Moratoriums: who is bound by one, and whether it stands."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, Status
from communique.claims.when import When
from communique.extract.events.timing import own_when
from communique.extract.positions.asserting import claim
from communique.extract.positions.clause import extent, is_negated, own_subject, prepositions, span_of, subject_of
from communique.extract.positions.holders import acting_state, is_political, own_country, owner_of, state_actor
from communique.extract.positions.timing import date_right_after, due_below, due_until
from communique.extract.positions.words import words
from communique.extract.reading import Reading


def moratoriums(reading: Reading) -> Iterator[Claim]:
    """A claim for each mention of a moratorium by which an actor of note is, was or is no longer bound."""
    for noun in reading.doc:
        if noun.lemma_.lower() not in words("commitments", "moratorium", "nouns"):
            continue
        verb = _governor(noun)
        owner = _owner(reading, noun, verb)
        if verb is None or owner is None or not is_political(owner) or (state := _state(verb)) is None:
            continue
        content = span_of(reading, *extent(noun))
        due = _expiry(reading, noun) or (due_until(reading, verb) if state is CommitmentState.OPEN else None)
        made = Commitment(CommitmentKind.MORATORIUM, content, state, owner.key, due=due)
        declared = _declared(verb)
        sure = declared is not None or is_negated(verb) or _not_renewed(verb)
        status = Status.OCCURRED if sure else None
        when = _when(reading, verb, declared)
        yield claim(reading, verb, made, "commitments:moratorium", 0.75, status=status, when=when)


def _expiry(reading: Reading, noun: Token) -> When | None:
    """Reads "a moratorium on fishing that expires on Friday"."""
    ends = words("commitments", "moratorium", "ends")
    ending = (one for one in noun.subtree if one.dep_ == "relcl" and one.lemma_ in ends)
    return next((due for one in ending if (due := due_below(reading, one)) is not None), None)


def _not_renewed(verb: Token) -> bool:
    """Reads "refused to extend a moratorium": it stands until it expires."""
    renewing = verb.lemma_ in words("commitments", "moratorium", "renewed") and verb.dep_ == "xcomp"
    return renewing and verb.head.lemma_ in words("commitments", "moratorium", "refusing")


def _governor(noun: Token) -> Token | None:
    """The verb over the moratorium, prepositions between."""
    return next((one for one in noun.ancestors if one.pos_ == "VERB"), None)


def _state(verb: Token) -> CommitmentState | None:
    if is_negated(verb):
        bound = verb.lemma_ in words("commitments", "moratorium", "bound") | words("commitments", "moratorium", "open")
        return CommitmentState.WITHDRAWN if bound else None
    for name in ("withdrawn", "lapsed", "open"):
        if verb.lemma_ in words("commitments", "moratorium", name):
            return CommitmentState(name)
    return None


def _owner(reading: Reading, noun: Token, verb: Token | None) -> Actor | None:
    """Who is bound: the subject ("his country" is that of the speaker), else whose moratorium it is."""
    subject = subject_of(verb) if verb is not None else None
    if subject is not None and subject.i == noun.i:
        declaring = next((one for one in noun.children if one.dep_ == "relcl"), None)
        subject = own_subject(declaring) if declaring is not None else None
    if subject is None:
        return owner_of(reading, noun)
    named = acting_state(reading, subject)
    return (
        own_country(reading, subject)
        if own_country(reading, subject) is not None
        else state_actor(reading, named) or named
    )


def _declared(verb: Token) -> Token | None:
    """The noun "declaration" that the clause fills in, wherever the parse hangs the clause."""
    if verb.dep_ not in {"ccomp", "acl", "advcl"} or own_subject(verb) is None:
        return None
    above = [*prepositions(verb.head, "to"), verb.head]
    return next(
        (one for one in above if one.lemma_ in words("commitments", "moratorium", "declaring") and one.i < verb.i), None
    )


def _when(reading: Reading, verb: Token, declared: Token | None) -> When | None:
    """When it was declared, else the date of the verb's own clause."""
    return date_right_after(reading, declared) if declared is not None else own_when(reading, verb)
