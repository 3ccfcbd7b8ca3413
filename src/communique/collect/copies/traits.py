"""Traits: what of a report tells whether another is a version or a copy of it, made ready for comparison."""

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from attrs import frozen

from communique.claims.codes import ReportKind, RevisionKind
from communique.claims.report import Head, Report, Revision
from communique.collect.copies.address import document_of, text_of
from communique.collect.copies.shingles import Shingles, shingles
from communique.collect.outlet import is_agency
from communique.collect.patterns import words

LONG_WORD = 4  # letters; shorter ones are mostly articles, pronouns and prepositions
LONGEST = 40_000  # characters of a body that are compared: memory stays bounded whatever a report is made of

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_NUMBERED = re.compile(r"\d|\bLD\b|\bLEAD\b", re.IGNORECASE)


@frozen
class Traits:
    """A report as it is compared.

    `own` says that it is an agency's own text, `wire` that it has a slug or a version label. `slug` and `headline` are
    folded, "" and empty where there are none. `document` and `address` are the keys of its URL. `day` is an ISO date,
    whose year may be "XXXX", or ""; `moment` the time in UTC where the hour is known. `number` is the version's where
    it is stated, or 0 where a slug stands without a label. `names` are the words with a capital or a digit,
    `words` all that are not short.
    """

    id: str
    outlet: str
    own: bool
    wire: bool
    slug: str
    headline: frozenset[str]
    document: str
    address: str
    day: str
    moment: datetime | None
    stamp: str
    kind: RevisionKind | None
    number: int | None
    names: frozenset[str]
    words: frozenset[str]
    text: Shingles
    fullness: int

    @property
    def takes_back(self) -> bool:
        """Whether it takes a story back."""
        return self.kind in (RevisionKind.KILL, RevisionKind.WITHHOLD)

    @property
    def notice(self) -> bool:
        """Whether it only says something of a story and does not tell one."""
        return self.takes_back or (self.kind is not None and not self.text.words)


@lru_cache(maxsize=1024)
def traits_of(report: Report) -> Traits:
    """The traits of a report, from nothing but the report."""
    head, body = report.head, report.body[:LONGEST]
    revision = head.revision
    slug = head.slug or _about(revision, "slug")
    title = _about(revision, "headline") or (head.headline.value if head.headline else "")
    stamp = _stamp(head)
    return Traits(
        id=report.id,
        outlet=head.outlet.value if head.outlet else "",
        own=_is_own(head),
        wire=bool(head.slug or revision),
        slug=" ".join(word.casefold() for word in _WORD.findall(slug.replace("-", " "))),
        headline=frozenset(_folded(title)),
        document=document_of(head.url),
        address=text_of(head.url),
        day=stamp[:10],
        moment=_moment(stamp),
        stamp=stamp,
        kind=revision.kind if revision and (revision.label or _is_kind(revision)) else None,
        number=_number(revision, head.slug),
        names=_names(body),
        words=frozenset(word.casefold() for word in _WORD.findall(body) if len(word) >= LONG_WORD),
        text=shingles(body),
        fullness=sum(bool(value) for value in (head.headline, head.published, head.byline, head.url, slug)),
    )


def _about(revision: Revision | None, rule: str) -> str:
    """What a notice says of the story that it is about."""
    about = revision.about if revision else ()
    return next((found.value for found in about if rule in found.rule), "")


def _is_own(head: Head) -> bool:
    """Whether an agency published it itself: the dateline's tag is the outlet's, or the outlet is an agency."""
    if not head.outlet:
        return False
    tags = [one.found.value for one in head.considered if one.part == "outlet" and one.found.rule == "dateline"]
    return is_agency(head.outlet.value) and all(tag == head.outlet.value for tag in tags)


def _is_kind(revision: Revision) -> bool:
    return revision.kind is not RevisionKind.LEAD


def _number(revision: Revision | None, slug: str | None) -> int | None:
    """The number of the version; None for what bears no mark of one, and a notice that does not name its version."""
    if revision is None:
        return 0 if slug else None
    if revision.kind is RevisionKind.URGENT:
        return -1
    stated = revision.kind in (RevisionKind.LEAD, RevisionKind.UPDATE) or _NUMBERED.search(revision.label)
    return revision.number if stated else None


def _stamp(head: Head) -> str:
    """When this version was published: of a page its last change, of wire copy its date, or else its dateline's day."""
    changed = head.modified if head.kind is not ReportKind.WIRE else None
    found = changed or head.published or head.dateline_date
    return found.value if found and len(found.value) >= 10 else ""


def _moment(stamp: str) -> datetime | None:
    if len(stamp) <= 10:
        return None
    try:
        found = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def days_apart(one: str, other: str) -> int | None:
    """Days between two ISO dates; where a year is unknown, the nearest. None where a day is missing."""
    try:
        if one.startswith("XXXX") or other.startswith("XXXX"):
            apart = abs(_day(f"2000{one[4:]}") - _day(f"2000{other[4:]}"))
            return min(apart, 366 - apart)
        return abs(_day(one) - _day(other))
    except ValueError:
        return None


def _day(value: str) -> int:
    return date.fromisoformat(value).toordinal()


def _folded(title: str) -> list[str]:
    found = (word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(title))
    return [word for word in found if word not in words("copies", "headline_words")]


def _names(body: str) -> frozenset[str]:
    named = {word.casefold() for word in _WORD.findall(body) if word[0].isupper() or word[0].isdigit()}
    return frozenset(named - words("copies", "headline_words"))
