"""Chains within a report: which mentions name one person, organisation or place, found end to end.

As in the CoNLL-2012 shared task (Pradhan et al. 2012) chains of one mention are left out on both sides. A predicted
mention is a gold one where their words are the same, else where their heads share words (the head match of the CRAC
shared tasks); what gives no head is a name and must lie within. Only the former counts under "same words".
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from enum import StrEnum

from communique.measure.clusters import Figures, b_cubed, ceaf_e, conll_f1, muc
from communique.measure.lines import GoldLine, MentionItem, PredictionLine
from communique.measure.mentions import TYPES, trim_name
from communique.measure.score import Metric, Score

Chains = dict[Hashable, Hashable]
Part = tuple[str, Callable[[Chains, Chains], Figures], str]
Pair = tuple[GoldLine, PredictionLine]
_PARTS: tuple[Part, ...] = (
    ("MUC", muc, "links between mentions of one chain (Vilain et al. 1995)"),
    ("B-cubed", b_cubed, "chains, averaged over mentions (Bagga and Baldwin 1998)"),
    ("CEAF-e", ceaf_e, "chains, each assigned to one (Luo 2005)"),
)
_MEAN = "mean F1 of MUC, B-cubed and CEAF-e, mentions found by the program, single mentions left out on both sides"


class Match(StrEnum):
    """When a predicted mention is a gold one."""

    HEAD = "head"
    WORDS = "same words"


def score_chains(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the entities of `mentions` and `references` against gold lines whose mentions have entities."""
    lines = [
        pair for pair in zip(gold, predicted, strict=True) if any("entity" in m for m in pair[0].get("mentions", []))
    ]
    if not lines:
        return []
    right, found = _clusterings(lines, Match.HEAD, named_persons=False)
    parts = [
        Metric("mentions", f"chains {name}", how).averaged(*f(right, found), *_sizes(right, found))
        for name, f, how in _PARTS
    ]
    return [
        _mean("chains CoNLL", _MEAN, right, found),
        *parts,
        _mean("chains CoNLL, same words", f"{_MEAN}; words must be the same", *_clusterings(lines, Match.WORDS, False)),
        _mean("chains CoNLL, named persons", f"{_MEAN}; persons with a name", *_clusterings(lines, Match.HEAD, True)),
    ]


def _mean(name: str, definition: str, right: Chains, found: Chains) -> Score:
    return Score("mentions", name, definition, *_sizes(right, found), f1=conll_f1(right, found))


def _sizes(right: Chains, found: Chains) -> tuple[int, int, int]:
    return len(right), len(found), len(right.keys() & found.keys())


def _clusterings(lines: list[Pair], match: Match, named_persons: bool) -> tuple[Chains, Chains]:
    """The gold and the predicted chain of each mention; a predicted mention that is a gold one has its name."""
    right: Chains = {}
    found: Chains = {}
    for number, (line, answer) in enumerate(lines):
        wanted = _chained(_scored(line["mentions"]), named_persons)
        given = _chained([*answer.get("mentions", []), *answer.get("references", [])], named_persons)
        same = align(line["text"], wanted, given, match)
        right |= {(number, at): (number, item["entity"]) for at, item in enumerate(wanted)}
        found |= {(number, same.get(at, f"+{at}")): (number, item["entity"]) for at, item in enumerate(given)}
    return right, found


def _scored(mentions: list[MentionItem]) -> list[MentionItem]:
    return [item for item in mentions if item["type"] in TYPES and "entity" in item]


def _chained(mentions: list[MentionItem], named_persons: bool) -> list[MentionItem]:
    """The mentions of chains of two and more, each span once; of persons with a name only where that is asked."""
    once = _once(mentions)
    if named_persons:
        named = {item["entity"] for item in once if item.get("form", "proper") == "proper" and item["type"] == "person"}
        once = [item for item in once if item["entity"] in named]
    sizes = Counter(item["entity"] for item in once)
    return [item for item in once if sizes[item["entity"]] > 1]


def _once(mentions: list[MentionItem]) -> list[MentionItem]:
    """Each span once; what names several things ("both sides") names the several as one."""
    several: dict[tuple[int, int], list[MentionItem]] = defaultdict(list)
    for item in mentions:
        several[item["start"], item["end"]].append(item)
    return [
        MentionItem(**{**items[0], "entity": "+".join(sorted({item["entity"] for item in items}))})
        for items in several.values()
    ]


def align(text: str, gold: list[MentionItem], found: list[MentionItem], match: Match) -> dict[int, int]:
    """For each predicted mention that is a gold one the number of that one; one to one, same words first."""
    spans = {trim_name(text, item["start"], item["end"]): at for at, item in enumerate(gold)}
    same: dict[int, int] = {}
    for at, item in enumerate(found):
        number = spans.pop(trim_name(text, item["start"], item["end"]), None)
        if number is not None:
            same[at] = number
    if match is Match.HEAD:
        _align_by_head(gold, found, same)
    return same


def _align_by_head(gold: list[MentionItem], found: list[MentionItem], same: dict[int, int]) -> None:
    """Give each gold mention still free, the shortest first, the longest free predicted one with the same head."""
    taken = set(same.values())
    for number, item in sorted(enumerate(gold), key=lambda one: one[1]["end"] - one[1]["start"]):
        like = [at for at, other in enumerate(found) if at not in same and _same_head(item, other)]
        if number not in taken and like:
            same[max(like, key=lambda at: (found[at]["end"] - found[at]["start"], -at))] = number


def _same_head(gold: MentionItem, found: MentionItem) -> bool:
    first, last = _head(gold)
    start, end = _head(found)
    within = "head" in found or (gold["start"] <= start and end <= gold["end"])
    return within and start < last and first < end


def _head(item: MentionItem) -> tuple[int, int]:
    start, end = item.get("head") or (item["start"], item["end"])
    return start, end
