"""Findings: what one reader of a head found and what it says is no body text."""

from collections.abc import Iterable

from attrs import asdict, evolve, frozen

from communique.claims.report import Considered, Cut, Found, Revision
from communique.claims.span import cut_span

VALUES = ("outlet", "published", "modified", "headline", "byline")  # of these, what is not believed is kept
OUTRANKED = "outranked"


@frozen
class Findings:
    """Parts of a head, and cuts in any order; None where this reader found nothing.

    `considered` holds other values of VALUES that were found, with a reason of vocabulary/page_head.yaml.
    """

    outlet: Found | None = None
    published: Found | None = None
    headline: Found | None = None
    dateline: Found | None = None
    dateline_date: Found | None = None
    revision: Revision | None = None
    slug: str | None = None
    byline: Found | None = None
    modified: Found | None = None
    genre: Found | None = None
    considered: tuple[Considered, ...] = ()
    cuts: tuple[Cut, ...] = ()

    def then(self, other: "Findings") -> "Findings":
        """These findings, with the other's where these have none; the cuts of both, and what is not believed."""
        if other == NOTHING_FOUND:
            return self
        mine = asdict(self, recurse=False, filter=lambda _, value: value is not None)
        outranked = tuple(
            Considered(part, theirs, OUTRANKED)
            for part in VALUES
            if (theirs := getattr(other, part)) and part in mine and theirs != mine[part]
        )
        return evolve(
            other,
            **mine | {"considered": self.considered + outranked + other.considered, "cuts": self.cuts + other.cuts},
        )

    def cutting(self, *cuts: Cut) -> "Findings":
        """These findings with further cuts."""
        return evolve(self, cuts=self.cuts + cuts)


NOTHING_FOUND = Findings()


def doubted(found: Findings) -> tuple[Considered, ...]:
    """What was considered and says something else than what is believed, each value of a part once."""
    kept: dict[tuple[str, str], Considered] = {}
    for one in sorted(found.considered, key=lambda one: one.why == OUTRANKED):
        believed = getattr(found, one.part)
        if not believed or _plain(one.found.value) != _plain(believed.value):
            kept.setdefault((one.part, _plain(one.found.value)), one)
    return tuple(sorted(kept.values(), key=lambda one: VALUES.index(one.part)))


def _plain(value: str) -> str:
    return "".join(letter for letter in value.casefold() if letter.isalnum())


def found_at(text: str, start: int, end: int, rule: str, value: str | None = None) -> Found | None:
    """The words at [start, end) as found by `rule`, their white space as single spaces unless a value is given."""
    if not text[start:end].strip():
        return None
    span = cut_span(text, start, end)
    return Found(value or " ".join(span.text.split()), rule, span)


def settled(cuts: Iterable[Cut], length: int) -> tuple[Cut, ...]:
    """Cuts sorted and disjoint, inside a text of this length; of two that overlap, the first keeps its words."""
    kept: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        start = max(cut.start, kept[-1].end if kept else 0)
        if start < min(cut.end, length):
            kept.append(Cut(start, min(cut.end, length), cut.rule))
    return tuple(kept)
