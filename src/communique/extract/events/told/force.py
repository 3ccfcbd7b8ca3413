"""Whether words of force, power and cuts mean it: who can use force does, on whom and what force is used."""

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import ActorType
from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match, personal
from communique.extract.events.parties import Parties, Party, as_acting
from communique.extract.events.phrase import belongs, lemma
from communique.extract.events.slots import filled, patients_of
from communique.extract.events.terms import force_words
from communique.extract.events.told.by_what import by_what
from communique.extract.events.told.deed import deed_of, name_of, said_of
from communique.extract.events.told.done import HARD, told_as_done
from communique.extract.mentions.lexicon import known_institutions
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL
from communique.extract.status.grammar import auxiliaries

_FORCE = frozenset({"18", "19", "20"})
_HURT = "182"
_SEIZE, _RESTRICT, _ARREST, _CYBER = "171", "172", "173", "176"
_BROKEN_UP = "175"
_CUT = "16"
_MADE_TO = "170"
_SHOWN = "15"
_SIEGE = "191"
_OF_MANY = "IGO"
_PERFECT = frozenset({"has", "have", "had", "'ve", "been"})


def as_done(reading: Reading, parties: Parties, draft: Draft) -> Draft | None:
    """A draft of force, power or a cut as it is told, None where it is not told as done, or means a quarrel in words.

    The state stands in the place of the person whose government or forces are named: "Lind's troops".
    """
    if draft.match.root not in HARD or draft.match.rule.encounter is not None:
        return draft
    doers, targets = (tuple(filter(None, map(as_acting, side))) for side in (draft.doers, draft.targets))
    named = evolve(draft, doers=doers, targets=targets)
    sure = told_as_done(reading, named) and _means_it(parties, named)
    return by_what(_of_history(_on_a_day(named))) if sure else None


def _of_history(draft: Draft) -> Draft:
    """What is named in passing as land once taken is history: "over its annexation of the islands"."""
    trigger = draft.match.trigger
    passing = trigger.pos_ == "NOUN" or trigger.dep_ in {"advcl", "pcomp", "relcl"}
    past = passing and draft.when is None and draft.status in ACTUAL and lemma(trigger) in force_words("taking")
    return evolve(draft, background=True) if past else draft


def _on_a_day(draft: Draft) -> Draft:
    """The draft without a date that is open at one end: "since May" dates what "has been done"."""
    when = draft.when
    if when is None or draft.status not in ACTUAL or (when.earliest is None) == (when.latest is None):
        return draft
    going_on = any(word.lower_ in _PERFECT for word in auxiliaries(draft.match.trigger))
    return draft if going_on and when.latest is None else evolve(draft, when=None)


def _means_it(parties: Parties, draft: Draft) -> bool:
    """False where a word of force is said of a quarrel in words, or of those who have no such power."""
    if _mistaken(parties, draft) or not _apart(draft) or not all(_can(draft, party) for party in draft.doers):
        return False
    root = draft.match.root
    if root in _FORCE:
        return _is_force(draft)
    if root == _CUT:
        return _is_cut(draft)
    return _is_shown(draft) if root == _SHOWN else _is_power(draft)


def _mistaken(parties: Parties, draft: Draft) -> bool:
    """Whether the words name as who does it the one who suffers it, the place where it is, or an open "its"."""
    trigger = draft.match.trigger
    if any(_place_of(trigger.doc[party.head]) for party in draft.doers):
        return True
    if trigger.pos_ != "NOUN":
        return False
    if lemma(trigger) in force_words("suffered") and any(party.person for party in draft.doers):
        return not filled(trigger, "of")
    return any(_elsewhere(parties, draft, child) for child in trigger.children if child.dep_ == "poss")


