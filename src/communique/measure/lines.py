"""The lines of gold and prediction files as typed dictionaries; keys as in the format that both files share.

Offsets count Unicode code points in the gold line's `text`. A layer that a file does not annotate is absent, not empty.
Keys beyond these are allowed and kept.
"""

from typing import Required, TypedDict

Range = list[int]


class Marked(TypedDict):
    """Anything at [start, end) of the text."""

    start: int
    end: int


class DateItem(Marked, total=False):
    """A time expression with its TIMEX3 type and value."""

    text: str
    type: str
    value: str
    earliest: str | None
    latest: str | None
    anchor: str
    rule: str


class QuoteItem(TypedDict, total=False):
    """An attribution: ranges of its source, cue and content; `directness` direct, mixed or indirect."""

    source: list[Range]
    cue: list[Range]
    content: Required[list[Range]]
    directness: str
    speaker: str | None
    via: list[str]


class PartyItem(TypedDict, total=False):
    """One party of an event; `country` ISO 3166 alpha-3, or IGO."""

    text: str
    country: str
    code: str
    start: int
    end: int


class EventItem(TypedDict, total=False):
    """An event; in predictions `given` marks the answer to what the gold line asks (its parties, its class)."""

    type: str | None
    mode: str | None
    cameo: str | None
    quad: int
    actor: list[PartyItem]
    recipient: list[PartyItem]
    status: str
    background: bool
    earliest: str | None
    latest: str | None
    place: str | None
    start: int
    end: int
    trigger: Range
    confidence: float
    given: bool


class FactItem(Marked, total=False):
    """A word with its factuality, -3 (certainly did not happen) to +3 (certainly did)."""

    text: str
    value: Required[float]
    time: str


class PlaceItem(Marked, total=False):
    """A place name; coordinates in degrees, None where the source has none."""

    text: str
    kind: str
    lat: float | None
    lon: float | None
    geonameid: int | None
    country: str | None


class MentionItem(Marked, total=False):
    """Words that name something; `entity` is shared by the mentions of one thing, `head` where its head words stand."""

    type: Required[str]
    entity: str
    form: str
    head: Range
    country: str | None


class CorefItem(Marked, total=False):
    """A mention with the chain it stands in; chains run across reports; `kind` is event or entity."""

    chain: Required[str]
    kind: str


class SeriesItem(TypedDict, total=False):
    """Which version of which wire story: 0 the first file, 1 its LEAD, 2 its 2nd LEAD."""

    slug: Required[str]
    version: Required[int]
    order: int


class EncounterItem(TypedDict):
    """What a readout reports: kind (call or meeting), names of the parties, ISO date."""

    kind: str
    parties: list[str]
    date: str | None


class PageItem(TypedDict, total=False):
    """What comes out of a web page; `published` an ISO date."""

    text: Required[str]
    title: str | None
    published: str | None
    authors: list[str]


class Layers(TypedDict, total=False):
    """The layers that gold and prediction lines share."""

    dates: list[DateItem]
    events: list[EventItem]
    places: list[PlaceItem]
    mentions: list[MentionItem]
    coref: list[CorefItem]
    story: str
    series: SeriesItem
    encounter: EncounterItem


class GoldLine(Layers, total=False):
    """A text or a web page with known answers."""

    id: Required[str]
    text: str
    published: str | None
    source: str
    title: str
    url: str
    language: str
    quotes: list[QuoteItem]
    factuality: list[FactItem]
    html: str
    gold: PageItem


class PredictionLine(Layers, total=False):
    """What the program says of one gold line; `mentions` holds names, `references` its descriptions and pronouns.

    `error` says why a line on which the program failed is empty.
    """

    id: Required[str]
    error: str
    statements: list[QuoteItem]
    references: list[MentionItem]
    text: str
    title: str | None
    published: str | None
    authors: list[str]
