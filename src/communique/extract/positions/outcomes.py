"""What the words behind a commitment say came of it: "and did so", "The promise was not kept", "It lapsed"."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, Status
from communique.extract.positions.clause import infinitive, is_infinitive, is_negated, subject_of, under_condition
from communique.extract.positions.holders import acting_states
from communique.extract.positions.kept import over, state_over
from communique.extract.positions.words import state_by_word, words
from communique.extract.reading import Reading
from communique.extract.relations import child
from communique.extract.status import status_of

_REACH = 2  # sentences from a commitment to what came of it
_FAR = 400  # characters from the words of a commitment to what came of it
_FOLLOWED = frozenset({CommitmentKind.PLEDGE, CommitmentKind.PLAN, CommitmentKind.AGREEMENT})
_REAL = frozenset({Status.OCCURRED, Status.ONGOING})


@frozen
class Outcome:
    """A word that says what came of the commitment before it; `subject` who did it, where that is somebody."""

    cue: Token
    state: CommitmentState
    subject: Token | None = None


def with_outcomes(reading: Reading, found: Iterable[Claim]) -> Iterator[Claim]:
    """The commitments, each open one with what the words right behind it say came of it."""
    waiting = list(found)
    outcomes = list(_outcomes(reading)) if waiting else []
    for outcome in outcomes:
        at = next((at for at in reversed(range(len(waiting))) if _means(reading, outcome, waiting[at])), None)
        if at is not None:
            waiting[at] = _closed(reading, waiting[at], outcome)
    yield from waiting


def _closed(reading: Reading, one: Claim, outcome: Outcome) -> Claim:
    assert isinstance(one.content, Commitment)
    cue = reading.span(outcome.cue.idx, outcome.cue.idx + len(outcome.cue))
    return evolve(one, content=evolve(one.content, state=outcome.state), evidence=(*one.evidence, cue))


def _means(reading: Reading, outcome: Outcome, one: Claim) -> bool:
    """Whether the commitment stands right before the words and is that of whom they speak."""
    content = one.content
    if (
        not isinstance(content, Commitment)
        or content.kind not in _FOLLOWED
        or content.state is not CommitmentState.OPEN
    ):
        return False
    cue = outcome.cue
    near = one.span.start <= cue.idx and content.content.end <= cue.idx <= content.content.end + _FAR
    if not near:
        return False
    between = reading.doc.text.count("\n\n", one.span.start, cue.idx)
    sentences = {part.sent.start for part in cue.doc[: cue.i + 1][-200:] if part.idx >= one.span.start}
    if between or len(sentences) > _REACH:
        return False
    subject = acting_states(reading, outcome.subject) if outcome.subject is not None else ()
    return not subject or content.owner in {actor.key for actor in subject}


def _outcomes(reading: Reading) -> Iterator[Outcome]:
    for verb in reading.doc:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        found = _did_so(verb) or _of_noun(verb) or _ran_out(verb) or _passed(verb) or _put_off(verb)
        if found is None or is_infinitive(verb) or under_condition(verb):
            continue
        if found.state is CommitmentState.LAPSED or status_of(reading, verb)[0] in _REAL:
            yield found


def _did_so(verb: Token) -> Outcome | None:
    """Reads "and did so last year", "but has not done so"."""
    if verb.lemma_ != "do" or verb.i + 1 == len(verb.doc) or verb.nbor().lower_ != "so":
        return None
    if any(one.tag_ == "MD" for one in verb.children):
        return None
    return Outcome(verb, CommitmentState.LAPSED if is_negated(verb) else CommitmentState.MET, subject_of(verb))


def _of_noun(verb: Token) -> Outcome | None:
    """Reads "kept its word", "withdrew the pledge", "the promise was not kept"."""
    noun = child(verb, "dobj", "nsubjpass")
    if noun is None or not is_bare(noun) or any(one.tag_ == "MD" for one in verb.children):
        return None
    kind = state_by_word("commitments", "kept", "nouns").get(noun.lemma_.lower())
    kind = CommitmentKind.PLEDGE if noun.lemma_ in words("commitments", "kept", "word") else kind
    state = state_over(kind, *over(noun)) if kind is not None else None
    if kind is not None and state is None and is_negated(verb):
        state = CommitmentState.LAPSED if verb.lemma_ in words("commitments", "kept", "keeping") else None
    subject = subject_of(verb) if noun.dep_ == "dobj" else None
    return Outcome(verb, state, subject) if state not in {None, CommitmentState.OPEN} and state is not None else None


def is_bare(noun: Token) -> bool:
    """Whether it is no more than "the promise", "its word": what was promised stands before."""
    pointing = any(one.lower_ in {"the", "that", "this", "its", "their", "his", "her"} for one in noun.children)
    more = any(one.dep_ in {"prep", "acl", "relcl", "compound", "amod", "ccomp"} for one in noun.children)
    return pointing and not more and infinitive(noun) is None


def _ran_out(verb: Token) -> Outcome | None:
    """Reads "It lapsed after a week", "the truce collapsed"."""
    subject = child(verb, "nsubj") if verb.lemma_ in words("commitments", "kept", "ending") else None
    if subject is None or is_negated(verb) or any(one.tag_ == "MD" for one in verb.children):
        return None
    named = subject.lemma_.lower() in state_by_word("commitments", "kept", "nouns") and is_bare(subject)
    return Outcome(verb, CommitmentState.LAPSED) if subject.lower_ == "it" or named else None


def _passed(verb: Token) -> Outcome | None:
    """Reads "the deadline passed without a payment"."""
    subject = child(verb, "nsubj") if verb.lemma_ in {"pass", "expire"} and not is_negated(verb) else None
    if subject is None or subject.lemma_ not in words("commitments", "deadline", "nouns") or not is_bare(subject):
        return None
    without = any(one.dep_ == "prep" and one.lower_ == "without" for one in verb.children)
    return Outcome(verb, CommitmentState.LAPSED) if without else None


def _put_off(verb: Token) -> Outcome | None:
    """Reads "and it was delayed", "The payment has been postponed"."""
    subject = child(verb, "nsubjpass") if verb.lemma_ in words("commitments", "kept", "putting_off") else None
    if subject is None or is_negated(verb) or any(one.tag_ == "MD" for one in verb.children):
        return None
    known = subject.lower_ in {"it", "this", "that"} or subject.lemma_.lower() in words("commitments", "kept", "deeds")
    return Outcome(verb, CommitmentState.DELAYED) if known else None
