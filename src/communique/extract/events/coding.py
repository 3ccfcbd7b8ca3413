"""CAMEO codes into PLOVER types and quad classes (vocabulary/cameo.yaml, plover.yaml)."""

from functools import cache

from communique import vocabulary
from communique.claims.codes import EventType


@cache
def types_by_code() -> dict[str, EventType]:
    """PLOVER type by CAMEO code prefix; 01 has none."""
    return {str(code): EventType(name) for code, name in vocabulary.load("cameo")["types"].items()}


def type_of(cameo: str) -> EventType | None:
    """The PLOVER type of a CAMEO code: that of its longest known prefix."""
    table = types_by_code()
    return next((table[cameo[:size]] for size in range(len(cameo), 1, -1) if cameo[:size] in table), None)


def quad_of(cameo: str) -> int:
    """CAMEO's class of a code: 0 statement, 1 and 2 verbal and material cooperation, 3 and 4 conflict."""
    classes: dict[str, int] = vocabulary.load("cameo")["quads"]
    return classes[cameo[:2]]


def mode_of(cameo: str) -> str | None:
    """The PLOVER mode of a CAMEO code, None where PLOVER has none for it."""
    modes: dict[str, str] = vocabulary.load("cameo")["modes"]
    return next((modes[cameo[:size]] for size in range(len(cameo), 1, -1) if cameo[:size] in modes), None)


def contexts_of(cameo: str) -> tuple[str, ...]:
    """The PLOVER contexts of a CAMEO code: those of its longest known prefix."""
    contexts: dict[str, list[str]] = vocabulary.load("cameo")["contexts"]
    known = (contexts[cameo[:size]] for size in range(len(cameo), 1, -1) if cameo[:size] in contexts)
    return tuple(next(known, ()))


def goldstein_of(cameo: str) -> float | None:
    """Goldstein's value of a CAMEO code, None where the published table has none for this very code."""
    values: dict[str, float] = vocabulary.load("cameo")["goldstein"]
    return values.get(cameo)
