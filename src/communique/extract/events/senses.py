"""Words of the lexicon in a sense that names no event: "inspected a shop", "defended the gains", "fired the aide"."""

from collections.abc import Callable, Iterable

from spacy.tokens import Token

from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match, personal
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import filled, passive, patients_of
from communique.extract.status.clause import auxiliaries, negators

_OFFICIAL = frozenset({"PERSON", "GPE", "ORG", "NORP"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "myself", "ourselves"})
_BY_ARMS = ("from", "against")
_THESE = frozenset({"these", "those", "such"})


def otherwise_meant(match: Match) -> bool:
    """Whether the words of a match mean something else than its code, or another word takes it back."""
    if match.rule.encounter is not None or "movement" in match.rule.flags:
        return False
    verb = match.trigger
    if verb.pos_ in {"NOUN", "PROPN"}:
        return _undone(verb) or _compared(verb)
    return _of_root(match) or _only_wished(match) or _on_paper(verb) or _unexpected(verb)


def _of_root(match: Match) -> bool:
    test = _TESTS.get(match.root)
    return test is not None and test(match)


def _looked_at(match: Match) -> bool:
    """As in "inspected the shop", "looked into the tank"."""
    if lemma(match.trigger) not in {"inspect", "look", "audit", "examine"}:
        return False
    objects = [*patients_of(match.trigger), *filled(match.trigger, "into")]
    bodies = (word for actor in match.actors for word in (actor, *actor.children) if word.ent_type_ != "PERSON")
    by = any(lemma(word) in _list("inspecting") for word in bodies)
    asked = any(noun.pos_ in {"VERB", "AUX"} for noun in objects)  # "looking into whether they colluded"
    return not by and not asked and not _any_of(objects, "looked_into")


def _defended_by_arms(match: Match) -> bool:
    """As in "defended the country against invaders", "defends the gains of the revolution"."""
    verb = match.trigger
    if lemma(verb) == "support":
        return _any_of(patients_of(verb), "parting")
    if lemma(verb) == "award":
        return verb.dep_ == "pcomp"
    if lemma(verb) != "defend":
        return False
    if any(lemma(noun) not in _blame() for slot in _BY_ARMS for noun in filled(verb, slot)):
        return True
    return not any(_defensible(noun) for noun in patients_of(verb))


def _blame() -> frozenset[str]:
    classes = lexicon().classes
    return classes["accusation"].heads | classes["criticism"].heads


def _defensible(noun: Token) -> bool:
    if noun.lower_ in _REFLEXIVE or lemma(noun) in {"people", "life", "person"}:
        return False
    if noun.ent_type_ in _OFFICIAL or lemma(noun) in _list("defended"):
        return True
    if personal(noun) or noun.pos_ == "PRON" or lemma(noun) in _list("political"):
        return True
    return lemma(noun) not in _list("guarded") and any(own.ent_type_ in _OFFICIAL for own in filled(noun, "poss"))


def _asks_nothing(match: Match) -> bool:
    """As in "the law requires Oslo to …", "insisted that he had lied", "told the children they should eat"."""
    verb = match.trigger
    if lemma(verb) in {"require", "demand", "press", "force"} and _any_of(match.actors, "unasking"):
        return not any(actor.ent_type_ for actor in match.actors)
    if lemma(verb) in {"insist", "suggest"} and _asserted(verb):
        return True
    return _guidance(match)


