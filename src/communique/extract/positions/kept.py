"""What became of a commitment, by the verb over its noun: kept, put off, dropped, broken, or said once more."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, Status
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
    under_condition,
)
from communique.extract.positions.declared import beneficiary
from communique.extract.positions.holders import acting_states, is_public, is_somebody, named_by, owner_of
from communique.extract.positions.timing import due_below, due_until
from communique.extract.positions.words import entry, state_by_word, words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.status import status_of

_REAL = frozenset({Status.OCCURRED, Status.ONGOING})
_SAYING = frozenset({"acl", "prep", "compound", "amod", "relcl", "ccomp"})
_UNREAL = frozenset({Status.DENIED, Status.HYPOTHETICAL, Status.POSSIBLE, Status.PROPOSED})
_SMALL = frozenset({"prt", "advmod", "oprd", "acomp"})  # "push back", "make good on"


def kept(reading: Reading) -> Iterator[Claim]:
    """A claim for each pledge, plan or treaty of which a verb says what became of it."""
    kinds = state_by_word("commitments", "kept", "nouns")
    for noun in reading.doc:
        kind = kinds.get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        verb, how = over(noun) if kind is not None and not is_heading(noun) else (None, "")
        state = state_over(kind, verb, how) if kind is not None and verb is not None else None
        if kind is None or verb is None or state is None or not _happened(reading, verb, state):
            continue
        if not any(one.dep_ in _SAYING for one in noun.children) and infinitive(noun) is None:
            continue  # "withdrew the pledge", "broke its promise": what it was stands before
        if kind == CommitmentKind.AGREEMENT and not _is_definite(noun):
            continue  # "walked away from a deal": there was none yet
        owners = _owners(reading, noun, verb)
        if any(is_somebody(reading, one) and not named_by(reading, one) for one in prepositions(noun, "to")):
            continue  # "its promise to its voters"
        if owners and is_public(owners[0]):
            yield _claim(reading, (noun, verb), CommitmentKind(kind), state, owners)


def _claim(
    reading: Reading,
    words_of_it: tuple[Token, Token],
    kind: CommitmentKind,
    state: CommitmentState,
    owners: tuple[Actor, ...],
) -> Claim:
    noun, verb = words_of_it
    root = infinitive(noun) or noun
    made = Commitment(
        kind,
        span_of(reading, *extent(root)),
        state,
        owners[0].key,
        beneficiary(reading, verb, root, owners),
        due_until(reading, verb) if state is CommitmentState.DELAYED else due_below(reading, root),
        tuple(one.key for one in owners[1:]),
    )
    status = None if state is CommitmentState.OPEN else Status.OCCURRED
    return claim(reading, verb, made, f"commitments:kept:{state}", 0.75, status=status)


def _is_definite(noun: Token) -> bool:
    return any(one.dep_ == "poss" or one.lower_ in {"the", "this", "that"} for one in noun.children)


def over(noun: Token) -> tuple[Token | None, str]:
    """The verb over a noun and how it takes it: "keep", "push back", "make good on"."""
    between, step = [], noun
    if noun.dep_ not in {"dobj", "nsubjpass", "nsubj", "pobj"}:
        return None, ""
    while step.head.pos_ in {"ADP", "SCONJ", "ADV"} and step.head.i != step.i:
        step = step.head
        between.append(step)
    verb = step.head
    if verb.pos_ != "VERB" or (noun.dep_ == "pobj") != bool(between):
        return None, ""
    small = [one for one in verb.children if one.dep_ in _SMALL and one.lower_ in _particles() and one not in between]
    taken = sorted({one.i: one.lower_ for one in (*small, *between)}.items())
    return verb, " ".join([verb.lemma_.lower(), *(word for _, word in taken)])


@cache
def _particles() -> frozenset[str]:
    """The words behind the verbs of the vocabulary: "back", "good"."""
    listed = [
        how for states in entry("commitments", "kept", "states").values() for hows in states.values() for how in hows
    ]
    return frozenset(word for how in listed for word in how.split()[1:])


def state_over(kind: str, verb: Token | None, how: str) -> CommitmentState | None:
    """What the verb says of a commitment of this kind: "failed to keep" breaks it, "did not keep" is no news."""
    if verb is None:
        return None
    states = entry("commitments", "kept", "states")[kind]
    found = next((name for name, hows in states.items() if how in hows), None)
    if (noun := child(verb, "nsubj")) is not None and noun.lemma_.lower() in state_by_word(
        "commitments", "kept", "nouns"
    ):
        found = CommitmentState.LAPSED if verb.lemma_ in words("commitments", "kept", "ending") else None
    above = verb.head.lemma_.lower() if verb.dep_ == "xcomp" else ""
    if found == CommitmentState.MET and above in words("commitments", "kept", "failing"):
        return None if is_negated(verb.head) else CommitmentState.LAPSED
    return None if found is None or is_negated(verb) else CommitmentState(found)


def _happened(reading: Reading, verb: Token, state: CommitmentState) -> bool:
    """Whether it is so: what "will be kept" or "should drop" is no news of the pledge."""
    gerund = verb.tag_ == "VBG" and child(verb, "aux") is None  # "blamed Kenya for leaving the pact": of whom is unsure
    if under_condition(verb) or gerund:
        return False
    failing = state is CommitmentState.LAPSED and verb.dep_ == "xcomp"
    status = status_of(reading, verb.head if failing else verb)[0]
    if state is CommitmentState.OPEN:
        return status not in _UNREAL and not is_infinitive(verb)
    return status in _REAL and (failing or not is_infinitive(verb))


def _taken_out(reading: Reading, noun: Token, verb: Token) -> Token | None:
    """Reads "withdrew Kenya from the treaty": Kenya was bound by it."""
    held = child(verb, "dobj") if noun.dep_ == "pobj" else None
    return held if held is not None and acting_states(reading, held) else None


def _owners(reading: Reading, noun: Token, verb: Token) -> tuple[Actor, ...]:
    """Whose it is: "its pledge", "the pledge by Kenya"; else who does it, or by whom it is done."""
    if (taken_out := _taken_out(reading, noun, verb)) is not None:
        return acting_states(reading, taken_out)
    if (owner := owner_of(reading, noun)) is not None and any(one.dep_ == "poss" for one in noun.children):
        return (owner,)
    if noun.dep_ in {"nsubj", "nsubjpass"} and (of := next(prepositions(noun, "of", "by"), None)) is not None:
        return acting_states(reading, of)
    agents = (one for one in prepositions(verb, "by") if one.dep_ == "pobj")
    subject = next(agents, None) if noun.dep_ == "nsubjpass" else subject_of(verb)
    return acting_states(reading, subject) if subject is not None else ()
