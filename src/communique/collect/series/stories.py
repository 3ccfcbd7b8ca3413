"""Stories: reports put together with the other versions of their stories."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import accumulate

from attrs import frozen

from communique.claims.placement import Placement
from communique.collect.copies.traits import Traits
from communique.collect.series.order import in_order
from communique.collect.series.versions import same_story, within_window

KEY_BYTES = 4  # of the oldest version's id: tells two stories of one slug and day apart

Story = tuple[Traits, ...]
Pair = tuple[Traits, Traits]


@frozen
class _Judged:
    strength: float
    one: Traits
    other: Traits


def stories(reports: Sequence[Traits], pairs: Iterable[Pair]) -> tuple[Story, ...]:
    """The reports grouped into stories, each with its versions in order; `pairs` are those that may be of one story.

    The result depends on the sets of both alone.
    """
    sure = sorted((found for pair in pairs if (found := _judged(*pair)).strength), key=_surest_first)
    story_of = {one.id: [one] for one in sorted(reports, key=lambda one: one.id)}
    _join(story_of, (pair for pair in sure if not (pair.one.notice or pair.other.notice)))
    _add_notices(story_of, sure)
    return tuple(sorted((in_order(story) for story in _different(story_of)), key=lambda story: story[0].id))


def placements_of_story(story: Story) -> tuple[Placement, ...]:
    """The placements of a story's versions; a version that is taken back later is withdrawn.

    A correction that does not tell the story anew takes no rank of its own: nothing is superseded by it.
    """
    key = _key(story) if len(story) > 1 else None
    last = max((at for at, one in enumerate(story) if one.takes_back), default=-1)
    beside = list(accumulate(int(one.notice and not one.takes_back) for one in story))
    return tuple(
        Placement(one.id, key, max(at - beside[at], 0), withdrawn=at < last and not one.takes_back)
        for at, one in enumerate(story)
    )


def _judged(one: Traits, other: Traits) -> _Judged:
    first, second = (one, other) if one.id < other.id else (other, one)
    return _Judged(same_story(first, second), first, second)


def _surest_first(pair: _Judged) -> tuple[float, str, str]:
    return -pair.strength, pair.one.id, pair.other.id


def _join(story_of: dict[str, list[Traits]], pairs: Iterable[_Judged]) -> None:
    """Pairs joined in their order, where no two versions of the joined story exclude each other."""
    refused: set[frozenset[int]] = set()  # what two stories exclude, they exclude however much they grow
    for pair in pairs:
        mine, others = story_of[pair.one.id], story_of[pair.other.id]
        if mine is others or frozenset((id(mine), id(others))) in refused:
            continue
        if any(_exclude(first, second) for first in mine for second in others):
            refused.add(frozenset((id(mine), id(others))))
        else:
            mine.extend(others)
            story_of.update((version.id, mine) for version in others)


def _add_notices(story_of: dict[str, list[Traits]], sure: Iterable[_Judged]) -> None:
    """Each notice put to the story that it is most surely about; of two alike, the one with the later version."""
    best: dict[str, tuple[tuple[float, str, str], list[Traits]]] = {}
    for pair in sure:
        for notice, told in ((pair.one, pair.other), (pair.other, pair.one)):
            if notice.notice and not told.notice:
                found = ((pair.strength, told.stamp, told.id), story_of[told.id])
                best[notice.id] = max(best.get(notice.id, found), found, key=lambda one: one[0])
    for notice_id, (_, story) in best.items():
        (notice,) = story_of[notice_id]
        story.append(notice)
        story_of[notice_id] = story


def _different(story_of: dict[str, list[Traits]]) -> list[list[Traits]]:
    return list({id(story): story for story in story_of.values()}.values())


def _exclude(one: Traits, other: Traits) -> bool:
    """Whether two reports cannot be versions of one story: the same place in it with another text, or days apart."""
    if one.document and one.document == other.document:
        return False
    if within_window(one, other) is False:
        return True
    same_place = one.wire and other.wire and one.number == other.number and one.kind == other.kind
    return same_place and not same_story(one, other)


def _key(story: Story) -> str:
    """Outlet, slug or headline, and day of the oldest version, with a few digits of its id."""
    oldest = story[0]
    named = next((one.slug for one in story if one.slug), "") or " ".join(sorted(oldest.headline))
    digits = blake2b(oldest.id.encode(), digest_size=KEY_BYTES).hexdigest()
    outlet = next((one.outlet for one in story if one.outlet), "")
    return " ".join(part for part in (f"{outlet}:" if outlet else "", named[:80], oldest.day, digits) if part)
