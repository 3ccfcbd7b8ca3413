"""Bounds: what a preposition makes of the time after it ("before", "by", "since", "from … to …")."""

from communique.extract.dates.grammar import Found

UNTIL = ("by", "until", "till", "through")
BEFORE = ("before",)
SINCE = ("since", "from", "starting", "beginning", "after", "effective")


def bound_of(found: Found) -> str:
    """"until", "before", "since" by the word that governs the expression, "" for none."""
    if not found.before:
        return ""
    word = found.before[-1].text
    if word in ("early", "late", "as") and len(found.before) > 1:
        word = found.before[-2].text
    for name, words in (("until", UNTIL), ("before", BEFORE), ("since", SINCE)):
        if word in words:
            return name
    return ""
