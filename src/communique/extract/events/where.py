"""Where an event was: a place that the syntax ties to it, and the rule that did."""

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from spacy.tokens import Doc, Token

from communique.claims.actor import Place
from communique.extract.events.phrase import lemma, objects_of
from communique.extract.events.slots import filled
from communique.extract.events.terms import words
from communique.extract.mentions.states import state_name
from communique.extract.places.dateline import written_at
from communique.extract.places.gazetteer import open_gazetteer
from communique.extract.reading import Reading

_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl", "conj", "nsubj", "parataxis", "xcomp"})
_OTHER_EVENT = frozenset({"before", "after", "since", "until", "ahead", "following"})
_EVENTS = frozenset({"meeting", "visit", "talk", "trip", "summit"})  # "briefed her on his meeting in Bern"
_TOPICS = frozenset({"situation", "development", "crisis", "war", "conflict", "ceasefire", "truce", "violence"})
_HERE = re.compile(r"\bhere\b")
_PHRASE = frozenset({"ADP", "DET", "ADJ", "NUM", "NOUN", "PROPN"})
NEAR = 10  # words behind a noun that still belong to it
_AT = frozenset({"in", "at", "near", "outside", "off"})
_AROUND = ("of", "in", "at", "from", "near")


class Where:
    """The places of one reading by the token that they begin at."""

    def __init__(self, reading: Reading) -> None:
        self._places = dict(_indexed(reading))
        self._here = written_at(reading, open_gazetteer()) if _HERE.search(reading.body) else None

    def place(self, token: Token) -> Place | None:
        """The place whose name covers the token."""
        return self._places.get(token.i)

    def of_event(self, tokens: list[Token]) -> tuple[Place, str] | None:
        """The place that "in", "at" … ties to one of the event's words, the first first; "here" is the dateline's."""
        for word in tokens:
            around = list(_around(word))
            if self._here is not None and any(child.lower_ == "here" for child in around):
                return self._here, "here-dateline"
            if any(child.lower_ == "there" and child.dep_ == "advmod" for child in around):
                before = self._town_before(word)
                return (before, "there-before") if before is not None else None
            for child in around:
                if child.dep_ == "prep" and child.lower_ in _AT:
                    for noun in objects_of(child):
                        place = self.below(noun) or self._inside(noun)
                        if place is not None and _may_hold(place, child):
                            return place, f"preposition-{child.lower_}"
        return None

    def near_event(self, word: Token) -> tuple[Place, str] | None:
        """The place after "in" or "at" anywhere below an event's word, in no clause of its own."""
        for token in word.subtree:
            if token.dep_ == "pobj" and token.head.lower_ in {"in", "at"} and not _apart(token, word):
                place = self.below(token)
                if place is not None and _may_hold(place, token.head):
                    return place, f"below-{token.head.lower_}"
        return None

    def behind(self, noun: Token) -> tuple[Place, str] | None:
        """The place after "in" or "at" in the phrases right behind a noun's own, whatever the parse hangs them on."""
        if noun.pos_ != "NOUN":
            return None
        after = noun.doc[noun.right_edge.i + 1 : min(noun.right_edge.i + NEAR, noun.sent.end)]
        for token in takewhile(lambda token: token.pos_ in _PHRASE, after):
            if token.lower_ in {"in", "at"}:
                places = (self.below(noun) for noun in objects_of(token))
                if found := next((place for place in places if place is not None and _may_hold(place, token)), None):
                    return found, f"behind-{token.lower_}"
        return None

    def _town_before(self, word: Token) -> Place | None:
        """What "there" means: the town named last before a word, in its sentence or the one before."""
        start = word.sent.start
        first = word.doc[start - 1].sent.start if start > 0 else 0
        towns = (place for at in range(word.i - 1, first - 1, -1) if (place := self._places.get(at)) is not None)
        return next((place for place in towns if place.kind == "literal" and not _is_state(place)), None)

    def left(self, noun: Token | None) -> tuple[Place, str] | None:
        """The place that somebody left or went to."""
        place = self.below(noun) if noun is not None else None
        return (place, "object") if place is not None else None

    def below(self, noun: Token) -> Place | None:
        """The place that a noun names or that its phrase does: "the capital Oslo", "a hotel in Oslo"."""
        parts = (noun, *(child for child in noun.children if child.dep_ == "appos"), *filled(noun, "of"))
        before = (child for child in noun.children if child.dep_ in {"compound", "nmod"})
        found = (place for part in parts if (place := self.place(part)) is not None)
        named = (place for child in before if (place := self.place(child)) is not None and not _is_state(place))
        return next(chain(found, named), None)

    def _inside(self, noun: Token) -> Place | None:
        """As in "outside the embassy in Oslo"."""
        inner = (token for slot in ("in", "at") for token in filled(noun, slot))
        return next((place for token in inner if (place := self.below(token)) is not None), None)

    def around(self, noun: Token, depth: int = 3) -> Place | None:
        """The place of a noun or of what it is "of" or "in", through several such steps."""
        if (place := self.below(noun)) is not None or depth == 0:
            return place
        inner = (token for slot in _AROUND for token in filled(noun, slot))
        return next((place for token in inner if (place := self.around(token, depth - 1)) is not None), None)


