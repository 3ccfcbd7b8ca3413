"""Series: which wire story a report is a version of (IPTC 7901's slug; the agencies' LEAD, 2nd LD, UPDATE …)."""

import re

from communique.claims.report import Report

_WORD = re.compile(r"\w+")


def series_of(report: Report) -> str | None:
    """The key that all versions of one wire story share: outlet and slug, or outlet and headline without a slug.

    None for what has neither slug nor version; `head.revision` tells the versions apart (no revision: the base).
    """
    head = report.head
    named = head.slug or (head.headline.value if head.headline and head.revision else None)
    if not named:
        return None
    words = " ".join(_WORD.findall(named.lower()))
    return f"{head.outlet.value}: {words}" if head.outlet else words
