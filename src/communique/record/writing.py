"""Writing one report: rows are appended and closed, never overwritten, and what did not change stays as it is."""

from collections.abc import Collection, Mapping

from attrs import frozen
from sqlalchemy import Connection, RowMapping, insert, select, update

from communique.claims import canonical
from communique.claims.actor import Actor
from communique.claims.claim import Claim
from communique.claims.report import Refusal, Report
from communique.record import tables
from communique.record.append import Change, bring_up_to_date, current
from communique.record.full_text import forget_words, index_words
from communique.record.parties import Party, parties_of
from communique.record.placing import queue
from communique.record.rows import Row, actor_row, claim_row, party_row, refusal_row, report_row, source_row
from communique.record.source import Outcome, Source, lies_in
from communique.record.standing import NOTICES


@frozen
class Delivery:
    """One report with all that was read out of it, as it comes to the store."""

    report: Report
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    source: Source
    blocks: frozenset[str]


def write_report(connection: Connection, now: str, delivery: Delivery) -> Outcome:
    """Record a report and its source; close what it no longer says and append what it says anew."""
    report, source = delivery.report, delivery.source
    _write_source(connection, now, source_row(report, source))
    _close_refusals(connection, now, source.name)
    row = report_row(report, source)
    known = connection.execute(select(tables.reports).where(current(tables.reports, id=report.id))).mappings().first()
    if known is not None and not _replaces(row, known):
        return Outcome.UNCHANGED
    _write_head(connection, now, delivery, row, known)
    changed = [_write_actors(connection, now, delivery), _write_claims(connection, now, delivery)]
    if known is None:
        return Outcome.ADDED
    return Outcome.RENEWED if any(changed) or known["json"] != row["json"] else Outcome.UNCHANGED


def note_source(connection: Connection, now: str, source: Source, report: str) -> None:
    """Remember that a known report came in the same bytes under this name; nothing where that is known."""
    table = tables.sources
    same = current(table, raw_sha256=source.raw_sha256, stated=source.stated, report=report)
    rows = connection.execute(select(table).where(same).order_by(table.c.name)).mappings().all()
    if rows and all(row["name"] != source.name for row in rows):
        left_out = {"number", "recorded_at", "closed_at"}
        copied = {name: value for name, value in rows[0].items() if name not in left_out}
        _write_source(connection, now, {**copied, "name": source.name})


def write_refusal(connection: Connection, now: str, refusal: Refusal) -> None:
    """Record a refusal, in place of an earlier one of the same name that says something else."""
    bring_up_to_date(connection, now, tables.refusals, "name", [refusal_row(refusal)], name=refusal.name)


def close_mended(connection: Connection, now: str, sources: Collection[str], refused: Collection[str]) -> None:
    """Close the refusals of these sources, and in them, that are not among `refused` and lie in nothing that is."""
    table = tables.refusals
    names = connection.execute(select(table.c.name).where(current(table)).order_by(table.c.name)).scalars().all()
    for name in names:
        if lies_in(name, sources) and not lies_in(name, refused):
            _close_refusals(connection, now, name)


def _close_refusals(connection: Connection, now: str, name: str) -> None:
    connection.execute(update(tables.refusals).where(current(tables.refusals, name=name)).values(closed_at=now))


def _write_source(connection: Connection, now: str, row: Row) -> None:
    scope = {name: row[name] for name in ("name", "raw_sha256", "report")}
    bring_up_to_date(connection, now, tables.sources, "report", [row], **scope)


def _write_head(connection: Connection, now: str, delivery: Delivery, row: Row, known: RowMapping | None) -> None:
    """The report's own row, and by what it is found: its words and the keys that it may share with others."""
    report = delivery.report
    first = known["first_recorded_at"] if known else now
    if not bring_up_to_date(connection, now, tables.reports, "id", [{**row, "first_recorded_at": first}], id=report.id):
        return
    number = select(tables.reports.c.number).where(current(tables.reports, id=report.id))
    if known:
        forget_words(connection, known["number"], known["headline"], report.text)
    index_words(connection, connection.execute(number).scalar_one(), row["headline"], report.text)
    queue(connection, report.id, delivery.blocks)


def _replaces(new: Row, known: RowMapping) -> bool:
    """Whether a reading of a known text takes the place of the one recorded.

    What a person gave outranks nothing given; then another version of the extraction comes in place of the recorded
    one; between two copies of one text the content decides, so that their order does not.
    """
    if new["given"] != known["given"]:
        return bool(new["given"])
    return new["fingerprint"] != known["fingerprint"] or _preference(new) <= _preference(known)


def _preference(row: Row | RowMapping) -> tuple[bool, int, str, bytes]:
    """A key, least for the copy that speaks for a text: one that takes it back, the fullest head, the earliest day, at
    last the bytes.
    """
    told = sum(row[column] is not None for column in ("published", "outlet", "headline"))
    return row["revision"] not in NOTICES, -told, row["published"] or "", row["json"]


def _write_actors(connection: Connection, now: str, delivery: Delivery) -> Change:
    rows = {actor.key: actor_row(actor, delivery.report) for actor in delivery.actors}
    return bring_up_to_date(connection, now, tables.actors, "key", rows.values(), report=delivery.report.id)


def _write_claims(connection: Connection, now: str, delivery: Delivery) -> Change:
    # What two rules found is one claim, the surer rule's; of two equally sure ones, the first's in the alphabet.
    ranked = sorted(delivery.claims, key=lambda claim: (-claim.confidence, claim.extractor))
    found = {canonical.claim_id(claim): claim for claim in reversed(ranked)}
    actors = {actor.key: actor for actor in delivery.actors}
    parties = {name: parties_of(claim, actors) for name, claim in found.items()}
    rows = [claim_row(claim, parties[name], delivery.report) for name, claim in found.items()]
    change = bring_up_to_date(connection, now, tables.claims, "id", rows, report=delivery.report.id)
    _write_parties(connection, delivery.report.id, {name: parties[name] for name in sorted(change.added)})
    return change


def _write_parties(connection: Connection, report: str, parties: Mapping[str, tuple[Party, ...]]) -> None:
    claims = tables.claims
    numbered = select(claims.c.id, claims.c.number).where(current(claims, report=report))
    numbers = {row.id: row.number for row in connection.execute(numbered)} if parties else {}
    rows = [{"claim": numbers[name], **party_row(party)} for name, found in parties.items() for party in found]
    if rows:
        connection.execute(insert(tables.claim_actors), rows)
