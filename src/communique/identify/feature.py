"""Features: what speaks for or against an identity, in words that a person can check (as in nomenklatura)."""

from collections.abc import Iterable

from attrs import frozen


@frozen(order=True)
class Feature:
    """One reason: its name, what it weighs (below 0: against), and the values it was found in."""

    name: str
    weight: float
    detail: str = ""


def score(features: Iterable[Feature]) -> float:
    """The sum of the weights, rounded so that the order of adding does not show."""
    return round(sum(feature.weight for feature in features), 6)
