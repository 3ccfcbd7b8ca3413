"""Markup of a body, as HTML, XHTML or NITF -> its text: a blank line between paragraphs, nothing left out of them."""

import re
from html import unescape
from typing import Any

from lxml import etree, html

BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "aside", "main", "header", "footer", "address", "blockquote", "pre", "hr"),
        *("table", "tr", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("figure", "figcaption", "caption", "body"),
        *("hl1", "hl2", "block", "nitf-table", "bq", "fn", "body.content", "body.head"),  # of NITF
    )
)
SILENT = frozenset(("script", "style", "head", "template", "noscript", "media", "title", "iframe", "object", "svg"))
DEEPEST = 200  # elements inside each other
SAMPLE = 20_000  # characters in which markup is looked for

_BLOCK_TAG = re.compile(
    r"<(?:/?p|/?div|br ?/?|/h[1-6]|/li|/blockquote|/section|/article|/figure)\b[^<>]{0,500}>", re.IGNORECASE
)
_WHOLE_PAGE = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[^<>]{4000,}")


def is_markup(text: str) -> bool:
    """Whether a text is a piece of HTML: it begins with a tag that opens a block, or has two of them."""
    sample = text[:SAMPLE].lstrip()
    first = _BLOCK_TAG.match(sample)
    return bool(first) or sum(1 for _ in _BLOCK_TAG.finditer(sample)) >= 2


def is_whole_page(text: str) -> bool:
    """Whether a piece of HTML is a page with all that stands round an article."""
    return bool(_WHOLE_PAGE.search(text[:2_000]))


def text_of_markup(source: str) -> str | None:
    """The text of a piece of HTML or XHTML, None where it cannot be parsed."""
    if _LONG_TAG.search(source):  # the parser takes quadratic time over very many attributes
        return None
    try:
        return text_of_tree(html.fragment_fromstring(source, create_parent="div"))
    except (etree.LxmlError, ValueError, AssertionError):  # control characters, an empty document
        return None


def text_of_tree(tree: Any) -> str:
    """The text of a parsed body of any of these vocabularies; entities that nobody declared stand as HTML has them."""
    pieces: list[str] = []
    _gather(tree, pieces, 0)
    paragraphs = (_paragraph(piece) for piece in "".join(pieces).split(_BREAK))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


_BREAK = "\x1e"  # between paragraphs; no XML can hold it
_LINE = "\x1f"  # for <br/>


def _gather(element: Any, pieces: list[str], depth: int) -> None:
    name = local_name(element)
    if isinstance(element, etree._Entity):
        pieces.append(unescape(str(element.text)))
    elif name and name not in SILENT and depth < DEEPEST:
        block = name in BLOCKS
        pieces.append(_BREAK if block else _LINE if name == "br" else "")
        pieces.append(element.text or "")
        for child in element:
            _gather(child, pieces, depth + 1)
            pieces.append(child.tail or "")
        pieces.append(_BREAK if block else "\t" if name in ("td", "th") else "")


def _paragraph(piece: str) -> str:
    """Words with single spaces between them; the lines that <br/> made stay lines."""
    lines = (" ".join(line.split()) for line in piece.split(_LINE))
    return "\n".join(lines).strip()


def local_name(element: Any) -> str:
    """The name of an element without its namespace, "" for a comment or an instruction."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
