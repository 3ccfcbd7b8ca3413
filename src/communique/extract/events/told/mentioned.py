"""Encounters that words only mention: "any talks", "the prospect of a visit"."""

from collections.abc import Iterable
from itertools import islice

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.phrase import first_joined, lemma
from communique.extract.events.terms import words
from communique.extract.events.timing import lies_behind, own_when
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD
from communique.extract.status.grammar import modal_of

_SUBORDINATE = frozenset({"advcl", "pcomp"})

DEPTH = 4  # words over a clause up to the promise that it is part of


def only_mentioned(reading: Reading, draft: Draft) -> bool:
    """Whether the words speak of such an encounter without telling of one."""
    word = draft.match.trigger
    if draft.status is not Status.DENIED and any(map(_any_one, _nouns(draft))):
        return True
    if _talked_of(word) or _given_up(word) or _on_condition(draft, word) or _within_promise(draft, word):
        return True
    if _wished(draft) or _called_in_passing(draft, word) or _habitual(draft, word) or _set_aside(draft, word):
        return True
    supposed = draft.status is Status.HYPOTHETICAL and draft.when is None
    return supposed or _long_past(reading, draft, word) or _aim_of_old(reading, draft, word)


def _nouns(draft: Draft) -> Iterable[Token]:
    match = draft.match
    held = (match.trigger, *((match.object,) if match.object is not None else ()))
    return (word for word in held if word.pos_ in {"NOUN", "PROPN"})


def _any_one(noun: Token) -> bool:
    """As in "any talks that they have": if there are some; "had no talks since May" is a non-event."""
    few = (child.lower_ for child in noun.children if child.dep_ in {"det", "amod"})
    return any(word == "any" or word in words("hardly_any") for word in few)


def _talked_of(word: Token) -> bool:
    """As in "the prospect of his visiting Bern", "reports that she will visit Bern"."""
    over = word.head
    if word.dep_ == "acl" and word.tag_ == "VBG" and over.dep_ == "pobj":
        over = over.head  # the parser may take "of Kibet visiting Bern" for "of Kibet, who visits"
    if word.dep_ in {"pcomp", "acl"} and over.lower_ in {"of", "for"}:
        return lemma(over.head) in words("favouring") | words("hearsay")
    return word.dep_ in {"acl", "ccomp"} and over.pos_ == "NOUN" and lemma(over) in words("hearsay")


def _given_up(word: Token) -> bool:
    """As in "have stopped talking to each other"."""
    return word.dep_ == "xcomp" and word.tag_ == "VBG" and lemma(word.head) in {"stop", "quit", "cease", "avoid"}


def _on_condition(draft: Draft, word: Token) -> bool:
    """As in "the troops would leave once the rebels enter talks"."""
    clause = first_joined(word)
    if clause.dep_ != "advcl" or draft.when is not None or word.tag_ in {"VBD", "VBG"}:
        return False
    modal = modal_of(clause.head)
    once = (child for child in clause.children if child.dep_ in {"mark", "advmod"})
    return modal is not None and modal.lower_ == "would" and any(child.lower_ in words("once") for child in once)


def _within_promise(draft: Draft, word: Token) -> bool:
    """As in "agreed to refrain from tests while holding talks"."""
    if word.dep_ not in _SUBORDINATE or word.tag_ != "VBG" or draft.when is not None or draft.status not in ACTUAL:
        return False
    over = islice(word.ancestors, DEPTH)
    return any(child.tag_ == "TO" for one in over if one.pos_ == "VERB" for child in one.children)


def _wished(draft: Draft) -> bool:
    """As in "wants to meet her", "had hoped to visit Bern": a position, if anything."""
    cues = {cue.text.lower() for cue in draft.cues}
    return draft.status in {Status.PROPOSED, Status.POSSIBLE} and bool(cues & words("wishing"))


def _called_in_passing(draft: Draft, word: Token) -> bool:
    """As in a caption's "watch the president speaking to her", or "the three are to speak": not to each other."""
    several = len(draft.doers) + len(draft.targets) > 2
    speak = draft.kind == "call" and word.pos_ == "VERB" and lemma(word) in {"speak", "talk"}
    if several and speak and draft.when is None and not _to_each_other(word):
        return True
    return draft.kind == "call" and word.tag_ == "VBG" and word.dep_ in {"acl", "ccomp"} and not _helped(word)


def _to_each_other(verb: Token) -> bool:
    with_whom = {"with", "to", "together", "directly", "again", "by", "over"}
    if any(child.lower_ in with_whom and child.dep_ != "aux" for child in verb.children):
        return True
    plain = [child for child in verb.children if child.dep_ == "nsubj"]
    return any(child.lower_ in {"both", "two", "leaders"} for one in plain for child in (one, *one.children))


def _habitual(draft: Draft, word: Token) -> bool:
    """As in "I talk to many people", "envoys usually fly to Bern": of no day; headlines apart."""
    if draft.status not in ACTUAL or draft.when is not None or word.pos_ != "VERB" or _helped(word):
        return False
    if any(child.lower_ in words("habits") for one in (word, *word.ancestors) for child in one.children):
        return True
    return word.tag_ in {"VBP", "VBZ"} and word.sent.start > 0 and draft.kind in {"call", "visit"}


def _helped(verb: Token) -> bool:
    return any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _set_aside(draft: Draft, word: Token) -> bool:
    """As in "was to meet her there but will instead do so in May": that one is off."""
    if draft.status not in AHEAD:
        return False
    over = next((one for one in (word, *word.ancestors) if one.tag_ in {"VBD", "VBN"} and _was(one)), None)
    joined = [child for child in over.children if child.dep_ == "conj" and child.i > over.i] if over is not None else []
    but = over is not None and any(child.lower_ == "but" for child in over.children)
    return but and any(_other_way(verb) for verb in joined)


def _was(verb: Token) -> bool:
    own = (verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"}))
    return any(part.lower_ in {"was", "were", "had"} for part in own)


def _other_way(verb: Token) -> bool:
    """Whether a clause behind "but" has the same subject, or something of his."""
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return subject is None or any(child.dep_ == "poss" and child.pos_ == "PRON" for child in subject.children)


def _long_past(reading: Reading, draft: Draft, word: Token) -> bool:
    """As in "last week, ahead of a summit, she said": by now it is over, or has been put off."""
    if draft.status not in AHEAD or draft.when is not None or word.dep_ != "pobj":
        return False
    before = word.head
    if before.lower_ not in {"of", "before"} or (before.lower_ == "of" and before.head.lower_ != "ahead"):
        return False
    over = next((one for one in before.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    when = own_when(reading, over) if over is not None else None
    return when is not None and lies_behind(reading, when)


def _aim_of_old(reading: Reading, draft: Draft, word: Token) -> bool:
    """As in "visited Bern in 2016 to meet the envoy", "came out to greet her": whether they met is left open."""
    over = word.head
    aim = word.dep_ in {"advcl", "xcomp"} and any(child.tag_ == "TO" for child in word.children)
    if not aim or draft.status not in AHEAD or over.tag_ not in {"VBD", "VBN"} or draft.kind == "visit":
        return False
    travelled = lemma(over) in words("going_there") | words("arriving") | words("setting_out") | words("departing")
    if not travelled:
        return word.dep_ == "advcl" and {cue.text.lower() for cue in draft.cues} <= {"to", over.lower_}
    when = own_when(reading, over)
    return lemma(over) == "visit" or (when is not None and lies_behind(reading, when) and when.dated)
