"""What a clause says of its own verb: negation, modals, tense, conditions, adverbs."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.relations import child
from communique.extract.status.condition import condition, counterfactual, inverted, marked, pending, proviso_of
from communique.extract.status.cues import cues
from communique.extract.status.grammar import asks, auxiliaries, finite_tag, infinitive_mark, modal_of, subject_of
from communique.extract.status.lemma import lemma_of
from communique.extract.status.negation import denials, negators
from communique.extract.status.rules import phrasal, rule_of
from communique.extract.status.verdict import Verdict

__all__ = ["auxiliaries", "negators", "of_clause", "performs", "proviso_of", "said_by_it"]


def of_clause(verb: Token) -> Verdict:
    """The verdict of a verb's own clause; what stands over the clause is not looked at."""
    for reading in (condition, _negated, pending, _modal, _infinitive, _adverb, _question, _bidding, _shared):
        if (verdict := reading(verb)) is not None:
            return verdict
    return Verdict(Status.ONGOING, ()) if _progressive(verb) else Verdict()


def said_by_it(verb: Token) -> bool:
    """Whether the verb over this one is how it is done: who "called to thank" thanks by calling."""
    lists = cues().lists
    if verb.dep_ not in {"advcl", "xcomp"} or verb.head.pos_ != "VERB":
        return False
    over = lemma_of(verb.head)
    words = {child.lower_ for child in verb.head.children if child.dep_ in {"prep", "prt"}}
    if over == "call" and words & {"on", "upon", "for"}:
        return False
    if over == "take" and "to" in words:
        return True  # "took to the streets to demand a vote"
    return over in lists["instrumental"] or (over in lists["communicating"] and lemma_of(verb) in lists["speaking"])


def opener_of(verb: Token) -> Token | None:
    """The noun or adjective that an infinitive belongs to which the parser hangs beside it.

    As in "Oslo's calls for the army to leave", "there were calls for Oslo to leave", "it was hard for them to leave".
    """
    if verb.dep_ != "advcl" or infinitive_mark(verb) is None or not _for(verb):
        return None
    said = verb.head if verb.head.pos_ == "NOUN" else child(verb.head, "attr", "acomp")
    return said if said is not None and (said.pos_ == "ADJ" or lemma_of(said) in cues().nouns) else None


def _for(verb: Token) -> bool:
    """Whether "for" opens the infinitive's clause, or stands before it."""
    before = verb.left_edge
    return before.lower_ == "for" or any(part.lower_ == "for" and part.i < verb.i for part in _beside(verb))


def _beside(verb: Token) -> list[Token]:
    return [part for word in (verb.head, *verb.head.children) for part in word.children if part.dep_ == "prep"]


def performs(verb: Token) -> bool:
    """Whether the words do what they name: "I want to thank you", "we must condemn this"."""
    if lemma_of(verb) not in cues().lists["speaking"] or negators(verb) or marked(verb) is not None:
        return False
    wishes = verb.dep_ == "xcomp" and lemma_of(verb.head) in cues().lists["performing"] and not negators(verb.head)
    modal = modal_of(verb)
    subject = subject_of(verb.head if wishes else verb)
    first = subject is not None and subject.lower_ in {"i", "we"}
    return first and (wishes or (modal is not None and modal.lower_ in {"must", "can"}))


def _negated(verb: Token) -> Verdict | None:
    if not (found := negators(verb)):
        return None
    modal = modal_of(verb)
    if modal is not None and modal.lower_ in cues().lists["open_modals"]:
        return _left_open(verb, modal, found)
    if modal is None and _until(verb):
        return None
    if modal is not None and modal.lower_ in {"would", "'d"} and counterfactual(verb):
        return Verdict(Status.HYPOTHETICAL, (modal, *found))
    return Verdict(Status.DENIED, tuple(found))


def _left_open(verb: Token, modal: Token, found: list[Token]) -> Verdict | None:
    """As in "may not sign"; who "should not have signed" has, and who "must not have signed" has not."""
    if any(word.lower_ in {"have", "'ve"} for word in auxiliaries(verb)):
        status = cues().negated_past_modals.get(modal.lower_)
        return None if status is None else Verdict(status, (modal, *found))
    return Verdict(Status.POSSIBLE, (modal, *found))


