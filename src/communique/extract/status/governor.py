"""The word that stands over an event word, and what it does to it."""

from attrs import frozen
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.status.clause import said_by_it, subject_of
from communique.extract.status.cues import Governor, cues
from communique.extract.status.lemma import lemma_of
from communique.extract.status.noun import definite

_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp"})
_CARRIED = frozenset({"dobj", "nsubjpass", "attr", "oprd"})


@frozen
class Link:
    """The governing word; `rule` says what it gives, None where it only passes its own status on."""

    head: Token
    rule: Governor | None = None


def link_of(token: Token) -> Link | None:
    """What stands over this word, or None where nothing that matters does."""
    token = _top(token)
    if token.dep_ == "conj":
        return Link(token.head) if _joined(token, token.head) else None
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in {"ROOT", "acl", "relcl", "advcl", "ccomp", "xcomp"}:
        return _over_noun(token)
    return _over_clause(token)


def _joined(token: Token, head: Token) -> bool:
    """Whether what is said of the first of two joined words holds for the second."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return head.pos_ in {"NOUN", "PROPN"}
    return head.pos_ == "VERB" and token.tag_ == head.tag_ and token.tag_ in {"VB", "VBG"} and subject_of(token) is None


def _top(token: Token) -> Token:
    """An auxiliary, particle or copula's complement answers for its verb."""
    return token.head if token.dep_ in {"aux", "auxpass", "prt", "acomp"} and token.head.i != token.i else token


def _over_clause(verb: Token) -> Link | None:
    head = verb.head
    if said_by_it(verb):
        return Link(head)
    if verb.dep_ in _CLAUSAL:
        if head.dep_ == "prep" and verb.dep_ == "pcomp":
            return _over_preposition(verb, head)
        return _over_complement(verb, head)
    if (verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.tag_ == "VB")) and lemma_of(head) in cues().nouns:
        return Link(head, _noun_rule(head))
    if verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VB"} and not _marked(verb):
        return Link(head)
    return None


def _over_complement(verb: Token, head: Token) -> Link | None:
    rule = _rule(head)
    if rule is not None and rule.clause:
        return Link(head, rule)
    if verb.dep_ == "xcomp" and head.pos_ in {"VERB", "AUX"}:
        return Link(head)
    return None


def _over_preposition(token: Token, prep: Token) -> Link | None:
    head = prep.head
    if _ahead(prep):
        return Link(prep, Governor("ahead", Status.EXPECTED, Status.EXPECTED))
    if prep.lower_ == "without":
        return Link(prep, Governor("without", Status.DENIED, Status.OCCURRED))
    if head.pos_ in {"NOUN", "PROPN"}:
        of = prep.lower_ in cues().lists["of_prepositions"]
        return Link(head, _noun_rule(head)) if of and lemma_of(head) in cues().nouns else None
    rule = _rule(head)
    if rule is not None and rule.gives is not None and prep.lower_ in cues().lists["of_prepositions"]:
        return Link(head, rule) if rule.noun or token.pos_ == "VERB" else None
    if token.pos_ == "VERB" or not definite(token) or prep.lower_ in cues().lists["within"]:
        return Link(head)
    return None


def _ahead(prep: Token) -> bool:
    """As in "ahead of the visit", "heading into her summit": known, and still to come."""
    return (prep.lower_, prep.head.lower_) in {("of", "ahead"), ("into", "heading"), ("for", "preparing")}


def _over_noun(noun: Token) -> Link | None:
    head = noun.head
    if noun.dep_ == "pobj":
        return _over_preposition(noun, head) if head.dep_ in {"prep", "agent"} and head.head.i != head.i else None
    if noun.dep_ in {"compound", "nmod", "poss"} and head.pos_ in {"NOUN", "PROPN"}:
        return Link(head, _noun_rule(head)) if lemma_of(head) in cues().nouns else None
    if noun.dep_ in _CARRIED:
        rule = _rule(head)
        if rule is not None and rule.noun:
            return Link(head, rule)
        return None if definite(noun) else Link(head)
    if noun.dep_ == "nsubj" and lemma_of(head) in cues().lists["occurring"]:
        return Link(head)
    return None


def _rule(head: Token) -> Governor | None:
    known = cues()
    particle = next((child for child in head.children if child.dep_ == "prt"), None)
    if particle is not None and f"{lemma_of(head)}_{particle.lower_}" in known.verbs:
        return known.verbs[f"{lemma_of(head)}_{particle.lower_}"]
    if head.pos_ == "ADJ" or (lemma_of(head) not in known.verbs and head.lower_ in known.adjectives):
        return _adjective_rule(head)
    return known.verbs.get(lemma_of(head))


def _adjective_rule(head: Token) -> Governor | None:
    known = cues().adjectives
    if head.lower_ not in known:
        return None
    status = known[head.lower_]
    return Governor(head.lower_, status, Status.OCCURRED if status is Status.DENIED else Status.DENIED)


def _noun_rule(head: Token) -> Governor:
    status = cues().nouns[lemma_of(head)]
    if status is Status.PROPOSED and head.dep_ == "dobj" and lemma_of(head.head) in cues().lists["accepting"]:
        status = Status.EXPECTED
    return Governor(lemma_of(head), status, Status.OCCURRED if status is Status.DENIED else Status.DENIED)


def _marked(verb: Token) -> bool:
    return any(child.dep_ == "mark" for child in verb.children)
