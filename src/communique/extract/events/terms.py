"""The words of encounters (vocabulary/encounters.yaml)."""

from functools import cache

from communique import vocabulary


@cache
def words(name: str) -> frozenset[str]:
    """One list of vocabulary/encounters.yaml."""
    return frozenset(vocabulary.load("encounters")[name])


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """The nouns that name one kind of encounter."""
    return frozenset(vocabulary.load("encounters")["kinds"][kind])


@cache
def goodwill_words(name: str) -> frozenset[str]:
    """One list of vocabulary/goodwill.yaml."""
    return frozenset(vocabulary.load("goodwill")[name])
