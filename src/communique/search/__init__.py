"""A question -> a cited answer."""

from communique.search.answer import Also, Answer, Citation, Dating, Support
from communique.search.commitments import Followed, Outcome, commitments
from communique.search.corroboration import Corroboration
from communique.search.marked import Marked, Segment, Shown, show
from communique.search.people import Person, Title, who
from communique.search.question import Filter
from communique.search.reasons import Reasons, why
from communique.search.reports import Filed, ReportFilter, Standing, reports, with_snippets
from communique.search.snippet import Piece
from communique.search.statements import Said, said
from communique.search.timeline import Entry, timeline

__all__ = [
    "Also",
    "Answer",
    "Citation",
    "Corroboration",
    "Dating",
    "Entry",
    "Filed",
    "Filter",
    "Followed",
    "Marked",
    "Outcome",
    "Person",
    "Piece",
    "Reasons",
    "ReportFilter",
    "Said",
    "Segment",
    "Shown",
    "Standing",
    "Support",
    "Title",
    "commitments",
    "reports",
    "said",
    "show",
    "timeline",
    "who",
    "why",
    "with_snippets",
]