def _until(verb: Token) -> bool:
    """As in "did not sign until Monday": on Monday they did."""
    if finite_tag(verb) != "VBD":
        return False
    clauses = (part for child in verb.children if child.dep_ == "advcl" for part in child.children)
    marks = (part for part in (*verb.children, *clauses) if part.dep_ in {"prep", "mark"})
    return any(mark.lower_ in {"until", "till"} for mark in marks)


def _modal(verb: Token) -> Verdict | None:
    known, modal = cues(), modal_of(verb)
    if modal is None or modal.lower_ not in known.modals:
        return _going_to(verb)
    if modal.lower_ in known.past_modals and any(word.lower_ in {"have", "'ve"} for word in auxiliaries(verb)):
        return Verdict(known.past_modals[modal.lower_], (modal,))
    if modal.lower_ in {"would", "'d"} and counterfactual(verb):
        return Verdict(Status.HYPOTHETICAL, (modal,))
    status = known.modals[modal.lower_]
    return _future(verb, modal) if status is Status.EXPECTED else Verdict(status, (modal,))


def _future(verb: Token, modal: Token) -> Verdict:
    """What will be: on a condition, perhaps, or as it is said."""
    if (term := proviso_of(verb) or _only(verb)) is not None:
        return Verdict(Status.HYPOTHETICAL, (term,))
    if (asked := _question(verb)) is not None:
        return asked
    doubt = _adverb(verb)
    if doubt is not None and doubt.status is Status.POSSIBLE:
        return doubt.because(modal)
    return Verdict(Status.EXPECTED, (modal,))


def _only(verb: Token) -> Token | None:
    """As in "would sign only after a ceasefire"."""
    ahead = (child for child in verb.children if child.dep_ in {"prep", "advcl"} and child.i > verb.i)
    words = (word for child in ahead for word in (child.left_edge, child.left_edge.nbor(-1)))
    return next((word for word in words if word.lower_ == "only"), None)


def _going_to(verb: Token) -> Verdict | None:
    """As in "is going to sign": the parser hangs the infinitive below "going"."""
    head = verb.head
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and head.lower_ == "going" and head.tag_ == "VBG":
        found = negators(head)
        return Verdict(Status.DENIED if found else Status.EXPECTED, (*found, head))
    return None


def _infinitive(verb: Token) -> Verdict | None:
    """As in "is to visit", and the headline's "President to visit"."""
    to = infinitive_mark(verb)
    if to is None or said_by_it(verb) or _asked_for(verb) or _came_to(verb, to) or phrasal(verb.head) is not None:
        return None
    if (said := opener_of(verb)) is not None:
        return _said_of_it(said) if said.pos_ == "ADJ" else None
    if verb.head.pos_ == "ADJ" and verb.dep_ == "xcomp" and (proviso := proviso_of(verb)) is not None:
        return Verdict(Status.HYPOTHETICAL, (proviso,))
    if verb.dep_ == "xcomp" and verb.head.i != verb.i and (verdict := _below(verb, to)) is not None:
        return verdict
    if verb.dep_ == "ROOT":
        return Verdict(Status.SCHEDULED, (to,))
    below = verb.dep_ in {"acl", "relcl"} and lemma_of(verb.head) not in cues().nouns and not negators(verb.head)
    return Verdict(Status.EXPECTED, (to,)) if below or verb.dep_ == "advcl" else None


def _below(verb: Token, to: Token) -> Verdict | None:
    """An infinitive below "be", "ought", "has yet", "remains"."""
    head, over = verb.head, lemma_of(verb.head)
    yet = next((child for child in head.children if child.lower_ == "yet"), None)
    if yet is not None and over in {"have", "be", "remain"}:
        return Verdict(Status.DENIED, (yet, to))
    if over == "remain" and verb.tag_ == "VBN":
        return Verdict(Status.POSSIBLE, (head, to))  # what "remains to be seen" has not been seen
    if over == "have" and (found := negators(head)):
        return Verdict(Status.POSSIBLE, (*found, to))  # who does not have to wait may wait
    if head.tag_ == "MD" and head.lower_ in cues().modals:
        return Verdict(cues().modals[head.lower_], (head,))
    return _to_be(verb, to) if over == "be" else None


