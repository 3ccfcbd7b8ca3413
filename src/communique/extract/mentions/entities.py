"""Entities: what the parser takes a capitalised stretch for; its entities are cut to the stretch."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import name_words
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.states import state_words

ENTITY_TYPES = {
    "PERSON": NameType.PERSON,
    "ORG": NameType.ORGANISATION,
    "GPE": NameType.PLACE,
    "LOC": NameType.PLACE,
    "FAC": NameType.PLACE,
    "PRODUCT": NameType.OTHER,
    "EVENT": NameType.OTHER,
    "WORK_OF_ART": NameType.OTHER,
    "LAW": NameType.OTHER,
}
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def names_by_entity(doc: Doc, start: int, end: int) -> list[Name]:
    """The names that the parser sees in tokens [start, end); an article before them is no part of them."""
    found = []
    for first, last in _stretches(doc, start, end):
        if _is_whole(doc, first, last, end):
            found.append(_grown(doc, first, last, start, end))
    return found


def _stretches(doc: Doc, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of [start, end) that one entity covers."""
    at = start
    while at < end:
        stop = at + 1
        while stop < end and doc[stop].ent_iob_ == "I":
            stop += 1
        if doc[at].ent_type_ in ENTITY_TYPES:
            yield at, stop
        at = stop


def _is_whole(doc: Doc, first: int, last: int, end: int) -> bool:
    """Whether nothing but an article and a possessive ending of the entity lies outside the stretch."""
    before = first - 1
    while doc[before + 1].ent_iob_ == "I" and doc[before].lower_ in _ARTICLES:
        before -= 1
    after = last
    while after == end and after < len(doc) and doc[after].ent_iob_ == "I" and doc[after].text in _POSSESSIVES:
        after += 1
    return doc[before + 1].ent_iob_ == "B" and (after == len(doc) or doc[after].ent_iob_ != "I" or last < end)


def _is_unnamed(word: Token) -> bool:
    """Whether the parser takes a word for no name, or for a people's that is none: "Pekka" of "Pekka Holm"."""
    return not word.ent_type_ or (
        word.ent_type_ == "NORP" and word.dep_ == "compound" and word.text not in state_words()
    )


def _grown(doc: Doc, first: int, last: int, start: int, end: int) -> Name:
    """The entity [first, last) with the words of a person's name before it, and the suffix after it."""
    type_ = ENTITY_TYPES[doc[first].ent_type_]
    if type_ is NameType.PERSON:
        while first > start and doc[first - 1].pos_ == "PROPN" and _is_unnamed(doc[first - 1]):
            first -= 1
    while last < end and doc[last].text in name_words("suffixes"):
        last += 1
    return Name(first, last, type_)
