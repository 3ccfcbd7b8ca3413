"""Fetching with manners, from a real server, by a clock that costs no time."""

from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

import pytest

from communique.collect.feeds import network
from communique.collect.feeds.cache import Cache
from communique.collect.feeds.fetching import DAY, NEVER, Fetched, Fetcher, pause
from communique.collect.feeds.trouble import Trouble, TroubleKind
from feed_site import Hours, Reply, Site, fetcher, serving


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache(tmp_path / "c.db") as found:
        yield found


@pytest.fixture
def fetching(cache: Cache, hours: Hours) -> Fetcher:
    return fetcher(cache, hours, delay=3.0)


def had(found: Fetched | Trouble) -> Fetched:
    assert isinstance(found, Fetched), found
    return found


def missed(found: Fetched | Trouble) -> Trouble:
    assert isinstance(found, Trouble), found
    return found


def test_what_has_not_changed_is_not_sent_again(site: Site, fetching: Fetcher) -> None:
    site.replies["/a"] = Reply(b"words", headers={"ETag": '"1"', "Last-Modified": "Wed, 10 Mar 2021 12:00:00 GMT"})
    first, second = had(fetching.fetch(site.url("/a"))), had(fetching.fetch(site.url("/a")))
    assert (first.changed, second.changed) == (True, False)
    assert first.page.digest == second.page.digest
    asked = [headers for path, headers in site.asked if path == "/a"]
    assert "if-none-match" not in asked[0]
    assert asked[1]["if-none-match"] == '"1"'
    assert asked[1]["if-modified-since"] == "Wed, 10 Mar 2021 12:00:00 GMT"
    site.replies["/a"] = Reply(b"other words", headers={"ETag": '"2"'})
    assert had(fetching.fetch(site.url("/a"))).changed


def test_what_the_cache_has_lost_is_asked_for_whole(site: Site, fetching: Fetcher) -> None:
    site.replies["/a"] = Reply(b"words", headers={"ETag": '"1"'})
    digest = had(fetching.fetch(site.url("/a"))).page.digest
    fetching.cache._run("DELETE FROM bodies")
    had(fetching.fetch(site.url("/a")))
    assert fetching.cache.body(digest, 1.0) == b"words"


def test_robots_rules_are_asked_for_once_a_day_and_obeyed(site: Site, fetching: Fetcher, hours: Hours) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /inner\n")
    site.replies["/inner/a"] = site.replies["/a"] = Reply(b"words")
    found = missed(fetching.fetch(site.url("/inner/a")))
    assert (found.kind, found.passing) == (TroubleKind.ROBOTS, False)
    had(fetching.fetch(site.url("/a")))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]
    hours.now += DAY
    had(fetching.fetch(site.url("/a")))
    assert [path for path, _ in site.asked][2:] == ["/robots.txt", "/a"]


def test_where_the_rules_cannot_be_had_nothing_is_fetched_for_now(site: Site, fetching: Fetcher) -> None:
    site.replies["/robots.txt"] = Reply(status=503)
    site.replies["/a"] = Reply(b"words")
    found = missed(fetching.fetch(site.url("/a")))
    assert (found.kind, found.passing) == (TroubleKind.ROBOTS, True)
    assert "503" in found.detail
    site.replies["/robots.txt"] = Reply(status=404)
    had(fetching.fetch(site.url("/a")))


def test_a_host_is_left_alone_between_two_requests(site: Site, fetching: Fetcher, hours: Hours) -> None:
    site.replies["/a"] = Reply(b"words")
    for _ in range(3):
        had(fetching.fetch(site.url("/a")))
    assert hours.slept == [3.0, 3.0, 3.0]
    hours.now += 100
    had(fetching.fetch(site.url("/a")))
    assert len(hours.slept) == 3


def test_the_sites_own_delay_is_honoured(site: Site, fetching: Fetcher, hours: Hours) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 20\n")
    site.replies["/a"] = Reply(b"words")
    for _ in range(2):
        had(fetching.fetch(site.url("/a")))
    assert hours.slept == [3.0, 20.0]


