"""Outlets by the names, tags and addresses that vocabulary/outlets.yaml knows."""

from functools import cache
from typing import Any
from urllib.parse import urlsplit

from communique import vocabulary


def outlet_of_tag(tag: str) -> str | None:
    """The outlet that signs its datelines with this tag: "AP" -> "Associated Press"."""
    printed = " ".join(tag.split()).lower()
    return _index("tags").get(printed) or _index("datelines").get(printed)


def outlet_of_name(name: str) -> str | None:
    """The outlet of this name, however it writes itself: "KBS World Radio News" -> "KBS World Radio"."""
    return _index("names").get(" ".join(name.split()).strip(" .").lower())


def outlet_of_url(url: str) -> str | None:
    """The outlet on whose pages an address lies, by its host and the hosts above it."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    parts = host.split(".")
    return next((found for at in range(len(parts)) if (found := _index("domains").get(".".join(parts[at:])))), None)


def state_of(outlet: str) -> str | None:
    """The state (ISO 3166 alpha-3) in which an outlet has its seat, None where the vocabulary does not know it."""
    return next((entry.get("state") for entry in _outlets() if entry["name"] == outlet), None)


def is_official(outlet: str) -> bool:
    """Whether an outlet is a government's or an international body's own page."""
    return outlet in _of_kind("official")


def is_broadcaster(outlet: str) -> bool:
    """Whether an outlet is a radio or television station."""
    return outlet in _of_kind("broadcaster")


def is_agency(outlet: str) -> bool:
    """Whether an outlet is a news agency, whose texts others reprint."""
    return outlet in _of_kind("agency")


@cache
def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(entry["name"] for entry in _outlets() if entry["kind"] == kind)


def _outlets() -> list[dict[str, Any]]:
    outlets: list[dict[str, Any]] = vocabulary.load("outlets")["outlets"]
    return outlets


@cache
def _index(key: str) -> dict[str, str]:
    extra = key == "names"
    return {
        name.lower(): entry["name"]
        for entry in _outlets()
        for name in [*entry.get(key, []), *([entry["name"]] if extra else [])]
    }
