"""Where reports come from, as the store remembers it."""

import re
from collections.abc import Collection
from enum import StrEnum

from attrs import frozen

# What lies in something has its name and then one of these: "a.zip/b.html", "rows.jsonl:17", "a.pdf (scanned pages)".
_INSIDE = re.compile(r"[/:#]| \(")


def lies_in(name: str, containers: Collection[str]) -> bool:
    """Whether something of this name is one of these containers, or lies in one, however deep."""
    return name in containers or any(name[: mark.start()] in containers for mark in _INSIDE.finditer(name))


@frozen
class Source:
    """The file or record that is read: its name, the hash of its bytes, and how it is read.

    `fingerprint` says by which version of the extraction, `given` what a person said of it and `stated` what the
    container around it says; both are canonical JSON, "" for nothing.
    """

    name: str
    raw_sha256: str
    fingerprint: str
    given: str = ""
    stated: str = ""


@frozen
class Appearance:
    """A report as it came from one source: who published it when under which headline, as far as that is known.

    `original` is the report that it is a copy of, itself where it is none.
    """

    original: str
    report: str
    source: str
    outlet: str | None
    published: str | None
    headline: str | None
    url: str | None


class Outcome(StrEnum):
    """What adding a report did: it is new, nothing changed, or its head or claims changed and old ones were closed."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    RENEWED = "renewed"
