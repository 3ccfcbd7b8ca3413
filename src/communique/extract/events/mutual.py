"""What two sides do to each other: one event each way."""

from collections.abc import Iterator
from itertools import permutations

from attrs import evolve

from communique.extract.events.draft import Draft
from communique.extract.events.slots import patients_of

_OTHER = {"other": "each", "another": "one"}


def each_way(draft: Draft) -> Iterator[Draft]:
    """The draft; where its sides do it to each other ("blamed each other"), one draft for each of them."""
    if len(draft.doers) != 2 or draft.targets or not _each_other(draft):
        yield draft
        return
    for doer, target in permutations(draft.doers):
        yield evolve(draft, doers=(doer,), targets=(target,))


def _each_other(draft: Draft) -> bool:
    match = draft.match
    if "each" in match.rule.flags:
        return True
    if match.rule.encounter is not None or match.trigger.pos_ != "VERB":
        return False
    objects = (part for part in patients_of(match.trigger) if part.lower_ in _OTHER)
    return any(child.lower_ == _OTHER[part.lower_] for part in objects for child in part.children)
