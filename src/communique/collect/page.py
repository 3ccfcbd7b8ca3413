"""Web pages: the article's text out of HTML, and what JSON-LD, meta elements and the address say of it.

trafilatura (Barbaresi 2021, ACL demo) finds the body. Nothing is fetched, and the parser expands no entities.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import orjson
from attrs import frozen
from trafilatura import bare_extraction
from trafilatura.utils import load_html

from communique.claims.codes import RefusalReason
from communique.claims.report import Found
from communique.collect.findings import Findings
from communique.collect.given import Problem
from communique.collect.outlet import outlet_of_name, outlet_of_url
from communique.collect.printed_date import iso_date

JSON_LD_BYTES = 300_000  # of one script element
JSON_LD_DEPTH = 6
ARTICLE_TYPES = (
    "newsarticle",
    "article",
    "reportagenewsarticle",
    "blogposting",
    "report",
    "webpage",
    "opinionnewsarticle",
    "analysisnewsarticle",
)
META_HEADLINES = ("og:title", "twitter:title", "title")
META_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "pubdate",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
)
META_AUTHORS = ("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
META_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
ADDRESS_DATE = re.compile(r"/(?P<year>(?:19|20)\d\d)[-/]?(?P<month>\d\d)[-/]?(?P<day>\d\d)(?:/|-|_|\b)")


@frozen
class Page:
    """The article's text, what the page says of it, and the address and language that it states."""

    text: str
    findings: Findings
    url: str | None = None
    language: str | None = None


def read_page(source: str, url: str | None = None) -> Page | Problem:
    """The article of a web page; NO_BODY where there is none, MALFORMED where the HTML cannot be parsed at all."""
    tree = load_html(source)
    if tree is None:
        return Problem(RefusalReason.MALFORMED, "the page cannot be parsed as HTML")
    address = url or _address(tree)
    text = _article(source, address)
    if not text.strip():
        return Problem(RefusalReason.NO_BODY, "no article text was found on the page")
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower() or None
    return Page(text, _findings(tree, address), address, language)


def _article(source: str, url: str | None) -> str:
    """trafilatura's text with a blank line between paragraphs; no metadata, for its dates depend on today's."""
    found = bare_extraction(source, url=url, include_comments=False, with_metadata=False, deduplicate=False)
    text = (found.text if found is not None else None) or ""
    return re.sub(r"\n+", "\n\n", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _findings(tree: Any, url: str | None) -> Findings:
    """What the page states, JSON-LD before meta elements before elements of the page before the address."""
    found = Findings()
    for article in _json_ld(tree):
        found = found.then(_of_json_ld(article))
    return found.then(_of_meta(tree)).then(_of_elements(tree)).then(_of_address(url))


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        source = str(script.text or "")
        if "ld+json" in (script.get("type") or "").lower() and len(source) < JSON_LD_BYTES:
            try:
                yield from _articles(orjson.loads(source.strip().rstrip(";")), JSON_LD_DEPTH)
            except orjson.JSONDecodeError:
                continue


def _articles(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, list):
        for part in value:
            yield from _articles(part, depth - 1)
    elif depth and isinstance(value, dict):
        kinds = value.get("@type")
        names = [str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])]
        if any(name in ARTICLE_TYPES for name in names):
            yield value
        yield from _articles(value.get("@graph", []), depth - 1)


def _of_json_ld(article: dict[str, Any]) -> Findings:
    return Findings(
        outlet=_outlet(_first_name(article.get("publisher")), "json-ld"),
        published=_published(article.get("datePublished") or article.get("dateCreated"), "json-ld"),
        headline=_found(article.get("headline"), "json-ld"),
        byline=_found(", ".join(_names(article.get("author"))), "json-ld"),
    )


def _of_meta(tree: Any) -> Findings:
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        values.setdefault(name.lower(), element.get("content") or "")
    return Findings(
        outlet=_outlet(_first(values, META_OUTLETS), "meta"),
        published=_published(_first(values, META_DATES), "meta"),
        headline=_found(_first(values, META_HEADLINES), "meta"),
        byline=_found(_author(_first(values, META_AUTHORS)), "meta"),
    )


def _of_elements(tree: Any) -> Findings:
    times = [element.get("datetime") for element in tree.iter("time") if element.get("datetime")]
    headings = [" ".join(element.text_content().split()) for element in tree.iter("h1")]
    titles = [" ".join(element.text_content().split()) for element in tree.iter("title")]
    return Findings(
        published=_published(times[0] if times else None, "time-element"),
        headline=_found(next((text for text in [*headings, *titles] if text), None), "heading"),
    )


def _of_address(url: str | None) -> Findings:
    match = ADDRESS_DATE.search(url or "")
    outlet = outlet_of_url(url) if url else None
    printed = f"{match['year']}-{match['month']}-{match['day']}" if match else None
    return Findings(outlet=_found(outlet, "url"), published=_published(printed, "url"))


def _address(tree: Any) -> str | None:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower() and (element.get("href") or "").startswith("http"):
            return str(element.get("href"))
    return next(
        (
            element.get("content")
            for element in tree.iter("meta")
            if element.get("property") == "og:url" and element.get("content")
        ),
        None,
    )


def _published(printed: object, rule: str) -> Found | None:
    """The day as the page prints it: a time of day in an unknown zone would say more than is known."""
    read = iso_date(printed) if isinstance(printed, str) else None
    return Found(read[0], rule) if read else None


def _outlet(name: str | None, rule: str) -> Found | None:
    return _found(outlet_of_name(name) or name, rule) if name else None


def _found(value: object, rule: str) -> Found | None:
    words = " ".join(value.split()) if isinstance(value, str) else ""
    return Found(words, rule) if words else None


def _first(values: dict[str, str], names: Iterable[str]) -> str | None:
    return next((values[name] for name in names if values.get(name, "").strip()), None)


def _author(name: str | None) -> str | None:
    return None if name and name.startswith("http") else name


def _first_name(value: object) -> str | None:
    return next(iter(_names(value)), None)


def _names(value: object) -> list[str]:
    """The names in a JSON-LD agent: a string, an object with `name`, or a list of these."""
    if isinstance(value, list):
        return [name for part in value for name in _names(part)]
    if isinstance(value, dict):
        value = value.get("name")
    return [value.strip()] if isinstance(value, str) and value.strip() and not value.startswith("http") else []
