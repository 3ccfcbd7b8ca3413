"""Values -> rows: columns hold what queries filter by, the whole value stands beside them as canonical JSON."""

from typing import Any

import attrs

from communique.claims import canonical
from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment, Event
from communique.claims.placement import Placement
from communique.claims.report import Found, Refusal, Report
from communique.claims.when import When
from communique.record.names import name_words
from communique.record.parties import Party
from communique.record.source import Source

Row = dict[str, Any]


def report_row(report: Report, source: Source) -> Row:
    """A report's row, recording times apart."""
    head = report.head
    return {
        "id": report.id,
        "raw_sha256": report.raw_sha256,
        "kind": head.kind.value,
        "outlet": _value(head.outlet),
        "published": _value(head.published),
        "headline": _value(head.headline),
        "language": head.language,
        "url": head.url,
        "revision": head.revision.kind.value if head.revision else None,
        "label": (head.revision.label or None) if head.revision else None,
        "json": canonical.dump_json(canonical.report_to_dict(report)),
        "fingerprint": source.fingerprint,
        "given": source.given,
    }


def source_row(report: Report, source: Source) -> Row:
    """A report as it came from a source, recording times apart."""
    head = report.head
    return {
        "name": source.name,
        "raw_sha256": source.raw_sha256,
        "stated": source.stated,
        "report": report.id,
        "outlet": _value(head.outlet),
        "published": _value(head.published),
        "headline": _value(head.headline),
        "url": head.url,
    }


def placement_row(placement: Placement) -> Row:
    """Where a report stands among the others, recording times apart."""
    return attrs.asdict(placement, value_serializer=lambda _one, _field, value: getattr(value, "value", value))


def claim_row(claim: Claim, parties: tuple[Party, ...], report: Report) -> Row:
    """A claim's row, recording times apart."""
    event = claim.content if isinstance(claim.content, Event) else None
    when = when_of(claim)
    return {
        "id": canonical.claim_id(claim),
        "report": claim.report,
        "kind": claim.kind.value,
        "type": event.type.value if event and event.type else None,
        "mode": event.mode if event else None,
        "status": claim.status.value,
        "background": claim.background,
        "earliest": when.earliest if when else None,
        "latest": when.latest if when else None,
        "reported_at": _value(report.head.published),
        "extractor": claim.extractor,
        "confidence": claim.confidence,
        "span_start": claim.span.start,
        "span_end": claim.span.end,
        "json": canonical.dump_json(canonical.claim_to_dict(claim)),
        "parties": canonical.dump_json([attrs.asdict(party) for party in parties]),
    }


def when_of(claim: Claim) -> When | None:
    """When a claim holds: its own time, or the day that a commitment falls due."""
    if claim.when is None and isinstance(claim.content, Commitment):
        return claim.content.due
    return claim.when


def actor_row(actor: Actor, report: Report) -> Row:
    """An actor's row, recording times apart."""
    data = canonical.dump_json(canonical.actor_to_dict(actor))
    return {"report": report.id, "key": actor.key, "type": actor.type.value, "json": data}


def party_row(party: Party) -> Row:
    """An actor's part in a claim as a row, without the claim; `words` is the name made comparable."""
    return {**attrs.asdict(party), "words": name_words(party.name)}


def refusal_row(refusal: Refusal) -> Row:
    """A refusal's row, recording times apart."""
    return {
        "name": refusal.name,
        "reason": refusal.reason.value,
        "detail": refusal.detail,
        "raw_sha256": refusal.raw_sha256,
    }


def _value(found: Found | None) -> str | None:
    return found.value if found else None
