"""Ingestion: the whole way of every report under the given paths, from bytes to the store."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import cattrs
import orjson
from attrs import asdict, evolve, field, frozen

from communique.claims.canonical import dump_json
from communique.claims.claim import Claim
from communique.claims.report import Refusal, Report
from communique.collect import sources
from communique.collect.container import DATASET, Columns, Notice
from communique.collect.given import NOTHING_GIVEN, Given
from communique.collect.item import Item
from communique.collect.language import EXTRACTED
from communique.collect.opening import open_source
from communique.collect.read import read_item
from communique.extract import PIPELINE
from communique.extract.issues import Taxonomy
from communique.extract.model.refusals import Rejected
from communique.extract.model.tasks import BY_MODEL
from communique.extract.reading import Reading
from communique.extract.syntax import load_pipeline
from communique.record.source import Outcome, Source
from communique.record.store import Store
from communique.run.asking import Asker
from communique.run.extraction import claims_of, extract_each, fingerprint
from communique.run.placing import RULES, place_waiting

COLLECTED_ONLY = "collected only"  # the fingerprint of what was read without extraction

COLUMNS = "columns"  # what a person said of the columns, among the values that he said


@frozen
class Options:
    """How to read: what is known of all the reports, the columns of datasets, the spaCy pipeline, how many reports are
    parsed together, whether claims are extracted at all (without, reports are stored and found by search), the
    issues, where they are not those of the vocabulary alone, and the language model that reads some steps, if any. What
    lies `apart`, files and folders, is not read.
    """

    given: Given = field(factory=Given)
    columns: Columns = ()
    pipeline: str = PIPELINE
    batch: int = 16
    extract: bool = True
    issues: Taxonomy | None = None
    model: Asker | None = None
    apart: tuple[Path, ...] = ()


@frozen
class Handled:
    """One item that is done with: what became of its reports, and what of it was refused; all is on the disk.

    Of its `claims`, `by_model` come from a language model, of which `rejected` holds what was not believed.
    """

    name: str
    outcomes: tuple[Outcome, ...] = ()
    claims: int = 0
    refusals: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = ()
    by_model: int = 0
    rejected: tuple[Rejected, ...] = ()


@frozen
class Collected:
    """An item whose bytes were read and taken apart, but not yet extracted."""

    recorded: Source
    reports: tuple[Report, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    known: tuple[str, ...] | None = None
    notices: tuple[Notice, ...] = ()


def read_paths(store: Store, paths: Sequence[str], options: Options) -> Iterator[Handled]:
    """Read every item under the paths into the store; yields each when it is recorded.

    What is known in these very bytes and was read by this very version is left alone. An item that fails is recorded
    as a refusal, and the rest goes on. Stopping at any point loses nothing of what was yielded. At the end, what was
    refused before in these sources and is so no longer is closed.
    """
    ended: set[str] = set()
    refused: set[str] = set()
    found = sources.find_sources(paths, apart=(*store.files, *options.apart))
    for handled in read_items(store, _items(found, options, ended), options):
        refused.update(refusal.name for refusal in handled.refusals)
        yield handled
    store.mended(ended, refused)


def read_items(store: Store, items: Iterable[Item | Refusal | Notice], options: Options) -> Iterator[Handled]:
    """Read items into the store as read_paths does, a few at a time, as they come."""
    place_waiting(store)  # what an earlier run recorded and was killed before it had placed it
    waiting = iter(items)
    while together := list(islice(waiting, options.batch)):
        collected = [collect(store, item, options) for item in together]
        handled = list(_handle(store, collected, options))
        place_waiting(store)
        yield from handled


def collect(store: Store, item: Item | Refusal | Notice, options: Options) -> Collected:
    """The reports of an item, or that it is known; nothing is recorded yet."""
    if isinstance(item, Notice):
        return Collected(Source(item.name, "", ""), notices=(item,))
    if isinstance(item, Refusal):
        return Collected(Source(item.name, item.raw_sha256 or "", ""), refusals=(item,))
    digest = hashlib.sha256(item.raw).hexdigest()
    now = _said(item, options)
    said = _remembered(store, digest, now)
    way = _way(options)
    recorded = Source(item.name, digest, way, _key(said), _key(_values(item.stated)))
    known = store.known(recorded)
    if known is not None:
        return Collected(recorded, known=known)
    if COLUMNS not in now:
        # The row was taken apart by a guess: what was read by a person's mapping before outranks it in the store.
        said.pop(COLUMNS, None)
        recorded = evolve(recorded, given=_key(said))
    found = read_item(item, cattrs.structure(said, Given))
    return Collected(
        recorded,
        tuple(one for one in found if isinstance(one, Report)),
        tuple(one for one in found if isinstance(one, Refusal)),
    )


def _way(options: Options) -> str:
    """The fingerprint of reading so."""
    if not options.extract:
        return COLLECTED_ONLY
    return fingerprint(options.pipeline, options.issues, options.model.identity if options.model else "")


def _items(
    found: Iterable[sources.Source | Refusal], options: Options, ended: set[str]
) -> Iterator[Item | Refusal | Notice]:
    """What lies in the sources; `ended` gets the names of those that were gone through to their end."""
    for source in found:
        if isinstance(source, Refusal):
            yield source
        else:
            yield from open_source(source, columns=options.columns)
            ended.add(source.name)


def _said(item: Item, options: Options) -> dict[str, object]:
    """What a person says of an item now: the values given for all, and the columns where it comes from a dataset."""
    said = {name: value for name, value in _values(options.given).items() if name != "rule"}
    mapped = options.columns and item.stated.rule == DATASET
    return {**said, COLUMNS: dict(sorted(options.columns))} if mapped else said


def _values(given: Given) -> dict[str, object]:
    return {} if given == NOTHING_GIVEN else {name: value for name, value in asdict(given).items() if value is not None}


def _remembered(store: Store, digest: str, said: dict[str, object]) -> dict[str, object]:
    """What a person said of these bytes before holds until it is said anew."""
    before = store.given(digest)
    return {**(orjson.loads(before) if before else {}), **said}


def _key(said: dict[str, object]) -> str:
    """What a person said, as one string: "" for nothing."""
    return dump_json(said).decode() if said else ""


def _handle(store: Store, batch: list[Collected], options: Options) -> Iterator[Handled]:
    chosen = [report for opened in batch for report in opened.reports if _is_extracted(report, options)]
    nlp = load_pipeline(options.pipeline) if chosen else None
    readings = extract_each(nlp, chosen, options.batch, options.issues, options.model) if nlp is not None else iter(())
    for opened in batch:
        read = [(one, next(readings) if _is_extracted(one, options) else None) for one in opened.reports]
        yield _record(store, opened, read)


def _is_extracted(report: Report, options: Options) -> bool:
    return options.extract and report.head.language == EXTRACTED


def _record(store: Store, opened: Collected, read: list[tuple[Report, Reading | Refusal | None]]) -> Handled:
    rejected = tuple(one for _, reading in read if isinstance(reading, Reading) for one in reading.refused)
    source = _as_read(opened.recorded, rejected)
    outcomes: list[Outcome] = []
    claims: list[Claim] = []
    failed = (evolve(reading, name=source.name) for _, reading in read if isinstance(reading, Refusal))
    refusals = [*opened.refusals, *failed]
    for report, reading in read:
        if not isinstance(reading, Refusal):
            found = claims_of(reading) if reading else ()
            outcome = store.add(report, reading.actors if reading else (), found, source, RULES.blocks(report))
            outcomes.append(outcome)
            claims += () if outcome is Outcome.UNCHANGED else found
    for refusal in refusals:
        store.refuse(refusal)
    if opened.known is not None:
        outcomes = [Outcome.UNCHANGED] * len(opened.known)
    if not refusals and not opened.notices:
        store.finish(source, opened.known or [report.id for report in opened.reports])
    by_model = sum(one.extractor.startswith(BY_MODEL) for one in claims)
    return Handled(source.name, tuple(outcomes), len(claims), tuple(refusals), opened.notices, by_model, rejected)


def _as_read(source: Source, rejected: tuple[Rejected, ...]) -> Source:
    """The source with the way in which it was read: where the rules stood in for a language model, that is another, so
    that the next reading asks again.
    """
    fallen = any(one.by_rules for one in rejected)
    return evolve(source, fingerprint=f"{source.fingerprint} by rules") if fallen else source
