"""What negates a word from within its own clause."""

from spacy.tokens import Token

from communique.extract.status.cues import cues
from communique.extract.status.grammar import SUBJECTS, copula_of
from communique.extract.status.lemma import lemma_of

_BARE = frozenset({"VB", "VBG", "VBN"})


def negators(token: Token) -> list[Token]:
    """The words that negate a verb, adjective or noun from within its own clause, in text order."""
    return [*_joined_by(token), *(child for child in token.children if _negates(token, child))]


def _joined_by(token: Token) -> list[Token]:
    """The "nor" or the "rather than" that joins a word to what it is denied beside."""
    if token.dep_ != "conj":
        return []
    ahead = (child for child in token.head.children if child.i < token.i)
    return [child for child in ahead if child.lower_ == "nor" or _rather(child)]


def _rather(child: Token) -> bool:
    return child.lower_ == "than" and child.i > 0 and child.nbor(-1).lower_ == "rather"


def denials(token: Token) -> list[Token]:
    """As negators; for a predicate those of its verb too: the "not" of "was not able to meet"."""
    verb = copula_of(token)
    return negators(token) if verb.i == token.i else [*negators(verb), *negators(token)]


def _negates(token: Token, child: Token) -> bool:
    lists, word = cues().lists, child.lower_
    if child.dep_ == "neg" and child.i > token.i and token.pos_ == "VERB" and token.tag_ in _BARE:
        return False  # "will sign on Monday, not on Sunday"
    if child.dep_ == "neg" or (word in lists["negators"] and child.dep_ in {"advmod", "preconj", "cc"}):
        return word != "only" and not _not_only(child)
    if child.dep_ in SUBJECTS | {"dobj", "attr"}:
        return word in lists["negative_pronouns"] or _takes_none(token, child)
    if child.dep_ in {"advmod", "prep"}:
        return _at_no_time(token, child)
    return token.pos_ in {"NOUN", "PROPN"} and child.dep_ == "det" and word in lists["negative_words"]


def _takes_none(token: Token, child: Token) -> bool:
    """As in "no state signed", "gave no reason"."""
    if child.dep_ in {"nsubj", "nsubjpass"}:
        return _without(child) or _none_of(child)
    return _without(child) and child.dep_ in {"dobj", "attr"} and lemma_of(token) not in cues().lists["states"]


def _at_no_time(token: Token, child: Token) -> bool:
    """As in "no longer signs", "at no point signed"."""
    if child.dep_ == "advmod":
        return child.lower_ == "longer" and any(part.lower_ == "no" for part in child.children)
    phrases = cues().lists["negative_phrases"]
    return child.i < token.i and any(lemma_of(noun) in phrases and _without(noun) for noun in child.children)


def _without(noun: Token) -> bool:
    return any(part.lower_ in cues().lists["negative_words"] and part.dep_ == "det" for part in noun.children)


def _none_of(subject: Token) -> bool:
    """As in "not one state signed", "neither Baku nor Yerevan signed"."""
    first = subject.left_edge
    opens = first.lower_ == "not" or (first.lower_ == "neither" and first.dep_ in {"preconj", "cc"})
    return opens and first.i != subject.i and not _not_only(first)


def _not_only(child: Token) -> bool:
    return child.i + 1 < len(child.doc) and child.nbor().lower_ in {"only", "just", "merely", "all", "every"}