def _place_of(noun: Token) -> bool:
    """As in "its war in Suda, which has killed thousands": Suda killed nobody."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"in", "at"}


def _elsewhere(parties: Parties, draft: Draft, owner: Token) -> bool:
    """Whether another state is named nearer before an "its" than the one that it is taken for."""
    if owner.pos_ != "PRON":
        return False
    before = owner.doc[owner.sent.start : owner.i]
    states = [one.state for word in before for one in parties.actors(word) if one.type is ActorType.STATE]
    return bool(states) and states[-1] not in {party.state for party in draft.doers}


def _apart(draft: Draft) -> bool:
    """Whether it crosses the state's own bounds, or is what the state's forces do to people at home."""
    doers, targets = {party.state for party in draft.doers}, {party.state for party in draft.targets}
    if not doers or not targets or len(doers | targets) > 1 or None in doers:
        return True
    return draft.match.root not in {"15", "16"} and not any(party.person for party in draft.doers)


def _can(draft: Draft, party: Party) -> bool:
    """Whether the party has force to use: states, their forces and armed groups; a leader against another state."""
    root = draft.match.root
    if party.actor.startswith("state:"):
        return _state_can(draft, party)
    if party.person:
        against = any(one.state not in {None, party.state} for one in draft.targets)
        return party.political and party.state is not None and (against or root == "15")
    if root in _FORCE or party.actor.startswith("group:"):
        return _armed(party) or _forces(draft, party)
    return True


def _state_can(draft: Draft, party: Party) -> bool:
    """Whether a state, its forces or its people do it; people lay no siege ("Norwegians surrounded the embassy")."""
    if draft.match.root not in _FORCE or _forces(draft, party):
        return True
    people = draft.match.trigger.doc[party.head].ent_type_ == "NORP"
    return draft.match.cameo != _SIEGE if people else party.direct


def _armed(party: Party) -> bool:
    known = known_institutions().get(party.name)
    return known is not None and known.kind == "armed"


def _forces(draft: Draft, party: Party) -> bool:
    doc = draft.match.trigger.doc
    said = {lemma(token) for token in doc.char_span(party.span.start, party.span.end, alignment_mode="expand") or ()}
    return bool(said & force_words("forces")) and not (
        party.state is None and lemma(doc[party.head]) in force_words("means")
    )


def _is_force(draft: Draft) -> bool:
    match = draft.match
    if match.cameo == _HURT and not _hurts(draft):
        return False
    deed = deed_of(match)
    if lemma(deed) in force_words("taking") and not draft.targets:
        return False
    said = said_of(match)
    if said & force_words("bloodless"):
        return False
    if name_of(deed) in force_words("forceful") or (match.object is not None and deed.i != match.object.i):
        return True
    if any(party.person for party in draft.doers):
        return bool(said & force_words("arms"))
    return bool(said & force_words("arms")) or _hits(draft, deed)


def _hurts(draft: Draft) -> bool:
    people = any(personal(noun) for noun in patients_of(draft.match.trigger))
    return people and not any(party.person for party in draft.doers)


def _hits(draft: Draft, deed: Token) -> bool:
    """Whether armed people, a place, a ship ... are hit, or a state by one that can."""
    heads = [deed.doc[party.head] for party in draft.targets]
    objects = [*heads, *(patients_of(deed) if deed.pos_ == "VERB" else draft.match.recipients)]
    if any(_site(noun) for noun in objects):
        return True
    return name_of(deed) in force_words("at_states") and any(
        party.direct and party.actor.startswith("state:") for party in draft.targets
    )


def _site(noun: Token) -> bool:
    classes = lexicon().classes
    return lemma(noun) in force_words("sites") or bool(
        belongs(noun, classes["armed"]) or belongs(noun, classes["troops"])
    )


def _is_power(draft: Draft) -> bool:
    match, doers = draft.match, draft.doers
    if any(party.state == _OF_MANY for party in doers):
        return False  # a body of many states has no police
    if match.cameo == _MADE_TO:
        return bool(doers) and any(party.state is not None for party in draft.targets)
    if match.cameo[:3] == _CYBER and any(_counted(match, party) for party in draft.targets):
        return False  # "stole thousands of emails"
    if match.cameo[:3] in {_ARREST, _CYBER, _BROKEN_UP}:
        return bool(draft.targets) and (match.cameo != _BROKEN_UP or _breaks_up(draft))
    if match.cameo == _RESTRICT and not match.rule.objects:
        return any(_bound(match.trigger.doc[party.head]) for party in draft.targets)
    owned = match.cameo[:3] == _SEIZE and any(filled(noun, "poss") for noun in patients_of(match.trigger))
    return bool(draft.targets) or not owned


def _breaks_up(draft: Draft) -> bool:
    """Whether police or forces do it to people; a leader's crackdown on a state or its trade is policy."""
    if any(party.person for party in draft.doers):
        return False
    heads = [draft.match.trigger.doc[party.head] for party in draft.targets]
    crowds = [lexicon().classes[name] for name in ("protesters", "protest")]
    return any(noun.ent_type_ == "NORP" or any(belongs(noun, crowd) for crowd in crowds) for noun in heads)


def _counted(match: Match, party: Party) -> bool:
    return lemma(match.trigger.doc[party.head]) in lexicon().lists["counting"]


def _bound(noun: Token) -> bool:
    lists = lexicon().lists
    return bool(noun.ent_type_) or lemma(noun) in (lists["people"] | lists["political"]) - force_words("undertakings")


def _is_cut(draft: Draft) -> bool:
    if any(party.state is None for party in draft.doers):
        return False
    if draft.match.trigger.pos_ == "VERB":
        return bool(draft.targets) or len(draft.doers) > 1
    own = any(draft.match.trigger.is_ancestor(actor) for actor in draft.match.actors)
    return own and bool(draft.targets)


def _is_shown(draft: Draft) -> bool:
    match = draft.match
    if match.rule.subjects:
        return bool(draft.targets)
    if match.rule.objects or match.trigger.pos_ != "VERB":
        return True
    return any(_site(noun) or noun.ent_type_ == "GPE" for noun in patients_of(match.trigger))
