"""XML of others: what its root is, and its elements one by one; nothing is fetched and no entity is expanded."""

import re
from collections.abc import Iterator
from typing import IO, Any

from lxml import etree

from communique.claims.codes import RefusalReason
from communique.collect.given import Problem
from communique.collect.structured.markup import local_name

_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?P<declared><\?xml\b[^>]{0,300}\?>)?"
    # Possessive: what was passed over is never gone over again, or hostile heads would take exponential time.
    rb"(?:\s{1,200}+|<\?[^>]{0,500}+>|<!--(?:(?!-->)[\s\S]){0,3000}+-->|<!DOCTYPE\b[^\[>]{0,500}+(?:\[[^\]]{0,3000}+\]\s{0,20}+)?>){0,20}+"
    rb"<(?:[\w.-]{1,60}:)?(?P<name>[A-Za-z_][\w.-]{0,80})[\s/>]"
)
_DECLARES = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST)\b")


def root_of(head: bytes) -> str | None:
    """The local name of the root element, where the bytes begin as XML or as an element; None for a text."""
    match = _ROOT.match(head)
    return match["name"].decode("ascii", "replace") if match else None


def is_declared(head: bytes) -> bool:
    """Whether the bytes say themselves that they are XML."""
    match = _ROOT.match(head)
    return bool(match and match["declared"])


def entity_problem(raw: bytes) -> Problem | None:
    """Why XML that declares entities of its own is refused: they can make a small file grow without end."""
    if not _DECLARES.search(raw):
        return None
    return Problem(RefusalReason.MALFORMED, "the XML declares entities or elements of its own, which is not allowed")


def elements(stream: IO[bytes], names: frozenset[str]) -> Iterator[Any]:
    """The elements of these local names in their order, each emptied when the next is asked for; XMLSyntaxError."""
    options = {"resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False}
    tags = [f"{{*}}{name}" for name in sorted(names)]
    for _, element in etree.iterparse(stream, events=("end",), tag=tags, **options):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]


def child(element: Any, *path: str) -> Any:
    """The first element down this path of local names, None where there is none."""
    for name in path:
        element = next((one for one in element if local_name(one) == name), None) if element is not None else None
    return element


def descendant(element: Any, name: str) -> Any:
    """The first element of this local name at any depth, None where there is none."""
    return next((one for one in element.iter() if local_name(one) == name), None)


def words_of(element: Any, longest: int = 1_000) -> str | None:
    """The words of an element in one line; None for no element, no words or too many."""
    words = " ".join("".join(element.itertext(etree.Element)).split()) if element is not None else ""
    words = words or (" ".join("".join(element.itertext()).split()) if element is not None else "")
    return words if 0 < len(words) <= longest else None


def attribute(element: Any, name: str) -> str | None:
    """The value of an attribute, whatever its namespace; None where there is none."""
    values = element.attrib.items() if element is not None else ()
    return next((str(value).strip() for key, value in values if str(key).rpartition("}")[2] == name), None) or None
