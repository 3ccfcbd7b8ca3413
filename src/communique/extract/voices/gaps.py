"""Clauses whose subject stands elsewhere: "a deal they hope would last", "denied his port was shut"."""

from spacy.tokens import Token

from communique.extract.relations import child

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"that", "which", "who"})
_DESCRIBING = frozenset({"relcl", "acl"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


def tense_of(verb: Token) -> str:
    """The tag of the word that carries a verb's tense: "has" of "has left", "will" of "will leave"."""
    helpers = (part.tag_ for part in verb.children if part.dep_ in {"aux", "auxpass"} and part.i < verb.i)
    return next((tag for tag in helpers if tag in _FINITE), verb.tag_)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense."""
    return tense_of(verb) in _FINITE


def with_subject(cue: Token, clause: Token) -> tuple[Token, ...] | None:
    """A clause behind its cue, with its subject where that stands before the cue; None where the subject is lost."""
    subject = child(clause, "nsubj", "nsubjpass", "csubj", "expl")
    described = _described(cue)
    if clause.i < cue.i or (subject is not None and not (described and subject.lower_ in _RELATIVE)):
        return (clause,)
    if described is not None:
        return described, clause
    if not is_finite(clause) or _opens_a_quotation(clause):
        return (clause,)
    found = _before_it(cue, clause) or _first_of_two(cue)
    return (found, clause) if found is not None else None


def _described(cue: Token) -> Token | None:
    """The noun that a relative clause with the cue describes, where the speaker is another."""
    speaker = child(cue, "nsubj")
    if cue.dep_ not in _DESCRIBING or cue.head.pos_ not in _NOMINAL or speaker is None:
        return None
    return None if speaker.tag_.startswith("W") or speaker.lower_ in _RELATIVE else cue.head


def _opens_a_quotation(clause: Token) -> bool:
    first = clause.left_edge
    return first.i > 0 and (first.is_quote or first.nbor(-1).is_quote or first.nbor(-1).text == ":")


def _before_it(cue: Token, clause: Token) -> Token | None:
    """What the parser takes for the cue's object: "denied his port | was shut"."""
    thing = child(cue, "dobj")
    return thing if thing is not None and thing.right_edge.i + 1 == clause.left_edge.i else None


def _first_of_two(cue: Token) -> Token | None:
    """The first of two subjects: "The crews, Lind explained, were late"."""
    subjects = [part for part in cue.children if part.dep_ == "nsubj" and part.i < cue.i]
    return subjects[0] if len(subjects) > 1 else None
