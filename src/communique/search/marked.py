"""A report with its claims marked in the text."""

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from communique.claims.canonical import spans_of
from communique.claims.claim import Claim
from communique.claims.codes import ClaimKind
from communique.claims.report import Report
from communique.claims.span import Span
from communique.collect.language import EXTRACTED
from communique.record.recorded import Recorded
from communique.record.selection import Selection
from communique.record.source import Appearance
from communique.record.store import Store
from communique.search.answer import Answer, Citation, Support, support
from communique.search.citations import appearances, citation
from communique.search.lookup import find_report
from communique.search.reports import Filed, Standing, copies, standing, versions
from communique.search.title import title


@frozen
class Segment(Answer):
    """A piece of the text, from `start` on, that is marked the same throughout.

    `claims` are the ids of claims whose sentence it belongs to, `focus` of those whose very words (trigger, parties,
    content) it holds; `cut` is the rule that set it apart from the body.
    """

    start: int
    text: str
    claims: tuple[str, ...] = ()
    focus: tuple[str, ...] = ()
    cut: str | None = None


@frozen
class Marked(Answer):
    """One claim of the report, in a line."""

    id: str
    kind: ClaimKind
    title: str
    support: Support


@frozen
class Shown(Answer):
    """A report, its text in segments that joined are the whole text, and its claims in the order of the text.

    `extracted` is False for a report in a language that is not; `standing` says whether it speaks in the chronology;
    `versions` are those of its wire story, oldest first, and `copies` the reports with the same text, the original
    first, each list with the report itself or empty; `sources` are all places from which it and its copies came.
    """

    citation: Citation
    report: Report
    extracted: bool
    standing: Standing
    superseded: bool
    series: str | None
    versions: tuple[Filed, ...]
    copies: tuple[Filed, ...]
    sources: tuple[Appearance, ...]
    raw_sha256: str
    segments: tuple[Segment, ...]
    claims: tuple[Marked, ...]


def show(store: Store, prefix: str) -> Shown:
    """The report whose id begins so, also an older version of a wire story; NotFoundError unless there is just one."""
    entry = find_report(store, prefix)
    selection = Selection(report=entry.id, superseded=True)
    (report,) = store.reports(selection)
    found = list(store.claims(selection))
    original = entry.copy_of or entry.id
    sources = appearances(store, Selection(), [original]).get(original, ())
    cited = citation(entry, sources)
    marked = tuple(Marked(one.id, one.claim.kind, title(one.claim, one.parties), support(one, cited)) for one in found)
    return Shown(
        citation=cited,
        report=report,
        extracted=entry.language == EXTRACTED,
        standing=standing(entry),
        superseded=bool(entry.superseded),
        series=entry.series,
        versions=versions(store, entry),
        copies=copies(store, entry),
        sources=sources,
        raw_sha256=entry.raw_sha256,
        segments=tuple(segments(report, found)),
        claims=marked,
    )


def segments(report: Report, claims: list[Recorded]) -> Iterator[Segment]:
    """The text in pieces, at whose bounds a mark begins or ends."""
    sentences = [(one.claim.span.start, one.claim.span.end, one.id) for one in claims]
    words = [(span.start, span.end, one.id) for one in claims for span in _focus(one.claim)]
    cuts = [(cut.start, cut.end, cut.rule) for cut in report.cuts]
    bounds = {0, len(report.text)} | {at for mark in (*sentences, *words, *cuts) for at in mark[:2]}
    ordered = sorted(bounds)
    for start, end in pairwise(ordered):
        cut = next((rule for first, last, rule in cuts if first <= start and end <= last), None)
        text = report.text[start:end]
        yield Segment(start, text, _over(sentences, start, end), _over(words, start, end), cut)


def _focus(claim: Claim) -> Iterator[Span]:
    return (span for span in spans_of(claim.content) if claim.span.contains(span) and span != claim.span)


def _over(marks: list[tuple[int, int, str]], start: int, end: int) -> tuple[str, ...]:
    return tuple(sorted({name for first, last, name in marks if first <= start and end <= last}))
