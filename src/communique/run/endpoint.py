"""One request to an OpenAI-compatible endpoint: POST {base}/chat/completions, within bounds of time and size.

The address is the user's own and may be this computer. No redirect is followed and no proxy used: report texts and the
key go to the one host that was named.
"""

import ssl
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import httpcore2
import orjson
from attrs import field, frozen

import communique
from communique.collect.feeds.network import CheckedBackend, Deadline, forbidden
from communique.collect.feeds.retry_after import seconds_asked
from communique.collect.feeds.trouble import Trouble as AddressTrouble
from communique.collect.feeds.url import web_url
from communique.errors import ModelError
from communique.extract.model.backend import Question, Trouble
from communique.extract.model.refusals import shortened

SIZE = 2_000_000  # bytes of an answer
SECRET = 12  # characters of a key; shorter ones ("none", "ollama") are a local server's, and words of reports
PATH = "/chat/completions"
TRIES = 3
LONGEST_WAIT = 30.0  # seconds between two tries, whatever the server asks for
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})  # statuses that may be gone the next time
NOT_KNOWN = frozenset({400, 422})  # how servers answer that know no JSON mode
REDIRECTS = range(300, 400)


@frozen
class Clock:
    """`now` gives seconds since the epoch; `sleep` waits for so many seconds."""

    now: Callable[[], float]
    sleep: Callable[[float], None]


@frozen
class Endpoint:
    """Where a model is asked: the base of its address, its key if it wants one, the seconds that an answer may take."""

    base: str
    key: str = field(default="", repr=False)
    seconds: float = 120.0

    @classmethod
    def at(cls, address: str, key: str = "", seconds: float = 120.0) -> "Endpoint":
        """The endpoint of an address that a person gave; ModelError where it is none."""
        checked = web_url(address)
        if isinstance(checked, AddressTrouble):
            raise ModelError(f"{shortened(address, 80)!r} is no endpoint: {checked.detail}")
        if "?" in checked:
            raise ModelError(f"{shortened(address, 80)!r} is no endpoint: leave out what follows the question mark")
        if not (key.isascii() and key.isprintable()):
            raise ModelError("the key of the endpoint holds characters that no key has")
        if key and _in_the_clear(checked):
            raise ModelError(f"{shortened(address, 80)!r} would send the key of the endpoint unencrypted: use https")
        return cls(checked.rstrip("/").removesuffix(PATH).rstrip("/"), key, seconds)


def _in_the_clear(address: str) -> bool:
    """Whether what is sent to it passes over networks that others can read."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme == "https" or ("." not in host.strip(".") and ":" not in host):
        return False  # a name without a dot is this computer or one beside it
    try:
        return forbidden(ip_address(host)) is None
    except ValueError:
        return not host.endswith((".local", ".internal"))


@frozen
class _Failure:
    """A request that failed, whether the next try may go through, and how long to wait for it."""

    detail: str
    whole: bool = False
    passing: bool = False
    wait: float | None = None
    status: int = 0


def complete(endpoint: Endpoint, question: Question, clock: Clock) -> str | Trouble:
    """The text of the model's answer to a question, or why there is none; asked up to TRIES times. Never raises."""
    body = {**question.request, "response_format": {"type": "json_object"}}
    found = _post(endpoint, body, clock.now())
    if isinstance(found, _Failure) and found.status in NOT_KNOWN:
        body = question.request
        found = _post(endpoint, body, clock.now())
    for tried in range(1, TRIES):
        if isinstance(found, str) or not found.passing:
            break
        clock.sleep(min(found.wait if found.wait is not None else 2.0**tried, LONGEST_WAIT))
        found = _post(endpoint, body, clock.now())
    return found if isinstance(found, str) else Trouble(found.detail, found.whole)


def _post(endpoint: Endpoint, body: Mapping[str, Any], now: float) -> str | _Failure:
    deadline = Deadline(endpoint.seconds)
    timeout = dict.fromkeys(("connect", "read", "write", "pool"), endpoint.seconds)
    pool = httpcore2.ConnectionPool(network_backend=CheckedBackend(deadline, allow_private=True))
    url, content = endpoint.base + PATH, orjson.dumps(body)
    try:
        with (
            pool,
            pool.stream(
                "POST", url, headers=_headers(endpoint, content), content=content, extensions={"timeout": timeout}
            ) as response,
        ):
            raw = _bounded(response)
            if raw is None:
                return _Failure(f"the endpoint's answer has more than {SIZE:,} bytes")
            raw = raw.replace(endpoint.key.encode(), b"***") if len(endpoint.key) >= SECRET else raw
            return _text(raw) if response.status == 200 else _failure(endpoint, response, raw, now)
    except (httpcore2.ConnectTimeout, httpcore2.ConnectError, ssl.SSLError) as error:
        return _Failure(f"nothing answers at {endpoint.base}: {str(error) or 'no connection in time'}", whole=True)
    except (httpcore2.TimeoutException, TimeoutError):
        return _Failure(f"no full answer came from {endpoint.base} within {endpoint.seconds:g} seconds")
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
        return _Failure(f"the connection to {endpoint.base} broke: {str(error) or type(error).__name__}", passing=True)


def _headers(endpoint: Endpoint, content: bytes) -> dict[bytes | str, bytes | str]:
    read = httpcore2.URL(endpoint.base)
    headers: dict[bytes | str, bytes | str] = {
        "Host": read.host.decode() + (f":{read.port}" if read.port else ""),
        "User-Agent": f"communique/{communique.__version__}",
        "Content-Type": "application/json",
        "Content-Length": str(len(content)),
        "Accept": "application/json",
        "Accept-Encoding": "identity",
    }
    return {**headers, "Authorization": f"Bearer {endpoint.key}"} if endpoint.key else headers


def _bounded(response: httpcore2.Response) -> bytes | None:
    pieces, total = [], 0
    for piece in response.iter_stream():
        pieces.append(piece)
        total += len(piece)
        if total > SIZE:
            return None
    return b"".join(pieces)


def _text(raw: bytes) -> str | _Failure:
    """The first choice's message of a chat completion."""
    try:
        content = orjson.loads(raw)["choices"][0]["message"]["content"]
    except (orjson.JSONDecodeError, LookupError, TypeError):
        return _Failure(f"the endpoint's answer is no chat completion: {_shown(raw)}", whole=True)
    if not isinstance(content, str):
        return _Failure("the endpoint's answer holds no text of the model")
    return content


def _failure(endpoint: Endpoint, response: httpcore2.Response, raw: bytes, now: float) -> _Failure:
    status = response.status
    fields = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
    if status in REDIRECTS:
        target = shortened(fields.get("location", "nowhere"), 200)
        return _Failure(f"{endpoint.base} redirects to {target}; if that is right, give it as the endpoint", True)
    detail = f"{endpoint.base}{PATH} answered with status {status}{_MEANINGS.get(status, '')}: {_shown(raw)}"
    busy = status in BUSY or status >= 500
    wait = seconds_asked(fields.get("retry-after", ""), now)
    return _Failure(detail, not busy and status != 413, busy, wait, status)


_MEANINGS = {
    401: " (it wants another key; give it in COMMUNIQUE_MODEL_KEY)",
    403: " (not allowed)",
    404: " (no such path, or no such model; the base of an address mostly ends in /v1)",
    405: " (this is no chat endpoint; the base of an address mostly ends in /v1)",
    429: " (too many requests)",
}


def _shown(raw: bytes) -> str:
    return shortened(raw[:2_000].decode("utf-8", "replace"), 160) or "(nothing)"
