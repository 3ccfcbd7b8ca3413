"""Ingestion: the whole way of every report under the given paths, from bytes to the store."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice

import cattrs
import orjson
from attrs import asdict, evolve, field, frozen

from communique.claims.canonical import dump_json
from communique.claims.report import Refusal, Report
from communique.collect.given import Given
from communique.collect.read import read_bytes
from communique.collect.series import series_of
from communique.collect.sources import Source, find_sources
from communique.extract import PIPELINE
from communique.extract.reading import Reading
from communique.extract.syntax import load_pipeline
from communique.record.source import Outcome
from communique.record.source import Source as Recorded
from communique.record.store import Store
from communique.run.extraction import claims_of, extract_each, fingerprint


@frozen
class Options:
    """How to read: what is known of all the reports, the spaCy pipeline, and how many reports are parsed together."""

    given: Given = field(factory=Given)
    pipeline: str = PIPELINE
    batch: int = 16


@frozen
class Handled:
    """One source that is done with: what became of its reports, and what of it was refused; all is on the disk."""

    name: str
    outcomes: tuple[Outcome, ...] = ()
    claims: int = 0
    refusals: tuple[Refusal, ...] = ()


@frozen
class _Opened:
    """A source whose bytes were read and taken apart, but not yet extracted."""

    recorded: Recorded
    reports: tuple[Report, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    known: tuple[str, ...] | None = None


def read_paths(store: Store, paths: Sequence[str], options: Options) -> Iterator[Handled]:
    """Read every source under the paths into the store; yields each when it is recorded.

    What is known in these very bytes and was read by this very version is left alone. A source that fails is
    recorded as a refusal, and the rest goes on. Stopping at any point loses nothing of what was yielded.
    """
    sources = find_sources(paths)
    while batch := list(islice(sources, options.batch)):
        yield from _handle(store, [_open(store, source, options) for source in batch], options)


def _open(store: Store, source: Source | Refusal, options: Options) -> _Opened:
    raw = source if isinstance(source, Refusal) else source.read()
    if isinstance(raw, Refusal):
        return _Opened(Recorded(raw.name, raw.raw_sha256 or "", ""), refusals=(raw,))
    digest = hashlib.sha256(raw).hexdigest()
    given = _remembered(store, digest, options.given)
    recorded = Recorded(source.name, digest, fingerprint(options.pipeline), _key(given))
    known = store.known(digest, recorded.fingerprint, recorded.given)
    if known is not None:
        return _Opened(recorded, known=known)
    found = read_bytes(source.name, raw, given)
    return _Opened(
        recorded,
        tuple(one for one in found if isinstance(one, Report)),
        tuple(one for one in found if isinstance(one, Refusal)),
    )


def _remembered(store: Store, digest: str, given: Given) -> Given:
    """What a person said of these bytes before holds until it is said anew."""
    before = store.given(digest)
    return cattrs.structure({**(orjson.loads(before) if before else {}), **_said(given)}, Given)


def _key(given: Given) -> str:
    """What a person said, as one string: "" for nothing."""
    return dump_json(_said(given)).decode() if _said(given) else ""


def _said(given: Given) -> dict[str, str]:
    return {name: value for name, value in asdict(given).items() if value is not None}


def _handle(store: Store, batch: list[_Opened], options: Options) -> Iterator[Handled]:
    reports = [report for opened in batch for report in opened.reports]
    readings = extract_each(load_pipeline(options.pipeline), reports, options.batch) if reports else iter(())
    for opened in batch:
        yield _record(store, opened, list(islice(readings, len(opened.reports))))


def _record(store: Store, opened: _Opened, readings: list[Reading | Refusal]) -> Handled:
    source, outcomes, claims = opened.recorded, [], 0
    refusals = [*opened.refusals, *(evolve(one, name=source.name) for one in readings if isinstance(one, Refusal))]
    for reading in (one for one in readings if isinstance(one, Reading)):
        found = claims_of(reading)
        outcome = store.add(reading.report, reading.actors, found, source, series_of(reading.report))
        outcomes.append(outcome)
        claims += 0 if outcome is Outcome.UNCHANGED else len(found)
    for refusal in refusals:
        store.refuse(refusal)
    if opened.known is not None:
        outcomes = [Outcome.UNCHANGED] * len(opened.known)
    if not refusals:
        store.finish(source, opened.known or [report.id for report in opened.reports])
    return Handled(source.name, tuple(outcomes), claims, tuple(refusals))
