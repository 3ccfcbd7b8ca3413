"""The word that stands over an event word, and what it does to it."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.relations import child
from communique.extract.status.clause import opener_of, said_by_it
from communique.extract.status.cues import Governor, cues
from communique.extract.status.grammar import asks, copula_of, finite_tag, infinitive_mark, subject_of
from communique.extract.status.lemma import lemma_of
from communique.extract.status.negation import negators
from communique.extract.status.over_noun import over_noun, over_preposition
from communique.extract.status.rules import Link, fixed, noun_rule, particled, phrasal, rule_of

_CLAUSAL = frozenset({"xcomp", "ccomp", "pcomp"})
_CLAUSES = frozenset({"ROOT", "acl", "relcl", "advcl", "ccomp", "xcomp"})


def link_of(token: Token) -> Link | None:
    """What stands over this word, or None where nothing that matters does."""
    token = _top(token)
    if token.dep_ == "conj":
        return Link(token.head) if _joined(token, token.head) else None
    if token.pos_ in {"NOUN", "PROPN"} and token.dep_ not in _CLAUSES:
        return over_noun(token)
    return _over_clause(token)


def _joined(token: Token, head: Token) -> bool:
    """Whether what is said of the first of two joined words holds for the second."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return head.pos_ in {"NOUN", "PROPN"}
    return head.pos_ == "VERB" and token.tag_ == head.tag_ and token.tag_ in {"VB", "VBG"} and subject_of(token) is None


def _top(token: Token) -> Token:
    """An auxiliary, particle or copula's complement answers for its verb."""
    if token.dep_ in {"aux", "auxpass", "prt"} and token.head.i != token.i:
        return token.head
    return copula_of(token)


def _over_clause(verb: Token) -> Link | None:
    if said_by_it(verb):
        return Link(verb.head)
    if verb.dep_ == "pcomp" and verb.head.dep_ == "prep":
        return over_preposition(verb, verb.head)
    if verb.dep_ in _CLAUSAL:
        return _over_complement(verb, verb.head)
    if verb.dep_ in {"acl", "relcl"}:
        return _over_attribute(verb, verb.head)
    return _over_adverbial(verb, verb.head) if verb.dep_ == "advcl" else None


def _over_complement(verb: Token, head: Token) -> Link | None:
    if (predicated := _predicated(verb, head)) is not None:
        return predicated
    rule = rule_of(head)
    if rule is not None and rule.clause:
        if _held(verb, head, rule):
            return Link(head, fixed("held", Status.POSSIBLE))
        if finite_tag(verb) in rule.leaves or (asks(verb) and infinitive_mark(verb) is None):
            return None
        return Link(head) if rule.done and finite_tag(head) == "VBD" else Link(head, rule)
    if verb.dep_ == "xcomp" and head.pos_ in {"VERB", "AUX"}:
        return Link(head)
    return None


def _predicated(verb: Token, head: Token) -> Link | None:
    if (said := _said_of_it(verb, head)) is not None:
        return Link(said, rule_of(said))
    noun = _is_that(verb, head)
    return None if noun is None else Link(noun, noun_rule(noun))


def _said_of_it(verb: Token, head: Token) -> Token | None:
    """The adjective of "it is not true that Oslo signed", where it has a rule."""
    said, it = child(head, "acomp"), subject_of(head)
    if verb.dep_ != "ccomp" or said is None or it is None or it.lower_ != "it":
        return None
    return said if said.lower_ in cues().adjectives else None


def _is_that(verb: Token, head: Token) -> Token | None:
    """The noun of "the fear is that Oslo will sign"."""
    noun = subject_of(head)
    opens = verb.dep_ == "ccomp" and lemma_of(head) == "be" and noun is not None and noun.pos_ == "NOUN"
    return noun if opens and noun is not None and lemma_of(noun) in cues().nouns else None


def _held(verb: Token, head: Token, rule: Governor) -> bool:
    """As in "is believed to have signed": nobody says that it did."""
    return rule.name == "opinion" and verb.dep_ == "xcomp" and head.tag_ == "VBN" and infinitive_mark(verb) is not None


def _over_attribute(verb: Token, noun: Token) -> Link | None:
    """As in "a plan to sign", "no ships heading for the port"."""
    if infinitive_mark(verb) is not None and (rule := phrasal(noun)) is not None:
        return Link(noun.head if noun.dep_ == "dobj" else noun.head.head, rule)
    told = verb.tag_ == "VB" or (verb.dep_ == "acl" and subject_of(verb) is not None)
    if lemma_of(noun) in cues().nouns and (told or infinitive_mark(verb) is not None):
        return Link(noun, noun_rule(noun))
    if noun.dep_ == "pobj" and noun.head.lower_ == "without":
        return Link(noun.head, fixed("without", Status.DENIED))
    return Link(noun) if negators(noun) else None


def _over_adverbial(verb: Token, head: Token) -> Link | None:
    if (noun := opener_of(verb)) is not None and noun.pos_ == "NOUN":
        return Link(noun, noun_rule(noun))
    rule: Governor | None = particled(head) if verb.tag_ == "VBG" else None
    if verb.tag_ == "VB" and head.pos_ == "VERB":
        asked = rule_of(head)
        rule = asked if asked is not None and asked.gives is Status.PROPOSED else None
    if rule is not None and rule.clause:
        return Link(head, rule)
    if any(child.dep_ == "mark" for child in verb.children):
        return None
    if verb.tag_ == "VBG" and (negators(head) or _apart(verb, head)):
        return None
    return Link(head) if verb.tag_ in {"VBG", "VB"} else None


def _apart(verb: Token, head: Token) -> bool:
    """Whether a comma parts the words from an infinitive: "a plan to strike, accusing them"."""
    comma = verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
    return comma and infinitive_mark(head) is not None