def _around(word: Token) -> Iterator[Token]:
    """The words below an event's, and below the verb whose subject it is: "the talks took place here"."""
    yield from word.children
    whole = word
    while whole.dep_ == "pobj" and whole.head.lower_ == "of" and lemma(whole.head.head) in words("parts"):
        whole = whole.head.head  # "a round of talks ended in Bern"
    if whole.dep_ in {"nsubj", "nsubjpass"} and whole.head.pos_ == "VERB":
        yield from whole.head.children
    clauses = [child for child in word.children if child.dep_ in {"relcl", "acl"} and word.pos_ in {"NOUN", "PROPN"}]
    below = [verb for clause in clauses for verb in (clause, *clause.children) if lemma(verb) in words("holding_at")]
    yield from (child for verb in below for child in verb.children)


def _may_hold(place: Place, word: Token) -> bool:
    """Whether something can be "in" or "at" the place: nobody is at a state, but many lash out at one."""
    return place.kind == "literal" and not (_is_state(place) and word.lower_ == "at")


def _is_state(place: Place) -> bool:
    """Whether a place is a country: the "US" of "the US embassy" is not where something is."""
    return place.country is not None and place.name == state_name(place.country)


def _apart(token: Token, word: Token) -> bool:
    """Whether a clause or another event ("before the opening in Oslo") stands between the two."""
    between = takewhile(lambda step: step.i != word.i, token.ancestors)
    return any(
        step.dep_ in _CLAUSES or step.lower_ in _OTHER_EVENT or (step.dep_ == "pobj" and _topic(step))
        for step in between
    )


def _topic(noun: Token) -> bool:
    """As in "briefed her on his meeting in Bern", "exchanged views on the situation in the region"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in {"on", "about"} and lemma(noun) in _EVENTS | _TOPICS


def _indexed(reading: Reading) -> Iterator[tuple[int, Place]]:
    for place in sorted(reading.places, key=lambda place: (place.span.start, place.span.end)):
        for token in reading.doc.char_span(place.span.start, place.span.end, alignment_mode="expand") or ():
            yield token.i, place


def within_name(doc: Doc, place: Place) -> bool:
    """Whether a town's name is only a part of another's: "Cambridge" in "the Cambridge Street District"."""
    named = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
    if named is None:
        return False
    root, over = named.root, named.root.head
    led = any(child.dep_ == "compound" and child.pos_ == "PROPN" and child.i < named.start for child in root.children)
    inside = root.dep_ == "compound" and over.pos_ == "PROPN" and over.ent_type_ != "PERSON"
    return led or (inside and lemma(over) not in words("venues") | {"city"})
