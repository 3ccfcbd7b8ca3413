"""Addresses compared: two URLs of one document, and two of one text in the outlet's own other forms (print, AMP)."""

from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

from communique import vocabulary

LONGEST = 2_000  # characters of an address; a longer one names no document


def document_of(url: str | None) -> str:
    """The document an address names: without scheme, fragment and what only tells who came from where.

    "" for no address, one that cannot be read, and an outlet's front page, which is another text every day.
    """
    parts = _parts(url)
    return f"{_host(parts)}{parts.path.rstrip('/')}{_query(parts)}" if parts else ""


def text_of(url: str | None) -> str:
    """The text an address names: the document's key without the marks of its form for print, mobile or AMP."""
    parts = _parts(url)
    if not parts:
        return ""
    hosts = [*_host(parts).split(".")]
    while len(hosts) > 2 and hosts[0] in _marks("hosts"):
        del hosts[0]
    steps = [step for step in parts.path.split("/") if step]
    while len(steps) > 1 and steps[-1].lower() in _marks("path_ends"):
        del steps[-1]
    return "/".join([".".join(hosts), *steps]) + _query(parts)


def _parts(url: str | None) -> SplitResult | None:
    if not url or len(url) > LONGEST:
        return None
    try:
        parts = urlsplit(url.strip())
        known = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        return None
    return parts if known and (parts.path.strip("/") or _query(parts)) else None


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _query(parts: SplitResult) -> str:
    beginnings = tuple(_address()["parameter_beginnings"])
    kept = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query)
        if name.lower() not in _marks("parameters") and not name.lower().startswith(beginnings)
    )
    return f"?{urlencode(kept)}" if kept else ""


def _marks(name: str) -> frozenset[str]:
    return frozenset(_address()[name])


def _address() -> dict[str, Any]:
    found: dict[str, Any] = vocabulary.load("copies")["address"]
    return found
