"""JSON-LD in web pages (schema.org's Article and its kinds): headline, dates, authors and publisher."""

from collections.abc import Iterator
from typing import Any

import orjson

from communique.collect.findings import Findings
from communique.collect.page.values import found_authors, found_moment, found_outlet, found_words
from communique.collect.patterns import words

SCRIPT_LENGTH = 300_000  # characters of one script element
DEPTH = 6
RULE = "json-ld"


def read_json_ld(tree: Any) -> Findings:
    """What the articles in a parsed page's JSON-LD say, articles before pages, the first to say something believed.

    Only the first article speaks: others on a page are other stories.
    """
    nodes = [node for script in tree.iter("script") for node in _nodes(_parsed(script), DEPTH)]
    people = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    found = Findings()
    for key in ("json_ld/articles", "json_ld/pages"):
        for node in [node for node in nodes if _kinds(node) & words("page_head", key)]:
            found = _filled(found, _of_article(node, people))
    return found


def _filled(found: Findings, other: Findings) -> Findings:
    """What is missing is taken from another node; that it says something else is no evidence about this story."""
    return Findings(
        outlet=found.outlet or other.outlet,
        published=found.published or other.published,
        modified=found.modified or other.modified,
        headline=found.headline or other.headline,
        byline=found.byline or other.byline,
    )


def _parsed(script: Any) -> object:
    source = str(script.text or "")
    if "ld+json" not in (script.get("type") or "").lower() or len(source) > SCRIPT_LENGTH:
        return None
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return orjson.loads(source)
    except orjson.JSONDecodeError:
        return _with_controls(source)


def _with_controls(source: str) -> object:
    """JSON with line breaks inside its strings, which the standard forbids and sites print."""
    try:
        return orjson.loads("".join(letter if letter >= " " else " " for letter in source))
    except orjson.JSONDecodeError:
        return None


def _nodes(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key), depth - 1)


def _kinds(node: dict[str, Any]) -> frozenset[str]:
    kinds = node.get("@type")
    return frozenset(str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _of_article(node: dict[str, Any], people: dict[str, dict[str, Any]]) -> Findings:
    publishers = _names(node.get("publisher"), people, DEPTH)
    authors = _names(node.get("author"), people, DEPTH) or _names(node.get("creator"), people, DEPTH)
    return Findings(
        outlet=found_outlet(publishers[0] if publishers else None, RULE),
        published=found_moment(node.get("datePublished"), RULE) or found_moment(node.get("dateCreated"), RULE),
        modified=found_moment(node.get("dateModified"), RULE),
        headline=found_words(node.get("headline"), RULE),
        byline=found_authors(authors, RULE),
    )


def _names(value: object, people: dict[str, dict[str, Any]], depth: int) -> list[str]:
    """The names of agents: a string, an object with `name` or the `@id` of one, or a list of these."""
    if depth and isinstance(value, list):
        return [name for part in value for name in _names(part, people, depth - 1)]
    if depth and isinstance(value, dict):
        return _names(value.get("name") or people.get(str(value.get("@id")), {}).get("name"), people, depth - 1)
    return [value.strip()] if isinstance(value, str) and value.strip() else []
