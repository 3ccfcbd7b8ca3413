"""What answers are made of: citations, and the claims that support an entry, each with its exact words."""

from typing import Any

import attrs
from attrs import frozen

from communique.claims.claim import Claim
from communique.claims.codes import Stance, Status
from communique.claims.when import When
from communique.record.recorded import Recorded
from communique.record.rows import when_of

_NAMED = 3  # other outlets that a line names


class Answer:
    """Base of all answers: frozen values that turn into plain ones."""

    __slots__ = ()

    def as_dict(self) -> dict[str, Any]:
        """The answer as dictionaries, lists and strings, fit for JSON."""
        return attrs.asdict(self)  # type: ignore[arg-type]


@frozen
class Also(Answer):
    """Where else the same text stands: the outlet, what it printed above it, and the report and source it came in."""

    outlet: str
    published: str | None
    headline: str | None
    url: str | None
    report: str
    source: str


@frozen
class Citation(Answer):
    """A report as one cites it; `published` is an ISO 8601 date or date-time, `recorded` a UTC instant.

    `revision` counts the known versions of its story, from 0; `also` are other outlets that carry the same text.
    """

    report: str
    outlet: str | None
    published: str | None
    headline: str | None
    kind: str
    revision: int = 0
    recorded: str = ""
    also: tuple[Also, ...] = ()

    @property
    def day(self) -> str:
        """The day of publication."""
        return self.published[:10] if self.published else "no date"

    @property
    def elsewhere(self) -> str:
        """ " (also in Harbour Gazette, The Pilot and 3 more)", or nothing."""
        names = [one.outlet for one in self.also]
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return f" (also in {', '.join(names[:_NAMED])}{more})" if names else ""

    def __str__(self) -> str:
        """As it is printed: outlet, day, headline, and where else the text stands."""
        named = ", ".join(part for part in (self.outlet or "unknown outlet", self.day, self.headline) if part)
        return named + self.elsewhere


@frozen
class Dating(Answer):
    """When, with the words it was read from (None: none in the text), what they were counted from, and the rule."""

    edtf: str
    earliest: str | None
    latest: str | None
    expression: str | None
    anchor: str
    rule: str
    value: str = ""
    offset: int | None = None
    unit: str | None = None

    def __str__(self) -> str:
        """The EDTF interval, or the time of day; for a relative time without a calendar date the expression."""
        if self.earliest and "T" in self.earliest and self.earliest == self.latest:
            return self.earliest + self.edtf[len(self.edtf.rstrip("~")) :]  # EDTF has no mark for "about 10:35"
        return self.edtf or self.expression or self.value


@frozen
class Support(Answer):
    """One claim of one report: the exact sentence at [start, end) of its text, who says so, and how it was read."""

    claim: str
    citation: Citation
    sentence: str
    start: int
    end: int
    voice: str
    stance: Stance
    status: Status
    background: bool
    when: Dating | None
    extractor: str
    confidence: float
    doubtful: bool

    @property
    def source(self) -> str:
        """Who says so and where, in a line; an outlet that is the last voice too is named once."""
        outlet = self.citation.outlet or "unknown outlet"
        chain = self.voice if self.voice.endswith(outlet) else " → ".join(filter(None, (self.voice, outlet)))
        return ", ".join(filter(None, (chain, self.citation.day, self.citation.headline))) + self.citation.elsewhere


def dating(when: When | None) -> Dating | None:
    """A time as an answer gives it."""
    if when is None:
        return None
    expression = when.expression.text if when.expression else None
    return Dating(
        when.edtf,
        when.earliest,
        when.latest,
        expression,
        when.anchor,
        when.rule,
        value=when.value,
        offset=when.offset,
        unit=when.unit,
    )


def support(entry: Recorded, cited: Citation) -> Support:
    """A claim as it supports an entry."""
    claim: Claim = entry.claim
    return Support(
        claim=entry.id,
        citation=cited,
        sentence=claim.span.text,
        start=claim.span.start,
        end=claim.span.end,
        voice=str(claim.voice),
        stance=claim.voice.stance,
        status=claim.status,
        background=claim.background,
        when=dating(when_of(claim)),
        extractor=claim.extractor,
        confidence=claim.confidence,
        doubtful=claim.doubtful,
    )
