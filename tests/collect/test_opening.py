"""Opening: what is no container is one item; nothing raises, and every refusal carries a hash of bytes."""

import hashlib
import io
from pathlib import Path

import pytest
from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect import opening
from communique.collect.container import Container, Form, Items
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.sources import Source, find_sources
from gzipped import gzipped


def opened(path: Path | str, limits: Limits = Limits()) -> list[object]:  # noqa: B008 - frozen
    (source,) = find_sources([str(path)])
    assert isinstance(source, Source)
    return list(open_source(source, limits))


def test_a_text_is_one_item_under_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    assert opened(tmp_path / "a.txt") == [Item(str(tmp_path / "a.txt"), b"words")]


def test_what_is_too_large_is_refused_with_the_hash_of_all_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a" * 100)
    (found,) = opened(tmp_path / "a.txt", Limits(file_bytes=10))
    assert isinstance(found, Refusal)
    assert (found.reason, found.raw_sha256) == (RefusalReason.TOO_LARGE, hashlib.sha256(b"a" * 100).hexdigest())


def test_a_damaged_container_is_refused_with_the_hash_of_the_file(tmp_path: Path) -> None:
    packed = gzipped(b"words" * 10)[:-3]
    (tmp_path / "a.gz").write_bytes(packed)
    (found,) = opened(tmp_path / "a.gz")
    assert isinstance(found, Refusal)
    assert (found.reason, found.raw_sha256) == (RefusalReason.MALFORMED, hashlib.sha256(packed).hexdigest())


def test_refusals_of_standard_input_come_last_with_the_hash_of_all_that_was_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read(container: Container) -> Items:
        yield Refusal(container.name, RefusalReason.MALFORMED, "its first half is odd")
        yield Item(container.name, container.stream.read(3))

    monkeypatch.setattr(opening, "FORMS", (Form("odd", lambda head, _: head.startswith(b"odd"), read),))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"odd and more")))
    item, refusal = opened("-")
    assert item == Item("standard input", b"odd")
    assert isinstance(refusal, Refusal)
    assert refusal.raw_sha256 == hashlib.sha256(b"odd and more").hexdigest()


def test_a_reader_that_raises_ends_its_container_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def outer(container: Container) -> Items:
        yield from container.open_inside(evolve(container, name="inner", depth=1))
        yield Item("after", b"words")

    def inner(container: Container) -> Items:
        yield Item("before", b"words")
        raise KeyError(container.name)

    forms = (Form("outer", lambda _, name: name != "inner", outer), Form("inner", lambda *_: True, inner))
    monkeypatch.setattr(opening, "FORMS", forms)
    (tmp_path / "a").write_bytes(b"anything")
    before, refusal, after = opened(tmp_path / "a")
    assert (before, after) == (Item("before", b"words"), Item("after", b"words"))
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason) == ("inner", RefusalReason.FAILED)


def test_a_container_that_holds_itself_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(container: Container) -> Items:
        return container.open_inside(evolve(container, depth=container.depth + 1))

    monkeypatch.setattr(opening, "FORMS", (Form("itself", lambda *_: True, read),))
    (tmp_path / "a").write_bytes(b"anything")
    (found,) = opened(tmp_path / "a")
    assert isinstance(found, Refusal)
    assert found.reason is RefusalReason.TOO_LARGE
