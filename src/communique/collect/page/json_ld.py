"""JSON-LD in web pages (schema.org's Article and its kinds): headline, date, author and publisher."""

from collections.abc import Iterator
from typing import Any

import orjson

from communique.collect.findings import Findings
from communique.collect.outlet import outlet_of_name
from communique.collect.page.values import found_date, found_words, is_name

SCRIPT_LENGTH = 300_000  # characters of one script element
DEPTH = 6
ARTICLES = frozenset(
    (
        "NewsArticle",
        "Article",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BlogPosting",
        "Report",
        "WebPage",
    )
)


def read_json_ld(tree: Any) -> Findings:
    """What the articles in a parsed page's JSON-LD say, articles before pages, the first to say something believed."""
    nodes = [node for script in tree.iter("script") for node in _nodes(_parsed(script), DEPTH)]
    people = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    found = Findings()
    for node in sorted((node for node in nodes if _kinds(node) & ARTICLES), key=lambda node: "WebPage" in _kinds(node)):
        found = found.then(_of_article(node, people))
    return found


def _parsed(script: Any) -> object:
    source = str(script.text or "")
    if "ld+json" not in (script.get("type") or "").lower() or len(source) > SCRIPT_LENGTH:
        return None
    try:
        return orjson.loads(source.strip().rstrip(";"))
    except orjson.JSONDecodeError:
        return None


def _nodes(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth - 1)
    elif depth and isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph", []), depth - 1)


def _kinds(node: dict[str, Any]) -> frozenset[str]:
    kinds = node.get("@type")
    return frozenset(str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _of_article(node: dict[str, Any], people: dict[str, dict[str, Any]]) -> Findings:
    publishers = _names(node.get("publisher"), people, DEPTH)
    return Findings(
        outlet=found_words(publishers[0] if publishers else None, "json-ld", outlet_of_name),
        published=found_date(node.get("datePublished") or node.get("dateCreated"), "json-ld"),
        headline=found_words(node.get("headline"), "json-ld"),
        byline=found_words(", ".join(_names(node.get("author"), people, DEPTH)), "json-ld"),
    )


def _names(value: object, people: dict[str, dict[str, Any]], depth: int) -> list[str]:
    """The names of agents: a string, an object with `name` or the `@id` of one, or a list of these."""
    if depth and isinstance(value, list):
        return [name for part in value for name in _names(part, people, depth - 1)]
    if isinstance(value, dict):
        value = value.get("name") or people.get(str(value.get("@id")), {}).get("name")
    return [value.strip()] if isinstance(value, str) and is_name(value) else []
