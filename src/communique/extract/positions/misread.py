"""What shows that a position was misread or is nobody's, so that it is left out and no one has to correct it.

See docs/decisions/2026-11-23-doubtful-deeds-are-kept-apart.md.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.claims.span import Span
from communique.extract.furniture import holds_furniture
from communique.extract.positions.clause import is_infinitive, own_subject, sentence_of, subject_of, torn
from communique.extract.positions.holders import acting_states, is_somebody, named_by
from communique.extract.positions.wanting import Wanting
from communique.extract.positions.words import lemma_of, words
from communique.extract.reading import Reading
from communique.extract.relations import child

_AGENTS = frozenset({"someone-to", "actor-to", "on-to", "for-to"})  # frames in which somebody is to act
_EVERYBODY = frozenset({"both", "all"})  # "urged both sides to": nobody in particular


def is_misread(reading: Reading, wanting: Wanting, content: Span) -> bool:
    """Whether the words, the one addressed or the assertion itself cannot be relied on."""
    cue, root = wanting.cue, wanting.taken.root
    return (
        is_garbled(reading, sentence_of(reading, cue), content)
        or only_seems(cue)
        or _given_up(cue)
        or left_in_clause(cue, root)
        or _addressee_lost(reading, wanting)
        or _holder_lost(reading, wanting)
        or subject_unsure(reading, cue, wanting.holders)
    )


def is_garbled(reading: Reading, sentence: Span, content: Span) -> bool:
    """Whether links of the page run through the sentence, or the words are cut out of it in the wrong place."""
    taken = reading.doc.char_span(content.start, content.end, alignment_mode="expand")
    torn_out = taken is not None and torn(reading.doc, taken.start, taken.end - 1)
    return torn_out or holds_furniture(sentence.text)


def only_seems(cue: Token) -> bool:
    """Reads "appeared to back the plan": the writer's own reading."""
    step = cue
    while step.dep_ in {"xcomp", "acomp", "conj", "oprd"} and step.head.i < step.i:
        step = step.head
        if step.lemma_ in words("positions", "seeming"):
            return cue.dep_ != "conj" or is_infinitive(cue) or step.i != cue.head.i
    return False


def _given_up(cue: Token) -> bool:
    """Reads "had hoped to visit": no more."""
    past = any(one.dep_ == "aux" and one.lower_ in {"had", "'d", "’d"} for one in cue.children)
    return past and cue.tag_ == "VBN" and lemma_of(cue) in words("positions", "own_aims")


def left_in_clause(cue: Token, root: Token) -> bool:
    """Reads "files that they refused to hand over": what is meant stands before the clause."""
    if (
        root.lemma_ in words("positions", "needs_object")
        and child(root, "dobj", "ccomp", "xcomp", "auxpass", "prt") is None
    ):
        return True
    held = child(root, "dobj", "nsubjpass", "auxpass", "ccomp", "xcomp", "attr")
    if root.pos_ != "VERB" or held is not None:
        return held is not None and held.tag_ in {"WDT", "WP"}
    clause = next((one for one in (cue, *cue.ancestors) if one.dep_ == "relcl"), None)
    subject = own_subject(clause) if clause is not None and clause.i in {cue.i, cue.head.i} else None
    return subject is not None and subject.tag_ not in {"WDT", "WP"}


def _addressee_lost(reading: Reading, wanting: Wanting) -> bool:
    """Reads "urged its friends to leave": of whom is said, and no actor is known by it."""
    token = wanting.taken.addressee
    if token is None or token.dep_ == "nsubjpass":
        return False
    agent = wanting.rule.rsplit(":", 1)[-1] in _AGENTS
    owner = token.dep_ == "poss" or token.head.lower_ in {"of", "by"}
    if not agent and (owner or not is_somebody(reading, token)):
        return False
    everybody = token.lemma_ in words("positions", "sides") and any(one.lower_ in _EVERYBODY for one in token.children)
    if everybody and not acting_states(reading, token):
        return False
    named = [one for one in (token, *token.conjuncts) if one.i >= token.i]
    return not all(named_by(reading, one) for one in named)


def subject_unsure(reading: Reading, cue: Token, holders: Sequence[Actor]) -> bool:
    """Reads "said Kenya left and urged …", "left after Kenya paid and urged …", "but Kenya “rejected” it" (whose parse
    has lost the subject): another stands nearer to a verb that has no subject of its own.
    """
    if cue.pos_ != "VERB" or own_subject(cue) is not None or cue.dep_ != "conj":
        return False
    if cue.i and cue.tag_ in {"VBD", "VBZ", "VBP"} and _before(cue).pos_ in {"NOUN", "PROPN"}:
        return True
    clauses = (one for one in cue.head.children if one.dep_ in {"ccomp", "advcl"} and cue.head.i < one.i < cue.i)
    nearer = (own_subject(one) for one in clauses)
    own = {one.key for one in holders}
    found = [{actor.key for actor in acting_states(reading, one)} for one in nearer if one is not None]
    return any(keys and not keys & own for keys in found)


def _before(cue: Token) -> Token:
    """The word before a verb, marks and adverbs between."""
    step = cue.nbor(-1)
    while step.i and ((step.is_punct and step.text != ",") or step.pos_ == "ADV"):
        step = step.nbor(-1)
    return step


def _holder_lost(reading: Reading, wanting: Wanting) -> bool:
    """Reads "Otieno and Moyo back the plan", where only one is known."""
    cue = wanting.cue
    subject = subject_of(cue) if cue.pos_ == "VERB" else None
    counted = subject is not None and subject.ent_type_ == "NORP" and child(subject, "nummod") is not None
    counted = counted or (subject is not None and subject.lemma_.lower() == "people")
    if counted and any(one.type is ActorType.STATE for one in wanting.holders):
        return True  # "five million Kenyans", "the British people": no state
    named = (subject, *subject.conjuncts) if subject is not None else ()
    return not all(named_by(reading, one) for one in named if one.pos_ == "PROPN" and one.i < cue.i)
