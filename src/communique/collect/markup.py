"""HTML of mails and feeds as text: every word that a reader sees, a block to a paragraph.

A page has menus, so its article must be found (page/article.py); an entry of a feed is all article, a mail is article
and footer, and its layout in tables hides one story of several from such a search.
"""

import re

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

UNSEEN = frozenset(
    ("script", "style", "head", "title", "meta", "template", "noscript", "svg", "math", "object", "iframe")
)
BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "aside", "main", "header", "footer", "address", "blockquote", "pre"),
        *("table", "tr", "td", "th", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("center", "body", "figure", "figcaption"),
    )
)

_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|mso-hide\s{0,3}:\s{0,3}all", re.IGNORECASE)
_BREAKS = {"br": "\n", "hr": "\n\n----------\n\n"}
_SPACE = re.compile(r"[ \t\n\r\f\u00a0]+")
_PADDING = re.compile(r"(?:[\u034f\u200b-\u200f\ufeff\u00ad] ?){3,}")  # by which bulletins push their first line out


def seen_text(source: str) -> str:
    """What a reader of this HTML sees; "" where it cannot be parsed. Blocks are parted by a blank line."""
    try:
        tree = document_fromstring(
            source.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8", no_network=True)
        )
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    pieces: list[str] = []
    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start" and _unseen(element):
            walker.skip_subtree()
        elif event == "start":
            pieces += [_BREAKS.get(element.tag, _edge(element.tag)), _own_words(element)]
        else:
            ended = "" if event != "end" or _unseen(element) else _edge(element.tag)
            pieces += [ended, _SPACE.sub(" ", element.tail or "")]
    lines = (line.strip() for line in _PADDING.sub("", "".join(pieces)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _unseen(element: etree._Element) -> bool:
    hidden = _HIDDEN.search(element.get("style") or "") or element.get("hidden") is not None
    return element.tag in UNSEEN or bool(hidden)


def _own_words(element: etree._Element) -> str:
    """The words in front of the first child; lines stay as they are where the page says so."""
    words = element.text or ""
    return words if element.tag == "pre" else _SPACE.sub(" ", words)


def _edge(tag: object) -> str:
    return "\n\n" if tag in BLOCKS else ""
