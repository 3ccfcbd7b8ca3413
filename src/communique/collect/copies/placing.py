"""Placing: where each of some reports stands among the others, as a version of a story or as a copy."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from communique.claims.codes import CopyKind
from communique.claims.placement import Placement
from communique.claims.report import Report
from communique.collect.copies.blocking import blocks, keys_of
from communique.collect.copies.copying import copies
from communique.collect.copies.likeness import likeness
from communique.collect.copies.traits import Traits, traits_of
from communique.collect.series.stories import placements_of_story, stories
from communique.collect.series.versions import same_story

PART = 0.7  # of the words of another text: what is shorter and stands in it is cut from it, whichever came first

Near = Mapping[str, Sequence[Traits]]


@frozen
class Copy:
    """A report that is a copy of another."""

    report: str
    original: str
    kind: CopyKind


def related(one: Report, other: Report) -> bool:
    """Whether two reports are versions of one story, or one is a copy of the other; depends on the two alone."""
    if one.id == other.id or blocks(one).isdisjoint(blocks(other)):
        return False
    first, second = traits_of(one), traits_of(other)
    return bool(same_story(first, second) or copies(first, second) or copies(second, first))


def place(reports: Sequence[Report]) -> tuple[Placement, ...]:
    """The placement of each report among the others, sorted by id.

    The result depends on the set of reports alone, and for those of one connected component of `related` on that
    component alone. A copy is one of a report that is none itself; it stands in no series, and is withdrawn with its
    original. A notice is never withdrawn itself.
    """
    known = {report.id: report for report in reports}
    traits = {report: traits_of(known[report]) for report in sorted(known)}
    pairs = list(_pairs(traits))
    found = {copy.report: copy for copy in _copies(list(traits.values()), _near(pairs))}
    told = [one for one in traits.values() if one.id not in found]
    left = [pair for pair in pairs if pair[0].id not in found and pair[1].id not in found]
    placed = {one.report: one for story in stories(told, left) for one in placements_of_story(story)}
    return tuple(placed.get(report) or _copied(found[report], placed) for report in traits)


def _pairs(traits: Mapping[str, Traits]) -> Iterator[tuple[Traits, Traits]]:
    """The pairs that share a key, each once, in the order of the traits, which are sorted."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for report, one in traits.items():
        for key in keys_of(one):
            holders[key].append(report)
    near: defaultdict[str, set[str]] = defaultdict(set)
    for group in {tuple(group) for group in holders.values()}:
        for at, report in enumerate(group):
            near[report].update(group[at + 1 :])
    yield from ((traits[one], traits[other]) for one in traits for other in sorted(near[one]))


def _near(pairs: Sequence[tuple[Traits, Traits]]) -> Near:
    near: defaultdict[str, list[Traits]] = defaultdict(list)
    for one, other in pairs:
        near[one.id].append(other)
        near[other.id].append(one)
    return near


def _copies(reports: Sequence[Traits], near: Near) -> Iterator[Copy]:
    """Each report that is a copy of one that is none: agencies' own texts are originals first, then whole texts."""
    originals: set[str] = set()
    for one in sorted(reports, key=lambda one: _first(one, near.get(one.id, ()))):
        found = [
            (likeness(one, other).resemblance, other.id, kind)
            for other in near.get(one.id, ())
            if other.id in originals and (kind := copies(one, other))
        ]
        if found:
            _, original, kind = max(found)
            yield Copy(one.id, original, kind)
        else:
            originals.add(one.id)


def _first(one: Traits, near: Sequence[Traits]) -> tuple[bool, bool, bool, str, int, str]:
    """What comes first is the original: an agency's own, a whole text, one from the wire, the earliest, the fullest."""
    return not one.own, _is_part(one, near), not one.wire, one.stamp or "~", -one.fullness, one.id


def _is_part(one: Traits, near: Sequence[Traits]) -> bool:
    longer = (other for other in near if one.text.words < PART * other.text.words and other.own >= one.own)
    return any(copies(one, other) for other in longer)


def _copied(copy: Copy, placed: Mapping[str, Placement]) -> Placement:
    withdrawn = placed[copy.original].withdrawn
    return Placement(copy.report, withdrawn=withdrawn, copy_of=copy.original, copy=copy.kind)
