"""Addresses: what the URL of a report says of its outlet and its day."""

import re
from urllib.parse import urlsplit

from communique.claims.report import Found
from communique.collect.findings import NOTHING_FOUND, Findings
from communique.collect.outlet import outlet_of_url
from communique.collect.printed_date import iso_date

_HOST = re.compile(r"(?:www\d?\.|m\.|amp\.)?(?P<host>(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})")
_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)[-/]?(?P<month>\d\d)[-/]?(?P<day>\d\d)(?:[/_-]|\b)")


def read_address(url: str | None) -> Findings:
    """The outlet on whose pages a report lies, and the day that most outlets put into the path ("/2019/11/20/")."""
    outlet = outlet_of_url(url) if url else None
    match = _DAY.search(url or "")
    day = iso_date(f"{match['year']}-{match['month']}-{match['day']}") if match else None
    return Findings(
        outlet=Found(outlet, "url") if outlet else None,
        published=Found(day[0], "url") if day else None,
    )


def read_host(url: str | None) -> Findings:
    """The host as the outlet, for what nothing else names: a site by its address is more than "unknown"."""
    try:
        match = _HOST.fullmatch((urlsplit(url or "").hostname or "").lower())
    except ValueError:
        match = None
    return Findings(outlet=Found(match["host"], "host")) if match else NOTHING_FOUND
