"""Bytes as a source, and what lies in them: shared by the tests of datasets and structured formats."""

from io import BufferedReader, BytesIO
from typing import cast

from attrs import frozen

from communique.claims.report import Refusal
from communique.collect.container import SNIFFED, Columns, Notice
from communique.collect.given import DEFAULT_LIMITS, Limits
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.sources import Source

PROSE = (
    "The harbour minister of Norvale met her counterpart on the island of Lund on Tuesday and spoke with him about "
    "ferry fees. She told reporters in round {} that the port would open again before the summer."
)


@frozen
class Opened:
    """What came of a source, sorted."""

    items: list[Item]
    refusals: list[Refusal]
    notices: list[Notice]

    @property
    def told(self) -> str:
        """The one notice."""
        (notice,) = self.notices
        return notice.text


def laid_open(raw: bytes, columns: Columns = (), limits: Limits = DEFAULT_LIMITS, name: str = "rows") -> Opened:
    """Everything that open_source gives for these bytes, which can be read from a pipe only."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    def opened() -> BufferedReader:
        return BufferedReader(cast(BytesIO, Pipe(raw)), SNIFFED)

    found = list(open_source(Source(name, opened), limits, columns))
    return Opened(
        [one for one in found if isinstance(one, Item)],
        [one for one in found if isinstance(one, Refusal)],
        [one for one in found if isinstance(one, Notice)],
    )
