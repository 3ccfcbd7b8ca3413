"""Markup inside feeds -> text: the HTML of an entry is all article, so it needs no search for one."""

from typing import Any
from urllib.parse import urljoin

from lxml import etree, html

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td"),
        *("th", "tr", "ul"),
    )
)
SILENT = frozenset(("script", "style", "template", "noscript", "iframe", "object", "svg", "head"))
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")


def plain_text(fragment: str) -> str:
    """The words of an HTML fragment, a blank line between its blocks; a text without tags as it is."""
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    tree = _parsed(fragment)
    return "" if tree is None else "\n\n".join(block for block in _blocks(tree) if block)


def feeds_named(page: bytes, base: str) -> tuple[str, ...]:
    """The addresses of the feeds that a web page names as its alternates, five at most."""
    tree = _parsed(page.decode("utf-8", "replace"))
    links = (
        [] if tree is None else [link for link in tree.iter("link") if "alternate" in (link.get("rel") or "").lower()]
    )
    found = [link.get("href") for link in links if (link.get("type") or "").strip().lower() in FEED_TYPES[:3]]
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


def _blocks(tree: Any) -> list[str]:
    """The words of each block in the order of the page, white space as single spaces."""
    blocks: list[list[str]] = [[]]
    silent = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name, begins = element.tag, event == "start"
        silent += (name in SILENT) * (1 if begins else -1)
        if name in BLOCKS:
            blocks.append([])
        elif name == "br" and begins:
            blocks[-1].append(" ")
        words = element.text if begins else element.tail
        if words and not silent:
            blocks[-1].append(words)
    return [" ".join("".join(pieces).split()) for pieces in blocks]
