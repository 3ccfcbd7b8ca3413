"""Versions of news items as the IPTC's formats state them: a number, and whether the item may still be used."""

from communique.claims.codes import RevisionKind
from communique.claims.report import Found, Revision
from communique.collect.given import Given

LARGEST = 1_000_000
WITHDRAWN = {  # IPTC NewsCodes, publishing status
    "canceled": RevisionKind.KILL,
    "cancelled": RevisionKind.KILL,
    "withheld": RevisionKind.WITHHOLD,
}


def revision_of(version: object, status: str | None, about: Given, identity: str | None) -> Revision | None:
    """The version of an item of this number (the first is 1) and status ("stat:usable"); None for a first, usable one.

    One that is withdrawn says what it is about: the headline, the slug and the identity of the story.
    """
    number = int(str(version)) if str(version).isdecimal() and 0 < int(str(version)[:9]) <= LARGEST else 1
    kind = WITHDRAWN.get((status or "").rpartition(":")[2].rpartition("/")[2].strip().lower())
    if kind is None and number == 1:
        return None
    named = (("headline", about.headline), ("slug", about.slug), ("code", identity))
    story = tuple(Found(value, rule) for rule, value in named if value) if kind else ()
    return Revision(f"version {number}", number - 1, kind=kind or RevisionKind.UPDATE, about=story)


def notice_text(about: Given, note: str | None) -> str:
    """What there is to read in an item that withdraws a story and has no text of its own: its headline and its note."""
    return "\n\n".join(part for part in (about.headline, note) if part)
