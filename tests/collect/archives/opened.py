"""What the tests of archives share: opening bytes, and telling items from refusals."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings

from communique.claims.report import Refusal
from communique.collect.given import Limits
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.sources import Source, find_sources

FEW = settings(deadline=None, max_examples=40)  # every example opens files
Opened = list[Item | Refusal]


def opened(raw: bytes, name: str = "a", limits: Limits = Limits()) -> Opened:  # noqa: B008 - frozen
    """What lies in a file of these bytes; names begin with that of the file."""
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(raw)
        (source,) = find_sources([str(Path(folder) / name)])
        assert isinstance(source, Source)
        found = list(open_source(Source(name, source._open), limits))
    assert all(isinstance(one, Item | Refusal) for one in found)
    return [one for one in found if isinstance(one, Item | Refusal)]


def items(found: Opened) -> list[tuple[str, bytes]]:
    """Names and bytes of the items."""
    return [(one.name, one.raw) for one in found if isinstance(one, Item)]


def refusals(found: Opened) -> list[Refusal]:
    """The refusals."""
    return [one for one in found if isinstance(one, Refusal)]
