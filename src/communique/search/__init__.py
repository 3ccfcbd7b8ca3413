"""A question -> a cited answer."""

from communique.search.answer import Answer, Citation, Dating, Support
from communique.search.marked import Marked, Segment, Shown, show
from communique.search.people import Person, Title, who
from communique.search.question import Filter
from communique.search.reasons import Reasons, why
from communique.search.statements import Said, said
from communique.search.timeline import Entry, timeline

__all__ = [
    "Answer",
    "Citation",
    "Dating",
    "Entry",
    "Filter",
    "Marked",
    "Person",
    "Reasons",
    "Said",
    "Segment",
    "Shown",
    "Support",
    "Title",
    "said",
    "show",
    "timeline",
    "who",
    "why",
]
