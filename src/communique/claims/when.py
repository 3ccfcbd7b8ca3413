"""When: a time expression read into an interval, with the words, the anchor and the rule that read it."""

from attrs import frozen

from communique.claims.codes import TimexType
from communique.claims.span import Span


@frozen
class When:
    """One reading of one time expression.

    `value` is the TIMEX3 value ("2019-11-20", "P3D", "2019-W47"); `edtf` an EDTF string ("2019-11-20",
    "2020-01/2020-06", "2020-02-14~", "" where no calendar date is known); `earliest` and `latest` are inclusive
    ISO 8601 dates or date-times of the interval, None where open or unknown. `anchor` says what a relative expression
    was counted from ("dateline 2019-11-20", "published 2020-02-13", "expression 2019-02", "none" for an absolute one,
    "missing" where the report has no date; then `offset` and `unit` hold what is known: -1, "month").
    """

    type: TimexType
    value: str
    edtf: str
    earliest: str | None
    latest: str | None
    expression: Span | None
    anchor: str
    rule: str
    offset: int | None = None
    unit: str | None = None

    @property
    def dated(self) -> bool:
        """Whether any calendar date is known."""
        return self.earliest is not None or self.latest is not None
