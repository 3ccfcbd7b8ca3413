"""A report's head as rows: each value with the rule that found it, and what was considered for it and why not."""

from attrs import frozen

from communique import vocabulary
from communique.claims.report import Considered, Found, Head

PARTS = ("headline", "outlet", "byline", "published", "modified", "dateline", "dateline_date")


@frozen
class Doubted:
    """A value that was not believed, who gave it, and why not, in words."""

    value: str
    rule: str
    why: str


@frozen
class HeadRow:
    """One part of a head; `value` is None where nothing that was found is believed."""

    part: str
    value: str | None
    rule: str | None
    doubted: tuple[Doubted, ...] = ()


def head_rows(head: Head) -> tuple[HeadRow, ...]:
    """The parts of a head that have a value or had one, in a fixed order."""
    rows = (_row(part, getattr(head, part), head.considered) for part in PARTS)
    return tuple(row for row in rows if row.value is not None or row.doubted)


def _row(part: str, found: Found | None, considered: tuple[Considered, ...]) -> HeadRow:
    doubted = tuple(
        Doubted(one.found.value, _source(one.found.rule), _reason(one.why)) for one in considered if one.part == part
    )
    return HeadRow(
        part.replace("_", " "), found.value if found else None, _source(found.rule) if found else None, doubted
    )


def _source(rule: str) -> str:
    """Where a rule looks, in words."""
    return str(vocabulary.load("page_head")["sources"].get(rule, rule.replace("-", " ")))


def _reason(why: str) -> str:
    return str(vocabulary.load("page_head")["doubts"].get(why, why))
