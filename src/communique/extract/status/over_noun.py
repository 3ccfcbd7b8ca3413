"""What stands over an event noun: the verb it is the object or subject of, a preposition, another noun."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.status.clause import of_clause
from communique.extract.status.cues import Governor, cues
from communique.extract.status.grammar import modal_of
from communique.extract.status.lemma import lemma_of
from communique.extract.status.negation import denials, negators
from communique.extract.status.noun import definite, modified
from communique.extract.status.rules import Link, fixed, noun_rule, particled, put_forward, rule_of, with_particle

_CARRIED = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_AHEAD = frozenset({Status.EXPECTED, Status.SCHEDULED, Status.PROPOSED})


def over_noun(noun: Token) -> Link | None:
    """What stands over a noun, None where nothing that matters does."""
    head = noun.head
    if noun.dep_ == "pobj":
        return over_preposition(noun, head) if head.dep_ in {"prep", "agent"} and head.head.i != head.i else None
    if noun.dep_ in {"compound", "nmod", "poss"} and head.pos_ in {"NOUN", "PROPN"}:
        return Link(head, noun_rule(head)) if lemma_of(head) in cues().nouns else None
    if noun.dep_ in _CARRIED:
        return _over_object(noun, head)
    return _over_subject(noun, head) if noun.dep_ == "nsubj" else None


def over_preposition(token: Token, prep: Token) -> Link | None:
    """What stands over the object of a preposition, a noun or a clause in "-ing"."""
    head = prep.head
    if (status := _phrase(token, prep)) is not None:
        return Link(prep, fixed("phrase", status))
    if head.dep_ == "prep" and token.pos_ == "VERB" and (rule := particled(head.head)) is not None:
        return Link(head.head, rule)  # the parser hangs "of" on "out" in "backed out of signing"
    if prep.lower_ == "without":
        real = head.pos_ not in {"VERB", "AUX"} or of_clause(head).actual
        return Link(prep, fixed("without", Status.DENIED if real else Status.POSSIBLE))
    if token.pos_ == "VERB" and (opened := _opened(prep, head)) is not None:
        return opened
    if head.pos_ in {"NOUN", "PROPN"}:
        return _over_of(prep, head)
    rule = rule_of(head)
    governs = rule is not None and (rule.gives is not None or prep.lower_ == "against") and not rule.intended
    found = _through_preposition(token, prep, rule) if rule is not None and governs else None
    # Who did not meet for talks held none; a raid that somebody was not seen in is a raid.
    beside = None if token.pos_ == "VERB" or prep.lower_ == "for" else Governor("beside", None, Status.POSSIBLE)
    return found or (Link(head, beside) if _within_reach(token, prep) else None)


def _within_reach(token: Token, prep: Token) -> bool:
    """Whether what is said of the verb is said of the object of a preposition beside it."""
    head, lists = prep.head, cues().lists
    if prep.lower_ in lists["outside"] or (prep.i < head.i and negators(head)):
        return False
    return token.pos_ == "VERB" or not definite(token) or prep.lower_ in lists["within"]


def _opened(prep: Token, head: Token) -> Link | None:
    """As in "a formula for ending the war", "is against ending it": by that it has not ended."""
    lists = cues().lists
    if prep.lower_ == "for" and lemma_of(head) in lists["means"] and head.pos_ == "NOUN":
        return Link(head, Governor("means", Status.POSSIBLE, Status.DENIED))
    if prep.lower_ == "against" and lemma_of(head) in lists["speaking_out"]:
        return Link(head, fixed("against", Status.POSSIBLE))
    return None


def _phrase(token: Token, prep: Token) -> Status | None:
    if prep.i == 0:
        return None
    known, words = cues(), f"{prep.nbor(-1).lower_} {prep.lower_}"
    if prep.i > 1 and (status := known.phrases.get(f"{prep.nbor(-2).lower_} {words}")) is not None:
        return status
    return known.phrases.get(words) or (known.verb_phrases.get(words) if token.pos_ == "VERB" else None)


def _over_of(prep: Token, head: Token) -> Link | None:
    if lemma_of(head) in cues().lists["parts"] and prep.lower_ == "of":
        return Link(head)
    if prep.lower_ not in cues().lists["of_prepositions"] or lemma_of(head) not in cues().nouns:
        return None
    told = cues().nouns[lemma_of(head)] is Status.OCCURRED
    return None if told and prep.lower_ != "of" else Link(head, noun_rule(head))


def _through_preposition(token: Token, prep: Token, rule: Governor) -> Link | None:
    head, word, verbal = prep.head, prep.lower_, token.pos_ == "VERB"
    if word == "from" and verbal and (rule.gives is Status.DENIED or rule.name in {"ending", "keeping"}):
        return Link(head, Governor("from", Status.DENIED, Status.POSSIBLE))
    if word == "against" and verbal and (rule.gives is Status.EXPECTED or lemma_of(head) == "vote"):
        return Link(head, fixed("against", Status.DENIED))
    if word in cues().lists["of_prepositions" if verbal else "verb_prepositions"]:
        return Link(head, rule) if rule.noun or verbal else None
    return None


def _over_object(noun: Token, head: Token) -> Link | None:
    rule = rule_of(head)
    if rule is not None and _has_clause(head, noun):
        return None
    if rule is not None and rule.gives is Status.DENIED and put_forward(noun):
        return None
    if rule is not None and lemma_of(noun) in cues().lists["said_things"] and rule.gives is Status.EXPECTED:
        return Link(head)
    if lemma_of(head) in cues().lists["proclaiming"]:
        return None if definite(noun) else Link(head)
    if rule is not None and rule.noun and (not rule.intended or _intended(noun)):
        return Link(head, rule)
    return None if definite(noun) else Link(head)


def _has_clause(head: Token, noun: Token) -> bool:
    """In "expects the talks to end" the talks are not what is expected."""
    return any(
        child.dep_ in {"xcomp", "ccomp", "oprd"} and child.i > noun.i for child in head.children if noun.i > head.i
    )


def _intended(noun: Token) -> bool:
    verdicts = (modified(child) for child in noun.children)
    return put_forward(noun) or any(verdict is not None and verdict.status in _AHEAD for verdict in verdicts)


def _over_subject(noun: Token, head: Token) -> Link | None:
    verb = with_particle(head)
    modal = modal_of(head)
    if modal is not None and modal.lower_ in {"would", "could", "might"} and _some(noun):
        return Link(modal, fixed("supposed", Status.HYPOTHETICAL))
    if (said := cues().of_subjects.get(verb)) is not None:
        return Link(head, Governor(verb, said, Status.DENIED))
    if verb in cues().lists["copulas"]:
        if (inner := _to_come(head)) is not None:
            return Link(inner)
        status = next((status for word in _said_of(head) if (status := cues().predicates.get(word))), None)
        if status is not None:
            return Link(head, Governor("predicate", status, Status.DENIED))
        return None if denials(head) or verb != "be" else Link(head)
    return Link(head) if lemma_of(head) in cues().lists["occurring"] else None


def _to_come(be: Token) -> Token | None:
    """The "open" of "is due to open"."""
    said = (child for child in be.children if child.dep_ == "acomp")
    below = (inner for word in said for inner in word.children if inner.dep_ == "xcomp")
    return next((verb for verb in below if lemma_of(verb) in cues().lists["occurring"]), None)


def _some(noun: Token) -> bool:
    """As in "a war would …": any that there might be."""
    return any(child.dep_ == "det" and child.lower_ in {"a", "an", "another", "any"} for child in noun.children)


def _said_of(be: Token) -> list[str]:
    """The predicate: "possible", "under way"."""
    plain = (child for child in be.children if child.dep_ in {"acomp", "oprd", "advmod"})
    words = [word.lower_ for word in plain if not any(child.dep_ == "xcomp" for child in word.children)]
    preps = (child for child in be.children if child.dep_ == "prep")
    return [*words, *(f"{prep.lower_} {noun.lower_}" for prep in preps for noun in prep.children)]
