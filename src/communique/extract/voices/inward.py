"""Attitudes: what somebody wants, plans, favours or knows is attributed to them, but they need not have said it."""

from communique.extract.voices.attribution import Attribution
from communique.extract.voices.lexicon import lexicon, words

_CLAUSES = frozenset({"clause", "noun_clause", "parenthesis"})


def is_inward(found: Attribution) -> bool:
    """Whether a cue shows a mind and no word: "wants to", "supports", "is wary of"; "knows that" takes it for true.

    With words between quotation marks it was said; "believes that" and "hopes that" are statements too.
    """
    if found.cue is None or found.rule.startswith(("quotation", "impersonal")):
        return False
    lemma = lexicon().lemma(found.cue)
    if found.rule in _CLAUSES:
        return lemma in words("inward", "factive")
    return found.rule == "adj_prepositional" or lemma in words("inward", found.cue.pos_.lower())
