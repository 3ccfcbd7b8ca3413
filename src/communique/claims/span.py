"""Spans: the exact words that a claim rests on (W3C Web Annotation, TextPosition and TextQuote selectors)."""

from attrs import field, frozen
from attrs.validators import ge

from communique.errors import SpanError


@frozen(order=True)
class Span:
    """`text` stands at [start, end) of the report's text, counted in Unicode code points."""

    start: int = field(validator=ge(0))
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        """Refuse a span whose length is not that of its words, or that holds none."""
        if self.end - self.start != len(self.text) or not self.text:
            raise SpanError(f"span [{self.start}, {self.end}) does not have the length of {self.text[:40]!r}")

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


def cut_span(text: str, start: int, end: int) -> Span:
    """The span [start, end) of `text`, without white space at either side.

    Raises SpanError where nothing but white space is left or the range lies outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise SpanError(f"[{start}, {end}) lies outside a text of {len(text)} characters")
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Span(start, start + len(words), words)


def check_span(text: str, span: Span) -> Span:
    """The span itself, if its words stand where it says; SpanError otherwise (never re-anchored)."""
    if text[span.start : span.end] != span.text:
        raise SpanError(f"{span.text[:60]!r} does not stand at [{span.start}, {span.end})")
    return span
