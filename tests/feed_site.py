"""A real web server on this computer, with feeds and pages of our own, whose behaviour a test sets path by path."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from attrs import define, field

from communique.collect.feeds.cache import Cache
from communique.collect.feeds.fetching import Clock, Fetcher
from communique.collect.feeds.request import Terms

SENTENCES = (
    "Foreign Minister Ilse Brandt of Austria met Slovenian Foreign Minister Matej Kos in Graz on Monday{}.",
    "The two ministers talked about river ferries, the price of timber and a treaty on mountain huts.",
    "Brandt said that a second round would be held in Maribor before the end of the winter.",
)
PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>
<p>{0}</p><p>{1}</p><p>{2}</p></article></body></html>"""


@define
class Reply:
    """What a path is answered with; `send`, where given, writes the whole answer itself."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(factory=dict)
    send: Callable[[BaseHTTPRequestHandler], None] | None = None


@define
class Site:
    """The server's address, its replies by path, and the requests that it got: path and headers."""

    address: str
    replies: dict[str, Reply] = field(factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(factory=list)

    def paths(self) -> list[str]:
        """The paths asked for, robots.txt apart."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.address + path


class _Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        """Answer as the site says, 404 where it says nothing; 304 to a request with the ETag that it gives."""
        self.site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        reply = self.site.replies.get(self.path, Reply(status=404))
        if reply.send:
            reply.send(self)
            return
        etag = reply.headers.get("ETag")
        unchanged = etag is not None and self.headers.get("If-None-Match") == etag
        self.send_response(304 if unchanged else reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        body = b"" if unchanged else reply.body
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        """Nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_arguments: Any) -> None:
        """Clients that hang up are what is tested."""


@contextmanager
def serving() -> Iterator[Site]:
    """A site that answers 404 to everything until it is told otherwise."""
    handler = type("Handler", (_Handler,), {})
    server = _Server(("127.0.0.1", 0), handler)
    site = Site(f"http://127.0.0.1:{server.server_address[1]}")
    handler.site = site
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


@define
class Hours:
    """A clock that stands still but for those who sleep by it."""

    now: float = 1_600_000_000.0
    slept: list[float] = field(factory=list)

    def clock(self) -> Clock:
        """The clock for a fetcher."""
        return Clock(lambda: self.now, self.sleep)

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.slept.append(seconds)
        self.now += seconds


def fetcher(cache: Cache, hours: Hours, **terms: Any) -> Fetcher:
    """A fetcher that may fetch from this computer and is quickly tired of waiting."""
    return Fetcher(cache, Terms(**{"allow_private": True, "seconds": 5.0, **terms}), hours.clock())


def page(title: str = "Ministers meet in Graz", extra: str = "", head: str = "") -> bytes:
    """A web page with a short report."""
    first, *rest = SENTENCES
    return PAGE.format(first.format(extra), *rest, title=title, head=head).encode()


def entry(link: str, title: str = "Ministers meet in Graz", more: str = "") -> str:
    """An RSS item."""
    return f"<item><title>{title}</title><link>{link}</link>{more}</item>"


def rss(*entries: str, title: str = "Harbour Light") -> bytes:
    """An RSS feed."""
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<rss version="2.0" {space}><channel><title>{title}</title>{"".join(entries)}</channel></rss>'.encode()