def test_a_delay_longer_than_patience_leaves_the_rest_for_later(site: Site, fetching: Fetcher, hours: Hours) -> None:
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 600\n")
    site.replies["/a"] = Reply(b"words")
    had(fetching.fetch(site.url("/a")))
    found = missed(fetching.fetch(site.url("/a")))
    assert (found.kind, found.passing) == (TroubleKind.LATER, True)
    assert "10 minutes" in found.detail
    hours.now += 600
    had(fetching.fetch(site.url("/a")))


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_a_server_that_asks_to_be_left_alone_is(site: Site, fetching: Fetcher, hours: Hours, form: str) -> None:
    until = formatdate(hours.now + 3 + 1000, usegmt=True)
    site.replies["/a"] = Reply(status=429, headers={"Retry-After": "1000" if form == "seconds" else until})
    assert missed(fetching.fetch(site.url("/a"))).kind is TroubleKind.STATUS
    asked = len(site.asked)
    hours.now += 900
    assert missed(fetching.fetch(site.url("/b"))).kind is TroubleKind.LATER
    assert len(site.asked) == asked
    hours.now += 100
    site.replies["/a"] = Reply(b"words")
    had(fetching.fetch(site.url("/a")))


def test_a_host_that_fails_is_asked_less_and_less_often(site: Site, fetching: Fetcher, hours: Hours) -> None:
    site.replies["/a"] = Reply(status=500)
    for _ in range(6):
        fetching.fetch(site.url("/a"))
    assert hours.slept == [3.0, 6.0, 12.0, 24.0, 48.0]
    site.replies["/a"] = Reply(b"words")
    hours.now += 96
    had(fetching.fetch(site.url("/a")))
    assert fetching.cache.turn("127.0.0.1") == (hours.now + 3.0, 0)


def test_a_clock_that_was_set_back_makes_nobody_wait_longer_than_a_day(site: Site, fetching: Fetcher) -> None:
    fetching.cache.set_turn("127.0.0.1", 1e15, 0)
    found = missed(fetching.fetch(site.url("/a")))
    assert found.kind is TroubleKind.LATER
    assert "1440 minutes" in found.detail


def test_redirects_are_followed_and_the_last_address_is_kept(site: Site, fetching: Fetcher) -> None:
    site.replies["/a"] = Reply(status=301, headers={"Location": "/b"})
    site.replies["/b"] = Reply(status=307, headers={"Location": site.url("/c#part")})
    site.replies["/c"] = Reply(b"words", headers={"ETag": '"1"'})
    page = had(fetching.fetch(site.url("/a"))).page
    assert (page.url, page.final) == (site.url("/a"), site.url("/c"))
    assert not had(fetching.fetch(site.url("/a"))).changed
    assert ["if-none-match" in headers for path, headers in site.asked if path != "/robots.txt"] == [False] * 5 + [True]


def test_redirects_in_a_circle_end(site: Site, fetching: Fetcher) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": "/a"})
    assert missed(fetching.fetch(site.url("/a"))).kind is TroubleKind.REDIRECT
    assert len(site.paths()) == 6


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "http://u:p@h.example/", "http://2130706433/", "gopher://x/"]
)
def test_a_redirect_to_a_refused_address_is_not_followed(site: Site, fetching: Fetcher, location: str) -> None:
    site.replies["/a"] = Reply(status=302, headers={"Location": location})
    assert missed(fetching.fetch(site.url("/a"))).kind is TroubleKind.ADDRESS


def test_a_redirect_to_a_private_network_is_not_followed(
    site: Site, cache: Cache, hours: Hours, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = "127.0.0.2"  # stands for a private network, and 127.0.0.1 for the internet
    monkeypatch.setattr(network, "forbidden", lambda ip: "a private network" if str(ip) == inner else None)
    site.replies["/a"] = Reply(status=302, headers={"Location": site.url("/secret").replace("127.0.0.1", inner)})
    found = missed(fetcher(cache, hours, allow_private=False).fetch(site.url("/a")))
    assert found.kind is TroubleKind.ADDRESS
    assert inner in found.detail
    assert "/secret" not in site.paths()


def test_robots_rules_of_the_site_that_a_redirect_leads_to_hold_too(site: Site, fetching: Fetcher) -> None:
    with serving() as other:
        other.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /\n")
        site.replies["/a"] = Reply(status=302, headers={"Location": other.url("/x")})
        assert missed(fetching.fetch(site.url("/a"))).kind is TroubleKind.ROBOTS
        assert other.paths() == []


def test_failures_are_counted_and_given_up_where_asking_again_is_no_use(
    site: Site, fetching: Fetcher, hours: Hours
) -> None:
    url = site.url("/a")
    missed(fetching.fetch(url, "mark"))
    page = fetching.cache.page(url)
    assert page
    assert (page.failures, page.retry_at) == (1, NEVER)
    site.replies["/a"] = Reply(status=500)
    missed(fetching.fetch(url, "new mark"))
    page = fetching.cache.page(url)
    assert page
    assert (page.failures, page.retry_at) == (1, hours.now + pause(1))


def test_pauses_double_up_to_a_day() -> None:
    assert [pause(failures) for failures in (1, 2, 3, 100)] == [900.0, 1800.0, 3600.0, DAY]
