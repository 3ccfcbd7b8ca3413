"""RSS and Atom -> entries (RSS 0.9 to 2.0, RFC 4287), by feedparser, which is given bytes and never an address.

feedparser's own ways with broken XML take more than quadratic time over hostile bytes, so libxml2 takes a feed apart
first, in linear time, without entities or anything fetched; feedparser sees one small entry at a time, well-formed.
"""

import re
from html import unescape
from io import BytesIO
from typing import Any

import feedparser
from attrs import frozen
from lxml import etree

from communique.collect.decode import decode
from communique.collect.feeds.recognition import is_feed
from communique.collect.feeds.trouble import Trouble, TroubleKind
from communique.collect.feeds.url import web_url
from communique.collect.given import Problem
from communique.collect.moment import moment

ENTRY_BYTES = 2_000_000
ATTRIBUTES = 100  # of one element
TITLE = 500  # characters
ATOM = "http://www.w3.org/2005/Atom"

_DECLARATION = re.compile(r"^\s{0,200}<\?xml[^>]{0,200}>")
_MENDED = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{2,31};)?", re.DOTALL
)
_TAGS = re.compile(r"<[^<>]{0,2000}>")


@frozen
class Entry:
    """One entry: its address, "" where it has none that may be asked for, and what the feed says of it.

    `published` and `updated` are ISO 8601 in the feed's own zone; `text` is HTML, whole or, if `is_summary`, a part;
    `raw` are the entry's own bytes.
    """

    raw: bytes
    address: str = ""
    title: str = ""
    published: str = ""
    updated: str = ""
    authors: str = ""
    text: str = ""
    is_summary: bool = True

    @property
    def mark(self) -> str:
        """What changes when the feed says that the page was changed."""
        return " | ".join((self.updated or self.published, self.title))


@frozen
class Feed:
    """A feed's title, language, its first entries in its order, and how many it has in all."""

    title: str
    language: str
    entries: tuple[Entry, ...]
    count: int


def read_feed(raw: bytes, base: str = "", most: int = 1_000_000) -> Feed | Trouble:
    """The entries of a feed, `most` at most; addresses are read relative to `base`, where the feed was found.

    A feed with damaged XML gives the entries that can be made out. What is no feed is a Trouble. Never raises.
    """
    text = decode(raw)
    if isinstance(text, Problem):
        return _no(text.detail)
    if not is_feed(text):
        return _no("this is neither RSS nor Atom")
    source = _DECLARATION.sub("", text, count=1).lstrip()
    found = _taken_apart(source, most)
    if found is None:
        found = _taken_apart(_MENDED.sub(_mended, source), most, recover=True)
    if found is None or not (found.entries or found.count == 0):
        return _no("the feed's XML is damaged beyond reading")
    entries = tuple(_entry(element, base) for element in found.entries)
    return Feed(found.title, found.language, entries, found.count)


@frozen
class _Parts:
    title: str
    language: str
    entries: tuple[tuple[bytes, str], ...]
    count: int


def _mended(match: re.Match[str]) -> str:
    """HTML's named characters as themselves and stray ampersands as such; CDATA is left alone."""
    if match[0].startswith("<"):
        return match[0]
    return unescape(match[0]) if match[1] and unescape(match[0]) != match[0] else f"&amp;{match[1] or ''}"


def _taken_apart(source: str, most: int, recover: bool = False) -> _Parts | None:
    """The parts of a feed, None where its XML is broken and not to be recovered."""
    tags = tuple(f"{{*}}{name}" for name in ("item", "entry", "title", "language"))
    stream = BytesIO(source.encode("utf-8", "replace"))
    head: dict[str, str] = {}
    entries: list[tuple[bytes, str]] = []
    count = 0
    try:
        parser = etree.iterparse(
            stream, ("end",), tag=tags, recover=recover, resolve_entities=False, no_network=True, load_dtd=False
        )
        for _, element in parser:
            name, parent = _name(element), element.getparent()
            if name in ("title", "language"):
                if parent is not None and _name(parent) in ("channel", "feed"):
                    head.setdefault(name, " ".join("".join(element.itertext()).split())[:TITLE])
                continue
            count += 1
            if len(entries) < most and not _is_overgrown(element):
                entries.append((etree.tostring(element, with_tail=False), element.base or ""))
            _let_go(element)
    except etree.XMLSyntaxError:
        return None
    return _Parts(head.get("title", ""), head.get("language", ""), tuple(entries), count)


