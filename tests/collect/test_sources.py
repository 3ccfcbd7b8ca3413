"""Files, folders, globs and standard input."""

import hashlib
import io
from pathlib import Path

import pytest

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.sources import Source, find_sources, passes_once, sha256_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / ".hidden").write_text("h")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "c.txt").write_text("c")
    return tmp_path


def names(*paths: object) -> list[str]:
    return [Path(found.name).name for found in find_sources([str(path) for path in paths])]


def test_a_folder_is_walked_in_order_and_hidden_files_are_left_out(folder: Path) -> None:
    assert names(folder) == ["a.txt", "b.txt", "c.txt"]


def test_what_models_answered_for_any_record_is_left_out_unless_it_is_named(folder: Path) -> None:
    kept = folder / "other.db.answers"
    kept.mkdir()
    (kept / "d.txt").write_text("d")
    assert names(folder) == ["a.txt", "b.txt", "c.txt"]
    assert names(kept) == ["d.txt"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert names(folder / "b.txt", folder, folder / "b.txt") == ["b.txt", "a.txt", "c.txt"]


def test_globs_are_expanded(folder: Path) -> None:
    assert names(folder / "*.txt") == ["a.txt", "b.txt"]


def test_a_file_whose_name_looks_like_a_glob_is_itself(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("a")
    assert names(tmp_path / "a[1].txt") == ["a[1].txt"]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder)
    assert names(folder) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("path", ["/no/such/file", "/no/such/*.txt", "bad\0name", "x" * 5000])
def test_a_path_that_names_nothing_is_refused(path: str) -> None:
    (found,) = find_sources([path])
    assert isinstance(found, Refusal)
    assert found.reason is RefusalReason.UNREADABLE


def test_a_link_to_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (found,) = find_sources([str(tmp_path)])
    assert isinstance(found, Refusal)


def test_a_file_that_vanishes_is_refused_when_it_is_read(folder: Path) -> None:
    (found,) = find_sources([str(folder / "a.txt")])
    (folder / "a.txt").unlink()
    assert isinstance(found, Source)
    assert isinstance(found.open(), Refusal)


def test_files_apart_are_left_out_wherever_they_lie(folder: Path) -> None:
    names = [found.name for found in find_sources([str(folder)], apart=[folder / "a.txt"]) if isinstance(found, Source)]
    assert names
    assert not [name for name in names if name.endswith("a.txt")]


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"words")))
    (found,) = find_sources(["-"])
    assert isinstance(found, Source)
    stream = found.open()
    assert not isinstance(stream, Refusal)
    assert (found.name, stream.read()) == ("standard input", b"words")


def test_a_file_is_hashed_whole_whatever_was_read_of_it(folder: Path) -> None:
    (found,) = find_sources([str(folder / "a.txt")])
    assert isinstance(found, Source)
    stream = found.open()
    assert not isinstance(stream, Refusal)
    with stream:
        assert stream.read() == b"a"
        assert not passes_once(stream)
        assert sha256_of(found, stream) == hashlib.sha256(b"a").hexdigest()
        (folder / "a.txt").unlink()
        assert sha256_of(found, stream) is None


def test_standard_input_is_hashed_while_it_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"words" * 10_000)))
    (found,) = find_sources(["-"])
    assert isinstance(found, Source)
    stream = found.open()
    assert not isinstance(stream, Refusal)
    assert stream.read(3) == b"wor"
    assert passes_once(stream)
    assert sha256_of(found, stream) == hashlib.sha256(b"words" * 10_000).hexdigest()
