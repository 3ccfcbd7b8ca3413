"""Findings: what one reader of a head found and what it says is no body text."""

from collections.abc import Iterable

from attrs import evolve, frozen

from communique.claims.report import Cut, Found, Revision
from communique.claims.span import cut_span


@frozen
class Findings:
    """Parts of a head, and cuts in any order; None where this reader found nothing."""

    outlet: Found | None = None
    published: Found | None = None
    headline: Found | None = None
    dateline: Found | None = None
    dateline_date: Found | None = None
    revision: Revision | None = None
    slug: str | None = None
    byline: Found | None = None
    cuts: tuple[Cut, ...] = ()

    def then(self, other: "Findings") -> "Findings":
        """These findings, with the other's where these have none, and the cuts of both."""
        return Findings(
            self.outlet or other.outlet,
            self.published or other.published,
            self.headline or other.headline,
            self.dateline or other.dateline,
            self.dateline_date or other.dateline_date,
            self.revision or other.revision,
            self.slug or other.slug,
            self.byline or other.byline,
            self.cuts + other.cuts,
        )

    def cutting(self, *cuts: Cut) -> "Findings":
        """These findings with further cuts."""
        return evolve(self, cuts=self.cuts + cuts)


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
