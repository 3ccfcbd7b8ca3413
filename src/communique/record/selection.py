"""Which rows a query sees: current now or at an earlier moment, of reports published by a day, what stands alone."""

from attrs import frozen
from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, true

from communique.claims.claim import SURE
from communique.claims.codes import ClaimKind
from communique.record import tables
from communique.record.days import day_after
from communique.record.full_text import holds
from communique.record.standing import Moment, copied, superseded, withdrawn
from communique.record.words import phrases


@frozen
class Selection:
    """What to read; every field narrows.

    `report`, `claim`: an id or its beginning; `ids`: any of these reports. `kinds`: kinds of claims. `as_of`: only
    reports published on or before this day (ISO 8601, also a month or year; a report without a date counts from its
    first recording). `recorded_by`: the store as it was at this instant (`clock.instant`), None for now. `superseded`:
    also versions of a wire story that a newer one replaces, what was taken back, and copies of what is there. `words`:
    of a party's name, as `name_words` gives them; `state`: of a party (ISO 3166 alpha-3); either is enough.
    `doubtful`: also claims of less confidence than SURE.

    Of reports alone: `text` is what their headline or text holds (see `words.phrases`), `outlet` a part of its name,
    `language` an ISO 639-1 code, `since` and `until` days of publication, `series` a key, `copies` whether copies,
    `original` a report's id: that report and its copies.
    """

    report: str | None = None
    ids: tuple[str, ...] | None = None
    claim: str | None = None
    kinds: tuple[ClaimKind, ...] = ()
    as_of: str | None = None
    recorded_by: str | None = None
    superseded: bool = False
    words: str | None = None
    state: str | None = None
    doubtful: bool = False
    text: str | None = None
    outlet: str | None = None
    language: str | None = None
    since: str | None = None
    until: str | None = None
    series: str | None = None
    copies: bool | None = None
    original: str | None = None

    @property
    def moment(self) -> Moment:
        """The time from which is looked."""
        return Moment(self.as_of, self.recorded_by)


def of_reports(selection: Selection) -> ColumnElement[bool]:
    """The condition on `reports`."""
    reports, moment = tables.reports, selection.moment
    conditions = [moment.known(reports), *_of_heads(selection), *_of_placements(selection)]
    if selection.report is not None:
        conditions.append(reports.c.id.startswith(selection.report, autoescape=True))
    if selection.ids is not None:
        conditions.append(reports.c.id.in_(selection.ids))
    if selection.text is not None:
        asked = phrases(selection.text)
        conditions.append(holds(asked) if asked else reports.c.id.is_(None))
    if not selection.superseded:
        conditions += [not_(superseded(moment)), not_(withdrawn(moment)), not_(copied(moment))]
    return and_(*conditions)


def of_claims(selection: Selection) -> ColumnElement[bool]:
    """The condition on `claims` joined with `reports`."""
    claims = tables.claims
    conditions = [selection.moment.recorded(claims), of_reports(selection)]
    if selection.claim is not None:
        conditions.append(claims.c.id.startswith(selection.claim, autoescape=True))
    if selection.kinds:
        conditions.append(claims.c.kind.in_([kind.value for kind in selection.kinds]))
    if selection.words is not None or selection.state is not None:
        conditions.append(_has_party(selection))
    return and_(*conditions, sure_enough(selection))


def sure_enough(selection: Selection) -> ColumnElement[bool]:
    """The condition on `claims` by their confidence."""
    return true() if selection.doubtful else tables.claims.c.confidence >= SURE


def _of_heads(selection: Selection) -> list[ColumnElement[bool]]:
    reports, sources = tables.reports, tables.sources
    found: list[ColumnElement[bool]] = []
    if selection.language is not None:
        found.append(reports.c.language == selection.language.lower())
    if selection.since is not None:
        found.append(reports.c.published >= selection.since)
    if selection.until is not None:
        found.append(reports.c.published < day_after(selection.until))
    if selection.outlet is not None:
        named = func.lower(sources.c.outlet).contains(selection.outlet.lower(), autoescape=True)
        found.append(exists().where(sources.c.report == reports.c.id, selection.moment.recorded(sources), named))
    return found


def _of_placements(selection: Selection) -> list[ColumnElement[bool]]:
    placed = tables.placements.alias("placed")
    own = and_(placed.c.report == tables.reports.c.id, selection.moment.recorded(placed))
    found: list[ColumnElement[bool]] = []
    if selection.series is not None:
        found.append(exists().where(own, placed.c.series == selection.series))
    if selection.original is not None:
        copy = exists().where(own, placed.c.copy_of == selection.original)
        found.append(or_(tables.reports.c.id == selection.original, copy))
    if selection.copies is not None:
        copy = exists().where(own, placed.c.copy_of.is_not(None))
        found.append(copy if selection.copies else not_(copy))
    return found


def _has_party(selection: Selection) -> ColumnElement[bool]:
    party = tables.claim_actors
    either = []
    if selection.words is not None:
        either.append(party.c.words.contains(selection.words, autoescape=True))
    if selection.state is not None:
        either.append(party.c.state == selection.state)
    return exists().where(party.c.claim == tables.claims.c.number, or_(*either))
