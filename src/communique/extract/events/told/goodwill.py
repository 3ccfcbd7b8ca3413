"""Whether a deed of goodwill - promise, praise, treaty, aid, concession, withdrawal - is told as one between states."""

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.parties import Parties
from communique.extract.events.phrase import lemma
from communique.extract.events.terms import goodwill_words
from communique.extract.events.told.between import between_states, countries_of
from communique.extract.events.told.favours import favourable
from communique.extract.status import ACTUAL, AHEAD
from communique.extract.status.clause import auxiliaries, negators

_ROOTS = frozenset({"03", "05", "06", "07", "08"})  # CAMEO roots from intent to yield
_ALONE = frozenset({"03", "08"})  # those that stand where the other side is not named
_TREATY = "057"
_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "till", "lest"})
_MAIN = frozenset({"ROOT", "ccomp", "conj"})
_WILL = frozenset({"will", "'ll", "wo", "shall"})
_PERHAPS = frozenset({"may", "might", "could"})


def goodwill_told(parties: Parties, draft: Draft) -> bool:
    """Whether a deed of goodwill is told as done or firmly ahead, by a state, its people or a body, towards another."""
    match = draft.match
    if draft.kind is not None or match.root not in _ROOTS or "movement" in match.rule.flags:
        return True
    return _real(draft) and favourable(draft) and between_states(parties, draft)


def _real(draft: Draft) -> bool:
    verb, status = draft.match.trigger, draft.status
    if verb.sent[-1].text == "?" or _conditional(verb):
        return False
    if verb.pos_ in {"NOUN", "PROPN"}:
        return (status in ACTUAL | _OFF and not _in_prospect(verb)) or (status in AHEAD and draft.match.root == "06")
    if status in ACTUAL:
        return _done(verb)
    if status in AHEAD:
        return _announced(verb)
    return status in _OFF or _open(draft)


def _open(draft: Draft) -> bool:
    """Whether what was not done, or would or might be, is told of two sides, or of one's own deed."""
    verb, status = draft.match.trigger, draft.status
    both = len(countries_of(draft)) > 1
    if status is Status.DENIED:
        treaty = draft.match.cameo == _TREATY and _modal(verb)
        return not treaty and _negated(verb) and (both or draft.match.root in _ALONE)
    if status is Status.POSSIBLE:
        return both and verb.dep_ in _MAIN and any(word.lower_ in _PERHAPS for word in auxiliaries(verb))
    return _modal(verb) or (verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ")


def _in_prospect(noun: Token) -> bool:
    """As in "expect to go forward with exercises", "efforts to win support": the verb over the noun is not yet done."""
    verb = next((token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.tag_ == "VB" and not _brought_about(verb)


def _done(verb: Token) -> bool:
    joined = verb.dep_ == "conj" and verb.tag_ in {"VB", "VBP"} and _modal(verb.head)
    return not joined and (verb.tag_ != "VB" or _brought_about(verb))


def _conditional(verb: Token) -> bool:
    """Whether it stands in a clause after "if", "unless", "whether" or "until"."""
    step = verb
    for _ in range(4):
        if any(child.lower_ in _CONDITIONS and child.dep_ in {"mark", "advmod"} for child in step.children):
            return True
        if step.dep_ not in {"xcomp", "ccomp", "conj", "acomp"} or step.head.pos_ not in {"VERB", "AUX"}:
            return False
        step = step.head
    return False


def _brought_about(verb: Token) -> bool:
    """As in "did agree", "managed to sign": an infinitive that tells what was done."""
    if any(word.lower_ in {"do", "does", "did"} for word in auxiliaries(verb)):
        return True
    return verb.dep_ == "xcomp" and lemma(verb.head) in goodwill_words("bringing_about")


def _announced(verb: Token) -> bool:
    """As in "will send", "plans to send", "is to send": what lies ahead as somebody means to do it."""
    if _modal(verb) or any(word.lower_ in {"is", "are", "'re"} for word in auxiliaries(verb)):
        return verb.dep_ not in {"relcl", "acl"} or any(word.lower_ in _WILL for word in auxiliaries(verb))
    if verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ in {"VERB", "ADJ", "AUX"}:
        return lemma(verb.head) in goodwill_words("planning") or (verb.dep_ == "conj" and _announced(verb.head))
    return verb.pos_ == "ADJ"


def _modal(verb: Token) -> bool:
    return any(word.tag_ == "MD" for word in auxiliaries(verb))


def _negated(verb: Token) -> bool:
    over = verb.head
    if verb.tag_ == "VBG":
        return False  # "preferred sending no aid", "without lifting the ban"
    failed = verb.dep_ == "xcomp" and lemma(over) in goodwill_words("failing")
    return bool(negators(verb)) or failed or (verb.dep_ == "xcomp" and bool(negators(over)))
