"""The headline of a page among its titles, without the name of the site or section that titles carry."""

import re
from collections.abc import Iterable

from attrs import evolve

from communique.claims.report import Found
from communique.collect.outlet import outlet_of_name, outlet_of_url

_BEHIND = re.compile(r"^(?P<headline>.{8,})\s(?:\||-|–|—|::|»|·|•)\s(?P<site>[^|»]{2,60})$", re.DOTALL)
_SPLIT = re.compile(r"\W+")


def headline_of(title: Found, outlets: Iterable[str], headings: Iterable[str], url: str | None) -> Found:
    """The title without the site's name behind it: one that the page states, that its address holds, or that the
    page's own heading leaves out.
    """
    match = _BEHIND.match(title.value)
    if not match:
        return title
    names = {_plain(name) for name in outlets}
    headed = {_plain(heading) for heading in headings}
    behind, before = match["site"].strip(), match["headline"].strip()
    named = _plain(outlet_of_name(behind) or behind) in names | {_plain(outlet_of_url(url or "") or "")}
    if named or _plain(before) in headed or _in_address(behind, url):
        return evolve(title, value=before)
    return title


def _in_address(name: str, url: str | None) -> bool:
    """Whether a site's address is made of its name: "The Harbour Gazette" and harbourgazette.example."""
    host = (url or "").partition("//")[2].partition("/")[0].lower()
    plain = _plain(name).replace(" ", "").removeprefix("the")
    return len(plain) > 3 and plain in host.replace("-", "")


def _plain(words: str) -> str:
    return " ".join(_SPLIT.split(words.casefold())).strip()
