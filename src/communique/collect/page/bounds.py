"""Bounds of web pages: what the parsers would take too long over is told beforehand, and refused.

Measured: libxml2 takes quadratic time over the attributes of one tag, trafilatura over the elements of a page.
"""

import re
from typing import Any

from communique.claims.codes import RefusalReason
from communique.collect.given import Problem

ATTRIBUTES = 1_000  # of one tag
TAG_LENGTH = 4_000  # characters; a shorter tag cannot hold so many
ELEMENTS = 25_000  # of one page; articles have 300 to 3,000

# Attribute values are left out as the parser does: a quotation mark opens one only behind an equals sign. Scripts and
# comments hold no tags. Possessive, so that nothing is tried twice.
_TAG = re.compile(
    r"<(?:(?:script|style)\b[^>]*+>(?:.*?</(?:script|style)|.*+)|!--(?:.*?-->|.*+)"
    r"|[a-z](?P<body>(?:=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|[^>])*+))",
    re.IGNORECASE | re.DOTALL,
)
_VALUE = re.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+')")


def page_problem(source: str) -> Problem | None:
    """Why HTML is not given to the parser, None where it may be."""
    for tag in _TAG.finditer(source):
        start, end = tag.span("body")
        if end - start > TAG_LENGTH and len(_VALUE.sub("= ", tag["body"]).split()) > ATTRIBUTES:
            return Problem(RefusalReason.MALFORMED, f"the page has a tag with more than {ATTRIBUTES:,} attributes")
    return None


def tree_problem(tree: Any) -> Problem | None:
    """Why a parsed page is not searched for its article, None where it may be."""
    for count, _ in enumerate(tree.iter()):
        if count >= ELEMENTS:
            detail = f"the page has more than {ELEMENTS:,} elements; no article has so many"
            return Problem(RefusalReason.TOO_LARGE, detail)
    return None
