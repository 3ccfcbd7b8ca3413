"""Watching: feeds are polled, what they newly name is fetched, and everything goes the way of all items."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from communique.claims.report import Refusal
from communique.collect.container import Notice
from communique.collect.feeds.feed import Feed, read_feed
from communique.collect.feeds.fetching import Fetcher
from communique.collect.feeds.markup import feeds_named
from communique.collect.feeds.pages import Wanted, is_done, items_of
from communique.collect.feeds.trouble import Trouble, TroubleKind
from communique.collect.feeds.url import host_of
from communique.collect.item import Item
from communique.record.source import Outcome
from communique.record.store import Store
from communique.run.ingestion import Handled, Options, read_items

ENTRIES = 2_000  # of one feed, which lists the newest first
PAGES = 100  # fetched for one feed in one poll; the rest waits for the next
TOGETHER = 4  # pages in memory


@define
class Poll:
    """What came of polling one feed: its entries, what became of them, and how many are left for the next time.

    `new` and `changed` count reports; `trouble` says why the feed itself could not be had.
    """

    address: str
    trouble: Trouble | None = None
    entries: int = 0
    new: int = 0
    changed: int = 0
    left: int = 0
    refusals: list[Refusal] = field(factory=list)


@define
class _Round:
    """One poll of all feeds: what came of each, and whose item each name is."""

    store: Store
    fetcher: Fetcher
    polls: dict[str, Poll]
    owners: dict[str, Wanted] = field(factory=dict)


def poll_feeds(store: Store, fetcher: Fetcher, addresses: Sequence[str], options: Options) -> tuple[Poll, ...]:
    """Poll every feed once and read what is new into the store; what came of each, in their order.

    What was fetched before and is in the store is not asked for again unless the feed says that it was changed.
    Stopping at any point loses nothing: what was fetched is in the cache and is read the next time.
    """
    poll = _Round(store, fetcher, {address: Poll(address) for address in addresses})
    wanted = [one for each in poll.polls.values() for one in _wanted(poll, each)]
    items = _items(poll, _each_once(wanted))
    for handled in read_items(store, items, evolve(options, batch=min(options.batch, TOGETHER))):
        _count(poll, handled)
    return tuple(poll.polls.values())


def watch(
    store: Store, fetcher: Fetcher, addresses: Sequence[str], options: Options, every: float
) -> Iterator[tuple[Poll, ...]]:
    """Poll again and again; a round begins `every` seconds after the last one began, or when that is over."""
    clock = fetcher.clock
    while True:
        begun = clock.now()
        yield poll_feeds(store, fetcher, addresses, options)
        clock.sleep(max(begun + every - clock.now(), 1.0))


def _wanted(poll: _Round, each: Poll) -> Iterator[Wanted]:
    """The entries of a feed that are not done with."""
    feed = _feed(poll.fetcher, each)
    if isinstance(feed, Trouble):
        each.trouble = feed
        return
    each.entries, each.left = feed.count, feed.count - len(feed.parts)
    cache, now = poll.fetcher.cache, poll.fetcher.clock.now()
    entries = tuple(feed.entries)
    cache.seen((entry.address for entry in entries if entry.address), now)
    for entry in entries:
        known = cache.page(entry.address) if entry.address else None
        if not entry.address or not is_done(entry, known, poll.store.holds, now):
            yield Wanted(each.address, feed, entry, known)


def _feed(fetcher: Fetcher, poll: Poll) -> Feed | Trouble:
    fetched = fetcher.fetch(poll.address)
    if isinstance(fetched, Trouble):
        return fetched
    body = fetcher.cache.body(fetched.page.digest, fetcher.clock.now()) or b""
    feed = read_feed(body, fetched.page.final, ENTRIES)
    named = feeds_named(body, fetched.page.final) if isinstance(feed, Trouble) else ()
    if not named:
        return feed
    detail = f"this is a web page, not a feed; watch a feed that it names: {' or '.join(named)}"
    return Trouble(TroubleKind.FORM, detail)


def _each_once(wanted: Sequence[Wanted]) -> Iterator[Wanted]:
    """Entries that several feeds name belong to the first."""
    seen: set[str] = set()
    for one in wanted:
        if not one.entry.address or one.entry.address not in seen:
            seen.add(one.entry.address)
            yield one


def _items(poll: _Round, wanted: Iterator[Wanted]) -> Iterator[Item | Refusal | Notice]:
    """What the entries lead to, so many pages a feed, from whichever host is ready first."""
    for one in _in_turn(poll.fetcher, _bounded(poll, wanted)):
        for item in items_of(poll.fetcher, one, poll.store.holds):
            if isinstance(item, Trouble):
                poll.polls[one.source].left += 1
            else:
                poll.owners[item.name] = one
                yield item


def _bounded(poll: _Round, wanted: Iterator[Wanted]) -> Iterator[Wanted]:
    taken: Counter[str] = Counter()
    for one in wanted:
        taken[one.source] += 1
        if taken[one.source] <= PAGES:
            yield one
        else:
            poll.polls[one.source].left += 1


def _in_turn(fetcher: Fetcher, wanted: Iterator[Wanted]) -> Iterator[Wanted]:
    """The host that may be asked first comes first, of equal ones the one longer not served; in a host, in order."""
    hosts: dict[str, deque[Wanted]] = {}
    for one in wanted:
        hosts.setdefault(host_of(one.entry.address) if one.entry.address else "", deque()).append(one)
    while hosts:
        now = fetcher.clock.now()
        host = min(hosts, key=lambda host: max(fetcher.cache.turn(host)[0], now))
        waiting = hosts.pop(host)
        yield waiting.popleft()
        if waiting:
            hosts[host] = waiting


def _count(poll: _Round, handled: Handled) -> None:
    owner = poll.owners.get(handled.name)
    if owner is None:
        return
    each = poll.polls[owner.source]
    added = handled.outcomes.count(Outcome.ADDED)
    each.new += added if owner.is_new else 0
    each.changed += handled.outcomes.count(Outcome.RENEWED) + (0 if owner.is_new else added)
    each.refusals += handled.refusals
