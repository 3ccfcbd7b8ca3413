"""Paragraphs of a report's body: sentences never run across their borders."""

import re

from communique.claims.report import Report

_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"""[.?!:;][")\]'”’]*\s*$""")
_SIGNED = re.compile(  # "…we won.” — Ana Lee, farmer"
    r"""[.!?…"”’]\s*(?:[–—―]|--?)\s?[A-Z][\w.'’-]*(?:\s(?:(?:of|the|de|van|von|al)\s)?[A-Z][\w.'’-]*){0,4}
    (?:,\s[^,.!?]{2,60}|\s\(@\w+\).{0,30})?\s*$""",
    re.VERBOSE,
)
WRAPPED_FROM = 45  # characters: a shorter line that ends without punctuation is a heading, not a wrapped line


def paragraphs(report: Report) -> list[tuple[int, int]]:
    """[start, end) of each paragraph, in order; cut text belongs to none.

    A blank line always parts two paragraphs; a single line end does unless the line before is long and ends in the
    middle of a sentence (text wrapped by hand). A quotation that is signed at its end ends its paragraph.
    """
    body = report.body
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(body):
        if not line.group().strip():
            continue
        if found and _continues(body, found[-1], line.start()):
            found[-1] = (found[-1][0], line.end())
        else:
            found.append((line.start(), line.end()))
    return found


def _continues(body: str, before: tuple[int, int], start: int) -> bool:
    gap, last = body[before[1] : start], body[before[0] : before[1]].rpartition("\n")[2]
    return gap == "\n" and len(last.rstrip()) >= WRAPPED_FROM and not (_ENDS.search(last) or _SIGNED.search(last))
