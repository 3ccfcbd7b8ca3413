"""Clause: the subject that a pronoun stands below, which it means before all others (Hobbs 1978)."""

from spacy.tokens import Token

from communique.extract.relations import child

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVES = ("WDT", "WP")
_DATELINE = 5  # tokens of a sentence in which a dateline's place stands
_ENDS = frozenset({")", "-", "--", "–", "—"})
_CLIMB = 6  # verbs and nouns above a pronoun looked at


def subject_of(token: Token) -> Token | None:
    """The subject of the token's verb; a participle's or infinitive's is that of the verb above."""
    verb = token.head
    for _ in range(_CLIMB):
        found = child(verb, *_SUBJECTS)
        if found is not None or verb.head is verb:
            return found
        verb = verb.head
    return None


def subject_above(token: Token) -> Token | None:
    """The nearest subject before the token in the clauses that it stands in and is no part of; "which" is its noun."""
    verb = token.head
    for _ in range(_CLIMB):
        found = next((child for child in verb.children if child.dep_ in _SUBJECTS and _is_before(child, token)), None)
        if found is None and verb.dep_ == "xcomp":
            found = next((child for child in verb.head.children if _is_told(child, verb)), None)
        if found is not None:
            return _behind_dateline(verb.head if found.tag_ in _RELATIVES and verb.dep_ == "relcl" else found, verb)
        if verb.head is verb:
            return None
        verb = verb.head
    return None


def _behind_dateline(subject: Token, verb: Token) -> Token:
    """The noun right before the verb where the dateline was taken for the subject: "OSLO (Agency) - Norway said"."""
    words = subject.doc[subject.i + 1 : verb.i]
    if subject.i - subject.sent.start > _DATELINE or not any(word.text in _ENDS for word in words):
        return subject
    return next((word for word in reversed(words) if word.pos_ in ("NOUN", "PROPN")), subject)


def _is_told(child: Token, infinitive: Token) -> bool:
    """Whether it is the object that is to do what the infinitive says: "asked Chile to open its ports"."""
    return child.dep_ == "dobj" and child.i < infinitive.i and infinitive.tag_ == "VB"


def _is_before(subject: Token, token: Token) -> bool:
    return subject.i < token.i and token not in subject.subtree and subject.lower_ not in ("it", "there")