def _to_be(verb: Token, to: Token) -> Verdict | None:
    """As in "is to sign", "were he to sign", "was to have signed", "its aim is to sign"."""
    head, said = verb.head, child(verb.head, "acomp")
    if said is not None and said.pos_ == "ADJ":
        return _said_of_it(said)
    if (word := marked(head) or inverted(head)) is not None:
        return Verdict(Status.HYPOTHETICAL, (word,))
    if head.tag_ == "VBD" and any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.children):
        return Verdict(Status.CANCELLED, (head, to))  # "was to have flown": it came to nothing
    subject = subject_of(head)
    meant = cues().nouns.get(lemma_of(subject)) if subject is not None else None
    return Verdict(Status.SCHEDULED if meant in {None, Status.OCCURRED} else meant or Status.SCHEDULED, (to,))


def _said_of_it(said: Token) -> Verdict | None:
    """As in "it is hard to sign"; with "it was wise of Oslo to sign" it has signed."""
    rule = rule_of(said)
    if rule is None and child(said, "prep") is not None and finite_tag(said.head) == "VBD":
        return None
    status = Status.POSSIBLE if rule is None else rule.verdict(bool(denials(said)))
    return None if status is None and finite_tag(said.head) == "VBD" else Verdict(status or Status.POSSIBLE, (said,))


def _asked_for(verb: Token) -> bool:
    """As in "called for the state to act", "pleaded with the state to act": what is asked, no purpose."""
    rule = cues().verbs.get(lemma_of(verb.head))
    return verb.dep_ == "advcl" and verb.head.pos_ == "VERB" and rule is not None and rule.gives is Status.PROPOSED


def _came_to(verb: Token, to: Token) -> bool:
    """As in "the first state to sign", "left, only to return"."""
    if to.i > 0 and to.nbor(-1).lower_ == "only":
        return verb.dep_ == "advcl"
    ranked = any(word.lower_ in cues().lists["ranks"] for word in (verb.head, *verb.head.children))
    return verb.dep_ in {"relcl", "acl"} and ranked


def _adverb(verb: Token) -> Verdict | None:
    known = cues().adverbs
    for word in verb.children:
        if word.dep_ == "advmod" and word.lower_ in known:
            return Verdict(known[word.lower_], (word,))
    return None


def _question(verb: Token) -> Verdict | None:
    """As in "Did the envoy leave?"; who asks when he left takes it that he did."""
    last = verb.sent[-1]
    if verb.dep_ != "ROOT" or last.text != "?" or asks(verb):
        return None
    return Verdict(Status.POSSIBLE, (last,))


def _bidding(verb: Token) -> Verdict | None:
    """As in "Free the crew!"; who says "Thank you" thanks."""
    bare = verb.tag_ == "VB" and not auxiliaries(verb) and subject_of(verb) is None
    if not bare or verb.dep_ != "ROOT" or lemma_of(verb) in cues().lists["speaking"]:
        return None
    return Verdict(Status.PROPOSED, (verb,))


def _shared(verb: Token) -> Verdict | None:
    """A verb joined to another of the same form shares its negation, modal or condition."""
    if verb.dep_ != "conj" or subject_of(verb) is not None or verb.tag_ != verb.head.tag_:
        return None
    if verb.head.pos_ not in {"VERB", "AUX"} or any(child.dep_ == "aux" for child in verb.children):
        return None
    verdict = of_clause(verb.head)
    return None if verdict.actual else verdict


def _progressive(verb: Token) -> bool:
    aux = {word.lower_ for word in auxiliaries(verb)}
    if verb.tag_ == "VBN":
        return "being" in aux and bool(aux & {"is", "are", "am", "'s", "'re"})
    if any(child.lower_ == "still" for child in verb.children) and verb.tag_ in {"VBZ", "VBP"}:
        return True
    told = verb.dep_ in {"ROOT", "ccomp", "conj"} and bool(aux & {"was", "were"})
    return verb.tag_ == "VBG" and (told or bool(aux & {"is", "are", "am", "'s", "'re", "been"}))
