"""Evaluation: gold files -> prediction lines and scores, one file at a time."""

from collections.abc import Callable, Iterator, Sequence
from itertools import tee
from pathlib import Path
from typing import IO

import orjson
import structlog
from attrs import evolve, frozen
from spacy.language import Language

from communique.claims.report import Refusal, Report
from communique.collect.authors import authors_of
from communique.collect.given import Given, Problem
from communique.collect.page.article import read_page
from communique.collect.read import report_of_text
from communique.extract.reading import Reading
from communique.measure.across import add_series, link_reports, received
from communique.measure.answers import answer_events, head_of
from communique.measure.gold import read_gold
from communique.measure.layers import score_lines
from communique.measure.lines import GoldLine, PredictionLine
from communique.measure.prediction import predict
from communique.measure.score import Score
from communique.run.extraction import extract_each

log = structlog.get_logger()

Progress = Callable[[Path, int], None]


@frozen
class FileScores:
    """The scores of one gold file, how many lines it has, and the ids of lines on which the program failed."""

    path: Path
    lines: int
    scores: tuple[Score, ...]
    failed: tuple[str, ...] = ()


def evaluate(
    paths: Sequence[Path], nlp: Language, predictions: Path | None = None, progress: Progress | None = None
) -> tuple[FileScores, ...]:
    """Scores of the program on gold files, in their order; prediction lines go to the file `predictions`.

    `progress` is called with a file and the number of its lines done. Raises GoldError for a line that breaks the
    format. The parses of a file are not kept, its lines are until it is scored.
    """
    if predictions is None:
        return tuple(_evaluate_file(path, nlp, None, progress) for path in paths)
    with predictions.open("wb") as out:
        return tuple(_evaluate_file(path, nlp, out, progress) for path in paths)


def _evaluate_file(path: Path, nlp: Language, out: IO[bytes] | None, progress: Progress | None) -> FileScores:
    gold, found, heads = [], [], []
    for line, answer, lemmas in _predict_lines(path, nlp):
        gold.append(line)
        found.append(answer)
        heads.append(lemmas)
        if progress:
            progress(path, len(gold))
    linked = link_reports(gold, add_series(gold, found), heads)
    if out is not None:
        out.writelines(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE) for line in linked)
    failed = tuple(line["id"] for line in found if "error" in line)
    return FileScores(path, len(gold), tuple(score_lines(gold, linked)), failed)


def _predict_lines(path: Path, nlp: Language) -> Iterator[tuple[GoldLine, PredictionLine, list[str]]]:
    """Each gold line (a page without its source) with its prediction and the head lemmas of its given mentions."""
    lines, ahead = tee(read_gold(path))
    readings = extract_each(nlp, (report_of_line(line) for line in ahead if "html" not in line))
    for line in lines:
        reading = None if "html" in line else next(readings)
        answer, heads = _answer(line, reading)
        yield _without_source(line), answer, heads


def _answer(line: GoldLine, reading: Reading | Refusal | None) -> tuple[PredictionLine, list[str]]:
    """The prediction for a page (no reading) or a text; where the program fails, an empty one that says so."""
    try:
        if isinstance(reading, Refusal):
            return PredictionLine(id=line["id"], error=reading.detail), _no_heads(line)
        return (predict_line(line, reading), _heads(line, reading)) if reading else (predict_page(line), [])
    except Exception as error:
        # A held-back file is run once: a defect on one line counts as a miss there and must not cost the others.
        log.exception("prediction failed", line=line["id"])
        return PredictionLine(id=line["id"], error=f"{type(error).__name__}: {error}"), _no_heads(line)


def _no_heads(line: GoldLine) -> list[str]:
    return [""] * len(line.get("coref", []))


def report_of_line(line: GoldLine) -> Report:
    """The report of a gold line, its head read from the text as ever; nothing is cut, for gold marks the whole text."""
    return evolve(received(line), cuts=())


def predict_line(line: GoldLine, reading: Reading) -> PredictionLine:
    """What the reading says, with the answers to what the gold line asks before the events that were found."""
    found = predict(line["id"], reading)
    found["events"] = [*answer_events(line, reading), *found["events"]]
    return found


def predict_page(line: GoldLine) -> PredictionLine:
    """The article of a web page with its title, day and authors; an empty text where none is found."""
    page = read_page(line["html"], line.get("url"))
    if isinstance(page, Problem):
        return PredictionLine(id=line["id"], text="", title=None, published=None, authors=[])
    return article_line(line["id"], report_of_text(page.text, Given(url=line.get("url")), page=page))


def article_line(name: str, report: Report) -> PredictionLine:
    """What a report of an article says of it: text, title, day and authors."""
    head = report.head
    return PredictionLine(
        id=name,
        text=_article_text(report),
        title=head.headline.value if head.headline else None,
        published=head.published.value if head.published else None,
        authors=list(authors_of(head.byline.value)) if head.byline else [],
    )


def _article_text(report: Report) -> str:
    """The body with its dateline, which readers count to the article though a head holds it as data."""
    return evolve(report, cuts=tuple(cut for cut in report.cuts if cut.rule != "dateline")).body


def _heads(line: GoldLine, reading: Reading) -> list[str]:
    return [head_of(reading, item["start"], item["end"]).lemma_ for item in line.get("coref", [])]


def _without_source(line: GoldLine) -> GoldLine:
    bare = line.copy()
    bare.pop("html", None)
    return bare
