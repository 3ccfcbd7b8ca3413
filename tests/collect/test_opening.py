"""Opening: what is no container is one item, read no further than its limit."""

from pathlib import Path

from communique.claims.report import Refusal
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.sources import Source, find_sources


def opened(path: Path, limits: Limits = Limits()) -> list[Item | Refusal]:  # noqa: B008 - frozen
    (source,) = find_sources([str(path)])
    assert isinstance(source, Source)
    return list(open_source(source, limits))


def test_a_text_is_one_item_under_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert opened(tmp_path / "a.txt") == [Item(str(tmp_path / "a.txt"), b"words")]


def test_no_more_is_read_than_shows_that_it_is_too_much(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a" * 100)
    (found,) = opened(tmp_path / "a.txt", Limits(file_bytes=10))
    assert isinstance(found, Item)
    assert found.raw == b"a" * 11
