"""Web pages: the article's text out of HTML, and what JSON-LD, meta elements and the address say of it.

trafilatura (Barbaresi 2021, ACL demo) finds the body. Nothing is fetched, and the parser expands no entities.
"""

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen
from trafilatura import bare_extraction
from trafilatura.utils import load_html

from communique.claims.codes import RefusalReason
from communique.claims.report import Found
from communique.collect.address import read_address
from communique.collect.findings import Findings
from communique.collect.given import Problem
from communique.collect.outlet import outlet_of_name
from communique.collect.page.json_ld import read_json_ld
from communique.collect.page.values import found_date, found_words, is_name

META_HEADLINES = ("og:title", "twitter:title", "title", "dc.title", "sailthru.title")
META_DATES = (
    *("article:published_time", "og:published_time", "datepublished", "publishdate", "publish-date", "pubdate"),
    *("date", "dc.date", "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date"),
)
META_AUTHORS = (
    "author",
    "article:author",
    "article:author_name",
    "byl",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
)
META_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")

_SITE = re.compile(r"\s(?:\||-|–|—|::|»)\s(?P<site>[^|–—»]{2,40})$")


ATTRIBUTES = 1_000  # of one tag; parsers take quadratic time over them
_LONG_TAG = re.compile(r"<[^<>]{4000,}")


@frozen
class Page:
    """The article's text, what the page says of it, and the address and language that it states."""

    text: str
    findings: Findings
    url: str | None = None
    language: str | None = None


def read_page(source: str, url: str | None = None) -> Page | Problem:
    """The article of a web page; NO_BODY where there is none, MALFORMED where the HTML cannot be parsed at all."""
    if any(len(tag.group().split()) > ATTRIBUTES for tag in _LONG_TAG.finditer(source)):
        return Problem(RefusalReason.MALFORMED, f"the page has a tag with more than {ATTRIBUTES} attributes")
    tree = load_html(source)
    if tree is None:
        return Problem(RefusalReason.MALFORMED, "the page cannot be parsed as HTML")
    address = url or _address(tree)
    try:
        text = _article(source, address)
    except Exception as error:  # noqa: BLE001 - other people's parsers over anybody's HTML: one page must not end a run
        return Problem(RefusalReason.MALFORMED, f"no article can be taken out of the page: {error}"[:200])
    if not text.strip():
        return Problem(RefusalReason.NO_BODY, "no article text was found on the page")
    language = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")[:2].lower() or None
    return Page(text, _findings(tree, address), address, language)


def _article(source: str, url: str | None) -> str:
    """trafilatura's text with a blank line between paragraphs; no metadata, for its dates depend on today's."""
    found: Any = bare_extraction(source, url=url, include_comments=False, with_metadata=False, deduplicate=False)
    text = str(found.text or "") if found is not None else ""
    return re.sub(r"\n+", "\n\n", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _findings(tree: Any, url: str | None) -> Findings:
    """What the page states: the title that it shares, JSON-LD, meta elements, elements of the text, the address."""
    meta, stated = _of_meta(tree), read_json_ld(tree)
    found = stated.then(meta).then(_of_elements(tree)).then(read_address(url))
    headline = meta.headline or found.headline
    return evolve(found, headline=_without_site(headline, found.outlet) if headline else None)


def _without_site(headline: Found, outlet: Found | None) -> Found:
    """A headline without the site's name behind it."""
    match = _SITE.search(headline.value)
    if not match or not outlet:
        return headline
    named = outlet_of_name(match["site"]) or match["site"]
    return evolve(headline, value=headline.value[: match.start()]) if named == outlet.value else headline


def _of_meta(tree: Any) -> Findings:
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        values.setdefault(name.lower(), element.get("content") or "")
    return Findings(
        outlet=found_words(_first(values, META_OUTLETS), "meta", outlet_of_name),
        published=found_date(_first(values, META_DATES), "meta"),
        headline=found_words(_first(values, META_HEADLINES), "meta"),
        byline=found_words(
            _first({name: value for name, value in values.items() if is_name(value)}, META_AUTHORS), "meta"
        ),
    )


def _of_elements(tree: Any) -> Findings:
    times = [element.get("datetime") for element in tree.iter("time") if element.get("datetime")]
    headings = [element.text_content() for name in ("h1", "title") for element in tree.iter(name)]
    authors = [
        element.text_content()
        for element in tree.iter("a", "span")
        if "author" in (element.get("rel"), element.get("itemprop"))
    ]
    return Findings(
        published=found_date(times[0] if times else None, "time-element"),
        headline=found_words(next((words for words in headings if words.strip()), None), "heading"),
        byline=found_words(next((words for words in authors if is_name(words)), None), "author-element"),
    )


def _address(tree: Any) -> str | None:
    """The address that the page itself calls canonical."""
    links = [element.get("href") for element in tree.iter("link") if "canonical" in (element.get("rel") or "").lower()]
    links += [element.get("content") for element in tree.iter("meta") if element.get("property") == "og:url"]
    return next((str(link) for link in links if link and link.startswith("http")), None)


def _first(values: dict[str, str], names: Iterable[str]) -> str | None:
    return next((values[name] for name in names if values.get(name, "").strip()), None)
