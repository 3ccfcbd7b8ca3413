"""Every pattern of the vocabulary is run against the examples that stand beside it."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from communique import vocabulary

NAMES = sorted(entry.name[:-5] for entry in files(vocabulary).iterdir() if entry.name.endswith(".yaml"))


def entries(value: Any) -> Iterator[dict[str, Any]]:
    """Every mapping with a `pattern`, however deep."""
    if isinstance(value, dict):
        if "pattern" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from entries(part)


PATTERNS = [
    pytest.param(entry, id=f"{name}:{entry['pattern'][:30]}")
    for name in NAMES
    for entry in entries(vocabulary.load(name))
]


@pytest.mark.parametrize("entry", PATTERNS)
def test_a_pattern_matches_what_it_must_and_nothing_that_it_must_not(entry: dict[str, Any]) -> None:
    found = vocabulary.pattern(entry)
    assert entry["must"], "a pattern without an example of what it matches"
    assert [text for text in entry["must"] if not found.search(text)] == []
    assert [text for text in entry.get("must_not", []) if found.search(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_vocabulary_file_is_read(name: str) -> None:
    assert vocabulary.load(name)
