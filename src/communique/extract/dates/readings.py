"""The readers by the names that the phrases give them."""

from collections.abc import Callable

from communique.errors import VocabularyError
from communique.extract.dates.context import Context
from communique.extract.dates.grammar import Found
from communique.extract.dates.readers import calendar, clock, deixis, duration, reference
from communique.extract.dates.sense import Sense

Reader = Callable[[Found, Context], Sense | None]
_MODULES = (calendar, clock, deixis, duration, reference)


def reader(name: str) -> Reader:
    """The reader of this name; VocabularyError where there is none."""
    for module in _MODULES:
        found: Reader | None = getattr(module, name, None)
        if found is not None:
            return found
    raise VocabularyError(f"vocabulary/time_phrases.yaml: no reader is called {name}")
