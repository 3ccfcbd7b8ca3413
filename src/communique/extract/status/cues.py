"""Cues of status: the lists of vocabulary/status.yaml, indexed by lemma."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import frozen

from communique import vocabulary
from communique.claims.codes import Status
from communique.errors import VocabularyError

INHERIT = "inherit"


@frozen
class Governor:
    """What a word does to the clause or event noun below it, as vocabulary/status.yaml explains; None for "inherit"."""

    name: str
    gives: Status | None
    negated: Status | None
    clause: bool = True
    noun: bool = True
    leaves: frozenset[str] = frozenset()
    intended: bool = False
    done: bool = False
    verbs: frozenset[str] = frozenset()

    def verdict(self, negated: bool) -> Status | None:
        """The status of what is governed; None where the governor's own status is passed on."""
        return self.negated if negated else self.gives


@frozen
class Cues:
    """All of status.yaml, each list as a mapping or a set."""

    verbs: Mapping[str, Governor]
    adjectives: Mapping[str, Status | None]
    phrasal: Mapping[str, tuple[Governor, ...]]
    nouns: Mapping[str, Status]
    modals: Mapping[str, Status]
    past_modals: Mapping[str, Status]
    negated_past_modals: Mapping[str, Status]
    adverbs: Mapping[str, Status]
    modifiers: Mapping[str, Status]
    predicates: Mapping[str, Status]
    of_subjects: Mapping[str, Status]
    phrases: Mapping[str, Status]
    verb_phrases: Mapping[str, Status]
    lists: Mapping[str, frozenset[str]]


@cache
def cues() -> Cues:
    """The cues, read once a process; VocabularyError where a status is unknown or a word stands in two lists."""
    data = vocabulary.load("status")
    return Cues(
        verbs=_governors(data["governors"]),
        adjectives=_by_word(data["adjectives"]),
        phrasal=_phrasal(data["phrasal"]),
        nouns=_statuses(data["nouns"]),
        modals=_statuses(data["modals"]),
        past_modals={word: Status(name) for word, name in data["past_modal"].items()},
        negated_past_modals={word: Status(name) for word, name in data["negated_past_modal"].items()},
        adverbs=_statuses(data["adverbs"]),
        modifiers=_statuses(data["modifiers"]),
        predicates=_statuses(data["predicates"]),
        of_subjects=_statuses(data["of_subjects"]),
        phrases=_statuses(data["phrases"]),
        verb_phrases=_statuses(data["verb_phrases"]),
        lists={name: frozenset(words) for name, words in data.items() if isinstance(words, list)},
    )


def _status(name: str) -> Status | None:
    return None if name == INHERIT else Status(name)


def _by_word(lists: Mapping[str, list[str]]) -> dict[str, Status | None]:
    found: dict[str, Status | None] = {}
    for name, words in lists.items():
        for word in words:
            _once(found, word)
            found[word] = _status(name)
    return found


def _statuses(lists: Mapping[str, list[str]]) -> dict[str, Status]:
    return {word: status for word, status in _by_word(lists).items() if status}


def _governors(classes: Mapping[str, Mapping[str, Any]]) -> dict[str, Governor]:
    found: dict[str, Governor] = {}
    for name, entry in classes.items():
        governor = _governor(name, entry)
        for word in entry["words"]:
            _once(found, word)
            found[word] = governor
    return found


def _governor(name: str, entry: Mapping[str, Any]) -> Governor:
    return Governor(
        name,
        _status(entry["gives"]),
        _status(entry["negated"]),
        entry["clause"],
        entry["noun"],
        frozenset(entry.get("leaves", ())),
        entry.get("intended", False),
        entry.get("done", False),
    )


def _phrasal(classes: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[Governor, ...]]:
    found: dict[str, tuple[Governor, ...]] = {}
    for name, entry in classes.items():
        gives, negated = _status(entry["gives"]), _status(entry["negated"])
        governor = Governor(name, gives, negated, verbs=frozenset(entry["verbs"]))
        for noun in entry["nouns"]:
            found[noun] = (*found.get(noun, ()), governor)
    return found


def _once(found: Mapping[str, object], word: str) -> None:
    if word in found:
        raise VocabularyError(f"status.yaml lists {word!r} in two classes")
