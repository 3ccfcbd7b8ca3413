"""What stands fixed before a report is read: values that somebody states, and the limits of what is taken."""

from attrs import asdict, evolve, frozen

from communique.claims.codes import RefusalReason, ReportKind
from communique.claims.report import Revision


@frozen
class Given:
    """What a person, a dataset or another container states of a report; it wins over what the text says.

    `published` and `modified` are ISO 8601 dates or date-times, `language` an ISO 639-1 code, `authors` as printed.
    `rule` names who states it: "given" for a person, else the container ("column", "feed", "warc", "mail" …).
    """

    published: str | None = None
    outlet: str | None = None
    headline: str | None = None
    url: str | None = None
    kind: ReportKind | None = None
    language: str | None = None
    authors: str | None = None
    modified: str | None = None
    slug: str | None = None
    dateline: str | None = None
    revision: Revision | None = None
    rule: str = "given"

    def over(self, other: "Given") -> "Given":
        """These values, with the other's where these have none; the rule is this one's."""
        said = asdict(self, recurse=False)
        return evolve(other, **{name: value for name, value in said.items() if value is not None})


@frozen
class Limits:
    """How much is taken.

    `file_bytes` of one item; characters of a report (more take over a minute to extract) and of a page;
    `depth` of containers inside each other; `members` of one archive and characters of their names, longer ones being
    shortened;
    `unpacked_bytes` that come out of all that is compressed in one source, and how many times more they may be than
    went in, which counts once some megabytes have come out.
    """

    file_bytes: int = 20_000_000
    depth: int = 6
    members: int = 1_000_000
    name_characters: int = 400
    unpacked_bytes: int = 100_000_000_000
    expansion: int = 1_000
    page_characters: int = 5_000_000
    report_characters: int = 500_000


@frozen
class Problem:
    """Why something cannot become a report: the reason in a word and in a sentence."""

    reason: RefusalReason
    detail: str


NOTHING_GIVEN = Given()
DEFAULT_LIMITS = Limits()
