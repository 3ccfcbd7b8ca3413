"""The cue lexicon: which words introduce what somebody says, and in which frame they take their content."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen
from spacy.tokens import Token

from communique.vocabulary import load


@frozen
class Frames:
    """One part of speech's lemmas by frame; `prepositional` and `object_and` go from a preposition to lemmas."""

    clause: frozenset[str]
    infinitive: frozenset[str]
    prepositional: Mapping[str, frozenset[str]]
    object_infinitive: frozenset[str] = frozenset()
    gerund: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    object_and: Mapping[str, frozenset[str]] = {}
    appeal: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    showing: frozenset[str] = frozenset()
    impersonal_active: frozenset[str] = frozenset()
    impersonal_passive: frozenset[str] = frozenset()
    quoting: frozenset[str] = frozenset()


@frozen
class Lexicon:
    """All of vocabulary/cues.yaml that statements need."""

    forms: Mapping[str, str]
    verbs: Frames
    nouns: Frames
    adjectives: Frames

    def lemma(self, token: Token) -> str:
        """The lemma in lower case, where the tagger's own is known to be wrong the right one."""
        return self.forms.get(token.lower_) or token.lemma_.lower()

    def quotes(self, token: Token) -> bool:
        """Whether this word may introduce quoted words."""
        lemma = self.lemma(token)
        return lemma in self.verbs.clause or lemma in self.verbs.quoting


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once a process; VocabularyError where it is missing."""
    data = load("cues")
    return Lexicon(data["forms"], _frames(data["verbs"]), _frames(data["nouns"]), _frames(data["adjectives"]))


def word_class(cue: Token) -> str:
    """Which of the lexicon's classes a cue is of: "noun", "adj", or "verb", as all else is ("need" may be AUX)."""
    return {"NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}.get(cue.pos_, "verb")


@cache
def words(*path: str) -> frozenset[str]:
    """The words of one list of vocabulary/cues.yaml, by its keys."""
    data = load("cues")
    for key in path:
        data = data[key]
    return frozenset(data)


@cache
def word_map(key: str) -> Mapping[str, Any]:
    """One map of vocabulary/cues.yaml, by its key; treat it as frozen."""
    found: Mapping[str, Any] = load("cues")[key]
    return found


@cache
def occasion_names() -> Mapping[str, str]:
    """How the record names the occasion that a word names: "presser" is a news conference."""
    return {word: name for name, listed in word_map("occasions").items() for word in listed}


def _frames(data: dict[str, object]) -> Frames:
    return Frames(**{name: _frozen(value) for name, value in data.items()})  # type: ignore[arg-type]


def _frozen(value: object) -> object:
    if isinstance(value, dict):
        return {key: frozenset(lemmas) for key, lemmas in value.items()}
    return frozenset(value)  # type: ignore[call-overload]
