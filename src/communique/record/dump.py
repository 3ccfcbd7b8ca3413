"""The canonical dump: the same reports give the same bytes, whatever the order, the engine or the number of workers."""

from collections.abc import Iterator

from communique.claims import canonical
from communique.record.recorded import Listed
from communique.record.selection import Selection
from communique.record.store import Store

_ALL_VERSIONS = Selection(superseded=True, doubtful=True)


def dump(store: Store) -> Iterator[bytes]:
    """The current record as lines of canonical JSON, each with its line end; recording times are left out."""
    for line in _values(store):
        yield canonical.dump_json(line) + b"\n"


def _values(store: Store) -> Iterator[dict[str, object]]:
    places = {entry.id: entry for entry in store.listed(_ALL_VERSIONS)}
    for report in store.reports(_ALL_VERSIONS):
        yield {"report": canonical.report_to_dict(report), **_placement(places[report.id])}
    for report_id, actor in store.actors(_ALL_VERSIONS):
        yield {"actor": canonical.actor_to_dict(actor), "report": report_id}
    for entry in store.claims(_ALL_VERSIONS):
        yield {"claim": canonical.claim_to_dict(entry.claim), "id": entry.id}
    yield from store.sources()
    for refusal in store.refusals():
        yield {
            "refused": refusal.name,
            "reason": refusal.reason,
            "detail": refusal.detail,
            "raw_sha256": refusal.raw_sha256,
        }


def _placement(entry: Listed) -> dict[str, object]:
    found = {"series": entry.series, "version": entry.version, "copy_of": entry.copy_of, "copy": entry.copy}
    return {**found, "withdrawn": bool(entry.withdrawn)}
