"""The places of a dateline that was taken out of the body: where the report was written, and context for its names."""

import re
from collections.abc import Iterator

from communique.extract.places.gazetteer import Gazetteer
from communique.extract.places.names import Name, area_entries, qualify
from communique.extract.reading import Reading

_PIECE = re.compile(r"[^,/;()]+?(?=\s*(?:[,/;()]|\band\b|$))")


def dateline_names(reading: Reading, gazetteer: Gazetteer) -> list[Name]:
    """The names in a dateline that the body no longer holds, in text order; none where the body holds it."""
    dateline = reading.report.head.dateline
    if dateline is None or dateline.span is None:
        return []
    span = dateline.span
    if reading.body[span.start : span.end].strip():
        return []
    return qualify(list(_pieces(span.start, span.text, gazetteer)), reading.report.text)


def _pieces(start: int, words: str, gazetteer: Gazetteer) -> Iterator[Name]:
    for match in _PIECE.finditer(words):
        piece = match.group().strip()
        first = start + match.start() + match.group().index(piece) if piece else start
        if entries := gazetteer.entries(piece) or area_entries(piece, gazetteer):
            yield Name(first, first + len(piece), piece, entries)
