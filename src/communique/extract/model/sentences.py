"""A report's sentences as a model gets them: numbered through the report, in parts that a small model can hold."""

from collections.abc import Iterator, Mapping, Sequence

from communique.claims.span import Span
from communique.extract.reading import Reading

PART = 6_000  # characters of text in one question, unless a single sentence is longer


def parts_of(reading: Reading) -> list[dict[int, Span]]:
    """The sentences of the body by number, from 1 on, a few paragraphs a part; no sentence is in two."""
    parts: list[dict[int, Span]] = []
    size = PART
    for number, sentence in enumerate(_sentences(reading), start=1):
        size += len(sentence.text)
        if size > PART:
            parts.append({})
            size = len(sentence.text)
        parts[-1][number] = sentence
    return parts


def _sentences(reading: Reading) -> Iterator[Span]:
    for sentence in reading.doc.sents:
        if reading.body[sentence.start_char : sentence.end_char].strip():
            yield reading.span(sentence.start_char, sentence.end_char)


def as_text(reading: Reading, part: Mapping[int, Span]) -> str:
    """One line a sentence, each after its number, below what the head says; what is cut stays out."""
    lines = [f"[{number}] {_line(reading.body[span.start : span.end])}" for number, span in part.items()]
    return "\n".join([*_head(reading), *lines])


def _head(reading: Reading) -> Sequence[str]:
    head = reading.report.head
    told = (("Published", head.published), ("Outlet", head.outlet), ("Headline", head.headline))
    return [f"{name}: {_line(found.value)}" for name, found in told if found is not None]


def _line(text: str) -> str:
    return " ".join(text.split())
