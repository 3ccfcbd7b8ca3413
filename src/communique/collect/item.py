"""Item: one thing that may hold reports, as a source or a container holds it (IPTC's news item)."""

from attrs import frozen

from communique.collect.findings import NOTHING_FOUND, Findings
from communique.collect.given import NOTHING_GIVEN, Given


@frozen
class Item:
    """The bytes of one item as received, and what is to be read in them.

    `name` is for people and says where the item lies ("news.zip/2019/a.html", "rows.jsonl:17"). `raw` are its own
    bytes, which are hashed: a line, a member, a record's payload. `content` is the text or HTML to read where the
    container holds it decoded, else `raw` is read. `stated` is what the container says of the item, `found` what its
    reader saw in `content` that the words alone do not show (the foot of a printed page), with its cuts; what it
    merely `considered` is never believed. Values found of a page stand behind those that the page itself states.
    """

    name: str
    raw: bytes
    content: str | None = None
    stated: Given = NOTHING_GIVEN
    found: Findings = NOTHING_FOUND
