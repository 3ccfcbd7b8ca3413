"""The steps of extraction in their order, and what comes out of them, checked."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import islice, tee

import structlog
from spacy.language import Language

import communique
from communique.claims.canonical import check_claim
from communique.claims.claim import Claim
from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal, Report
from communique.errors import GazetteerError, ModelError
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.guesses import sure_claims
from communique.extract.issues import Taxonomy, taxonomy
from communique.extract.mentions import MENTIONS
from communique.extract.places import PLACES
from communique.extract.positions import CHANNELS, COMMITMENTS, NON_EVENTS, POSITIONS
from communique.extract.reading import Reading
from communique.extract.steps import Step, check_order, run_steps
from communique.extract.syntax import parse
from communique.extract.voices import ASSESSMENTS, STATEMENTS, of_known_speakers
from communique.run.asking import Asker
from communique.run.told import told_only

log = structlog.get_logger()

STEPS: tuple[Step, ...] = (
    DATES,
    MENTIONS,
    PLACES,
    STATEMENTS,
    EVENTS,
    POSITIONS,
    COMMITMENTS,
    CHANNELS,
    NON_EVENTS,
    ASSESSMENTS,
)
check_order(STEPS)


def extract_reports(
    nlp: Language, reports: Iterable[Report], issues: Taxonomy | None = None, model: Asker | None = None
) -> Iterator[Reading]:
    """A Reading with all layers for each report, in order; a defect in a step raises.

    A language model is asked of all the reports together, so they are all parsed before the first is given.
    """
    parsed, given = tee(reports)
    pairs = zip(given, parse(nlp, parsed), strict=True)
    readings = (Reading(report, doc, taxonomy=issues or taxonomy()) for report, doc in pairs)
    if model is not None:
        yield from model.run(STEPS, list(readings))
        return
    for reading in readings:
        yield run_steps(STEPS, reading)


def extract_each(
    nlp: Language,
    reports: Iterable[Report],
    batch: int = 16,
    issues: Taxonomy | None = None,
    model: Asker | None = None,
) -> Iterator[Reading | Refusal]:
    """For each report, in order, a Reading with all layers, or the Refusal of one that a step fails on.

    A defect that one report brings to light must not lose the others: it is logged with its trace and told. `issues`:
    other than vocabulary/issues.yaml. `model`: what reads some steps in the rules' place.
    """
    waiting = iter(reports)
    while together := list(islice(waiting, batch)):
        try:
            yield from list(extract_reports(nlp, together, issues, model))
        except (GazetteerError, ModelError):
            raise  # the machine's fault and no report's: nothing can be read until it is mended
        except Exception:  # noqa: BLE001 - whatever it is, the next line finds out whose it is
            yield from (_extract_alone(nlp, report, issues, model) for report in together)


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """Every claim of a reading in text order, each with all its words checked (SpanError where they do not stand).

    What was done stands once: see `communique.run.told`; nothing rests on a guess: see `communique.extract.guesses`.
    """
    told = (*told_only(of_known_speakers(reading.statements), reading.claims), *reading.claims)
    found = {check_claim(reading.report, claim) for claim in sure_claims(reading, told)}
    return tuple(sorted(found, key=lambda claim: (claim.span, claim.kind, repr(claim))))


@cache
def fingerprint(pipeline: str, issues: Taxonomy | None = None, model: str = "") -> str:
    """Which extraction this is: other code, vocabulary, issues, pipeline or language model give another fingerprint."""
    own = (repr(issues) if issues is not None else "") + model
    digest = hashlib.sha256(f"{communique.__version__} {pipeline}{own}".encode())
    for folder in ("collect", "extract", "vocabulary"):
        for path in sorted(_sources(folder)):
            digest.update(path.encode())
            digest.update(files("communique").joinpath(path).read_bytes())
    return digest.hexdigest()[:16]


def _extract_alone(nlp: Language, report: Report, issues: Taxonomy | None, model: Asker | None) -> Reading | Refusal:
    try:
        (reading,) = extract_reports(nlp, [report], issues, model)
        claims_of(reading)
    except ModelError:
        raise
    except Exception as error:
        log.exception("extraction failed", report=report.id)
        detail = f"extraction failed on this report ({type(error).__name__}: {error}); please tell the developers"
        return Refusal(report.id, RefusalReason.FAILED, detail, report.raw_sha256)
    return reading


def _sources(folder: str) -> Iterator[str]:
    for entry in files("communique").joinpath(folder).iterdir():
        path = f"{folder}/{entry.name}"
        if entry.is_dir():
            yield from _sources(path)
        elif entry.name.endswith((".py", ".yaml")):
            yield path
