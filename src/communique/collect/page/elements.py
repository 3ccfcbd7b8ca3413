"""Meta elements and elements of the text that say something of a page: headings, times, bylines, links."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from communique import vocabulary
from communique.claims.report import Found
from communique.collect.authors import is_printed_name
from communique.collect.findings import Findings
from communique.collect.page.furniture import furniture_rule
from communique.collect.page.values import found_authors, found_moment, found_outlet, found_words
from communique.collect.patterns import Rule, rules
from communique.collect.printed_date import is_date_line, is_update

BYLINE_LENGTH = 200  # characters of an element; a longer one is text about somebody
LABELLED_LENGTH = 60
SITE_WORDS = 3  # of a heading that may be the name of the site
NEAR_HEADING = 60  # elements with a class behind the heading
BYLINES = 20  # elements with such a class that are looked at
COMMENTS = 200  # of HTML, at most so many are searched for a server's stamp
BYLINE_TAGS = ("a", "span", "p", "div", "address", "li", "h2", "h3", "h4", "h5", "h6", "em", "strong", "b", "cite")

_COMMENT = re.compile(r"<!--(.{0,400}?)-->", re.DOTALL)

Values = dict[str, list[str]]


def read_meta(tree: Any) -> Findings:
    """What meta elements state, by the names of vocabulary/page_head.yaml."""
    values: Values = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := (element.get("content") or "").strip():
            values.setdefault(name.lower(), []).append(content)
    return Findings(
        outlet=_first(values, "outlet", _named),
        published=_first(values, "published", lambda content: found_moment(content, "meta")),
        modified=_first(values, "modified", lambda content: found_moment(content, "meta")),
        headline=_first(values, "headline", lambda content: found_words(content, "meta")),
        byline=_first(values, "byline", lambda content: found_authors([content], "meta")),
    )


def read_elements(tree: Any) -> Findings:
    """What elements say: the first heading or the title, times, dates behind the heading, who is marked as author."""
    found = Findings(
        published=next(_times(tree), None),
        headline=found_words(next(_headings(tree), None), "heading"),
        byline=next(_bylines(tree), None) or next(_labelled(tree), None),
    )
    return found.then(next(_printed(tree), Findings()))


def headings(tree: Any) -> list[str]:
    """The words of the page's first-level headings but those of menus, white space as single spaces."""
    found = (" ".join(element.text_content().split()) for element in islice(tree.iter("h1"), 5))
    return [words for words in found if words and furniture_rule(words) in (None, "sidebar")]  # "(LEAD) Envoys meet"


def canonical_address(tree: Any) -> str | None:
    """The address that the page itself calls canonical."""
    links = [element.get("href") for element in tree.iter("link") if "canonical" in (element.get("rel") or "").lower()]
    links += [element.get("content") for element in tree.iter("meta") if element.get("property") == "og:url"]
    return next((str(link) for link in links if link and link.startswith("http")), None)


def rendered_at(source: str) -> str | None:
    """When a cache or server says, in a comment, that it put the page together; taken for UTC, None where unsaid."""
    (stamp,) = rules("page_head", "renders")
    for comment in islice(_COMMENT.finditer(source), COMMENTS):
        if match := stamp.expression.search(comment[1]):
            return match["stamp"].replace(" ", "T") + "+00:00"
    return None


def _named(content: str) -> Found | None:
    return None if content.startswith("http") else found_outlet(content, "meta")


def _first(values: Values, part: str, read: Callable[[str], Found | None]) -> Found | None:
    names: list[str] = vocabulary.load("page_head")["meta"][part]
    found = (read(content) for name in names for content in values.get(name, ()))
    return next((one for one in found if one), None)


def _times(tree: Any) -> Iterator[Found]:
    for element in islice(tree.iter("time"), BYLINES):
        if not _elsewhere(element) and (read := found_moment(element.get("datetime"), "time-element")):
            yield read


def _printed(tree: Any) -> Iterator[Findings]:
    """The dates that stand on the page behind its heading; before it a masthead prints the reader's day."""
    heading = next(tree.iter("h1"), None)
    if heading is None:
        return
    dated = _element_rule("date")
    for element in islice(heading.xpath("following::*[@class or @itemprop]"), NEAR_HEADING):
        if dated.expression.search(f"{element.get('class')} {element.get('itemprop')}") and not _elsewhere(element):
            words = " ".join(element.text_content().split())
            if is_date_line(words) and (read := found_moment(words, "page-date")):
                yield Findings(modified=read) if is_update(words) else Findings(published=read)


def _labelled(tree: Any) -> Iterator[Found]:
    """Who is named behind a label that needs no class, as pages in Chinese characters print it."""
    label = next(rule for rule in rules("page_head", "authors/starts") if rule.name == "asian-label")
    for element in tree.iter(*BYLINE_TAGS):
        words = (element.text or "").strip()
        labelled = not words.isascii() and len(words) <= LABELLED_LENGTH and label.expression.search(words)
        if labelled and (found := found_authors([words.strip("（()）[]【】")], "byline-element")):
            yield found


def _headings(tree: Any) -> Iterator[str]:
    """The headings that could be the headline, and the title; a few words that it lacks are the site's name."""
    titles = [" ".join(element.text_content().split()) for element in islice(tree.iter("title"), 1)]
    yield from (words for words in headings(tree) if not any(_is_sites(words, title) for title in titles))
    yield from titles


def _is_sites(heading: str, title: str) -> bool:
    words = heading.casefold().split()
    short = len(words) <= SITE_WORDS and len(words) < len(title.split())
    return short and not any(word in title.casefold() for word in words)


def _bylines(tree: Any) -> Iterator[Found]:
    """What is marked as author by its markup (rel, itemprop), then by its class."""
    marked: list[Any] = []
    classed: list[Any] = []
    byline = _element_rule("byline")
    for element in tree.iter(*BYLINE_TAGS):
        if "author" in (element.get("rel"), element.get("itemprop")):
            marked.append(element)
        elif len(classed) < BYLINES and byline.expression.search(element.get("class") or ""):
            classed.append(element)
    for element in [*marked[:BYLINES], *classed]:
        words = _pieces(element)
        if len(words) <= BYLINE_LENGTH and not _elsewhere(element):
            rule = "author-element" if element in marked else "byline-element"
            if found := found_authors([words], rule, is_printed_name):
                yield found


def _pieces(element: Any) -> str:
    """The words of an element, those of each element inside it apart: names stand in links and lines of their own."""
    pieces = (" ".join(piece.split()) for piece in islice(element.itertext(), BYLINES))
    return " | ".join(piece for piece in pieces if piece)


def _element_rule(name: str) -> Rule:
    return next(rule for rule in rules("page_head", "authors/elements") if rule.name == name)


def _elsewhere(element: Any) -> bool:
    """Whether an element belongs to another story, a comment or a box about somebody, by the classes around it."""
    elsewhere = _element_rule("elsewhere").expression
    around = [element, *islice(element.iterancestors(), 6)]
    return any(
        one.tag in ("aside", "footer", "nav", "figure")
        or (one.tag not in ("body", "html", "main") and elsewhere.search(f"{one.get('class')} {one.get('id')}"))
        for one in around
    )
