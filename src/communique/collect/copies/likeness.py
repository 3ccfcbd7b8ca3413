"""Likeness: how much of one text stands in another, word for word, and whether they tell of the same names."""

from attrs import frozen

from communique.collect.copies.traits import Traits

OWN_NEEDED = 10  # shingles outside quotation marks; a text of fewer is compared with its quotations
BEGINNING = 36  # shingles: about the two sentences of a lead
NEARLY_ALL = 0.9  # of a text that stands in another: then what is quoted is no matter


@frozen
class Likeness:
    """Of two texts: shares from 0 to 1.

    `covered` is how much of the first stands in the second, of all its shingles or of those outside quotation marks,
    whichever is less; `covers` the same the other way; `resemblance` what they share of what both hold (Jaccard).
    """

    covered: float
    covers: float
    resemblance: float

    @property
    def either(self) -> float:
        """How much of the text that is held better stands in the other."""
        return max(self.covered, self.covers)


NOTHING = Likeness(0, 0, 0)


def likeness(one: Traits, other: Traits) -> Likeness:
    """How alike two texts are."""
    shared = len(one.text.all & other.text.all)
    if not shared:
        return NOTHING
    union = len(one.text.all) + len(other.text.all) - shared
    return Likeness(_held(one, other, shared), _held(other, one, shared), shared / union)


def begun(one: Traits, other: Traits) -> float:
    """How much of one text's beginning stands in the other, of the one whose beginning stands there better.

    A reprint keeps it, or puts its own in front of it; what only shares the background passages does not.
    """
    return max(beginning_in(one, other), beginning_in(other, one))


def beginning_in(one: Traits, other: Traits) -> float:
    """How much of the first text's beginning stands in the other."""
    first = one.text.ordered[:BEGINNING].tolist()
    return sum(shingle in other.text.all for shingle in first) / len(first) if first else 0.0


def swapped(one: Traits, other: Traits) -> float:
    """What share of the names and numbers each has and the other has not, of the one with fewer."""
    fewer = min(len(one.names), len(other.names))
    return min(len(one.names - other.names), len(other.names - one.names)) / fewer if fewer else 0.0


def shared_of_less(one: frozenset[str], other: frozenset[str]) -> float:
    """What share of the smaller set the other holds; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice what is shared over what both hold; 0 where one is empty."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _held(one: Traits, other: Traits, shared: int) -> float:
    """How much of one stands in the other: statements that both quote do not make a text a copy."""
    whole = shared / len(one.text.all)
    if len(one.text.own) < OWN_NEEDED or whole >= NEARLY_ALL:
        return whole
    return min(whole, len(one.text.own & other.text.all) / len(one.text.own))
