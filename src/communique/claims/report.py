"""Report: one published text with its head taken out as data; nothing of the text itself is altered but line ends."""

from attrs import frozen

from communique.claims.codes import RefusalReason, ReportKind, RevisionKind, TurnKind
from communique.claims.span import Span


@frozen
class Found:
    """A value of the head with the rule that found it and, where it stands in the text, its words."""

    value: str
    rule: str
    span: Span | None = None


@frozen
class Considered:
    """A value that a part of the head (`published`, `headline` …) might have had, and why it was not believed."""

    part: str
    found: Found
    why: str


@frozen
class Change:
    """What an editor's note says was done, and to which parts: "ADDS" to ("quotes", "background")."""

    verb: str
    parts: tuple[str, ...] = ()


@frozen
class Revision:
    """Which version of a wire story this is: 0 the base, 1 its LEAD, 2 the 2nd LEAD …

    `note` is the editor's note as printed, `changes` what it says item by item. `about` names the story that a notice
    takes back, holds or corrects: its headline, slug or code, as the `rule` of each says.
    """

    label: str
    number: int
    note: str = ""
    kind: RevisionKind = RevisionKind.LEAD
    changes: tuple[Change, ...] = ()
    about: tuple[Found, ...] = ()


@frozen
class Head:
    """What a report says of itself. `published` holds an ISO 8601 date or date-time; `dateline` places as printed.

    `modified` is when the outlet says it last changed the text; `considered` holds what was found and not believed.
    `language` is an ISO 639-1 code; `genre` says what sort of piece it calls itself ("analysis", "interview").
    """

    kind: ReportKind
    outlet: Found | None = None
    published: Found | None = None
    headline: Found | None = None
    dateline: Found | None = None
    dateline_date: Found | None = None
    revision: Revision | None = None
    slug: str | None = None
    byline: Found | None = None
    language: str = "en"
    url: str | None = None
    modified: Found | None = None
    considered: tuple[Considered, ...] = ()
    genre: Found | None = None


@frozen(order=True)
class Cut:
    """[start, end) of the text is no body text, by this rule."""

    start: int
    end: int
    rule: str


@frozen
class Turn:
    """[start, end) of the text is one speaker's turn in a transcript.

    `speaker` and `post` stand as the caption prints them.
    """

    start: int
    end: int
    kind: TurnKind
    speaker: Found | None = None
    translated_from: str | None = None
    post: Found | None = None


@frozen
class Report:
    """One published text.

    `text` is the whole decoded text with line ends as "\\n"; every span of every claim counts in it. What is no body
    text is not removed but listed in `cuts` (sorted, disjoint). `id` is made of the text alone, so the same text is the
    same report in whatever file it comes. `raw_sha256` is the hash of the bytes as received.
    """

    id: str
    text: str
    head: Head
    raw_sha256: str
    cuts: tuple[Cut, ...] = ()
    turns: tuple[Turn, ...] = ()

    @property
    def body(self) -> str:
        """The text with every cut blanked by spaces: same length, same offsets."""
        pieces, done = [], 0
        for cut in self.cuts:
            pieces += [self.text[done : cut.start], " " * (cut.end - cut.start)]
            done = cut.end
        return "".join([*pieces, self.text[done:]])


@frozen
class Refusal:
    """A file, or a record in it, that did not become a report; the reason in a word and in a sentence."""

    name: str
    reason: RefusalReason
    detail: str
    raw_sha256: str | None = None
