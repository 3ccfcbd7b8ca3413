"""Places: spans of their names, and the distance of their coordinates to the gold's."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from communique.measure.lines import GoldLine, PlaceItem, PredictionLine
from communique.measure.matching import closeness, pair_up
from communique.measure.score import Metric, Score

NEAR_KM = 161.0
EARTH_KM = 6371.0088  # mean radius, IUGG
_EXACT = Metric("places", "span, exact", "place names; right where start and end are equal")
_OVERLAP = Metric("places", "span", "place names; found where the spans overlap, one to one")
_NEAR = Metric(
    "places", "within 161 km", "share of the gold places with coordinates that were found and put within 161 km"
)
_NEAR_FOUND = Metric("places", "within 161 km, found", "the same, of those that were found and given coordinates")


def score_places(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `places` of predicted lines against gold lines that have them."""
    lines = [
        (right["places"], found.get("places", []))
        for right, found in zip(gold, predicted, strict=True)
        if "places" in right
    ]
    pairs = [(right[i], found[j]) for right, found in lines for i, j in pair_up(right, found, closeness)]
    of_gold, of_predicted = sum(len(right) for right, _ in lines), sum(len(found) for _, found in lines)
    exact = sum(closeness(right, found) == 1 for right, found in pairs)
    located = sum(_point(place) is not None for right, _ in lines for place in right)
    distances = [distance for right, found in pairs if (distance := _distance(right, found)) is not None]
    near = sum(distance <= NEAR_KM for distance in distances)
    return [
        _EXACT.f1(exact, of_predicted, of_gold),
        _OVERLAP.f1(len(pairs), of_predicted, of_gold),
        _NEAR.share(near, located),
        _NEAR_FOUND.share(near, len(distances)),
    ]


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two points (latitude, longitude in degrees) by the haversine formula."""
    (lat1, lon1), (lat2, lon2) = ((radians(lat), radians(lon)) for lat, lon in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def _distance(one: PlaceItem, other: PlaceItem) -> float | None:
    here, there = _point(one), _point(other)
    return kilometres(here, there) if here and there else None


def _point(place: PlaceItem) -> tuple[float, float] | None:
    lat, lon = place.get("lat"), place.get("lon")
    return (lat, lon) if lat is not None and lon is not None else None
