"""Conditions: "if", "unless", "should the ban fall", "in the event that"."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.relations import child
from communique.extract.status.cues import cues
from communique.extract.status.grammar import auxiliaries, finite_tag, subject_of
from communique.extract.status.lemma import lemma_of
from communique.extract.status.verdict import Verdict

_INVERTED = {"should": {"VB", "VBP", "VBN"}, "had": {"VBN", "VBD"}}


def condition(verb: Token) -> Verdict | None:
    """The verdict of a clause that is a condition or an open question, None where it is neither."""
    if (word := _whether(verb)) is not None:
        return Verdict(Status.POSSIBLE, (word,))
    word = marked(verb) or inverted(verb)
    return Verdict(Status.HYPOTHETICAL, (word,)) if word is not None else None


def pending(verb: Token) -> Verdict | None:
    """The verdict of a present clause after "until", "once", "when": it has not come where the main clause has not."""
    for part in verb.children:
        if part.dep_ in {"mark", "advmod"} and part.lower_ in cues().lists["pending"]:
            due = finite_tag(verb) in {"VBZ", "VBP", "VB"} and _future(verb.head)
            return Verdict(Status.EXPECTED, (part,)) if due else None
    return None


def marked(verb: Token) -> Token | None:
    """The word that makes the clause a condition."""
    conditions = cues().lists["conditions"]
    for part in verb.children:
        if (part.dep_ in {"mark", "advmod"} and part.lower_ in conditions) or _each_time(part):
            return part
    case = verb.head if verb.dep_ in {"acl", "relcl"} and lemma_of(verb.head) in cues().lists["cases"] else None
    in_case = case is not None and case.dep_ == "pobj" and case.head.lower_ == "in"
    return next((child for child in verb.children if child.lower_ == "that"), None) if in_case else None


def inverted(verb: Token) -> Token | None:
    """The first word of "should the ban fall, …", "had the ban fallen, …", "were the ban to fall, …"."""
    subject = subject_of(verb) or child(verb, "attr")
    first = verb if verb.lower_ == "were" else child(verb, "aux")
    if subject is None or first is None or first.i > subject.i or _asked(verb):
        return None
    if first is verb:
        return first if any(child.dep_ == "xcomp" for child in verb.children) else None
    return first if verb.tag_ in _INVERTED.get(first.lower_, set()) else None


def proviso_of(word: Token) -> Token | None:
    """The "if" or "provided" on which a verb or adjective, or what it stands under, is made to depend."""
    over = (word, *(head for head in (word.head, word.head.head) if word.dep_ in {"xcomp", "acomp"}))
    if word.pos_ == "ADJ":
        over = (*over, *(child for child in word.children if child.dep_ == "xcomp"))
    clauses = (child for step in over for child in step.children if child.dep_ == "advcl")
    marks = (part for clause in clauses for part in clause.children if part.dep_ == "mark")
    return next((mark for mark in marks if mark.lower_ in cues().lists["provisos"] and not _even(mark)), None)


def counterfactual(verb: Token) -> bool:
    """Whether the clause hangs on a condition, so that its "would" is no reported future."""
    clauses = (child for child in verb.children if child.dep_ == "advcl")
    return any(marked(clause) is not None or inverted(clause) is not None for clause in clauses)


def _whether(verb: Token) -> Token | None:
    words = (child for child in verb.children if child.dep_ in {"mark", "advmod"})
    word = next((word for word in words if word.lower_ in {"whether", "if"}), None)
    if word is None or word.lower_ == "whether" or verb.dep_ in {"ccomp", "xcomp", "pcomp"}:
        return word
    unsettled = cues().lists["unsettled"]
    return word if any(child.lower_ in unsettled for child in (verb.head, *verb.head.children)) else None


def _even(mark: Token) -> bool:
    return mark.i > 0 and mark.nbor(-1).lower_ in {"even", "only", "as"}


def _each_time(child: Token) -> bool:
    """As in "each time the tariff falls"."""
    return child.lower_ == "time" and any(part.lower_ in {"each", "every"} for part in child.children)


def _asked(verb: Token) -> bool:
    return verb.sent[-1].text == "?" or verb.sent.text.endswith(('?"', "?”"))


def _future(verb: Token) -> bool:
    return any(word.tag_ == "MD" or word.lower_ == "to" for word in auxiliaries(verb)) or verb.tag_ == "VB"
