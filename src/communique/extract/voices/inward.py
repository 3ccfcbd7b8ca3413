"""Attitudes: what somebody wants, plans, favours or knows is attributed to them, but they need not have said it."""

from spacy.tokens import Token

from communique.claims.codes import Directness
from communique.extract.voices.attribution import Attribution
from communique.extract.voices.lexicon import lexicon, words

_CLAUSES = frozenset({"clause", "noun_clause", "parenthesis"})
_THINGS = frozenset({"object", "verb_prepositional"})
_WILL = frozenset({"will", "shall", "'ll", "’ll"})


def is_inward(found: Attribution) -> bool:
    """Whether a cue shows a mind and no word: "wants to", "supports", "is wary of"; "knows that" takes it for true.

    "Will discuss the fees" is a plan too. With words between quotation marks it was said; "believes that" and "hopes
    that" are statements.
    """
    if found.cue is None or found.rule.startswith(("quotation", "impersonal")):
        return False
    lemma = lexicon().lemma(found.cue)
    if found.rule in _CLAUSES:
        return lemma in words("inward", "factive")
    if found.rule in _THINGS and found.directness is Directness.INDIRECT and _is_ahead(found.cue):
        return True
    return found.rule == "adj_prepositional" or lemma in words("inward", found.cue.pos_.lower())


def _is_ahead(cue: Token) -> bool:
    """Whether it is still to be said: "will discuss the fees", "are to announce a plan", "met to discuss it"."""
    helpers = {part.lower_ for part in cue.children if part.dep_ == "aux"}
    purpose = cue.dep_ in {"xcomp", "advcl", "relcl", "acl"} and cue.head.lemma_.lower() in words("meeting_to")
    return bool(helpers & _WILL) or ("to" in helpers and purpose)
