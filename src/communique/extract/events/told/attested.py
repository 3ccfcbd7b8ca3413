"""Whether a noun's encounter is told as one that took place: "after talks with her", not "ready for talks with her"."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.parties import Parties
from communique.extract.events.phrase import lemma
from communique.extract.events.sides import TOGETHER
from communique.extract.events.terms import words
from communique.extract.events.timing import lies_ahead
from communique.extract.events.told.held import as_constructed
from communique.extract.events.told.home import at_home, private
from communique.extract.events.told.mentioned import only_mentioned
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, AHEAD, judge

_PLAIN = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither", "yet", "to", "nobody", "none"})
_PAST = frozenset({"VBD", "VBN"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_TO_COME = frozenset({Status.PROPOSED, Status.POSSIBLE})
_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
_CLIMBS = frozenset({"conj", "appos"})
DEPTH = 4  # steps up from "talks" in "the third day of a round of talks"


def told_as_fact(reading: Reading, parties: Parties, draft: Draft) -> Draft | None:
    """The draft with its status, None where its words only speak of such an encounter, or say plainly that none was."""
    if draft.kind is None:
        return draft
    if draft.match.trigger.sent[-1].text == "?" or _supposed(draft.match.trigger):
        return None  # what is asked about, or judged beforehand, is not told
    draft = as_constructed(reading, draft)
    if only_mentioned(reading, draft) or at_home(parties, draft) or private(parties, draft):
        return None
    draft = _undated(reading, draft)
    if draft.status in AHEAD and (later := _put_off(draft.match.trigger)) is not None:
        word = later.head
        return evolve(draft, status=judge(later).status, cues=(reading.span(word.idx, word.idx + len(word)),))
    if draft.status is Status.DENIED:
        return None if _only_negated(draft) else draft  # what somebody denies stands; what was not is a non-event
    return _by_noun(draft)


def _supposed(verb: Token) -> bool:
    """As in "for her to meet him would be a mistake"."""
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return infinitive and verb.dep_ in {"csubj", "csubjpass"}


def _undated(reading: Reading, draft: Draft) -> Draft:
    """What is still to come was not on the day on which it was proposed or spoken of."""
    when, noun = draft.when, draft.match.trigger
    if when is None or when.expression is None or noun.pos_ != "NOUN" or draft.status not in _TO_COME:
        return draft
    inside = noun.left_edge.idx <= when.expression.start < noun.right_edge.idx + len(noun.right_edge)
    return draft if inside or lies_ahead(reading, when) or noun.dep_ == "nsubj" else evolve(draft, when=None)


def _by_noun(draft: Draft) -> Draft | None:
    """The draft of "talks" that no verb or word gives a status; None where they are only spoken of."""
    noun = draft.match.trigger
    if noun.pos_ not in {"NOUN", "PROPN"} or draft.kind not in TOGETHER or draft.status not in ACTUAL or draft.cues:
        return draft
    if _at_rest(draft, noun):
        return None
    if draft.when is not None and draft.when.dated:
        return draft
    if _in_talks(noun):
        return evolve(draft, status=Status.ONGOING)
    return draft if _attested(noun) else None


def _put_off(trigger: Token) -> Token | None:
    """The subject of a joined clause that puts an encounter off: "…, but the trip was postponed"."""
    over = next((token for token in (trigger, *trigger.ancestors) if token.dep_ in {"ROOT", "ccomp", "conj"}), trigger)
    verbs = (child for child in over.children if child.dep_ == "conj" and child.i > trigger.i)
    subjects = (child for verb in verbs for child in verb.children if child.dep_ == "nsubjpass")
    named = (noun for noun in subjects if lemma(noun) in words("put_off"))
    return next((noun for noun in named if judge(noun).status in _OFF), None)


def _at_rest(draft: Draft, noun: Token) -> bool:
    """As in "talks have been stalled since May", "talks broke down in 2014": that tells of a channel."""
    told = noun.dep_ in {"nsubj", "nsubjpass"} and lemma(noun.head) in words("resting")
    return told and (draft.background or noun.dep_ == "nsubjpass" or _ongoing(noun.head))


def _ongoing(verb: Token) -> bool:
    return any(child.lower_ in {"since", "still", "now"} for child in verb.children)


def _only_negated(draft: Draft) -> bool:
    return bool(draft.cues) and all(cue.text.lower() in _PLAIN for cue in draft.cues)


def _attested(noun: Token) -> bool:
    return any(_held(child) for child in noun.children) or any(_bears_out(step) for step in _steps(noun))


def _steps(noun: Token) -> Iterator[Token]:
    """The noun, and those that it is a part, day or outcome of."""
    token = noun
    for _ in range(DEPTH):
        yield token
        over = token.head
        if token.dep_ in _CLIMBS and over.pos_ in {"NOUN", "PROPN"}:
            token = over
        elif token.dep_ == "pobj" and over.lower_ == "of" and lemma(over.head) in words("parts") | words("outcomes"):
            token = over.head
        else:
            return


def _held(child: Token) -> bool:
    """As in "talks that ended on Monday", "talks held in Bern"."""
    if child.dep_ == "relcl":
        return _past(child)
    return child.dep_ == "acl" and child.tag_ == "VBN" and lemma(child) in words("holding") and judge(child).actual


def _bears_out(noun: Token) -> bool:
    over = noun.head
    if noun.dep_ == "ROOT":
        return True
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        known = lemma(over) in words("bearing_out") or _definite(noun)
        return known and over.pos_ in {"VERB", "AUX"} and _past(over)
    if noun.dep_ == "dobj":
        return _definite(noun) and lemma(over) in words("describing") and _past(over)
    return noun.dep_ == "pobj" and _sets_scene(over) and _within_past(over)


def _sets_scene(preposition: Token) -> bool:
    """As in "after talks", "two days before talks", "led to talks"."""
    over = preposition.head
    if preposition.lower_ == "before":
        counted = (child for word in (preposition, over) for child in word.children if child.i < preposition.i)
        return any(child.dep_ == "npadvmod" for child in counted)
    brought = preposition.lower_ == "to" and lemma(over) == "lead"
    return brought or preposition.lower_ in words("at_which")


def _within_past(preposition: Token) -> bool:
    clause = next((token for token in preposition.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    if clause is None:
        return preposition.lower_ in {"after", "following", "during"}
    return _past(clause) or (clause.dep_ == "acl" and clause.tag_ == "VBN" and lemma(clause) == "lead")


def _past(verb: Token) -> bool:
    """Whether a verb tells what has happened; a participle or gerund as the verb does that it hangs on."""
    if not judge(verb).actual:
        return False
    tense = [child.tag_ for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if "MD" in tense or "TO" in tense:
        return False
    if verb.tag_ == "VBD" or {"VBD", "VBZ", "VBP"} & set(tense):
        return verb.tag_ in _PAST or "VBD" in tense
    hangs = verb.dep_ in {"xcomp", "advcl", "acl", "pcomp", "conj"} and verb.tag_ in {"VBG", "VBN", "VBD"}
    over = next((token for token in verb.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return hangs and over is not None and _past(over)


def _in_talks(noun: Token) -> bool:
    """As in "is in talks with": they go on."""
    be = noun.head.head
    inside = noun.dep_ == "pobj" and noun.head.lower_ == "in" and be.lemma_ == "be" and not list(_determiners(noun))
    said = any(child.dep_ in {"acomp", "attr", "expl"} for child in be.children)
    return inside and not said and be.tag_ in {"VBZ", "VBP"} and be.i < noun.i and judge(be).actual


def _definite(noun: Token) -> bool:
    return any(True for _ in _determiners(noun))


def _determiners(noun: Token) -> Iterator[Token]:
    return (child for child in noun.children if child.dep_ == "poss" or child.lower_ in _DEFINITE)
