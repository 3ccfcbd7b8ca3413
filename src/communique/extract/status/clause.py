"""What a clause says of its own verb: negation, modals, tense, conditions, adverbs."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.status.cues import cues
from communique.extract.status.lemma import lemma_of
from communique.extract.status.verdict import Verdict

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PAST = frozenset({"VBD", "VBN"})


def negators(token: Token) -> list[Token]:
    """The words that negate a verb, adjective or noun from within its own clause, in text order."""
    nor = (
        child for child in token.head.children if token.dep_ == "conj" and child.lower_ == "nor" and child.i < token.i
    )
    return [*nor, *(child for child in token.children if _negates(token, child))]


def of_clause(verb: Token) -> Verdict:
    """The verdict of a verb's own clause; what stands over the clause is not looked at."""
    if found := negators(verb):
        return Verdict(Status.DENIED, tuple(found))
    for reading in (_condition, _modal, _infinitive, _adverb, _question, _shared):
        if (verdict := reading(verb)) is not None:
            return verdict
    return Verdict(Status.ONGOING, ()) if _progressive(verb) else Verdict()


def subject_of(verb: Token) -> Token | None:
    """The subject in the verb's own clause, if any."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)


def auxiliaries(verb: Token) -> list[Token]:
    """The verb's auxiliaries; those of the verb it is joined to by "and" where it has none and takes the same form."""
    own = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if own or verb.dep_ != "conj" or subject_of(verb) is not None or verb.tag_ != verb.head.tag_:
        return own
    return auxiliaries(verb.head)


def _negates(token: Token, child: Token) -> bool:
    lists, word = cues().lists, child.lower_
    if child.dep_ == "neg" or (word in lists["negators"] and child.dep_ in {"advmod", "preconj", "cc"}):
        return word != "only" and not _not_only(child)
    if word in lists["negative_pronouns"] and child.dep_ in _SUBJECTS | {"dobj", "attr"}:
        return True
    if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
        return any(part.lower_ in lists["negative_words"] and part.dep_ == "det" for part in child.children)
    return token.pos_ in {"NOUN", "PROPN"} and child.dep_ == "det" and word in lists["negative_words"]


def _not_only(child: Token) -> bool:
    return child.i + 1 < len(child.doc) and child.nbor().lower_ in {"only", "just", "merely"}


def _condition(verb: Token) -> Verdict | None:
    lists = cues().lists
    for child in verb.children:
        if child.dep_ == "mark" and child.lower_ in lists["conditions"]:
            return Verdict(Status.HYPOTHETICAL, (child,))
        if (child.dep_ == "advmod" and child.lower_ in lists["conditions"]) or _each_time(child):
            return Verdict(Status.HYPOTHETICAL, (child,))
        if child.dep_ in {"mark", "advmod"} and child.lower_ in lists["pending"] and _present(verb):
            return Verdict(Status.EXPECTED, (child,)) if _future(verb.head) else None
    inverted = _inverted(verb)
    return Verdict(Status.HYPOTHETICAL, (inverted,)) if inverted is not None else None


def _inverted(verb: Token) -> Token | None:
    """The "should" of "should the ban fall, …"."""
    subject, first = subject_of(verb), next((child for child in verb.children if child.dep_ == "aux"), None)
    if subject is None or first is None or first.lower_ != "should" or first.i > subject.i:
        return None
    return None if verb.sent[-1].text == "?" or verb.sent.text.endswith(('?"', "?”")) else first


def proviso_of(word: Token) -> Token | None:
    """The "if" or "provided" on which a verb or adjective, or what it stands under, is made to depend."""
    over = (word, *(head for head in (word.head, word.head.head) if word.dep_ in {"xcomp", "acomp"}))
    if word.pos_ == "ADJ":
        over = (*over, *(child for child in word.children if child.dep_ == "xcomp"))
    clauses = (child for step in over for child in step.children if child.dep_ == "advcl")
    marks = (part for clause in clauses for part in clause.children if part.dep_ == "mark")
    return next((mark for mark in marks if mark.lower_ in cues().lists["provisos"] and not _even(mark)), None)


