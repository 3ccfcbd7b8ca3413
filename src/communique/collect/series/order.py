"""Order: the versions of one story from the oldest to the newest."""

from collections.abc import Sequence
from datetime import UTC, datetime

from communique.claims.codes import RevisionKind
from communique.collect.copies.traits import Traits

_MIDNIGHT = datetime.min.replace(tzinfo=UTC)
_STAGE = {RevisionKind.CORRECTION: 1, RevisionKind.WITHHOLD: 2, RevisionKind.KILL: 2, RevisionKind.REFILE: 3}


def in_order(versions: Sequence[Traits]) -> tuple[Traits, ...]:
    """The versions of one story by their numbers.

    What corrects, refiles or takes back stands behind the version whose number it gives; without a number it stands
    behind what had been published by then, and last where its time is unknown. A text without any mark does so too,
    and where hours are unknown, behind the versions that are shorter: versions grow.
    """
    numbered = [one for one in versions if one.number is not None]
    return tuple(sorted(versions, key=lambda one: (_place(one, numbered), *_behind(one))))


def _place(one: Traits, numbered: Sequence[Traits]) -> int:
    if one.number is not None:
        return one.number
    numbers = [other.number or 0 for other in numbered]
    before = [other.number or 0 for other in numbered if _not_after(other, one)]
    return max(before) if before else min(numbers, default=0) - 1


def _not_after(one: Traits, other: Traits) -> bool:
    """Whether one was out when the other, which has no number, was published, as far as their dates tell."""
    if one.moment and other.moment:
        return one.moment <= other.moment
    known = one.day and other.day and "X" not in one.day + other.day
    if known and one.day != other.day:
        return one.day < other.day
    return bool(other.kind) or one.text.words <= other.text.words


def _behind(one: Traits) -> tuple[bool, str, datetime, int, int, str]:
    """Among those that stand at one number: first the version itself, then the others by time."""
    stage = _STAGE.get(one.kind, 0) if one.kind else 0
    unmarked = one.number is None
    return (stage > 0 or unmarked, one.day or "~", one.moment or _MIDNIGHT, stage, one.text.words, one.id)
