"""Web pages: the article's text out of HTML, and what JSON-LD, meta elements and the address say of it.

trafilatura (Barbaresi 2021, ACL demo) finds the body. Nothing is fetched, and the parser expands no entities.
"""

import re
from typing import Any

from attrs import evolve, field, frozen
from trafilatura import bare_extraction
from trafilatura.utils import load_html

from communique.claims.codes import RefusalReason
from communique.claims.report import Considered
from communique.collect.address import read_address
from communique.collect.findings import Findings
from communique.collect.given import Problem
from communique.collect.outlet import outlet_of_name
from communique.collect.page.bounds import page_problem, tree_problem
from communique.collect.page.elements import canonical_address, headings, read_elements, read_meta, rendered_at
from communique.collect.page.headline import headline_of
from communique.collect.page.json_ld import read_json_ld
from communique.collect.page.layout import readable
from communique.collect.published import Site

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@frozen
class Page:
    """The article's text, what the page says of it, and the address, language and site that it states."""

    text: str
    findings: Findings
    url: str | None = None
    language: str | None = None
    site: Site = field(factory=Site)


def read_page(source: str, url: str | None = None) -> Page | Problem:
    """The article of a web page; NO_BODY where there is none, MALFORMED where the HTML cannot be parsed at all,
    TOO_LARGE where it would take too long.
    """
    if problem := page_problem(source):
        return problem
    tree = load_html(source)
    if tree is None:
        return Problem(RefusalReason.MALFORMED, "the page cannot be parsed as HTML")
    if problem := tree_problem(tree):
        return problem
    address = url or canonical_address(tree)
    findings = _findings(tree, address)
    try:
        text = _article(readable(tree), address)
    except Exception as error:  # noqa: BLE001 - other people's parsers over anybody's HTML: one page must not end a run
        return Problem(RefusalReason.MALFORMED, f"no article can be taken out of the page: {error}"[:200])
    if not text.strip():
        return Problem(RefusalReason.NO_BODY, "no article text was found on the page")
    stated = tree.get("lang") or tree.get(_LANGUAGE) or ""
    site = Site(stated or None, address, rendered_at(source))
    return Page(text, findings, address, stated[:2].lower() or None, site)


def _article(tree: Any, url: str | None) -> str:
    """trafilatura's text with a blank line between paragraphs; no metadata, for its dates depend on today's."""
    found: Any = bare_extraction(tree, url=url, include_comments=False, with_metadata=False, deduplicate=False)
    text = str(found.text or "") if found is not None else ""
    return re.sub(r"\n+", "\n\n", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _findings(tree: Any, url: str | None) -> Findings:
    """What the page states: the title that it shares, JSON-LD, meta elements, elements of the text, the address."""
    meta, stated, elements = read_meta(tree), read_json_ld(tree), read_elements(tree)
    found = stated.then(meta).then(elements).then(read_address(url))
    outlets = [one.outlet.value for one in (stated, meta) if one.outlet]
    titles = (
        headline_of(one.headline, outlets, headings(tree), url) if one.headline else None
        for one in (meta, stated, elements)
    )
    first, second, third = titles
    rest = tuple(one for one in found.considered if one.part != "headline")
    named = Findings(headline=first).then(Findings(headline=second)).then(Findings(headline=third))
    return _by_person(evolve(named.then(evolve(found, headline=None, considered=rest))))


def _by_person(found: Findings) -> Findings:
    """A person whom the page names as author outranks the outlet's own name in the author's place."""
    byline, outlet = found.byline, found.outlet
    if not byline or not outlet or not _is_outlet(byline.value, outlet.value):
        return found
    person = next(
        (
            one.found
            for one in found.considered
            if one.part == "byline" and not _is_outlet(one.found.value, outlet.value)
        ),
        None,
    )
    if person is None:
        return found
    rest = tuple(one for one in found.considered if one.found != person)
    doubt = Considered("byline", byline, "outlet-not-person")
    return evolve(found, byline=person, considered=(*rest, doubt))


def _is_outlet(name: str, outlet: str) -> bool:
    return name.casefold() == outlet.casefold() or outlet_of_name(name) is not None
