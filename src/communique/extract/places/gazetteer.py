"""The gazetteer: GeoNames' populated places and what they lack, in one SQLite file that is compiled at first use."""

import re
import sqlite3
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

import platformdirs

from communique.errors import GazetteerError
from communique.extract.places.compile import compile_gazetteer, edition

TWIN_DEGREES = 1.0
_DROPPED = re.compile(r"[^\w\s&]|_")
_SHORTENED = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
_QUERY = (
    "SELECT p.name, p.kind, p.country, p.division, p.lat, p.lon, p.population, p.geonameid, n.other"
    " FROM names n JOIN places p ON p.id = n.place WHERE n.key = ?"
    " ORDER BY p.population / (1 + 9 * n.other) DESC, p.id LIMIT 300"
)


class Entry(NamedTuple):
    """One place of the gazetteer under one of its names.

    `kind` is country, division (first order), county, capital, town, site, region, continent or water; `country` an
    ISO 3166 alpha-3 code or ""; `division` GeoNames' admin-1 code; `other` 1 where the name is not its first one.
    """

    name: str
    kind: str
    country: str
    division: str
    lat: float
    lon: float
    population: int
    geonameid: int | None
    other: int


@cache
def fold(name: str) -> str:
    """The key of a name: no case, accents, points, apostrophes or hyphens; "St. Louis" and "Saint Louis" have one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = _DROPPED.sub("", plain.replace("-", " ").replace("–", " ")).casefold().split()
    return " ".join(_SHORTENED.get(word, word) for word in words)


class Gazetteer:
    """Looks names up in a compiled gazetteer; each distinct name is asked of the file once a process."""

    def __init__(self, path: Path) -> None:
        """Open the file for reading only."""
        self._database = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._known: dict[str, tuple[Entry, ...]] = {}

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The places of that name, the largest first; empty where there is none."""
        key = fold(name)
        found = self._known.get(key)
        if found is None:
            found = _without_twins([Entry(*row) for row in self._database.execute(_QUERY, (key,))])
            self._known[key] = found
        return found


def _without_twins(entries: list[Entry]) -> tuple[Entry, ...]:
    """Without the divisions that are but a city's own territory (Moscow, Beijing): the city stands for both."""
    towns = [entry for entry in entries if entry.kind in {"town", "capital"} and not entry.other]
    return tuple(
        entry
        for entry in entries
        if entry.kind != "division"
        or not any(
            (town.country, town.division) == (entry.country, entry.division)
            and abs(town.lat - entry.lat) + abs(town.lon - entry.lon) < TWIN_DEGREES
            for town in towns
        )
    )


def gazetteer_path(folder: Path | None = None) -> Path:
    """Where the compiled gazetteer of this edition lies; `folder` defaults to the user's cache folder."""
    return (folder or platformdirs.user_cache_path("communique")) / f"gazetteer-{edition()}.sqlite"


@cache
def open_gazetteer(folder: Path | None = None) -> Gazetteer:
    """The gazetteer, compiled at its first use (15 s); GazetteerError where it can be neither written nor read."""
    path = gazetteer_path(folder)
    try:
        if not path.exists():
            compile_gazetteer(path, fold)
        return Gazetteer(path)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(f"the gazetteer {path} can be neither written nor read: {error}") from error
