"""The places of a dateline that was taken out of the body: context for its names, and where "here" is."""

import re
from collections.abc import Iterator

from communique.claims.actor import Place
from communique.claims.span import cut_span
from communique.extract.places.gazetteer import Entry, Gazetteer
from communique.extract.places.names import Name, area_entries, qualify
from communique.extract.places.resolve import resolve
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


def written_at(reading: Reading, gazetteer: Gazetteer) -> Place | None:
    """Where the report says that it was written: the first place of its dateline, in the body or taken out of it."""
    dateline = reading.report.head.dateline
    if dateline is None or dateline.span is None:
        return None
    names = dateline_names(reading, gazetteer)
    cut = [place_of(reading.report.text, name, entry) for name, entry in zip(names, resolve(names), strict=True)]
    held = (place for place in reading.places if dateline.span.contains(place.span))
    return next((place for place in (*cut, *held)), None)


def place_of(text: str, name: Name, entry: Entry | None, kind: str = "literal") -> Place:
    """The place that a name of the text stands for; without coordinates where the gazetteer has none."""
    span = cut_span(text, name.start, name.end)
    if entry is None:
        return Place(span.text, span, kind)
    lat, lon = round(entry.lat, 5), round(entry.lon, 5)
    return Place(entry.name, span, kind, entry.country or None, lat, lon, entry.geonameid)


def _pieces(start: int, words: str, gazetteer: Gazetteer) -> Iterator[Name]:
    for match in _PIECE.finditer(words):
        piece = match.group().strip()
        first = start + match.start() + match.group().index(piece) if piece else start
        if entries := gazetteer.entries(piece) or area_entries(piece, gazetteer):
            yield Name(first, first + len(piece), piece, entries)
