"""Whether the words of a deed in words - blame, demand, refusal, threat - tell that it was done, or only name it."""

from spacy.tokens import Token

from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match, keys_of
from communique.extract.events.phrase import belongs, lemma
from communique.extract.events.slots import passive
from communique.extract.status.clause import auxiliaries

_ASKED = frozenset({"02", "10"})
_REFUSAL = "12"
_DUTY = frozenset({"must", "should", "ought"})
_ASKING = frozenset({"appeal", "demand", "order", "force"})
_TO_COME = "110"  # who says that he will criticise has not
_AGAINST = "113"


def worded_as_done(draft: Draft) -> bool:
    """False for words that only name such a deed, or say what is thought, wished or still to be said."""
    match, word = draft.match, lemma(draft.match.trigger)
    if match.trigger.pos_ in {"NOUN", "PROPN"}:
        return word in lexicon().lists["plain_nouns"]
    if match.cameo == _TO_COME or _of_another_kind(match) or _ahead(match.trigger):
        return False
    if word in lexicon().lists["heedless"] and not draft.targets:
        return False
    return _declared(draft) or not (_thought(match) or _to_be_asked(match))


def _thought(match: Match) -> bool:
    """As in "hoped", "insisted that Oslo lied": a word that is no deed by itself."""
    bare = not match.rule.objects or match.covers
    return bool(bare) and lemma(match.trigger) in lexicon().lists["unplain"] and not _bids(match.trigger)


def _to_be_asked(match: Match) -> bool:
    """Whether somebody only says that he will ask."""
    return bool(match.covers) and match.root in _ASKED and not _asks(match.trigger)


def _of_another_kind(match: Match) -> bool:
    """As in "said that it must be stopped", "called for an attack", "declined to blame him"."""
    below, lists = list(match.trigger.children), lexicon().lists
    if any(_due(clause) and passive(clause) for clause in below):
        return True
    if match.cameo == _AGAINST and match.covers:
        return not any(belongs(word, lexicon().classes["sanctions"]) for word in match.covers)
    silent = (child for child in below if child.dep_ == "xcomp" and lemma(child) in lists["reticent"])
    return match.root == _REFUSAL and any(True for _ in silent)


def _declared(draft: Draft) -> bool:
    """As in "Oslo wants Nairobi to leave", "Oslo claims that Nairobi struck": between states that is said to it."""
    verb, between = draft.match.trigger, {party.state for party in (*draft.doers, *draft.targets)}
    policy = lemma(verb) == "want" and verb.tag_ == "VBZ"
    blames = lemma(verb) == "claim" and bool(draft.match.covers)
    return verb.dep_ == "ROOT" and (policy or blames) and bool(draft.targets) and len(between) > 1


def _ahead(verb: Token) -> bool:
    """As in "until Oslo announced", "mused about leaving"."""
    marks = (child.lower_ for child in verb.children if child.dep_ == "mark")
    return not {"until", "till", "unless"}.isdisjoint(marks) or (verb.dep_ == "pcomp" and verb.head.lower_ == "about")


def _asks(verb: Token) -> bool:
    known = lexicon().operators
    rows = {operator.row for key in keys_of(verb) for operator in known.get(key, ())}
    return _bids(verb) or not _ASKING.isdisjoint(rows)


def _bids(verb: Token) -> bool:
    """As in "insisted that Oslo must leave": that asks for it."""
    return any(_due(clause) for clause in verb.children)


def _due(clause: Token) -> bool:
    return clause.dep_ == "ccomp" and any(word.lower_ in _DUTY for word in auxiliaries(clause))
