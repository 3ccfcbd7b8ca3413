"""Conditions that a rule of the lexicon may set on a verb: each answers for the verb and its objects."""

from spacy.tokens import Token

from communique.extract.events.lexicon import lexicon
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import actors_of, filled, passive

_TOGETHER = frozenset({"together", "jointly"})
_AIMED = ("at", "on", "against", "toward", "towards")
_INTO = ("into", "in", "toward", "towards")
_TIMES = frozenset({"DATE", "TIME"})
_BODIES = frozenset({"GPE", "NORP", "ORG"})


def _unread(_: Token, objects: list[Token]) -> bool:
    """Whether what is released is not merely published."""
    return not any(lemma(noun) in lexicon().lists["published"] for noun in objects)


def _towards_place(verb: Token, objects: list[Token]) -> bool:
    """As in "welcomed the king to the palace", where the parser may hang the palace on the king."""
    return any(filled(word, "to") for word in (verb, *objects))


def _called_up(verb: Token, _: list[Token]) -> bool:
    return not any(_names(child) for child in verb.children)


def _names(child: Token) -> bool:
    """What makes of "to call" a naming or an appeal, and no telephone call."""
    return child.dep_ in {"oprd", "xcomp", "ccomp", "prt"} or (child.dep_ == "prep" and child.lower_ in {"for", "upon"})


def _together(verb: Token, _: list[Token]) -> bool:
    return any(child.lower_ in _TOGETHER for child in verb.children)


def _plain(verb: Token, _: list[Token]) -> bool:
    """Whether no clause is its object: who "demonstrated that …" did not march."""
    return not any(child.dep_ == "ccomp" for child in verb.children)


def _unaimed(verb: Token, objects: list[Token]) -> bool:
    """As in "fired a missile into the sea": a test, and no attack."""
    return not any(filled(word, slot) for word in (verb, *objects) for slot in _AIMED)


def _homeward(verb: Token, _: list[Token]) -> bool:
    return any(child.lower_ in {"home", "back"} for child in verb.children)


def _in_custody(verb: Token, _: list[Token]) -> bool:
    places = lexicon().lists["custody"]
    return any(lemma(noun) in places for slot in ("in", "into", "behind", "under") for noun in filled(verb, slot))


def _official(verb: Token, _: list[Token]) -> bool:
    """Whether who does it is a state or one of its bodies, and no crowd."""
    offices = lexicon().lists["offices"]
    return any(actor.ent_type_ in _BODIES or lemma(actor) in offices for actor in actors_of(verb))


def _stately(verb: Token, _: list[Token]) -> bool:
    """Whether a state itself does it, and no person."""
    return any(actor.ent_type_ == "GPE" for actor in actors_of(verb))


def _bare(verb: Token, _: list[Token]) -> bool:
    """As in "returned to Oslo", and not "returned to Oslo a ship that …"."""
    return not passive(verb) and not any(
        child.dep_ == "dobj" and child.ent_type_ not in _TIMES for child in verb.children
    )


def _at_sea(verb: Token, objects: list[Token]) -> bool:
    """As in "fired shells into the Yellow Sea"."""
    waters, over = lexicon().lists["waters"], (verb, *objects)
    return any(lemma(noun) in waters for word in over for slot in _INTO for noun in filled(word, slot))


def _at_border(verb: Token, objects: list[Token]) -> bool:
    """As in "sent tanks to the border": they help nobody there."""
    borders, over = lexicon().lists["borders"], (verb, *objects)
    return any(
        lemma(noun) in borders for word in over for slot in ("to", "along", "near") for noun in filled(word, slot)
    )


def _several(verb: Token, _: list[Token]) -> bool:
    """As in "the navies of both held drills": whoever does it does it together."""
    return len(actors_of(verb)) > 1 or bool(filled(verb, "with"))


def _term(verb: Token, _: list[Token]) -> bool:
    """As in "gave the crew two days to leave": a time is set for a deed."""
    set_for = any(child.tag_ == "VB" and _infinitive(child) for child in verb.children)
    times = lexicon().lists["terms_set"]
    return set_for and any(child.dep_ in {"dobj", "npadvmod"} and lemma(child) in times for child in verb.children)


def _infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


CONDITIONS = {
    "not_published": _unread,
    "towards": _towards_place,
    "phone": _called_up,
    "jointly": _together,
    "plain": _plain,
    "unaimed": _unaimed,
    "home": _homeward,
    "held": _in_custody,
    "official": _official,
    "stately": _stately,
    "bare": _bare,
    "at_sea": _at_sea,
    "at_border": _at_border,
    "several": _several,
    "term": _term,
}
