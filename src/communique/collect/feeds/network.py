"""The network as it may be used: every address is checked that a name stands for, and only a checked one is connected.

The check stands where the connection is made, so that neither a redirect nor a name that answers differently each time
it is asked (DNS rebinding) gets round it. Networks: IANA's registries of special-purpose addresses (RFC 6890).
"""

import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
TRIED = 4  # addresses of one name

_SPECIAL = tuple(
    (ipaddress.ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this host itself"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this computer"),
        ("168.63.129.16/32", "a cloud provider's inner service"),
        ("169.254.0.0/16", "a link-local network, where clouds keep their metadata"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "a reserved network"),
        ("192.0.2.0/24", "a network for documentation"),
        ("192.88.99.0/24", "a reserved network"),
        ("192.168.0.0/16", "a private network"),
        ("198.18.0.0/15", "a network for tests"),
        ("198.51.100.0/24", "a network for documentation"),
        ("203.0.113.0/24", "a network for documentation"),
        ("224.0.0.0/4", "a multicast group"),
        ("240.0.0.0/4", "a reserved network"),
        ("::1/128", "this computer"),
        ("::/96", "a reserved network"),
        ("64:ff9b:1::/48", "a private network"),
        ("100::/64", "a network that leads nowhere"),
        ("2001::/23", "a reserved network"),
        ("2001:db8::/32", "a network for documentation"),
        ("2002::/16", "a tunnel to other networks"),
        ("3fff::/20", "a network for documentation"),
        ("5f00::/16", "a reserved network"),
        ("fc00::/7", "a private network"),
        ("fe80::/10", "a link-local network"),
        ("fec0::/10", "a private network"),
        ("ff00::/8", "a multicast group"),
    )
)
_GLOBAL = ipaddress.ip_network("2000::/3")  # all that is given out to the internet so far
_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits


class ForbiddenAddressError(Exception):
    """A name that stands for an address which is not to be connected to."""


def forbidden(ip: IP) -> str | None:
    """What an address belongs to that is not the public internet; None for a public address."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return forbidden(ip.ipv4_mapped)
        if ip in _NAT64:
            return forbidden(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if ip not in _GLOBAL:
            return _named(ip) or "no public network"
    return _named(ip) or (None if ip.is_global else "no public network")


def _named(ip: IP) -> str | None:
    return next((what for network, what in _SPECIAL if ip.version == network.version and ip in network), None)


class Deadline:
    """A moment by which all that belongs to one request must be over, however its parts are dealt out."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """The seconds left, `most` at most; TimeoutError where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the time for the whole request is over")
        return left if most is None else min(left, most)


Resolver = Callable[[str, int, Deadline], list[str]]


class CheckedBackend(httpcore2.NetworkBackend):
    """Connects to names that stand for public addresses alone, unless private ones are allowed, before a deadline."""

    def __init__(self, deadline: Deadline, allow_private: bool = False, resolve: Resolver | None = None) -> None:
        self._deadline, self._allow_private, self._inner = deadline, allow_private, httpcore2.SyncBackend()
        self._resolve = resolve or addresses_of

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - none are ever asked for
    ) -> httpcore2.NetworkStream:
        """A connection to the first address that answers; ForbiddenAddressError, or httpcore2's errors."""
        addresses = self._resolve(host, port, self._deadline)
        if not self._allow_private:
            _check(host, addresses)
        failed: Exception = httpcore2.ConnectError(f"{host} has no address")
        for address in addresses[:TRIED]:
            try:
                left = self._deadline.left(timeout)
                return TimedStream(self._inner.connect_tcp(address, port, left, local_address), self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
        raise failed


def _check(host: str, addresses: Iterable[str]) -> None:
    for address in addresses:
        if what := forbidden(ipaddress.ip_address(address.split("%")[0])):
            shown = address if address == host else f"{host} ({address})"
            raise ForbiddenAddressError(f"{shown} belongs to {what}; --allow-private fetches from there too")


def addresses_of(host: str, port: int, deadline: Deadline) -> list[str]:
    """The addresses that a name stands for, in the system's order; the system's own look-up knows no deadline."""
    found: queue.Queue[Any] = queue.Queue()
    threading.Thread(target=_look_up, args=(host, port, found), daemon=True).start()
    try:
        answer = found.get(timeout=deadline.left())
    except queue.Empty:
        raise httpcore2.ConnectTimeout(f"no name server says in time where {host} is") from None
    if isinstance(answer, OSError):
        raise httpcore2.ConnectError(f"no name server knows {host}: check its spelling and your network") from answer
    return list(dict.fromkeys(str(one[4][0]) for one in answer))


def _look_up(host: str, port: int, found: "queue.Queue[Any]") -> None:
    try:
        found.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except (OSError, UnicodeError) as error:
        found.put(error if isinstance(error, OSError) else OSError(str(error)))


class TimedStream(httpcore2.NetworkStream):
    """A connection whose every step is held to one deadline, so that dripping bytes buys a server no time."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes, as httpcore2 asks for them."""
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, as httpcore2 asks for it."""
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The connection with TLS; the certificate is checked for the name, not for the address."""
        left = self._deadline.left(timeout)
        return TimedStream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore2 asks of a connection."""
        return self._stream.get_extra_info(info)
