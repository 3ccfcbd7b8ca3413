"""Which words of a report name an event: every match of the lexicon, each event once."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.events.operator import event_of
from communique.extract.events.phrase import lemma

_ENCOUNTERS = frozenset({"visit", "meeting", "summit", "call", "dialogue", "correspondence"})
_WORDS = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


def find_matches(doc: Doc) -> list[Match]:
    """The events of a report in text order; what an operator stands over is no event of its own, save an encounter."""
    found = [match for token in doc if known(token) and (match := event_of(token)) is not None]
    parts = {token.i for match in found for token in _parts(match)}
    return [match for match in found if match.trigger.i not in parts]


def _parts(match: Match) -> Iterator[Token]:
    """The words that are only a part of this match: its object, and what an operator stands over."""
    if match.object is not None and match.object.i != match.trigger.i:
        yield match.object
    for token in match.covers:
        if match.rule.encounter not in _ENCOUNTERS or token.pos_ in {"NOUN", "PROPN"}:
            yield token


def known(token: Token) -> bool:
    """Whether the lexicon has anything for the token's lemma."""
    return token.pos_ in _WORDS and lemma(token) in lexicon().first_words
