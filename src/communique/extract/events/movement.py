"""Movements: who was seen entering or leaving where. That is no meeting, and has no code in CAMEO."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.extract.events.lexicon import Rule
from communique.extract.events.match import Match
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import actors_of, patients_of
from communique.extract.events.terms import words
from communique.extract.reading import Reading

MOVEMENT = Rule("", (), flags=frozenset({"movement"}))


def movements(reading: Reading) -> Iterator[Match]:
    """As in "entered the guesthouse", "was seen leaving the ministry"."""
    verbs, venues = words("movement"), words("venues")
    for token in reading.doc:
        places = (noun for noun in patients_of(token) if lemma(noun) in venues and _particular(noun))
        if token.pos_ == "VERB" and lemma(token) in verbs and any(places):
            yield Match("", MOVEMENT, token, 2.0, tuple(_goers(token)), (), patients_of(token)[0])


def _particular(noun: Token) -> bool:
    """Whether a building is meant: who leaves "office" only resigns."""
    return any(child.dep_ in {"det", "poss", "compound", "amod", "nummod"} for child in noun.children)


def _goers(verb: Token) -> list[Token]:
    """Under "were spotted entering" the subject stands with the verb of seeing."""
    return actors_of(verb)
