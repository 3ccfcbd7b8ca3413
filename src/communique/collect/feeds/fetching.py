"""Fetching with manners: robots rules, one request at a time to a host, back-off, and no page twice unless it changed.

A fetcher keeps no state but its cache, and has no clock of its own.
"""

import math
import re
from collections.abc import Callable

from attrs import evolve, frozen

from communique.collect.feeds.cache import Cache, Page
from communique.collect.feeds.request import NOT_MODIFIED, REDIRECTS, Answer, Terms, get
from communique.collect.feeds.robots import Rules, source_of
from communique.collect.feeds.trouble import Trouble, TroubleKind
from communique.collect.feeds.url import host_of, origin_of, redirected

HOPS = 5  # redirects
PATIENCE = 60.0  # seconds that are waited for a host; if it takes longer, the rest is left for the next poll
DAY = 86_400.0
FIRST_PAUSE = 900.0  # seconds after the first failure; each further one doubles it, up to a day
LONGEST_PAUSE = 3_600.0  # seconds for which a host that fails is left alone unless it asks for more
GIVEN_UP = 8  # failures in a row
NEVER = float("inf")


@frozen
class Clock:
    """`now` gives seconds since the epoch; `sleep` waits for so many seconds."""

    now: Callable[[], float]
    sleep: Callable[[float], None]


@frozen
class Fetched:
    """A page that was had: what is known of it now, and whether its bytes are other than the last time."""

    page: Page
    changed: bool


def pause(failures: int) -> float:
    """The seconds to wait after so many failures in a row."""
    return float(min(FIRST_PAUSE * 2 ** min(failures - 1, 20), DAY))


@frozen
class Fetcher:
    """Fetches checked URLs into a cache."""

    cache: Cache
    terms: Terms
    clock: Clock

    def fetch(self, url: str, mark: str = "") -> Fetched | Trouble:
        """Ask for a URL, or whether it has changed where it is known; the cache knows it then.

        `mark` is what the feed says by which a new version is told.
        """
        known = self.cache.page(url) or Page(url)
        answer = self._follow(url, known)
        now = self.clock.now()
        if isinstance(answer, Trouble):
            if answer.kind is not TroubleKind.LATER:
                self.cache.note(_failed(known, answer, mark, now))
            return answer
        if answer.status == NOT_MODIFIED:
            page = evolve(known, mark=mark, failures=0, retry_at=0.0, seen_at=now)
        else:
            page = _page(url, answer, self.cache.put(answer.body, now), mark, now)
        self.cache.note(page)
        return Fetched(page, page.digest != known.digest)

    def _follow(self, url: str, known: Page) -> Answer | Trouble:
        validators = _validators(known) if self.cache.has(known.digest) else {}

        def ask(hop: str) -> Answer | Trouble:
            rules = self._rules(hop)
            if isinstance(rules, Trouble):
                return rules
            return rules.trouble(hop) or self._ask(hop, validators if hop == known.final else {}, rules.delay)

        return _through(url, ask)

    def _rules(self, url: str) -> Rules | Trouble:
        """The robots rules of a URL's site, asked for once a day."""
        origin, now = origin_of(url), self.clock.now()
        kept = self.cache.robots(origin)
        if kept and 0 <= now - kept[1] < DAY:
            return Rules.of(kept[0])
        source = source_of(_through(f"{origin}/robots.txt", lambda hop: self._ask(hop, {}, 0.0)))
        if isinstance(source, Trouble):
            return source
        self.cache.set_robots(origin, source, now)
        return Rules.of(source)

    def _ask(self, url: str, headers: dict[str, str], delay: float) -> Answer | Trouble:
        """One request, when it is this host's turn."""
        host = host_of(url)
        next_at, failures = self.cache.turn(host)
        wait = min(next_at - self.clock.now(), DAY)  # whatever a clock that was set back makes of it
        if wait > PATIENCE:
            return Trouble(TroubleKind.LATER, f"{host} is to be left alone for {_span(wait)}", passing=True)
        if wait > 0:
            self.clock.sleep(wait)
        answer = get(url, self.terms, headers, self.clock.now())
        failures = failures + 1 if isinstance(answer, Trouble) and answer.passing else 0
        self.cache.set_turn(host, self.clock.now() + self._rest(answer, failures, delay), failures)
        return answer

    def _rest(self, answer: Answer | Trouble, failures: int, delay: float) -> float:
        """For how many seconds a host is left alone after its answer, the longer the oftener it failed."""
        asked = answer.wait or 0.0 if isinstance(answer, Trouble) else 0.0
        backing_off = min(self.terms.delay * 2.0 ** min(failures, 16), LONGEST_PAUSE)
        return max(self.terms.delay, backing_off, min(delay, DAY), asked)


def _through(url: str, ask: Callable[[str], Answer | Trouble]) -> Answer | Trouble:
    """The answer at the end of all redirects, each of which leads to a URL that may be asked for."""
    for _ in range(HOPS + 1):
        answer = ask(url)
        if isinstance(answer, Trouble) or answer.status not in REDIRECTS:
            return answer
        target = redirected(url, answer.headers.get("location", ""))
        if isinstance(target, Trouble):
            return target
        url = target
    return Trouble(TroubleKind.REDIRECT, f"the address redirects more than {HOPS} times")


def _validators(known: Page) -> dict[str, str]:
    """Headers of a conditional request (RFC 9110, 13.1)."""
    pairs = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in pairs.items() if value}


_CHARSET = re.compile(r"""charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,30})""", re.IGNORECASE)


def _page(url: str, answer: Answer, digest: str, mark: str, now: float) -> Page:
    headers = answer.headers
    charset = _CHARSET.search(headers.get("content-type", ""))
    etag, modified = headers.get("etag", ""), headers.get("last-modified", "")
    named = charset[1].lower() if charset else ""
    return Page(url, answer.url, etag, modified, named, digest, mark, seen_at=now)


def _failed(known: Page, trouble: Trouble, mark: str, now: float) -> Page:
    """What is known of a page that could not be had: for good, unless its mark changes, or for a while."""
    failures = known.failures + 1 if known.mark == mark else 1
    again = trouble.passing and failures < GIVEN_UP
    retry_at = now + max(pause(failures), trouble.wait or 0.0) if again else NEVER
    return evolve(known, mark=mark, failures=failures, retry_at=retry_at, seen_at=now)


def _span(seconds: float) -> str:
    """A stretch of time for people: "40 seconds", "3 minutes"."""
    return f"{math.ceil(seconds)} seconds" if seconds < 120 else f"{math.ceil(seconds / 60)} minutes"
