"""Words of goodwill in a sense that is none: "offered a hint", "released the emails", "agreed with him"."""

from collections.abc import Callable

from spacy.tokens import Token

from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match, personal
from communique.extract.events.phrase import belongs, lemma
from communique.extract.events.slots import filled, patients_of
from communique.extract.events.terms import goodwill_words as listed
from communique.extract.status import ACTUAL
from communique.extract.status.clause import auxiliaries

_FREED, _ARMS = "0841", "072"


def favourable(draft: Draft) -> bool:
    """Whether the words of a deed of goodwill are meant as its code says."""
    match = draft.match
    if match.trigger.pos_ in {"NOUN", "PROPN"}:
        return _by_noun(match)
    if match.trigger.pos_ == "ADJ":
        return draft.status in ACTUAL and bool(match.covers) and not _harmful(match)  # "ready to meet her"
    word = lemma(match.trigger)
    if match.cameo == "072" and any(
        lemma(noun) == "sale" for noun in (match.object, *match.covers) if noun is not None
    ):
        return False
    if word in listed("unfriendly") or f"{word}:{match.cameo}" in listed("unfriendly"):
        return False
    if match.cameo == _FREED and any(party.state is not None for party in draft.targets):
        return True
    tests = (_BY_ROOT.get(match.root), _BY_WORD.get(word))
    return all(test(match) for test in tests if test is not None)


def _by_noun(match: Match) -> bool:
    """As in "her promise to leave", "its support for Oslo"; not "kept its promises", "withheld the aid"."""
    noun = match.trigger
    if match.root == "07" or _over(noun) in listed("anniversaries"):
        return False
    if match.root == "03" and lemma(noun) not in listed("promises"):
        return False
    if lemma(noun) in listed("promises"):
        return noun.tag_ != "NNS" and any(child.dep_ == "acl" and _to(child) for child in noun.children)
    if match.root == "08" and not _stepped_back(match):
        return False
    return not (noun.dep_ == "dobj" and lemma(noun.head) in listed("taking_back"))


def _over(noun: Token) -> str:
    """The noun that an event's noun stands after "of" of: the "anniversary" of the establishment."""
    of = noun.head
    return lemma(of.head) if noun.dep_ == "pobj" and of.lower_ == "of" else ""