def _name(element: Any) -> str:
    return str(etree.QName(element).localname)


def _is_overgrown(element: Any) -> bool:
    return any(len(one.attrib) > ATTRIBUTES for one in element.iter())


def _let_go(element: Any) -> None:
    """Forget an entry and what stands before it, so that no more than one is in memory as a tree."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _entry(part: tuple[bytes, str], base: str) -> Entry:
    raw, own_base = part
    if len(raw) > ENTRY_BYTES:
        return Entry(raw[:ENTRY_BYTES])
    around = (
        (f'<feed xmlns="{ATOM}">', "</feed>")
        if ATOM.encode() in raw[:2000]
        else ('<rss version="2.0"><channel>', "</channel></rss>")
    )
    read = feedparser.parse(
        BytesIO(around[0].encode() + raw + around[1].encode()), sanitize_html=False, resolve_relative_uris=False
    )
    if not read.entries:
        return Entry(raw)
    found = read.entries[0]
    base = _joined(own_base, base) if own_base else base
    text, is_summary = _text(found)
    return Entry(
        raw,
        _address(found, base),
        _words(found.get("title")),
        _date(found, "published") or _date(found, "created"),
        _date(found, "updated"),
        _authors(found),
        text,
        is_summary,
    )


def _joined(address: str, base: str) -> str:
    found = web_url(address, base)
    return base if isinstance(found, Trouble) else found


def _address(found: Any, base: str) -> str:
    """The entry's link, or its id where that is an address; in RSS a guid is one unless it says that it is none."""
    candidates = [
        found.get("link"),
        *(link.get("href") for link in found.get("links", []) if link.get("rel") == "alternate"),
    ]
    if found.get("guidislink") is not False or str(found.get("id", "")).startswith("http"):
        candidates.append(found.get("id"))
    for candidate in candidates:
        if isinstance(candidate, str) and candidate.strip():
            url = web_url(unescape(candidate), base)
            if isinstance(url, str):
                return url
    return ""


def _date(found: Any, name: str) -> str:
    """A date as the feed gives it, in its own zone; else as feedparser reads it, in UTC."""
    if name not in found:
        return ""
    read = moment(str(found[name])[:100])
    if read:
        return read[0]
    parsed = found.get(f"{name}_parsed")
    return (
        f"{parsed[0]:04}-{parsed[1]:02}-{parsed[2]:02}T{parsed[3]:02}:{parsed[4]:02}:{parsed[5]:02}+00:00"
        if parsed
        else ""
    )


def _authors(found: Any) -> str:
    names = [one.get("name") or "" for one in found.get("authors", [])] or [found.get("author") or ""]
    return ", ".join(dict.fromkeys(_words(name) for name in names[:20] if name and "@" not in name))


def _text(found: Any) -> tuple[str, bool]:
    """The entry's text and whether it is but a summary: its content, or its description where it says no more."""
    whole = max((str(one.get("value") or "") for one in found.get("content", [])), key=len, default="")
    summary = str(found.get("summary") or "")
    return (whole, False) if len(whole) >= len(summary) and whole.strip() else (summary, True)


def _words(value: object) -> str:
    """Words of a title, which may be HTML, without its tags."""
    return " ".join(unescape(_TAGS.sub(" ", unescape(str(value or ""))[: 4 * TITLE])).split())[:TITLE]


def _no(detail: str) -> Trouble:
    return Trouble(TroubleKind.FORM, detail)
