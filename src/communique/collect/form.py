"""Form: in which shape a report was published, told by its content."""

import re

from attrs import evolve

from communique.claims.codes import ReportKind
from communique.claims.report import Found
from communique.collect.findings import Findings
from communique.collect.official import has_issuer
from communique.collect.patterns import rules

OPENING = 600  # characters in which a readout says what it is

_PAGE = re.compile(
    r"^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,2000}?-->\s{0,20})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?(?:p|div|span|article|a|h[1-6]|ul|li|br|table|section)\b[^<>]{0,300}>", re.IGNORECASE)
_OTHER = (
    (re.compile(r"^\s{0,50}<\?xml|^\s{0,50}<(?:rss|feed|newsItem|NewsML|nitf)\b"), "XML that is no web page"),
    (re.compile(r"^\s{0,50}[{\[]\s{0,50}(?:[{\"]|\])"), "JSON"),
    (re.compile(r"^(?:Received|Return-Path|MIME-Version):", re.MULTILINE), "mail"),
)


def is_page(text: str) -> bool:
    """Whether this is HTML: it begins as a page does, or is full of its tags."""
    return bool(_PAGE.match(text)) or (text.lstrip().startswith("<") and len(_TAG.findall(text[:20_000])) >= 5)


def other_form(text: str) -> str | None:
    """The name of a form that is recognised but not read yet, None for what is read."""
    return next((name for expression, name in _OTHER if expression.match(text)), None)


def kind_of(text: str, found: Findings, outlet: Found | None, page: bool) -> ReportKind:
    """The form of a text that is no transcript, by its head and its cuts; `outlet` may be one that was stated."""
    if _is_wire(found):
        return ReportKind.WIRE
    if _is_readout(text, evolve(found, outlet=outlet)):
        return ReportKind.READOUT
    furniture = {cut.rule for cut in found.cuts} & {"menu", "sidebar", "copyright"}
    return ReportKind.WEB if page or furniture else ReportKind.PLAIN


def _is_wire(found: Findings) -> bool:
    same = (one.found for one in found.considered if found.outlet and one.found.value == found.outlet.value)
    tagged = any(one.rule.startswith("dateline") for one in (found.outlet, *same) if one)
    return tagged or found.revision is not None or any(cut.rule in ("wire-header", "attn-note") for cut in found.cuts)


def _is_readout(text: str, found: Findings) -> bool:
    """An official body's own text: by its title, by the genre that it names, or by how its first sentence goes.

    Where the body is known by its outlet or its marks, titles and openings that newspapers have too are enough.
    """
    title, issued = found.headline.value if found.headline else "", has_issuer(found)
    opening = text.strip()[:OPENING]
    if found.genre and found.genre.value == "readout":
        return True
    named = _any_of("titles", title, opening[:150]) or (issued and _any_of("official_titles", title))
    told = _any_of("openings", opening) or (issued and _any_of("official_openings", opening))
    return named or (told and (issued or found.outlet is None))


def _any_of(key: str, *parts: str) -> bool:
    return any(rule.expression.search(part) for rule in rules("readout", key) for part in parts)
