"""Whether a deed of goodwill - promise, praise, treaty, aid, concession, withdrawal - is told as one between states."""

from collections.abc import Iterable

from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.favours import favourable
from communique.extract.events.lexicon import lexicon
from communique.extract.events.parties import Parties, Party
from communique.extract.events.phrase import lemma
from communique.extract.events.terms import goodwill_words
from communique.extract.status import ACTUAL, AHEAD
from communique.extract.status.clause import auxiliaries, negators

_ROOTS = frozenset({"03", "05", "06", "07", "08"})  # CAMEO roots from intent to yield
_ALONE = frozenset({"03", "08"})  # those that stand where the other side is not named
_TREATY, _RELATIONS, _CASE_DROPPED = "057", "054", "080"
_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "till", "lest"})
_PERHAPS = frozenset({"may", "might", "could"})
AROUND = 60  # tokens before a sentence: two sentences or three


def goodwill_told(parties: Parties, draft: Draft) -> bool:
    """Whether a deed of goodwill is told as done or firmly ahead, by a state, its people or a body, towards another."""
    match = draft.match
    if draft.kind is not None or match.root not in _ROOTS or "movement" in match.rule.flags:
        return True
    return _real(draft) and favourable(draft) and _abroad(parties, draft)


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
    both = len(_countries(draft)) > 1
    if status is Status.DENIED:
        plainly = not _modal(verb) or draft.match.cameo != _TREATY
        return plainly and _negated(verb) and (both or draft.match.root in _ALONE)
    if status is Status.POSSIBLE:
        return both and any(word.lower_ in _PERHAPS for word in auxiliaries(verb))
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
        return True
    if verb.dep_ in {"xcomp", "conj"} and verb.head.pos_ in {"VERB", "ADJ", "AUX"}:
        return lemma(verb.head) in goodwill_words("planning") or (verb.dep_ == "conj" and _announced(verb.head))
    return verb.pos_ == "ADJ"


def _modal(verb: Token) -> bool:
    return any(word.tag_ == "MD" for word in auxiliaries(verb))


def _negated(verb: Token) -> bool:
    over = verb.head
    failed = verb.dep_ == "xcomp" and lemma(over) in goodwill_words("failing")
    return bool(negators(verb)) or failed or (verb.dep_ == "xcomp" and bool(negators(over)))


def _country(party: Party) -> str | None:
    """The state of a party; a body of none, as a rebel movement, is as good as one."""
    return party.state or (party.actor if party.actor.startswith("organisation:") else None)


def _countries(draft: Draft) -> set[str]:
    found = (_country(party) for party in (*draft.doers, *draft.targets))
    return {country for country in found if country is not None}


def _abroad(parties: Parties, draft: Draft) -> bool:
    """Whether both sides are named and of different states, or a state alone does what needs no one named."""
    root, doing = draft.match.root, {_country(party) for party in draft.doers} - {None}
    if not doing or _left_out(parties, draft) or any(_person(one) and one.state is None for one in draft.doers):
        return False
    facing = {_country(party) for party in draft.targets} - {None}
    if facing - doing or (not draft.targets and len(doing) > 1):
        return _of_states(draft) and (root != "05" or all(_meant(draft, party) for party in draft.targets))
    if draft.targets:
        return not facing and (_for_the_needy(draft) or _to_a_leader(parties, draft))
    return _alone(parties, draft)


def _of_states(draft: Draft) -> bool:
    """Whether a body of no state faces a state or its body, and not a person: "Oslo backs the rebels"."""
    stateless = [party for party in (*draft.doers, *draft.targets) if party.state is None and _country(party)]
    if not stateless:
        return True
    others = [party for party in (*draft.doers, *draft.targets) if party not in stateless]
    return draft.match.root in {"03", "05", "07"} and not any(map(_person, others))


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


def _to_a_leader(parties: Parties, draft: Draft) -> bool:
    """Whether it is done to somebody in office of a state that the words leave open, where they name another."""
    leaders = all(_person(party) and party.political for party in draft.targets)
    return leaders and draft.match.root == "05" and _another_told(parties, draft)


def _meant(draft: Draft, party: Party) -> bool:
    """Whether praise is for the party: "Oslo's decision", not "the Norwegian aid freeze", "a raid in Norway"."""
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
    """Whether who faces nobody is a state or body of states, or a person of one whose sentence names another."""
    match, doers = draft.match, draft.doers
    public = all(party.actor.startswith("state:") or party.state == "IGO" for party in doers)
    if match.root == "05":
        return _formal_alone(parties, draft, public=public)
    if match.root not in _ALONE or _home_case(draft):
        return False
    troops = match.cameo.startswith("087") and all(party.state for party in doers) and not any(map(_person, doers))
    if public or troops:
        return True
    if match.root != "03" or not all(map(_person, doers)):
        return False
    if lemma(match.trigger) == "offer":
        return _another_named(parties, draft)
    return lemma(match.trigger) in goodwill_words("binding") and _another_told(parties, draft)


def _home_case(draft: Draft) -> bool:
    """As in "dropped the case": only a complaint is one between states."""
    noun = draft.match.object
    return draft.match.cameo == _CASE_DROPPED and (noun is None or lemma(noun) != "complaint")


def _formal_alone(parties: Parties, draft: Draft, *, public: bool) -> bool:
    """As in "signed the accord", "reopened its embassy in Oslo", "welcomed the agreement"."""
    word, code = lemma(draft.match.trigger), draft.match.cameo
    if code == _TREATY:
        return word in goodwill_words("signing") and not any(party.actor.startswith("group:") for party in draft.doers)
    if word == "welcome":
        return _another_near(parties, draft)
    return public and (
        (code == _RELATIONS and word != "recognize") or (word == "support" and _another_named(parties, draft))
    )


def _person(party: Party) -> bool:
    return party.actor.startswith("person:")


def _another_near(parties: Parties, draft: Draft) -> bool:
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
