"""A store that every test of the contract runs on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from communique.record.store import Store


class Ticking:
    """A clock that moves on by a minute at each look."""

    def __init__(self) -> None:
        self.now = datetime(2021, 4, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


# Further engines join here: each parameter opens a store on an empty database.
@pytest.fixture(params=["sqlite"])
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "folder" / "record.db", Ticking()) as opened:
        yield opened
