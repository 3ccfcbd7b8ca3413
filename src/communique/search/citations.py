"""Citations: a report with the outlets that carry the same text, over exact copies and reprints together."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby

from communique.record.recorded import Listed
from communique.record.selection import Selection
from communique.record.source import Appearance
from communique.record.store import Store
from communique.search.answer import Also, Citation


def citations(store: Store, selection: Selection) -> dict[str, Citation]:
    """The citation of every report that the selection lists, by id."""
    return cited(store.listed(selection), appearances(store, selection))


def citation_of(store: Store, entry: Listed) -> Citation:
    """The citation of one report."""
    return citation(entry, appearances(store, Selection(), [entry.id]).get(entry.id, ()))


def appearances(
    store: Store, selection: Selection, originals: Collection[str] | None = None
) -> dict[str, tuple[Appearance, ...]]:
    """Where reports and their copies appeared by then, by the report that they are copies of, or are."""
    found = store.appearances(selection, originals)
    return {original: tuple(group) for original, group in groupby(found, key=lambda one: one.original)}


def cited(entries: Iterable[Listed], appeared: Mapping[str, Iterable[Appearance]]) -> dict[str, Citation]:
    """Citations by id."""
    return {entry.id: citation(entry, appeared.get(entry.id, ())) for entry in entries}


def citation(entry: Listed, appeared: Iterable[Appearance] = ()) -> Citation:
    """The citation of a listed report that appeared there too; each outlet once, in the order of publication."""
    also: dict[str, Also] = {}
    for one in appeared:
        if one.outlet and not _same(one.outlet, entry.outlet):
            place = Also(one.outlet, one.published, one.headline, one.url, one.report, one.source)
            also.setdefault(one.outlet.casefold(), place)
    return Citation(
        entry.id,
        entry.outlet,
        entry.published,
        entry.headline,
        entry.kind,
        entry.version,
        entry.recorded_at,
        tuple(also.values()),
    )


def _same(one: str, other: str | None) -> bool:
    return other is not None and one.casefold() == other.casefold()
