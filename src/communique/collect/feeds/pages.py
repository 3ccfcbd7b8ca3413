"""What an entry of a feed leads to: its page, or the text that the feed gives where the page cannot be had."""

import hashlib
from collections.abc import Callable, Iterator
from itertools import islice

from attrs import evolve, frozen

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal, Report
from communique.collect.container import Notice, stream_of
from communique.collect.feeds.cache import Page
from communique.collect.feeds.feed import Entry, Feed
from communique.collect.feeds.fetching import NEVER, Fetched, Fetcher
from communique.collect.feeds.items import page_item, text_item
from communique.collect.feeds.markup import plain_text
from communique.collect.feeds.trouble import Trouble, TroubleKind, refusal_of
from communique.collect.item import Item
from communique.collect.opening import open_source
from communique.collect.read import read_item
from communique.collect.sources import Source

INSIDE = 100  # items in what one address leads to, be it an archive
STUB = 0.5  # of the length of the text in the feed: a page with less shows only a part of it

Held = Callable[[str, str | None], bool]
Had = Iterator[Item | Refusal | Notice | Trouble]


@frozen
class Wanted:
    """An entry of the feed at `source` whose page is to be had, and what is known of its address."""

    source: str
    feed: Feed
    entry: Entry
    known: Page | None = None

    @property
    def is_new(self) -> bool:
        """Whether its page, where it is had, is not another version of one that was had before."""
        return self.known is None or not self.known.digest or self.known.mark == self.entry.mark


def is_done(entry: Entry, known: Page | None, held: Held, now: float) -> bool:
    """Whether the entry's page was had and recorded as the feed has it now, or is not to be asked for at this time.

    `held` says whether a name stands in the record with bytes of this hash, or with None as one that was never had.
    """
    if known is None or known.mark != entry.mark:
        return False
    if known.failures:
        return now < known.retry_at and held(entry.address, None)
    return held(entry.address, known.digest)


def items_of(fetcher: Fetcher, wanted: Wanted, held: Held) -> Had:
    """The items that an entry leads to and that the record does not hold; a Trouble means: another time."""
    entry = wanted.entry
    if not entry.address:
        item = text_item(entry, wanted.feed, f"{wanted.source}: {entry.title or 'an entry without title'}")
        digest = None if isinstance(item, Refusal) else hashlib.sha256(item.raw).hexdigest()
        if not held(item.name, digest):
            yield item
        return
    fetched = _fetched(fetcher, wanted)
    if isinstance(fetched, Trouble):
        yield from _without_page(fetcher, wanted, fetched)
        return
    body = fetcher.cache.body(fetched.page.digest, fetcher.clock.now())
    if body is None:
        fetcher.cache.note(evolve(fetched.page, mark="", digest=""))
        yield Trouble(TroubleKind.LATER, "the page was thrown out of the cache to make room", passing=True)
    elif not held(entry.address, fetched.page.digest):
        yield from _with_page(wanted, fetched.page, body)


def _fetched(fetcher: Fetcher, wanted: Wanted) -> Fetched | Trouble:
    """The page anew where the feed says that it is new, and out of the cache where only the record lacks it."""
    known, mark = wanted.known, wanted.entry.mark
    if known and known.mark == mark and not known.failures and fetcher.cache.has(known.digest):
        return Fetched(known, changed=False)
    return fetcher.fetch(wanted.entry.address, mark)


def _without_page(fetcher: Fetcher, wanted: Wanted, trouble: Trouble) -> Had:
    """Why there is no page; where there will be none, the text in the feed, if that is whole."""
    if trouble.kind is TroubleKind.LATER:
        yield trouble
        return
    address, entry = wanted.entry.address, wanted.entry
    page = fetcher.cache.page(address)
    final = page is None or page.retry_at == NEVER
    used = final and not entry.is_summary
    told = evolve(trouble, detail=f"{trouble.detail}; the text in the feed was read instead") if used else trouble
    yield refusal_of(address, told)
    if used:
        yield text_item(entry, wanted.feed, address)


def _with_page(wanted: Wanted, page: Page, body: bytes) -> Had:
    entry, feed = wanted.entry, wanted.feed
    opened = open_source(Source(entry.address, lambda: stream_of(body)))
    items = [_of_page(one, page, wanted) for one in islice(opened, INSIDE)]
    text = "" if entry.is_summary else plain_text(entry.text)
    shown = _length(items) if text else 0
    if not text or shown >= STUB * len(text):
        yield from items
        return
    detail = f"the page shows {shown} characters of {len(text)} in the feed; the text in the feed was read instead"
    yield Refusal(entry.address, RefusalReason.NO_BODY, detail, page.digest)
    yield text_item(entry, feed, entry.address)


def _of_page(one: Item | Refusal | Notice, page: Page, wanted: Wanted) -> Item | Refusal | Notice:
    return page_item(one, page.final, wanted.entry, wanted.feed, page.charset) if isinstance(one, Item) else one


def _length(items: list[Item | Refusal | Notice]) -> int:
    """The characters of body text that a page's items show."""
    reports = (report for item in items if isinstance(item, Item) for report in read_item(item))
    return sum(len("".join(report.body.split())) for report in reports if isinstance(report, Report))