def _even(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in {"even", "only", "as"}


def _each_time(child: Token) -> bool:
    """As in "each time the tariff falls"."""
    return child.lower_ == "time" and any(part.lower_ in {"each", "every"} for part in child.children)


def _modal(verb: Token) -> Verdict | None:
    known, aux = cues(), auxiliaries(verb)
    modal = next((word for word in aux if word.tag_ == "MD" and word.lower_ in known.modals), None)
    if modal is None:
        return _going_to(verb)
    if any(word.lower_ in {"have", "'ve"} for word in aux) and modal.lower_ in known.past_modals:
        return Verdict(known.past_modals[modal.lower_], (modal,))
    if modal.lower_ in {"would", "'d"} and _counterfactual(verb):
        return Verdict(Status.HYPOTHETICAL, (modal,))
    status = known.modals[modal.lower_]
    if status is Status.EXPECTED and (proviso := proviso_of(verb)) is not None:
        return Verdict(Status.HYPOTHETICAL, (proviso,))
    if status is Status.EXPECTED and (doubt := _adverb(verb)) is not None and doubt.status is Status.POSSIBLE:
        return doubt.because(modal)
    return Verdict(status, (modal,))


def _counterfactual(verb: Token) -> bool:
    conditions = cues().lists["conditions"]
    marks = (part for child in verb.children if child.dep_ == "advcl" for part in child.children)
    return any(part.dep_ == "mark" and part.lower_ in conditions for part in marks)


def _going_to(verb: Token) -> Verdict | None:
    """As in "is going to sign": the parser hangs the infinitive below "going"."""
    head = verb.head
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and head.lower_ == "going" and head.tag_ == "VBG":
        return Verdict(Status.EXPECTED, (head,))
    return None


def _infinitive(verb: Token) -> Verdict | None:
    """As in "is to visit", and the headline's "President to visit"."""
    to = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ == "to"), None)
    if to is None:
        return None
    if verb.head.pos_ == "ADJ" and verb.dep_ == "xcomp" and (proviso := proviso_of(verb)) is not None:
        return Verdict(Status.HYPOTHETICAL, (proviso,))
    if said_by_it(verb):
        return None
    if verb.dep_ == "ROOT" or (verb.dep_ == "xcomp" and lemma_of(verb.head) == "be"):
        return Verdict(Status.SCHEDULED, (to,))
    if verb.dep_ in {"advcl", "relcl"} or (verb.dep_ == "acl" and lemma_of(verb.head) not in cues().nouns):
        return Verdict(Status.EXPECTED, (to,))
    return None


def said_by_it(verb: Token) -> bool:
    """Whether the verb over this one is how it is done: who "called to thank" thanks by calling."""
    lists = cues().lists
    purpose = verb.dep_ in {"advcl", "xcomp"} and verb.head.pos_ == "VERB"
    return purpose and lemma_of(verb.head) in lists["communicating"] and lemma_of(verb) in lists["speaking"]


def _adverb(verb: Token) -> Verdict | None:
    known = cues().adverbs
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in known:
            return Verdict(known[child.lower_], (child,))
    return None


def _question(verb: Token) -> Verdict | None:
    last = verb.sent[-1]
    if verb.dep_ != "ROOT" or last.text not in {"?"}:
        return None
    return Verdict(Status.POSSIBLE, (last,))


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
    return verb.tag_ == "VBG" and bool(aux & {"is", "are", "am", "'s", "'re", "been"})


def _present(verb: Token) -> bool:
    finite = next((word for word in auxiliaries(verb) if word.dep_ in {"aux", "auxpass"}), verb)
    return finite.tag_ in {"VBZ", "VBP", "VB"}


def _future(verb: Token) -> bool:
    return any(word.tag_ == "MD" for word in auxiliaries(verb)) or verb.tag_ == "VB"
