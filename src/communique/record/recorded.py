"""What comes out of the store: values with the circumstances of their recording."""

from functools import lru_cache

import attrs
import orjson
from attrs import frozen
from sqlalchemy import RowMapping

from communique.claims import canonical
from communique.claims.claim import Claim
from communique.record.parties import Party


@frozen
class Listed:
    """A report's entry in the store's list, without its text.

    `revision` is what it does to its story (RevisionKind) where it says so, `label` how it says it; `series` and
    `version` are those of its placement (version 0 is the oldest known); `superseded`, `withdrawn` and `copied` say why
    it does not stand at the moment asked for; `copy_of` names the report that it is a copy of.
    """

    id: str
    kind: str
    outlet: str | None
    published: str | None
    headline: str | None
    language: str
    url: str | None
    revision: str | None
    label: str | None
    series: str | None
    version: int
    copy_of: str | None
    copy: str | None
    superseded: bool
    withdrawn: bool
    copied: bool
    raw_sha256: str
    recorded_at: str
    closed_at: str | None


@frozen
class Tally:
    """What became of the reports that were recorded since an instant, once they were placed.

    `languages` are pairs of the code of a language and the number of its reports.
    """

    copies: int = 0
    superseded: int = 0
    withdrawn: int = 0
    languages: tuple[tuple[str, int], ...] = ()


@frozen
class Recorded:
    """A claim with its id, who has a part in it, and the time during which the store holds it for current."""

    id: str
    claim: Claim
    parties: tuple[Party, ...]
    recorded_at: str
    closed_at: str | None


def listed(row: RowMapping) -> Listed:
    """The entry that a row of `reports` with its placement makes."""
    values = {field.name: row[field.name] for field in attrs.fields(Listed)}
    return Listed(**{**values, "version": row["version"] or 0})


def recorded_claim(row: RowMapping) -> Recorded:
    """The claim that a row of `claims` makes."""
    parties = tuple(Party(**party) for party in orjson.loads(row["parties"]))
    return Recorded(row["id"], _claim(row["json"]), parties, row["recorded_at"], row["closed_at"])


# A claim's bytes never change, and the same ones are asked for again with every question to a server.
@lru_cache(maxsize=50_000)
def _claim(data: bytes) -> Claim:
    return canonical.claim_from_dict(orjson.loads(data))