def _to(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _promised(match: Match) -> bool:
    """Whether something is promised that is said: a deed, or a thing that states give."""
    verb = match.trigger
    if lemma(verb) in listed("telling"):
        return _tells_of_own_deed(match)
    if match.object is not None and belongs(match.object, lexicon().classes["relations"]):
        return not any(lemma(word) in listed("personal_ties") for word in match.object.subtree)
    return not _harmful(match)


def _harmful(match: Match) -> bool:
    """As in "promised to retaliate", "pledged new tariffs", "ready to defend itself"."""
    verb = match.trigger
    clauses = [child for child in verb.children if child.dep_ in {"xcomp", "ccomp"}]
    return any(lemma(word) in listed("harms") for word in (*clauses, *patients_of(verb), *filled(verb, "to")))


def _tells_of_own_deed(match: Match) -> bool:
    """As in "Oslo said it would send tents"; "it" that a person says is not he."""
    clauses = [child for child in match.trigger.children if child.dep_ == "ccomp"]
    subjects = [child for clause in clauses for child in clause.children if child.dep_ == "nsubj"]
    persons = any(actor.ent_type_ == "PERSON" for actor in match.actors)
    return match.cameo != "030" and not any(subject.lower_ == "it" and persons for subject in subjects)


def _complement(verb: Token) -> bool:
    return any(child.dep_ == "xcomp" and _to(child) for child in verb.children)


def _agreed(match: Match) -> bool:
    """As in "agreed to leave", "agreed on the text", "agreed that there was no way"; not "agreed with him"."""
    verb = match.trigger
    if match.cameo == "057" or _complement(verb):
        return True
    things = [*filled(verb, "to"), *filled(verb, "on"), *patients_of(verb)]
    if things:
        return any(noun.pos_ == "NOUN" and lemma(noun) not in listed("opinions") for noun in things)
    return any(child.dep_ == "ccomp" for child in verb.children)


def _offered(match: Match) -> bool:
    """As in "offered to lift the ban", "offered concessions"; not "offered a hint"."""
    return _complement(match.trigger) or bool(match.covers) or _gives(match)


def _gives(match: Match) -> bool:
    classes = lexicon().classes
    given = (noun for noun in patients_of(match.trigger))
    return any(belongs(noun, classes["aid"]) or lemma(noun) in listed("offers") for noun in given)


def _committed(match: Match) -> bool:
    """As in "committed to leaving", "committed itself to peace"; not "committed a crime"."""
    verb = match.trigger
    return _complement(verb) or bool(filled(verb, "to"))


def _vowed(match: Match) -> bool:
    """Whether what is vowed is a good that the lexicon knows; other vows are fights."""
    return bool(match.covers)


def _assured(match: Match) -> bool:
    """As in "assured Oslo that it would not attack": only of what is still to be done."""
    clauses = (child for child in match.trigger.children if child.dep_ == "ccomp")
    to_come = any(word.tag_ == "MD" for clause in clauses for word in auxiliaries(clause))
    return match.root == "05" or (to_come and bool(match.recipients))


def _released(match: Match) -> bool:
    """Whether people or ships are let go."""
    nouns = [*match.recipients, *patients_of(match.trigger)]
    classes = lexicon().classes
    return any(
        personal(noun) or belongs(noun, classes["vessel"]) or belongs(noun, classes["captives"]) for noun in nouns
    )


def _stepped_down(match: Match) -> bool:
    """Whether it is a ruler who leaves his post: others' posts are home affairs."""
    words = (word for actor in match.actors for word in (actor, *actor.children))
    return any(lemma(word) in listed("rulers") for word in words)


def _stepped_back(match: Match) -> bool:
    """Whether arms are withdrawn or laid down, and no treaty, body or trade."""
    verb, code = match.trigger, match.cameo
    own = (match.object,) if match.object is not None else ()
    nouns = [*own, *match.covers, *match.recipients, *patients_of(verb), *filled(verb, "from")]
    below = (word for noun in nouns for word in noun.subtree)
    if any(lemma(word) in listed("unarmed") for word in below):
        return False
    if code == "0874":
        unsure = any(noun.pos_ == "PRON" or noun.ent_type_ == "ORG" for noun in nouns)
        return not unsure and (any(map(_troops, match.actors)) or any(map(_held_ground, nouns)))
    return code != "087" or not any(lemma(noun) == "training" for noun in nouns)


def _troops(noun: Token) -> bool:
    return bool(belongs(noun, lexicon().classes["troops"]))


def _held_ground(noun: Token) -> bool:
    """Whether it is troops that leave, or land that they leave."""
    kinds = (lexicon().classes[name] for name in ("troops", "territory", "base", "frontier"))
    return noun.ent_type_ in {"GPE", "LOC", "FAC"} or any(belongs(noun, kind) for kind in kinds)


def _shown(match: Match) -> bool:
    """Whether it is praise and lasts: not "backed away from", "backed his removal", "welcomed him at the palace"."""
    verb, nouns = match.trigger, patients_of(match.trigger)
    if match.cameo == "051" and any(lemma(noun) in listed("undone") for noun in nouns):
        return False
    if lemma(verb) == "welcome" and any(map(personal, nouns)):
        return not any(child.lower_ in {"at", "to", "in", "into"} for child in verb.children)
    return not any(child.lower_ in {"away", "off", "down", "out"} for child in verb.children)


def _yielded(match: Match) -> bool:
    """Whether troops step back as told; and "called off the strikes" tells of workers, and not of bombs."""
    if match.cameo[:3] == "087":
        return _stepped_back(match)
    before = match.object.children if match.object is not None else ()
    return match.cameo != "082" or not any(lemma(child) in listed("armed_strikes") for child in before)


def _helped(match: Match) -> bool:
    """Whether a state, body or people is helped, and no person or campaign."""
    return not any(noun.ent_type_ == "PERSON" or lemma(noun) in listed("politicking") for noun in match.recipients)


def _military(match: Match) -> bool:
    """Whether soldiers are trained or armed, and not the young."""
    armed = lexicon().lists["political"]
    return match.cameo != _ARMS or any(
        lemma(noun) in armed or noun.ent_type_ in {"GPE", "ORG", "NORP"} for noun in match.recipients
    )


_BY_ROOT: dict[str, Callable[[Match], bool]] = {"03": _promised, "05": _shown, "08": _yielded}
_BY_WORD: dict[str, Callable[[Match], bool]] = {
    "agree": _agreed,
    "offer": _offered,
    "volunteer": _offered,
    "commit": _committed,
    "undertake": lambda match: _complement(match.trigger),
    "vow": _vowed,
    "swear": _vowed,
    "assure": _assured,
    "reassure": _assured,
    "release": _released,
    "free": _released,
    "help": _helped,
    "aid": _helped,
    "assist": _helped,
    "train": _military,
    "arm": _military,
    "equip": _military,
    "resign": _stepped_down,
    "step": _stepped_down,
    "quit": _stepped_down,
    "abdicate": _stepped_down,
}
