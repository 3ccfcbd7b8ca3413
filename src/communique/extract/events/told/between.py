"""Whether a deed of goodwill is between states: both sides named, or one that does what needs no other."""

from collections.abc import Iterable

from spacy.tokens import Token

from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma
from communique.extract.events.terms import goodwill_words

_TREATY, _RELATIONS, _CASE_DROPPED = "057", "054", "080"
_DISARMED, _HOSTING = "0873", "036"
_EASED = ("0841", "0842", "085", "086", "087")  # CAMEO codes of what is eased, freed or withdrawn towards others
AROUND = 60  # tokens before a sentence: two sentences or three


def _country(party: Party) -> str | None:
    """The state of a party; a body of none, as a rebel movement, is as good as one."""
    return party.state or (party.actor if party.actor.startswith("organisation:") else None)


def countries_of(draft: Draft) -> set[str]:
    """The states of all who take part, and the bodies of none."""
    found = (_country(party) for party in (*draft.doers, *draft.targets))
    return {country for country in found if country is not None}


def between_states(parties: Parties, draft: Draft) -> bool:
    """Whether both sides are named and of different states, or a state alone does what needs no one named."""
    root, doing = draft.match.root, {_country(party) for party in draft.doers} - {None}
    if not doing or _left_out(parties, draft) or any(one.person and one.state is None for one in draft.doers):
        return False
    facing = {_country(party) for party in draft.targets} - {None}
    if facing - doing or (not draft.targets and len(doing) > 1):
        return _of_states(draft) and (root != "05" or all(is_meant(draft, party) for party in draft.targets))
    if draft.targets:
        return not facing and _for_the_needy(draft)
    return _alone(parties, draft)


def _of_states(draft: Draft) -> bool:
    """Whether a body of no state faces a state or its body, and not a person: "Oslo backs the rebels"."""
    stateless = [party for party in (*draft.doers, *draft.targets) if party.state is None and _country(party)]
    if not stateless:
        return True
    others = [party for party in (*draft.doers, *draft.targets) if party not in stateless]
    giving = draft.match.root in {"05", "07"} and any(party in stateless for party in draft.doers)
    return draft.match.root in {"03", "05", "07"} and not giving and not any(party.person for party in others)


def _left_out(parties: Parties, draft: Draft) -> bool:
    """Whether a word joined to a side's own names somebody whom the record lacks: "American and Taliban officials"."""
    known = {party.actor for party in (*draft.doers, *draft.targets)}
    states = {party.state for party in (*draft.doers, *draft.targets)}
    for head in draft.match.actors:
        joined = [inner for child in head.children if child.i < head.i for inner in (child, *child.conjuncts)]
        if any(child.dep_ == "cc" for word in joined for child in word.children):
            named = (actor for word in joined for actor in parties.actors(word) if not actor.journalist)
            if any(actor.key not in known and actor.state not in states - {None} for actor in named):
                return True
    return False


def is_meant(draft: Draft, party: Party) -> bool:
    """Whether praise or a promise is for the party: "Oslo's decision", not "the Norwegian aid", "a raid in Norway"."""
    head = draft.match.trigger.doc[party.head]
    if party.direct or head.ent_type_ in {"GPE", "NORP", "ORG", "PERSON"}:
        return True
    owned = any(child.dep_ == "poss" or child.lower_ in {"of", "by", "from"} for child in head.children)
    return owned or lemma(head) in lexicon().lists["political"] or lemma(head) in lexicon().lists["people"]


def _for_the_needy(draft: Draft) -> bool:
    """As in "rescued the survivors": aid for people, and people who are freed, need no state."""
    heads = (draft.match.trigger.doc[party.head] for party in draft.targets)
    return draft.match.root in {"07", "08"} and all(lemma(head) in goodwill_words("needy") for head in heads)


def _alone(parties: Parties, draft: Draft) -> bool:
    """Whether who faces nobody is a state or body of states, or a person of one, and the words name another."""
    root, doers = draft.match.root, draft.doers
    public = all(party.actor.startswith("state:") or party.state == "IGO" for party in doers)
    if root == "05":
        return _formal_alone(parties, draft, public=public)
    if root == "03":
        return (public or all(party.person for party in doers)) and _promised_alone(parties, draft, public=public)
    own = public or not any(party.person for party in doers)
    return root == "08" and own and _eased_alone(draft) and another_near(parties, draft)


def _promised_alone(parties: Parties, draft: Draft, *, public: bool) -> bool:
    """As in "Oslo agreed to stop the raids": what binds a state, in words that are of another."""
    word = lemma(draft.match.trigger)
    if word in goodwill_words("binding"):
        return another_near(parties, draft) if public else _another_told(parties, draft)
    if word in {"assure", "reassure"}:
        return False
    if public and draft.match.cameo == _HOSTING:
        return True
    return _another_told(parties, draft) if public else word == "offer" and _another_named(parties, draft)


def _eased_alone(draft: Draft) -> bool:
    """Whether it is something between states that is eased: sanctions, captives, arms, a complaint; no curfew."""
    noun, code = draft.match.object, draft.match.cameo
    complaint = code == _CASE_DROPPED and noun is not None and lemma(noun) == "complaint"
    return complaint or (code.startswith(_EASED) and code != _DISARMED)


def _formal_alone(parties: Parties, draft: Draft, *, public: bool) -> bool:
    """As in "signed the accord", "reopened its embassy in Oslo", "welcomed the agreement"."""
    word, code = lemma(draft.match.trigger), draft.match.cameo
    if code == _TREATY:
        return word in goodwill_words("signing") and not any(party.actor.startswith("group:") for party in draft.doers)
    if word == "welcome":
        return another_near(parties, draft)
    if code == _RELATIONS:
        return public and word != "recognize"
    return public and word == "support" and _another_named(parties, draft)


def another_near(parties: Parties, draft: Draft) -> bool:
    """Whether the sentence or the words before it speak of another state."""
    sentence = draft.match.trigger.sent
    return _names_another(parties, draft, draft.match.trigger.doc[max(0, sentence.start - AROUND) : sentence.end])


def _another_told(parties: Parties, draft: Draft) -> bool:
    """Whether the sentence names another state."""
    return _names_another(parties, draft, draft.match.trigger.sent)


def _another_named(parties: Parties, draft: Draft) -> bool:
    """Whether another state is named below the verb itself."""
    return _names_another(parties, draft, draft.match.trigger.subtree)


def _names_another(parties: Parties, draft: Draft, tokens: Iterable[Token]) -> bool:
    own = {party.state for party in draft.doers}
    return any(actor.state not in own for token in tokens for actor in parties.actors(token) if actor.state)
