"""Speakers: the first hop of a voice, from the words of a source."""

from spacy.tokens import Token

from communique.claims.codes import ActorType, HopType
from communique.claims.voice import Hop
from communique.extract.reading import Reading
from communique.extract.voices.lexicon import words
from communique.extract.voices.outlets import NamedOutlet, is_outlet_phrase, outlet_in, proper_name
from communique.extract.voices.source import antecedent, source_range

_PERSONAL = frozenset({"he", "she", "his", "her", "him", "i", "my", "me"})
_NEUTRAL = {"it": {HopType.INSTITUTION, HopType.AGENCY}, "they": {HopType.GROUP}}
_ONE = frozenset({HopType.PERSON, HopType.INSTITUTION, HopType.ANONYMOUS})  # a name may be taken for an institution's
_HOPS = {
    ActorType.PERSON: HopType.PERSON,
    ActorType.STATE: HopType.INSTITUTION,
    ActorType.ORGANISATION: HopType.INSTITUTION,
    ActorType.GROUP: HopType.GROUP,
}


def speaker_hop(reading: Reading, source: Token, outlets: tuple[NamedOutlet, ...], before: Hop | None) -> Hop:
    """Who speaks: the actor where one is known, else the words; `before` answers a pronoun that no actor answers.

    Where several speak together ("Norland and Suda announced …") the name is all their words, the actor the first.
    """
    head = antecedent(source)
    printed = reading.span(*source_range(source))
    actor = reading.actor_at(head.idx, head.idx + len(head))
    if actor:
        kind = HopType.AGENCY if _is_outlet(head, outlets) else _HOPS[actor.type]
        together = any(part.dep_ == "conj" for part in head.children)
        return Hop(kind, printed.text if together else actor.name, printed, actor.key)
    if head.lower_ in _PERSONAL and before is not None and before.type in _ONE:
        return Hop(HopType.PERSON, before.name, printed, before.actor)
    if before is not None and before.type in _NEUTRAL.get(head.lower_, ()):
        return Hop(before.type, before.name, printed, before.actor)
    named = outlet_in(outlets, source_range(head))
    if named is not None and _is_outlet(head, outlets):
        return Hop(HopType.AGENCY, named.name, printed)
    name = proper_name(head) if is_outlet_phrase(head) else None
    return Hop(_type_by_words(head), reading.span(*(name or source_range(head))).text, printed)


def _is_outlet(head: Token, outlets: tuple[NamedOutlet, ...]) -> bool:
    if is_outlet_phrase(head):
        return True
    return any(outlet.start <= head.idx < outlet.end for outlet in outlets)


def _type_by_words(head: Token) -> HopType:
    if head.lower_ in _PERSONAL or head.ent_type_ == "PERSON":
        return HopType.PERSON
    if head.lower_ in words("institutions") or head.ent_type_ in {"ORG", "GPE", "NORP"} or head.lower_ == "it":
        return HopType.INSTITUTION
    if _is_outlet(head, ()):
        return HopType.AGENCY
    if head.pos_ == "NOUN" and head.lower_ in words("anonymous") and _indefinite(head):
        return HopType.ANONYMOUS
    if head.lower_ in words("collective") or head.tag_ in {"NNS", "NNPS"} or head.lower_ == "they":
        return HopType.GROUP
    return HopType.PERSON if head.pos_ in {"PROPN", "NOUN"} else HopType.ANONYMOUS


def _indefinite(head: Token) -> bool:
    """Whether nobody in particular is meant: "a source", "sources", "officials familiar with the talks"."""
    determiner = next((part.lower_ for part in head.children if part.dep_ in {"det", "poss"}), None)
    named = any(part.dep_ == "appos" for part in head.children)
    return not named and determiner in {None, "a", "an", "another", "one", "some", "several"}
