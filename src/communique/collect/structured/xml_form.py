"""XML of news: NewsML-G2 with any number of items, NITF; other XML is refused by the name of its root element."""

import hashlib
from io import BytesIO
from typing import IO, Any

from attrs import evolve
from lxml import etree

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal
from communique.collect.container import SNIFFED, Container, Form, Items, Notice
from communique.collect.datasets.stream import rejoined
from communique.collect.given import Problem
from communique.collect.item import Item
from communique.collect.structured.markup import local_name
from communique.collect.structured.news_item import read_news_item
from communique.collect.structured.nitf import read_nitf
from communique.collect.structured.xml_source import elements, entity_problem, is_declared, root_of

ITEMS = {"newsItem": ("newsItem",), "packageItem": ("packageItem",), "nitf": ("nitf",)}
PAGES = frozenset(("html", "HTML", "head", "body"))


def read_news(container: Container) -> Items:
    """The items of a NewsML-G2 or NITF file; one that is alone has the bytes and the name of the file."""
    limit = container.limits.file_bytes
    raw = container.stream.read(limit + 1)
    names = frozenset(ITEMS.get(root_of(raw[:SNIFFED]) or "", ("newsItem", "packageItem")))
    if problem := entity_problem(raw):
        yield Refusal(container.name, problem.reason, problem.detail)
    elif len(raw) > limit:
        yield from _items(rejoined(raw, container.stream), names, container)
    else:
        yield from _named(list(_items(BytesIO(raw), names, container)), raw, container.name)


def _named(found: list[Item | Refusal | Notice], raw: bytes, name: str) -> Items:
    """What was found; an item that is alone in a file has the file's name and bytes."""
    alone = len(found) == 1
    for one in found:
        yield evolve(one, name=name, raw=raw) if alone and isinstance(one, Item) else one


def read_other(container: Container) -> Items:
    """The refusal of other XML, which says what it is."""
    root = root_of(container.stream.peek())
    detail = f"this is XML with the root element {root!r}; NewsML-G2, NITF, feeds and web pages are read"
    yield Refusal(container.name, RefusalReason.MALFORMED, detail)


def _items(stream: IO[bytes], names: frozenset[str], container: Container) -> Items:
    number, packages = 0, 0
    try:
        for element in elements(stream, names):
            if local_name(element) == "packageitem":
                packages += 1
            else:
                number += 1
                yield _item(element, evolve(container, name=f"{container.name}:{number}"))
    except etree.XMLSyntaxError as error:
        detail = f"the XML is broken behind item {number}: {' '.join(str(error).split())}"
        yield Refusal(f"{container.name}:{number + 1}", RefusalReason.MALFORMED, detail[:300])
        return
    if packages and number:
        yield Notice(container.name, f"{packages} packages in it only list items, and were passed over")
    elif not number:
        yield Refusal(container.name, RefusalReason.NO_BODY, "there is no news item in it, at most packages of some")


def _item(element: Any, container: Container) -> Item | Refusal:
    found = read_nitf(element) if local_name(element) == "nitf" else read_news_item(element)
    if isinstance(found, Problem):
        return Refusal(container.name, found.reason, found.detail, hashlib.sha256(_bytes(element)).hexdigest())
    text, stated = found
    if not text.strip():
        return Refusal(container.name, RefusalReason.NO_BODY, "this NITF document has no text in its body.content")
    return Item(container.name, _bytes(element), text, stated.over(container.stated))


def _bytes(element: Any) -> bytes:
    """The element as it stands in the file, without what follows it."""
    return bytes(etree.tostring(element, encoding="utf-8", with_tail=False))


NEWS = Form("NewsML-G2 or NITF", lambda head, _: root_of(head) in ITEMS or root_of(head) == "newsMessage", read_news)
OTHER_XML = Form("other XML", lambda head, _: is_declared(head) and root_of(head) not in PAGES, read_other)
