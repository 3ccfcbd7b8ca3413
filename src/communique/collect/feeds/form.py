"""Feed files: RSS or Atom that was saved becomes one item for each entry."""

from collections.abc import Iterator
from itertools import count

from communique.claims.report import Refusal
from communique.collect.container import Container, Form, whole
from communique.collect.feeds.recognition import is_feed
from communique.collect.feeds.trouble import Trouble, refusal_of
from communique.collect.item import Item


def _recognises(head: bytes, _name: str) -> bool:
    """By the root element; zero bytes are dropped, so that UTF-16 is told as well."""
    return is_feed(head.replace(b"\x00", b"").decode("latin-1").lstrip("þÿï»¿"))


def _read(container: Container) -> Iterator[Item | Refusal]:
    """An entry is named by its address, or by its number where it has none."""
    # Imported late: few files are feeds, and the parser takes a while to load.
    from communique.collect.feeds.feed import read_feed
    from communique.collect.feeds.items import text_item

    raw = whole(container)
    if isinstance(raw, Refusal):
        yield raw
        return
    feed = read_feed(raw, most=container.limits.members)
    if isinstance(feed, Trouble):
        yield refusal_of(container.name, feed)
        return
    for number, entry in zip(count(1), feed.entries, strict=False):
        yield text_item(entry, feed, f"{container.name}:{entry.address or number}")


FEED = Form("feed", _recognises, _read)
