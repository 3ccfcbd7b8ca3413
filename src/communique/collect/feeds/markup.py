"""Markup round feeds: the text of an entry, and the feeds that a web page names."""

from typing import Any
from urllib.parse import urljoin

from lxml import etree, html

from communique.collect.markup import seen_text

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")


def plain_text(fragment: str) -> str:
    """The words of an HTML fragment, a blank line between its blocks; a text without tags as it is."""
    return seen_text(fragment) if "<" in fragment or "&" in fragment else fragment.strip()


def feeds_named(page: bytes, base: str) -> tuple[str, ...]:
    """The addresses of the feeds that a web page names as its alternates, five at most."""
    tree = _parsed(page.decode("utf-8", "replace"))
    links = (
        [] if tree is None else [link for link in tree.iter("link") if "alternate" in (link.get("rel") or "").lower()]
    )
    found = [link.get("href") for link in links if (link.get("type") or "").strip().lower() in FEED_TYPES]
    return tuple(dict.fromkeys(_joined(base, href) for href in found if href))[:5]


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href


def _parsed(source: str) -> Any:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
