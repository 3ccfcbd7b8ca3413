"""One request: GET an address within bounds of time and size; redirects, robots rules and turns are others' business.

Nothing is kept between requests: no cookies, no connections, no credentials; proxies named in the environment are not
used, since they would connect to addresses that nobody checked.
"""

import ssl
import zlib
from collections.abc import Iterator, Mapping

import httpcore2
from attrs import frozen

import communique
from communique.collect.feeds.network import CheckedBackend, Deadline, ForbiddenAddressError
from communique.collect.feeds.retry_after import seconds_asked
from communique.collect.feeds.trouble import Trouble, TroubleKind
from communique.collect.given import DEFAULT_LIMITS

AGENT = "communique"  # as robots.txt may name it
ACCEPTED = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"
)
BUSY = (408, 425, 429)  # statuses that may be gone the next time, as all from 500 on
REDIRECTS = (301, 302, 303, 307, 308)
NOT_MODIFIED = 304
PIECE = 1 << 18  # bytes decoded at a time


@frozen
class Terms:
    """How requests are made: a total of `seconds` and `size` bytes each, `delay` seconds between two to one host.

    `contact` stands in the User-Agent, so that whoever runs a site can write to whoever fetches from it.
    """

    allow_private: bool = False
    delay: float = 3.0
    contact: str = ""
    seconds: float = 60.0
    size: int = DEFAULT_LIMITS.file_bytes

    @property
    def user_agent(self) -> str:
        """The User-Agent header (RFC 9110, 10.1.5)."""
        return f"{AGENT}/{communique.__version__}" + (f" (+{self.contact})" if self.contact else "")


@frozen
class Answer:
    """What a server answered: header names in lower case; a body only with status 200."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def get(url: str, terms: Terms, headers: Mapping[str, str], now: float = 0.0) -> Answer | Trouble:
    """Ask for a checked URL once. Never raises. By `now`, in seconds since the epoch, a Retry-After date is read."""
    sent: dict[bytes | str, bytes | str] = {
        "Host": _netloc(url),
        "User-Agent": terms.user_agent,
        "Accept": ACCEPTED,
        "Accept-Encoding": "gzip",
    }
    # Validators go back as the server wrote them, who may have used any byte (RFC 9110, 5.5).
    sent.update({name: value.encode("latin-1", "replace") for name, value in headers.items()})
    pool = httpcore2.ConnectionPool(network_backend=CheckedBackend(Deadline(terms.seconds), terms.allow_private))
    timeout = {"connect": terms.seconds, "read": terms.seconds, "write": terms.seconds, "pool": terms.seconds}
    try:
        with pool, pool.stream("GET", url, headers=sent, extensions={"timeout": timeout}) as response:
            answer = Answer(url, response.status, _headers(response))
            if response.status == 200:
                return _with_body(answer, response.iter_stream(), terms.size)
            return _trouble(answer, now) or answer
    except (httpcore2.TimeoutException, TimeoutError):
        return Trouble(TroubleKind.TIME, f"no full answer came within {terms.seconds:g} seconds", passing=True)
    except ForbiddenAddressError as error:
        return Trouble(TroubleKind.ADDRESS, str(error))
    except (httpcore2.NetworkError, httpcore2.ProtocolError, ssl.SSLError, OSError) as error:
        return Trouble(TroubleKind.NETWORK, str(error) or "the connection broke", passing=True)


def _netloc(url: str) -> str:
    read = httpcore2.URL(url)
    return read.host.decode() + (f":{read.port}" if read.port else "")


def _headers(response: httpcore2.Response) -> dict[str, str]:
    """Header fields in lower case, the last of a name counting."""
    return {name.decode("latin-1").lower(): value.decode("latin-1").strip() for name, value in response.headers}


def _trouble(answer: Answer, now: float) -> Trouble | None:
    if answer.status in (*REDIRECTS, NOT_MODIFIED):
        return None
    wait = seconds_asked(answer.headers.get("retry-after", ""), now)
    detail = f"the server answered with status {answer.status}{_MEANINGS.get(answer.status, '')}"
    return Trouble(TroubleKind.STATUS, detail, answer.status in BUSY or answer.status >= 500, wait)


_MEANINGS = {
    401: " (a login is needed)",
    402: " (it is to be paid for)",
    403: " (not allowed)",
    404: " (no such page)",
    410: " (gone for good)",
    429: " (too many requests)",
    451: " (withheld for legal reasons)",
    503: " (not available now)",
}


def _with_body(answer: Answer, stream: Iterator[bytes], size: int) -> Answer | Trouble:
    encoding = answer.headers.get("content-encoding", "").lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        return Trouble(TroubleKind.FORM, f"the answer is encoded as {encoding[:40]!r}, which was not asked for")
    pieces, total = [], 0
    try:
        for piece in _decoded(stream) if encoding.endswith("gzip") else stream:
            pieces.append(piece)
            total += len(piece)
            if total > size:
                return Trouble(TroubleKind.SIZE, f"the answer has more than {size:,} bytes")
    except zlib.error as error:
        return Trouble(TroubleKind.FORM, f"the answer's compressed body is damaged: {error}")
    return Answer(answer.url, answer.status, answer.headers, b"".join(pieces))


def _decoded(stream: Iterator[bytes]) -> Iterator[bytes]:
    """gzip decompressed in pieces of a bounded size, so that what is not asked for is not blown up."""
    inflate = zlib.decompressobj(wbits=47)
    for chunk in stream:
        left = chunk
        while left and not inflate.eof:
            yield inflate.decompress(left, PIECE)
            left = inflate.unconsumed_tail
    yield inflate.flush()
    if not inflate.eof:
        raise zlib.error("it ends too early")
