"""The step that finds a report's places."""

from communique.claims.codes import ActorType
from communique.extract.places.dateline import dateline_names, place_of
from communique.extract.places.gazetteer import open_gazetteer
from communique.extract.places.names import Name, find_names
from communique.extract.places.resolve import resolve
from communique.extract.reading import Reading
from communique.extract.steps import Step


def find_places(reading: Reading) -> Reading:
    """The reading with its places, in text order; GazetteerError where the gazetteer can't be opened.

    A dateline that was taken out of the body helps to tell which places the names are; it's no name of the body itself.
    """
    gazetteer, stand_ins = open_gazetteer(), _stand_ins(reading)
    outside, names = dateline_names(reading, gazetteer), find_names(reading, gazetteer)
    entries = resolve([*outside, *names])[len(outside) :]
    found = zip(names, entries, strict=True)
    text = reading.report.text
    return reading.adding(places=tuple(place_of(text, name, entry, _kind(name, stand_ins)) for name, entry in found))


def _kind(name: Name, stand_ins: frozenset[int]) -> str:
    return "associative" if name.demonym or name.of_body or name.start in stand_ins else "literal"


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