def _asserted(verb: Token) -> bool:
    """As in "insisted that he had lied": nothing is asked for."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    return any(_finite(clause) for clause in clauses) and not filled(verb, "on")


def _finite(clause: Token) -> bool:
    aux = {word.lower_ for word in auxiliaries(clause)}
    if aux & {"should", "must", "ought", "would", "need"} or lemma(clause) in {"have", "need"}:
        return False
    return clause.tag_ not in {"VB", "VBP"} or bool(aux) or lemma(clause) == "be"


def _guidance(match: Match) -> bool:
    """As in "said that the workers should eat well": whoever says so to his own people deals with no state."""
    verb = match.trigger
    clauses = [part for child in verb.children if child.dep_ == "ccomp" for part in (child, *child.conjuncts)]
    told = any(word.lower_ in {"should", "must"} for clause in clauses for word in auxiliaries(clause))
    if lemma(verb) == "demand" or (not told and lemma(verb) not in {"instruct", "summon"}):
        return False
    owed = match.recipients
    if any(actor.pos_ == "NOUN" and not actor.ent_type_ for actor in match.actors) and all(map(_she, owed)) and owed:
        return True  # "a lawmaker said she should go": the words do not say who
    if any(passive(clause) for clause in clauses) and any(_these(noun) for noun in owed):
        return True
    return bool(owed) and all(_at_home(noun) for noun in owed)


def _she(noun: Token) -> bool:
    return noun.lower_ in {"she", "he", "her", "him"}


def _these(noun: Token) -> bool:
    return personal(noun) and any(child.lower_ in _THESE for child in noun.children)


def _at_home(noun: Token) -> bool:
    if noun.ent_type_ in _OFFICIAL:
        return False
    named = any(word.ent_type_ in {"GPE", "NORP"} for word in noun.subtree if word.i <= noun.i)
    return not named and lemma(noun) in _list("guided")


def _no_threat(match: Match) -> bool:
    """As in "cautioned the envoy that it is sensitive": advice."""
    verb = match.trigger
    advice = any(child.dep_ == "ccomp" and child.tag_ in {"VBZ", "VBP", "VBD"} for child in verb.children)
    return lemma(verb) == "caution" and advice


def _no_blow(match: Match) -> bool:
    """As in "fired the aide at her request", "took control in the house", "hit the economy", "attacked his record"."""
    verb, objects = match.trigger, patients_of(match.trigger)
    word = lemma(verb)
    if word == "fire" and any(personal(noun) for noun in objects):
        return True
    if word == "target" and filled(verb, "with"):
        return not any(lemma(noun) in _armament() for noun in filled(verb, "with"))
    if word in {"take", "seize", "gain"} and match.cameo == "192":
        held = [*objects, *filled(verb, "of"), *(part for noun in objects for part in filled(noun, "of"))]
        return not any(noun.ent_type_ in _PLACES or noun.pos_ == "PRON" or _is_land(noun) for noun in held)
    return word in _BLOWS and _any_of(objects, "bodiless")


def _armament() -> frozenset[str]:
    classes = lexicon().classes
    return classes["missile"].heads | classes["artillery"].heads | classes["bomb"].heads


def _is_land(noun: Token) -> bool:
    return lemma(noun) in lexicon().classes["territory"].heads - {"control"}


_BLOWS = frozenset({"beat", "strike", "hit", "kill", "attack", "slam", "target", "destroy", "assault", "bomb", "shoot"})


def _nothing_given_up(match: Match) -> bool:
    """As in "repays their trust", "allowed its release to the public", "his decision to fire the aide"."""
    verb = match.trigger
    if match.cameo == "0842" and lemma(verb) in {"repay", "reimburse", "refund"}:
        nouns = [*patients_of(verb), *(noun for slot in ("to", "for") for noun in filled(verb, slot))]
        return not _any_of(nouns, "made_good") and not any(noun.ent_type_ in {"GPE", "NORP"} for noun in nouns)
    if match.cameo == "0831":
        return verb.dep_ == "acl" and lemma(verb.head) == "decision"
    if match.cameo == "0841":
        freed = [word for word in match.covers if lemma(word) == "release"]
        return any(child.lower_ == "its" for word in freed for child in word.children)
    return False


def _claimed(match: Match) -> bool:
    """As in "claims that the meeting targets no nation": to say so accuses nobody."""
    verb = match.trigger
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    if lemma(verb) != "claim":
        return False
    return any(negators(clause) or _of_none(clause) for clause in clauses)


def _of_none(clause: Token) -> bool:
    return any(inner.lower_ == "no" for noun in clause.children for inner in noun.children)


def _helping(match: Match) -> bool:
    """As in "sent a ship to assist", "the need of strengthening the forces"."""
    verb = match.trigger
    below = (child for word in (verb, *patients_of(verb)) for child in word.children)
    if any(child.dep_ in {"xcomp", "advcl", "acl", "relcl"} and lemma(child) in _list("aiding") for child in below):
        return True
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and lemma(verb.head.head) not in {"start", "begin"}


def _called(match: Match) -> bool:
    """As in "denounced the accord as insane": that is criticism, and no exit."""
    return match.cameo == "128" and lemma(match.trigger) == "denounce" and bool(filled(match.trigger, "as"))


_TESTS: dict[str, Callable[[Match], bool]] = {
    "05": _defended_by_arms,
    "02": _asks_nothing,
    "10": _asks_nothing,
    "09": _looked_at,
    "08": _nothing_given_up,
    "11": _claimed,
    "12": _called,
    "13": _no_threat,
    "15": _helping,
    "18": _no_blow,
    "19": _no_blow,
    "20": _no_blow,
}


def _undone(noun: Token) -> bool:
    """As in "walked back those tariffs", "boycott purchases of planes"."""
    return noun.dep_ == "dobj" and noun.head.pos_ == "VERB" and lemma(noun.head) in _list("undoing")


def _compared(noun: Token) -> bool:
    """As in "compared his threats to theirs"; an "announcement" says not of what."""
    if lemma(noun) == "announcement" and not any(child.dep_ in {"acl", "prep"} for child in noun.children):
        return True
    return noun.dep_ == "dobj" and lemma(noun.head) in {"compare", "liken", "equate"}


def _only_wished(match: Match) -> bool:
    """As in "tried to block it", "wanted to freeze the aid": nothing was done."""
    verb = match.trigger
    if verb.dep_ == "xcomp" and verb.head.pos_ == "VERB" and lemma(verb.head) in _list("trying"):
        return match.root not in {"02", "10"}
    declared = verb.dep_ == "ROOT" and verb.tag_ == "VBZ"  # "Oslo wants to help Nairobi" tells of its policy
    return lemma(verb) in {"want", "wish", "need", "like"} and match.root not in {"02", "10"} and not declared


def _on_paper(verb: Token) -> bool:
    """As in "decrees on awarding the unit": whoever reads them out has not done it."""
    over = verb.head
    return verb.dep_ == "pcomp" and over.lower_ in {"on", "about"} and lemma(over.head) in {"decree", "law", "order"}


def _unexpected(verb: Token) -> bool:
    """As in "had not expected them to vote against it"."""
    over = verb.head
    below = verb.dep_ in {"ccomp", "xcomp"} and over.pos_ == "VERB" and lemma(over) in {"expect", "foresee"}
    return below and bool(negators(over))


def _any_of(nouns: Iterable[Token], name: str) -> bool:
    return any(lemma(noun) in _list(name) for noun in nouns)


def _list(name: str) -> frozenset[str]:
    return lexicon().lists[name]
