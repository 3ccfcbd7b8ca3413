"""Steps: the named parts of extraction in an order that is checked before anything runs."""

from collections.abc import Callable, Sequence

from attrs import frozen

from communique.errors import StepOrderError
from communique.extract.reading import Reading


@frozen
class Step:
    """One part of extraction: what layers of a Reading it needs, what it gives, and the function that does it."""

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    run: Callable[[Reading], Reading]


def check_order(steps: Sequence[Step], given: frozenset[str] = frozenset({"report", "doc"})) -> None:
    """StepOrderError where a step needs a layer that no step before it gives."""
    for step in steps:
        if missing := step.needs - given:
            raise StepOrderError(f"step {step.name} needs {', '.join(sorted(missing))}, which no step before it gives")
        given |= step.gives


def run_steps(steps: Sequence[Step], reading: Reading) -> Reading:
    """The reading after all steps, in their order."""
    for step in steps:
        reading = step.run(reading)
    return reading
