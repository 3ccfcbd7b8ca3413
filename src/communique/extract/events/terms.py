"""The words of encounters, of goodwill and of force: the lists of three vocabulary files."""

from functools import cache

from communique import vocabulary


def words(name: str) -> frozenset[str]:
    """One list of vocabulary/encounters.yaml."""
    return _listed("encounters", name)


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """The nouns that name one kind of encounter."""
    return frozenset(vocabulary.load("encounters")["kinds"][kind])


def goodwill_words(name: str) -> frozenset[str]:
    """One list of vocabulary/goodwill.yaml."""
    return _listed("goodwill", name)


def force_words(name: str) -> frozenset[str]:
    """One list of vocabulary/force.yaml."""
    return _listed("force", name)


@cache
def _listed(file: str, name: str) -> frozenset[str]:
    return frozenset(vocabulary.load(file)[name])
