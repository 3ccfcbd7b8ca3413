"""Watching: what feeds newly name comes into the store, once, and again only when it changes."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from communique.claims.codes import RefusalReason
from communique.collect.feeds.cache import Cache
from communique.collect.feeds.fetching import Clock
from communique.collect.feeds.trouble import TroubleKind
from communique.record.selection import Selection
from communique.record.store import Store
from communique.run.ingestion import Options
from communique.run.watching import PAGES, Poll, poll_feeds, watch
from feed_site import SENTENCES, Hours, Reply, Site, entry, fetcher, page, rss, serving

WHOLE = (
    "<content:encoded>" + "".join(f"&lt;p&gt;{one.format('')}&lt;/p&gt;" for one in SENTENCES) + "</content:encoded>"
)
Polling = Callable[..., Poll]
ALL = Selection(superseded=True)


def names(store: Store) -> set[object]:
    return {row["source"] for row in store.sources()}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s.db") as found:
        yield found


@pytest.fixture
def poll(site: Site, hours: Hours, store: Store, tmp_path: Path) -> Polling:
    """poll("/feed") polls that feed of the site, an hour after the last time, and gives what came of it."""

    def polling(path: str = "/feed", into: Store = store, **terms: Any) -> Poll:
        hours.now += 3_600
        with Cache(tmp_path / "c.db") as cache:
            (found,) = poll_feeds(into, fetcher(cache, hours, **terms), [site.url(path)], Options())
        return found

    return polling


def test_new_pages_are_read_and_known_ones_are_not_asked_for_again(site: Site, poll: Polling, store: Store) -> None:
    site.replies["/feed"] = Reply(rss(entry("/a")), headers={"ETag": '"1"'})
    site.replies["/a"] = Reply(page())
    first, second = poll(), poll()
    assert (first.entries, first.new, first.refusals) == (1, 1, [])
    assert (second.entries, second.new, second.changed) == (1, 0, 0)
    assert site.paths() == ["/feed", "/a", "/feed"]
    assert names(store) == {site.url("/a")}
    (report,) = store.reports(ALL)
    assert report.head.url == site.url("/a")
    site.replies["/feed"] = Reply(rss(entry("/b"), entry("/a")))
    site.replies["/b"] = Reply(page(extra=" again"))
    assert poll().new == 1
    assert site.paths()[3:] == ["/feed", "/b"]


def test_a_page_that_the_feed_says_was_changed_is_a_new_version_of_the_same_address(
    site: Site, poll: Polling, store: Store
) -> None:
    site.replies["/feed"] = Reply(rss(entry("/a", "First")))
    site.replies["/a"] = Reply(page(), headers={"ETag": '"1"'})
    poll()
    site.replies["/feed"] = Reply(rss(entry("/a", "First, changed")))
    assert (poll().changed, site.asked[-1][1]["if-none-match"]) == (0, '"1"')
    site.replies["/feed"] = Reply(rss(entry("/a", "First, changed again")))
    site.replies["/a"] = Reply(page(extra=" for the second time"), headers={"ETag": '"2"'})
    found = poll()
    assert (found.new, found.changed) == (0, 1)
    assert names(store) == {site.url("/a")}
    assert len(list(store.reports(ALL))) == 2


def test_what_a_page_cannot_give_the_feed_gives_and_the_record_says_so(site: Site, poll: Polling, store: Store) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /inner\n")
    site.replies["/feed"] = Reply(
        rss(
            entry("/inner/a", "Whole", WHOLE),
            entry("/inner/b", "Summary", WHOLE.replace("content:encoded", "description")),
        )
    )
    found = poll()
    assert found.new == 1
    assert [one.reason for one in found.refusals] == [RefusalReason.ROBOTS] * 2
    assert names(store) == {f"{site.url('/inner/a')} (the text in the feed)"}
    refused = {one.name: one.detail for one in store.refusals()}
    assert "the text in the feed was read instead" in refused[site.url("/inner/a")]
    assert "instead" not in refused[site.url("/inner/b")]
    again = poll()
    assert (again.new, again.changed, again.refusals) == (0, 0, [])


def test_of_a_page_that_shows_only_a_part_the_feeds_whole_text_is_read(site: Site, poll: Polling, store: Store) -> None:
    stub = page().decode().replace(SENTENCES[1], "").replace(SENTENCES[2], "Subscribers read on.")
    long = WHOLE.replace("</content", "&lt;p&gt;" + "The ferry runs daily. " * 40 + "&lt;/p&gt;</content")
    site.replies["/feed"] = Reply(rss(entry("/a", more=long)))
    site.replies["/a"] = Reply(stub.encode())
    found = poll()
    assert (found.new, [one.reason for one in found.refusals]) == (1, [RefusalReason.NO_BODY])
    (report,) = store.reports(ALL)
    assert "The ferry runs daily." in report.text
    assert poll().refusals == []


def test_a_page_without_a_report_is_refused_once(site: Site, poll: Polling, store: Store) -> None:
    site.replies["/feed"] = Reply(rss(entry("/a"), entry("/b")))
    site.replies["/a"] = Reply(b"<html><body></body></html>")
    found = poll()
    assert {one.name for one in found.refusals} == {site.url("/a"), site.url("/b")}
    asked = len(site.paths())
    assert poll().refusals == []
    assert site.paths()[asked:] == ["/feed"]
    assert len(list(store.refusals())) == 2


def test_an_entry_that_gives_nothing_is_refused_once(site: Site, poll: Polling) -> None:
    site.replies["/feed"] = Reply(rss("<item><title>Ferry</title><link>ftp://h.example/</link></item>"))
    assert [one.reason for one in poll().refusals] == [RefusalReason.NO_BODY]
    assert poll().refusals == []


def test_a_passing_failure_is_tried_again_and_then_forgotten(site: Site, poll: Polling, store: Store) -> None:
    site.replies["/feed"] = Reply(rss(entry("/a")))
    site.replies["/a"] = Reply(status=503)
    assert len(poll().refusals) == 1
    site.replies["/a"] = Reply(page())
    assert poll().new == 1
    assert list(store.refusals()) == []


def test_a_host_that_asks_for_time_gets_it_and_nothing_is_lost(site: Site, poll: Polling) -> None:
    site.replies["/feed"] = Reply(rss(entry("/a"), entry("/b", "Other")))
    site.replies["/a"] = Reply(status=429, headers={"Retry-After": "120"})
    site.replies["/b"] = Reply(page())
    first = poll()
    assert (first.new, first.left, len(first.refusals)) == (0, 1, 1)
    site.replies["/a"] = Reply(page(extra=" again"))
    assert poll().new == 2


def test_another_store_gets_what_the_cache_holds_without_asking_for_it(
    site: Site, poll: Polling, tmp_path: Path
) -> None:
    site.replies["/feed"] = Reply(rss(entry("/a")))
    site.replies["/a"] = Reply(page())
    poll()
    with Store.open(tmp_path / "other.db") as other:
        assert poll(into=other).new == 1
    assert site.paths() == ["/feed", "/a", "/feed"]


def test_no_more_pages_are_fetched_in_one_poll_than_bounds_allow(site: Site, poll: Polling) -> None:
    site.replies["/feed"] = Reply(rss(*(entry(f"/{number}") for number in range(2_100))))
    found = poll(delay=0.1)
    assert (found.entries, len(found.refusals), found.left) == (2_100, PAGES, 2_100 - PAGES)


def test_feeds_that_name_the_same_page_fetch_it_once(site: Site, hours: Hours, store: Store, tmp_path: Path) -> None:
    site.replies["/one"] = Reply(rss(entry("/a"), entry("/a")))
    site.replies["/two"] = Reply(rss(entry("/a"), title="Other"))
    site.replies["/a"] = Reply(page())
    with Cache(tmp_path / "c.db") as cache:
        polls = poll_feeds(store, fetcher(cache, hours), [site.url("/one"), site.url("/two")], Options())
    assert [(one.entries, one.new) for one in polls] == [(2, 1), (1, 0)]
    assert site.paths() == ["/one", "/two", "/a"]


def test_hosts_take_turns_so_that_none_is_waited_for_in_vain(
    site: Site, hours: Hours, store: Store, tmp_path: Path
) -> None:
    with serving() as other, Cache(tmp_path / "c.db") as cache:
        far = other.url("").replace("127.0.0.1", "localhost")
        site.replies["/feed"] = Reply(rss(*(entry(path) for path in ("/a", "/b", f"{far}/c", f"{far}/d"))))
        poll_feeds(store, fetcher(cache, hours, delay=10.0), [site.url("/feed")], Options())
        assert (site.paths(), other.paths()) == (["/feed", "/a", "/b"], ["/c", "/d"])
    assert sum(hours.slept) == 30.0  # as long as the first host alone: its rules, the feed, two pages


def test_an_entry_without_an_address_is_read_from_the_feed(site: Site, poll: Polling, store: Store) -> None:
    site.replies["/feed"] = Reply(
        rss(
            f"<item><title>Ferry</title>{WHOLE}</item>",
            f"<item><title>Bad</title><link>file:///etc/passwd</link>{WHOLE.replace('Graz', 'Linz')}</item>",
        )
    )
    assert poll().new == 2
    assert poll().new == 0
    assert names(store) == {f"{site.url('/feed')}: {title} (the text in the feed)" for title in ("Bad", "Ferry")}


def test_a_page_in_place_of_a_feed_tells_which_feed_to_watch(site: Site, poll: Polling) -> None:
    site.replies["/"] = Reply(page(head='<link rel="alternate" type="application/rss+xml" href="/news.xml">'))
    site.replies["/plain"] = Reply(b"words")
    trouble = poll("/").trouble
    assert trouble
    assert (trouble.kind, site.url("/news.xml") in trouble.detail) == (TroubleKind.FORM, True)
    other = poll("/plain").trouble
    assert other
    assert "neither RSS nor Atom" in other.detail


def test_a_feed_that_fails_leaves_the_others_alone(site: Site, hours: Hours, store: Store, tmp_path: Path) -> None:
    site.replies["/good"] = Reply(rss(entry("/a")))
    site.replies["/a"] = Reply(page())
    with Cache(tmp_path / "c.db") as cache:
        polls = poll_feeds(store, fetcher(cache, hours), [site.url("/bad"), site.url("/good")], Options())
    assert polls[0].trouble
    assert (polls[1].trouble, polls[1].new) == (None, 1)


def test_the_record_is_the_same_whichever_way_the_pages_come(site: Site, hours: Hours, tmp_path: Path) -> None:
    entries = [entry("/a", "A"), entry("/b", "B", WHOLE), entry("/c", "C")]
    site.replies |= {"/a": Reply(page(extra=" once")), "/c": Reply(page(extra=" twice"))}
    site.replies |= {"/one": Reply(rss(*entries)), "/two": Reply(rss(*reversed(entries)))}
    records = []
    for name in ("one", "two"):
        with Cache(tmp_path / f"{name}.c") as cache, Store.open(tmp_path / f"{name}.db") as store:
            poll_feeds(store, fetcher(cache, hours), [site.url(f"/{name}")], Options())
            records.append((list(store.reports(ALL)), list(store.sources()), list(store.refusals())))
    assert records[0] == records[1]
    assert len(records[0][0]) == 3


def test_polls_follow_each_other_at_the_interval(site: Site, hours: Hours, store: Store, tmp_path: Path) -> None:
    site.replies["/feed"] = Reply(rss())
    begun = hours.now
    with Cache(tmp_path / "c.db") as cache:
        rounds = islice(watch(store, fetcher(cache, hours), [site.url("/feed")], Options(), 900.0), 3)
        assert [one.entries for polls in rounds for one in polls] == [0, 0, 0]
    assert hours.now == begun + 1800


@pytest.mark.parametrize("moment", range(1, 6))
def test_an_end_at_any_moment_loses_nothing_and_fetches_nothing_twice(
    site: Site, store: Store, tmp_path: Path, moment: int
) -> None:
    site.replies["/feed"] = Reply(rss(*(entry(f"/{number}") for number in range(4))), headers={"ETag": '"1"'})
    site.replies |= {f"/{number}": Reply(page(extra=f" for the {number}th time")) for number in range(4)}
    hours = Hours()

    def sleep(seconds: float) -> None:
        hours.sleep(seconds)
        if len(hours.slept) == moment:
            raise KeyboardInterrupt

    with Cache(tmp_path / "c.db") as cache:
        ended = evolve(fetcher(cache, hours), clock=Clock(lambda: hours.now, sleep))
        with pytest.raises(KeyboardInterrupt):
            poll_feeds(store, ended, [site.url("/feed")], Options(batch=1))
    with Cache(tmp_path / "c.db") as cache:
        poll_feeds(store, fetcher(cache, hours), [site.url("/feed")], Options())
    assert names(store) == {site.url(f"/{number}") for number in range(4)}
    assert sorted(path for path in site.paths() if path != "/feed") == [f"/{number}" for number in range(4)]
