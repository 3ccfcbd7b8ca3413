"""Canonical JSON of claims and reports, and the identities made of it: no clock and no random number enters them."""

import hashlib
from collections.abc import Iterator
from typing import Any

import cattrs
import orjson
from cattrs.strategies import configure_tagged_union

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Content
from communique.claims.report import Report
from communique.claims.span import Span, check_span

_converter = cattrs.Converter(forbid_extra_keys=True)
configure_tagged_union(Content, _converter, tag_name="is", tag_generator=lambda kind: kind.__name__)


def dump_json(value: object) -> bytes:
    """Keys sorted, no white space, UTF-8: the same value gives the same bytes everywhere."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def claim_to_dict(claim: Claim) -> dict[str, Any]:
    """A claim as plain values, fit for JSON."""
    return _plain(_converter.unstructure(claim, Claim))


def claim_from_dict(data: dict[str, Any]) -> Claim:
    """The claim that claim_to_dict took apart."""
    return _converter.structure(data, Claim)


def report_to_dict(report: Report) -> dict[str, Any]:
    """A report as plain values, fit for JSON."""
    return _plain(_converter.unstructure(report, Report))


def report_from_dict(data: dict[str, Any]) -> Report:
    """The report that report_to_dict took apart."""
    return _converter.structure(data, Report)


def actor_to_dict(actor: Actor) -> dict[str, Any]:
    """An actor as plain values, fit for JSON."""
    return _plain(_converter.unstructure(actor, Actor))


def actor_from_dict(data: dict[str, Any]) -> Actor:
    """The actor that actor_to_dict took apart."""
    return _converter.structure(data, Actor)


def report_id(text: str) -> str:
    """The identity of a report with this text: "r" and 16 hexadecimal digits."""
    return "r" + _digest(text.encode())


def claim_id(claim: Claim) -> str:
    """The identity of a claim: "c" and 16 hexadecimal digits of everything it asserts (rule and confidence apart)."""
    data = claim_to_dict(claim)
    del data["extractor"], data["confidence"]
    return "c" + _digest(dump_json(data))


def spans_of(value: object) -> Iterator[Span]:
    """Every span inside a value, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_of(part)
    elif fields := getattr(type(value), "__attrs_attrs__", ()):
        for field in fields:
            yield from spans_of(getattr(value, field.name))


def check_claim(report: Report, claim: Claim) -> Claim:
    """The claim itself, if all its words stand in its report; SpanError otherwise."""
    for span in spans_of(claim):
        check_span(report.text, span)
    return claim


def _plain(value: object) -> dict[str, Any]:
    plain: dict[str, Any] = orjson.loads(orjson.dumps(value))
    return plain


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
