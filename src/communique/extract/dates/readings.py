"""The readers by the names that the phrases give them."""

from collections.abc import Callable
from functools import cache

from communique.errors import VocabularyError
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.readers import (
    anaphora,
    clock,
    days,
    deixis,
    duration,
    feasts,
    months,
    reference,
    sets,
    years,
)
from communique.extract.dates.sense import Sense

Reader = Callable[[Found, Context], Sense | None]
COMPARISONS = frozenset({"ago", "later", "year_earlier"})
"""Readers of what is told beside the story's own time: nothing later in the text counts from it."""
_MODULES = (anaphora, clock, days, deixis, duration, feasts, months, reference, sets, years)


@cache
def reader(name: str) -> Reader:
    """The reader of this name; VocabularyError where there is none."""
    for module in _MODULES:
        found: Reader | None = getattr(module, name, None)
        if found is not None and found.__module__ == module.__name__:
            return found
    raise VocabularyError(f"vocabulary/time_phrases.yaml: no reader is called {name}")
