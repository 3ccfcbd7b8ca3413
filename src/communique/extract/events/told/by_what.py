"""By what force was used: "an air strike", "fired on with rockets" have closer codes than fighting."""

from attrs import evolve

from communique.extract.events.draft import Draft
from communique.extract.events.match import Match
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import patients_of
from communique.extract.events.terms import force_words
from communique.extract.events.told.deed import deed_of, said_of

_FIGHTING, _BOMBED, _CHOSEN, _FROM_AIR = "190", "183", "186", "195"
_CLOSER = (("from_air", _FROM_AIR), ("planted", _BOMBED), ("heavy", "194"), ("small_arms", "193"))
_KILLING = frozenset({"kill", "killing"})


def by_what(draft: Draft) -> Draft:
    """The draft with the code of the weapon that its words name, or of the killing of a chosen person."""
    code = _code(draft)
    if code is None or code == draft.match.cameo:
        return draft
    return evolve(draft, match=_coded(draft.match, code))


def _coded(match: Match, code: str) -> Match:
    return evolve(match, cameo=code, rule=evolve(match.rule, cameo=code, mode=None))


def _code(draft: Draft) -> str | None:
    match = draft.match
    if match.cameo not in {_FIGHTING, _BOMBED}:
        return None
    verb = match.trigger
    hit = {noun.i for noun in patients_of(verb)} if verb.pos_ == "VERB" else ()  # a jet shot down is no air raid
    said = said_of(match, but=hit)
    closer = next((code for name, code in _CLOSER if said & force_words(name)), None)
    if match.cameo == _BOMBED:
        return _FROM_AIR if closer == _FROM_AIR or (closer is None and _by_state(draft)) else None
    if closer is None and lemma(deed_of(match)) in _KILLING and _chosen(draft):
        return _CHOSEN
    return closer


def _by_state(draft: Draft) -> bool:
    """States and their leaders bomb from the air."""
    return bool(draft.doers) and not any(party.actor.startswith("group:") for party in draft.doers)


def _chosen(draft: Draft) -> bool:
    return bool(draft.doers) and any(party.person and party.direct for party in draft.targets)
