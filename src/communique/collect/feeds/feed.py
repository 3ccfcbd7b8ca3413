"""RSS and Atom -> entries (RSS 0.9 to 2.0, RFC 4287), by feedparser, which is given bytes and never an address.

feedparser's own ways with broken XML take more than quadratic time over hostile bytes, so libxml2 takes a feed apart
first, in linear time, without entities or anything fetched; feedparser sees one small entry at a time, well-formed.
"""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from itertools import islice
from typing import Any

import feedparser
from attrs import evolve, frozen
from lxml import etree

from communique.collect.decode import decode
from communique.collect.feeds.recognition import is_feed
from communique.collect.feeds.trouble import Trouble, TroubleKind
from communique.collect.feeds.url import web_url
from communique.collect.given import Problem
from communique.collect.moment import FIRST_YEAR, moment

ENTRY_BYTES = 1_000_000
ATTRIBUTES = 100  # of one element
ELEMENTS = 5_000  # of one entry
TITLE = 500  # characters
ATOM = "http://www.w3.org/2005/Atom"

_DECLARATION = re.compile(r"^\s{0,200}<\?xml[^>]{0,200}>")
_MENDED = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<(?![A-Za-z_/!?])"
    r"|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?P<name>\w{2,31};)?",
    re.DOTALL,
)
_AROUND = {
    True: (f'<feed xmlns="{ATOM}">'.encode(), b"</feed>"),
    False: (b'<rss version="2.0"><channel>', b"</channel></rss>"),
}
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
    """A feed's title and language, how many entries it has, and the first of them, each with its xml:base."""

    title: str
    language: str
    count: int
    parts: tuple[tuple[bytes, str], ...]
    base: str = ""

    @property
    def entries(self) -> Iterator[Entry]:
        """The entries in the feed's order; each is read as it is asked for."""
        return (_entry(raw, _joined(base, self.base) if base else self.base) for raw, base in self.parts)


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
    return _no("the feed's XML is damaged beyond reading") if found is None else evolve(found, base=base)


def _mended(match: re.Match[str]) -> str:
    """HTML's named characters as themselves, stray ampersands and brackets as such; CDATA is left alone."""
    words, name = match[0], match["name"]
    if words.startswith("<"):
        return words if len(words) > 1 else "&lt;"
    return unescape(words) if name and unescape(words) != words else f"&amp;{name or ''}"


def _taken_apart(source: str, most: int, recover: bool = False) -> Feed | None:
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
            if len(entries) < most:
                entries.append((_bytes_of(element), element.base or ""))
            _let_go(element)
    except etree.XMLSyntaxError:
        return None
    return Feed(head.get("title", ""), head.get("language", ""), count, tuple(entries))


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _bytes_of(element: Any) -> bytes:
    """The entry's XML; its tag alone where it is larger or has more attributes than entries have."""
    raw = etree.tostring(element, with_tail=False)
    attributes = [len(one.attrib) for one in islice(element.iter(), ELEMENTS + 1)]
    odd = len(raw) > ENTRY_BYTES or len(attributes) > ELEMENTS or max(attributes) > ATTRIBUTES
    return b"<item/>" if odd else raw


def _let_go(element: Any) -> None:
    """Forget an entry and what stands before it, so that no more than one is in memory as a tree."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _entry(raw: bytes, base: str) -> Entry:
    """The entry as feedparser understands it, alone in a feed of its kind."""
    around = _AROUND[ATOM.encode() in raw[:2000]]
    document = BytesIO(around[0] + raw + around[1])
    read = feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False)
    if not read.entries:
        return Entry(raw)
    found = read.entries[0]
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
    if not parsed or parsed[0] < FIRST_YEAR:
        return ""
    year, month, day, hour, minute, second = parsed[:6]
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+00:00"


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
