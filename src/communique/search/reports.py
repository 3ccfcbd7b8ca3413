"""The reports themselves: every one that is stored, in whatever language, found by the words of headline and text."""

from collections.abc import Sequence
from enum import StrEnum

from attrs import evolve, field, frozen
from attrs.validators import optional

from communique.collect.language import EXTRACTED
from communique.record.days import day_after
from communique.record.recorded import Listed
from communique.record.selection import Selection
from communique.record.standing import NOTICES
from communique.record.store import Store
from communique.search.answer import Also, Answer
from communique.search.citations import appearances, citation
from communique.search.snippet import Piece, snippet

_FEW = 500  # reports that are asked for one by one; of more, everything is read at once


class Standing(StrEnum):
    """Whether a report speaks in the chronology, and if not, why."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    COPY = "copy"
    NOTICE = "notice"  # takes a story back and tells of no event itself


def _is_day(_filter: object, _attribute: object, value: str) -> None:
    day_after(value)


@frozen
class ReportFilter:
    """Which reports to list; every field narrows, and DateError is raised for a day that is none.

    `words`: words that all must occur in headline or text, phrases in quotation marks. `outlet`: a part of the name of
    any outlet that carried it. `language`: an ISO 639-1 code. `since`, `until`: days of publication. `series`: a key.
    `copies`: True for copies alone, False for none.
    """

    words: str | None = None
    outlet: str | None = None
    language: str | None = None
    since: str | None = field(default=None, validator=optional(_is_day))
    until: str | None = field(default=None, validator=optional(_is_day))
    series: str | None = None
    copies: bool | None = None


@frozen
class Filed(Answer):
    """One stored report.

    `version` counts the versions of its series that are known, from 0, and `label` is the printed one ("2nd LD");
    `copy_of` is a report's id and `copy` how it is a copy; `snippet` holds the words asked for where the text has them.
    """

    report: str
    outlet: str | None
    published: str | None
    headline: str | None
    kind: str
    language: str
    extracted: bool
    claims: int
    standing: Standing
    series: str | None
    version: int
    label: str | None
    copy_of: str | None
    copy: str | None
    url: str | None
    also: tuple[Also, ...]
    snippet: tuple[Piece, ...] = ()


def reports(store: Store, question: ReportFilter) -> tuple[Filed, ...]:
    """The reports that answer, the last published first, those without a date at the end; without snippets."""
    selection = Selection(
        superseded=True,
        text=question.words,
        outlet=question.outlet,
        language=question.language,
        since=question.since,
        until=question.until,
        series=question.series,
        copies=question.copies,
    )
    found = _filed_all(store, selection)
    return tuple(sorted(found, key=lambda one: (one.published or "", one.report), reverse=True))


def versions(store: Store, entry: Listed) -> tuple[Filed, ...]:
    """The versions of a report's wire story, oldest first; nothing where it is the only one."""
    if entry.series is None:
        return ()
    found = _filed_all(store, Selection(series=entry.series, superseded=True))
    return tuple(sorted(found, key=lambda one: (one.version, one.copy_of is not None, one.report))) if found[1:] else ()


def copies(store: Store, entry: Listed) -> tuple[Filed, ...]:
    """The reports with the text of a report, the original first; nothing where it has no copies."""
    found = _filed_all(store, Selection(original=entry.copy_of or entry.id, superseded=True))
    return tuple(sorted(found, key=_original_first)) if found[1:] else ()


def with_snippets(store: Store, found: Sequence[Filed], words: str | None) -> tuple[Filed, ...]:
    """The same reports, each with the place in its text where the words stand."""
    if not words:
        return tuple(found)
    wanted = Selection(ids=tuple(one.report for one in found), superseded=True)
    snippets = {report.id: snippet(report.body, words) for report in store.reports(wanted)}
    return tuple(evolve(one, snippet=snippets.get(one.report, ())) for one in found)


def standing(entry: Listed) -> Standing:
    """Whether a listed report speaks, and if not, the first reason why."""
    if entry.revision in NOTICES:
        return Standing.NOTICE
    if entry.withdrawn:
        return Standing.WITHDRAWN
    if entry.copied:
        return Standing.COPY
    return Standing.SUPERSEDED if entry.superseded else Standing.CURRENT


def _original_first(one: Filed) -> tuple[bool, str, str]:
    return one.copy_of is not None, one.published or "9999", one.report


def _filed_all(store: Store, selection: Selection) -> list[Filed]:
    counts = store.claim_counts(selection)
    listed = list(store.listed(selection))
    few = [entry.id for entry in listed] if len(listed) <= _FEW else None
    appeared = appearances(store, selection, few)
    return [
        _filed(entry, counts.get(entry.id, 0), citation(entry, appeared.get(entry.id, ())).also) for entry in listed
    ]


def _filed(entry: Listed, claims: int, also: tuple[Also, ...]) -> Filed:
    return Filed(
        report=entry.id,
        outlet=entry.outlet,
        published=entry.published,
        headline=entry.headline,
        kind=entry.kind,
        language=entry.language,
        extracted=entry.language == EXTRACTED,
        claims=claims,
        standing=standing(entry),
        series=entry.series,
        version=entry.version,
        label=entry.label,
        copy_of=entry.copy_of,
        copy=entry.copy,
        url=entry.url,
        also=also,
    )
