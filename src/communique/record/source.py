"""Where reports come from, as the store remembers it."""

from enum import StrEnum

from attrs import frozen


@frozen
class Source:
    """The file or record that is read: its name, the hash of its bytes, and how it is read.

    `fingerprint` says by which version of the extraction; `given` the publication date that a person gave ("" for
    none).
    """

    name: str
    raw_sha256: str
    fingerprint: str
    given: str = ""


class Outcome(StrEnum):
    """What adding a report did: it is new, nothing changed, or its head or claims changed and old ones were closed."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    RENEWED = "renewed"
