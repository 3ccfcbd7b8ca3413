from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import GazetteerError
from communique.extract.places import compile as compiling
from communique.extract.places.gazetteer import Gazetteer, fold, gazetteer_path, open_gazetteer


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
