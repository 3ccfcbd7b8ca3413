"""The patterns of collect's vocabulary, compiled once."""

import re
from functools import cache
from typing import Any

from attrs import frozen

from communique import vocabulary


@frozen
class Rule:
    """A named pattern; `kind` where the vocabulary sorts patterns further."""

    name: str
    expression: re.Pattern[str]
    kind: str = ""


@cache
def rules(file: str, key: str) -> tuple[Rule, ...]:
    """The patterns under `key` ("a", or "a/b" for the b of an a) of a vocabulary file, in their order."""
    return tuple(_rule(entry) for entry in _under(file, key))


@cache
def expression(file: str, key: str, name: str) -> re.Pattern[str]:
    """One pattern that the vocabulary files under `key` and `name`."""
    return vocabulary.pattern(vocabulary.load(file)[key][name])


@cache
def words(file: str, key: str) -> frozenset[str]:
    """A plain list of the vocabulary, in lower case; `key` as for rules."""
    return frozenset(str(word).lower() for word in _under(file, key))


def _under(file: str, key: str) -> Any:
    value = vocabulary.load(file)
    for name in key.split("/"):
        value = value[name]
    return value


def _rule(entry: dict[str, Any]) -> Rule:
    return Rule(entry["rule"], vocabulary.pattern(entry), entry.get("kind", ""))
