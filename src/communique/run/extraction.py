"""The steps of extraction in their order, and what comes out of them, checked."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import tee

from spacy.language import Language
from spacy.tokens import Doc

import communique
from communique.claims.canonical import check_claim
from communique.claims.claim import Claim
from communique.claims.report import Report
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.mentions import MENTIONS
from communique.extract.places.step import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import Step, check_order, run_steps
from communique.extract.syntax import parse
from communique.extract.voices import ASSESSMENTS, STATEMENTS

STEPS: tuple[Step, ...] = (
    DATES,
    MENTIONS,
    PLACES,
    STATEMENTS,
    EVENTS,
    ASSESSMENTS,
)
check_order(STEPS)


def extract_reports(nlp: Language, reports: Iterable[Report]) -> Iterator[Reading]:
    """A Reading with all layers for each report, in order."""
    parsed, given = tee(reports)
    for report, doc in zip(given, parse(nlp, parsed), strict=True):
        yield extract_parsed(report, doc)


def extract_parsed(report: Report, doc: Doc) -> Reading:
    """A Reading with all layers of a report that is already parsed."""
    return run_steps(STEPS, Reading(report, doc))


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Every claim of a reading in text order, each with all its words checked (SpanError where they do not stand)."""
    found = {check_claim(reading.report, claim) for claim in (*reading.statements, *reading.claims)}
    return tuple(sorted(found, key=lambda claim: (claim.span, claim.kind, repr(claim))))


@cache
def fingerprint(pipeline: str) -> str:
    """Which extraction this is: a change of code, vocabulary or spaCy pipeline gives another fingerprint."""
    digest = hashlib.sha256(f"{communique.__version__} {pipeline}".encode())
    for folder in ("extract", "vocabulary"):
        for path in sorted(_sources(folder)):
            digest.update(path.encode())
            digest.update(files("communique").joinpath(path).read_bytes())
    return digest.hexdigest()[:16]


def _sources(folder: str) -> Iterator[str]:
    for entry in files("communique").joinpath(folder).iterdir():
        path = f"{folder}/{entry.name}"
        if entry.is_dir():
            yield from _sources(path)
        elif entry.name.endswith((".py", ".yaml")):
            yield path
