"""Which place each name is: decided for all names of a report together.

Largest place of the name as prior (Leidner 2007), moved by the area that the words give, by the countries and divisions
that the report names, and by how near the places then lie to each other (minimality of distances: Leidner; SPIDER,
Speriosu and Baldridge 2013). One name has one reading in a report, save where the words give it another area.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from communique.extract.places.gazetteer import Entry, fold
from communique.extract.places.names import Name

Array = NDArray[np.float64]
EARTH_KM = 6371.0
ROUNDS = 4
LAND = 300_000  # people: a smaller division is known no better than a town
SEAT = 0.15  # of a division's people live in a town that is meant where both have one name
MOST = 24  # readings of one name that are weighed


@frozen
class Weights:
    """What each sign counts, in units of the exponent; set on two thirds of places-lgl (benchmarks/README.md)."""

    people: float = 1.1
    other: float = 2.4
    country: float = 1.25
    capital: float = 2.5
    county: float = 0.6
    area: float = 1.25
    same_country: float = 3.0
    same_division: float = 4.8
    near: float = 4.8
    scale: float = 160.0
    crowd: float = 0.75


WEIGHTS = Weights()
Group = tuple[str, tuple[str, str] | None, bool]


def resolve(names: Sequence[Name], weights: Weights = WEIGHTS) -> list[Entry | None]:
    """For each name the entry chosen, None where the gazetteer has none."""
    groups = [(fold(name.text), name.inside, name.demonym) for name in names]
    counts = Counter(groups)
    first = dict(reversed(list(zip(groups, names, strict=True))))
    keys = [group for group in counts if first[group].entries]
    areas = {(e.country, e.division) for name in names for e in name.entries[:1] if e.kind in {"division", "county"}}
    readings = [_readings(first[key], areas) for key in keys]
    chosen = _choose(readings, [counts[key] for key in keys], weights) if keys else []
    decided = dict(zip(keys, chosen, strict=True))
    entries = {group: _of_people(decided, group) for group in counts}
    return [entries[group] for group in groups]


def _of_people(decided: dict[Group, Entry], group: Group) -> Entry | None:
    """The entry of a name; a people's follows its place's name: "Georgians" are those of the Georgia in the report."""
    entry = decided.get(group)
    if entry is None or not group[2]:
        return entry
    same = [found for (text, _, people), found in decided.items() if text == fold(entry.name) and not people]
    return next((found for found in same if found.kind in {"division", "country"}), entry)


def _readings(name: Name, areas: set[tuple[str, str]]) -> list[Entry]:
    """The entries worth weighing: those in the given area if any, else the largest and those in the named `areas`."""
    if name.inside:
        country, division = name.inside
        inside = [e for e in name.entries if e.country == country and division in ("", e.division)]
        held = [e for e in inside if e.kind != "country"]
        return held[:MOST] or list(name.entries[:MOST])
    entries = _without_seats(name.entries)
    return entries[: MOST // 2] + [e for e in entries[MOST // 2 :] if (e.country, e.division) in areas][: MOST // 2]


def _without_seats(entries: Sequence[Entry]) -> list[Entry]:
    """Without the divisions in which a large town has the same name: "New York" alone is the town."""
    towns = [entry for entry in entries if entry.kind in {"town", "capital"} and not entry.other]
    return [entry for entry in entries if entry.kind != "division" or not any(_is_seat(town, entry) for town in towns)]


def _is_seat(town: Entry, division: Entry) -> bool:
    inside = (town.country, town.division) == (division.country, division.division)
    return inside and town.population >= SEAT * division.population


def _choose(readings: list[list[Entry]], counts: list[int], weights: Weights) -> list[Entry]:
    entries = [entry for group in readings for entry in group]
    of = np.repeat(np.arange(len(readings)), [len(group) for group in readings])
    prior = np.array([_prior(entry, weights) for entry in entries])
    likeness = _likeness(entries, of, weights)
    share = np.minimum(np.sqrt(np.array(counts, dtype=float)), 3.0)[of]
    belief = _softmax(prior, of)
    others = np.bincount(of, belief * share).sum() - np.bincount(of, belief * share)[of]
    for _ in range(ROUNDS):
        support = likeness @ (belief * share) / (others + weights.crowd)
        belief = _softmax(prior + support, of)
    best = [int(np.argmax(np.where(of == group, belief, -1.0))) for group in range(len(readings))]
    return [entries[at] for at in best]


def _prior(entry: Entry, weights: Weights) -> float:
    people = weights.people * np.log10(entry.population + 100)
    kind = {"country": weights.country, "capital": weights.capital, "county": -weights.county}.get(entry.kind, 0.0)
    if entry.kind not in {"town", "capital", "county"} and entry.population >= LAND:
        kind += weights.area
    return float(people + kind - weights.other * entry.other)


def _likeness(entries: list[Entry], of: NDArray[np.int64], weights: Weights) -> Array:
    """How far reading i speaks for reading j: same country, same division, near; nothing within one name."""
    country = np.array([entry.country or f"?{at}" for at, entry in enumerate(entries)])
    division = np.array([f"{e.country}.{e.division}" if e.division else f"?{at}" for at, e in enumerate(entries)])
    same = weights.same_country * (country[:, None] == country[None, :])
    same = same + weights.same_division * (division[:, None] == division[None, :])
    local = np.array([entry.kind in {"town", "capital", "county", "site"} for entry in entries], dtype=float)
    near = weights.near * np.exp(-_distances(entries) / weights.scale) * local[:, None] * local[None, :]
    result: Array = (same + near) * (of[:, None] != of[None, :])
    return result


def _distances(entries: list[Entry]) -> Array:
    """Great-circle distances in km (haversine)."""
    lat = np.radians(np.array([entry.lat for entry in entries]))
    lon = np.radians(np.array([entry.lon for entry in entries]))
    half = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    half = half + np.cos(lat[:, None]) * np.cos(lat[None, :]) * np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    result: Array = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return result


def _softmax(scores: Array, of: NDArray[np.int64]) -> Array:
    top = np.full(of[-1] + 1, -np.inf)
    np.maximum.at(top, of, scores)
    raised = np.exp(scores - top[of])
    return raised / np.bincount(of, raised)[of]
