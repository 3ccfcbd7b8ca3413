"""The step that finds a report's places."""

from communique.claims.actor import Place
from communique.claims.codes import ActorType
from communique.claims.span import cut_span
from communique.extract.places.dateline import dateline_names
from communique.extract.places.gazetteer import Entry, open_gazetteer
from communique.extract.places.names import Name, find_names
from communique.extract.places.resolve import resolve
from communique.extract.reading import Reading
from communique.extract.steps import Step


def find_places(reading: Reading) -> Reading:
    """The reading with its places, in text order; GazetteerError where the gazetteer can't be opened."""
    gazetteer = open_gazetteer()
    names = sorted(
        [*dateline_names(reading, gazetteer), *find_names(reading, gazetteer)], key=lambda name: (name.start, name.end)
    )
    stand_ins = _stand_ins(reading)
    places = [_place(reading, name, entry, stand_ins) for name, entry in zip(names, resolve(names), strict=True)]
    return reading.adding(places=tuple(places))


def _place(reading: Reading, name: Name, entry: Entry | None, stand_ins: frozenset[int]) -> Place:
    span = cut_span(reading.report.text, name.start, name.end)
    kind = "associative" if name.demonym or name.of_body or name.start in stand_ins else "literal"
    if entry is None:
        return Place(span.text, span, kind)
    lat, lon = round(entry.lat, 5), round(entry.lon, 5)
    return Place(entry.name, span, kind, entry.country or None, lat, lon, entry.geonameid)


def _stand_ins(reading: Reading) -> frozenset[int]:
    """Where a place's name stands for a state ("Nairobi said")."""
    return frozenset(
        mention.span.start
        for actor in reading.actors
        if actor.type is ActorType.STATE
        for mention in actor.mentions
        if mention.associative
    )


PLACES = Step("places", frozenset({"report", "doc", "actors"}), frozenset({"places"}), find_places)
