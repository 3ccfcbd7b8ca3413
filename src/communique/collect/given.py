"""What stands fixed before a report is read: values that somebody states, and the limits of what is taken."""

from attrs import frozen

from communique.claims.codes import RefusalReason, ReportKind


@frozen
class Given:
    """What a person, a dataset or a file name states of a report; it wins over what the text says (rule "given").

    `published` is an ISO 8601 date or date-time, `language` an ISO 639-1 code.
    """

    published: str | None = None
    outlet: str | None = None
    headline: str | None = None
    url: str | None = None
    kind: ReportKind | None = None
    language: str | None = None


@frozen
class Limits:
    """How much is taken: bytes of a file, characters of a report (spaCy takes a million) and of a web page."""

    file_bytes: int = 20_000_000
    page_characters: int = 5_000_000
    report_characters: int = 1_000_000


@frozen
class Problem:
    """Why something cannot become a report: the reason in a word and in a sentence."""

    reason: RefusalReason
    detail: str


NOTHING_GIVEN = Given()
DEFAULT_LIMITS = Limits()
