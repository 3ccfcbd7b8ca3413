"""URLs that may be asked for: http and https alone, with a plain host, without a password (RFC 3986, WHATWG URL)."""

import ipaddress
import re

import httpx2

from communique.collect.feeds.trouble import Trouble, TroubleKind

LONGEST = 4_000  # characters
PORTS = {"http": 80, "https": 443}

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,30}:")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.?")
_NUMBER = re.compile(r"0x[0-9a-f]*|\d+")


def web_url(address: str, base: str = "") -> str | Trouble:
    """The address in its normal form without fragment, read relative to `base` where that is given; or why it is none.

    A host that ends in a number must be an IPv4 address in four plain decimal numbers: other spellings of it (one
    number, octal, hexadecimal) serve to hide where a request goes.
    """
    address = address.strip()
    if len(address) > LONGEST:
        return _no(f"the address has {len(address):,} characters, more than {LONGEST:,}")
    if "\\" in address or any(ord(char) < 32 or ord(char) == 127 for char in address):
        return _no("the address holds a backslash or a control character")
    try:
        url = httpx2.URL(base).join(address) if base else httpx2.URL(address)
        return _problem(url, address) or str(url.copy_with(fragment=None))
    except (httpx2.InvalidURL, ValueError, UnicodeError) as error:
        return _no(f"this is no address of a web page ({error})")


def host_of(url: str) -> str:
    """The host of a checked URL, in lower case."""
    return httpx2.URL(url).raw_host.decode("ascii").rstrip(".")


def origin_of(url: str) -> str:
    """Scheme, host and port of a checked URL (RFC 6454)."""
    read = httpx2.URL(url)
    return f"{read.scheme}://{read.netloc.decode('ascii')}"


def redirected(url: str, location: str) -> str | Trouble:
    """Where a redirect leads; a step from https to http is refused, since anybody on the way could have made it."""
    target = web_url(location, url)
    if isinstance(target, str) and url.startswith("https:") and not target.startswith("https:"):
        return Trouble(TroubleKind.REDIRECT, f"the redirect to {target} leads from https to http")
    return target


def _problem(url: httpx2.URL, address: str) -> Trouble | None:
    if url.scheme not in PORTS:
        named = f"{url.scheme}: is" if _SCHEME.match(address) else "an address without http:// or https:// is"
        return _no(f"{named} not fetched: only http: and https: addresses are")
    if url.userinfo or "@" in url.netloc.decode("ascii"):
        return _no("the address holds a user name or password")
    if not 0 < len(url.raw_host) <= 255 or (url.port is not None and not 0 < url.port < 65_536):
        return _no("the address names no host, or a port that is none")
    return _host_problem(url.raw_host.decode("ascii"))


def _host_problem(host: str) -> Trouble | None:
    if ":" in host:
        return None if _is_ip(host) else _no(f"{host} is no IPv6 address")
    if not _HOST.fullmatch(host):
        return _no(f"{host} is no host name")
    if _NUMBER.fullmatch(host.rstrip(".").rsplit(".", 1)[-1]) and not _is_ip(host):
        return _no(f"{host} is no IP address in four plain numbers")
    return None


def _is_ip(host: str) -> bool:
    try:
        return "%" not in host and bool(ipaddress.ip_address(host))
    except ValueError:
        return False


def _no(detail: str) -> Trouble:
    return Trouble(TroubleKind.ADDRESS, detail)
