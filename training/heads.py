"""Train heads for status and type on the labelled sentences, and print what each adds to the rules.

    python training/heads.py [--encoder] [--write FOLDER] GOLD.jsonl…

Without gold files only the labelled sentences are used, in five folds. Gold lines with `factuality` are asked for the
status, those with marked parties for the type; lines of one file are scored together. --encoder adds the vectors of a
frozen MiniLM (training/encoder.txt); --write keeps the heads. Nothing here runs when reports are read: a head ships if
it beats the rules clearly, and none does (docs/decisions/2026-11-23-no-head-over-a-frozen-encoder.md has the figures).
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from attrs import evolve, frozen
from encoder import Encode, load_encoder
from features import rule_types, status_features, type_features
from labelled import NO_EVENT, Labelled, labelled
from softmax import Head, Row, train
from spacy.language import Language
from spacy.tokens import Doc, Token

from communique.claims.canonical import report_id
from communique.claims.codes import ReportKind
from communique.claims.report import Head as ReportHead
from communique.claims.report import Report
from communique.extract.events import type_between
from communique.extract.reading import Reading
from communique.extract.status import judge
from communique.extract.syntax import load_pipeline, parse
from communique.measure.factuality import score_factuality
from communique.measure.gold import read_gold
from communique.measure.lines import EventItem, FactItem, GoldLine, PartyItem, PredictionLine
from communique.measure.parties import has_parties, score_parties
from communique.measure.plover import gold_type
from communique.measure.score import Score, macro_f1

FOLDS = 5
SURE = (0.5, 0.7, 0.9)  # from which chance on a head overrules the rules
Range = tuple[int, int]
Answer = Callable[[str], EventItem]


@frozen(eq=False)
class Case:
    """One question to a head: its features, the rules' answer, whether the rules found anything, the right answer."""

    row: Row
    rule: str
    found: bool
    answer: str = ""


@frozen(eq=False)
class Asked:
    """What a gold file asks of a head: the cases, each with its line and its answer to be filled in, and the score."""

    cases: list[Case]
    lines: list[int]
    answers: list[Answer]
    score: Callable[[Sequence[GoldLine], Sequence[PredictionLine]], list[Score]]


def main() -> None:
    """Train, measure, print; see the module."""
    options = _options()
    nlp = load_pipeline()
    encode = load_encoder() if options.encoder else None
    gold = [(path, list(read_gold(path))) for path in options.gold]
    sentences = [one for one in labelled() if one.type != NO_EVENT]
    readings = _readings(nlp, [one.text for one in sentences])
    for name, cases_of, asked_of in (("status", _status_cases, _statuses), ("type", _type_cases, _types)):
        cases = cases_of(sentences, readings, encode)
        print(f"# {name}: {len(cases)} labelled sentences")
        _table("labelled sentences, in folds", _folds(cases), [case.answer for case in cases], cases)
        head = train([case.row for case in cases], [case.answer for case in cases])
        if options.write:
            options.write.mkdir(parents=True, exist_ok=True)
            head.write(options.write / f"{name}.npz")
        for path, lines in gold:
            _scored(path, lines, asked_of(lines, _readings(nlp, [line["text"] for line in lines]), encode), head)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train heads for status and type; print figures with and without.")
    parser.add_argument("--encoder", action="store_true", help="add the vectors of a frozen MiniLM")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="keep the heads here")
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD.jsonl")
    return parser.parse_args()


def _readings(nlp: Language, texts: Sequence[str]) -> list[Reading]:
    reports = [Report(report_id(text), text, ReportHead(ReportKind.PLAIN), "0" * 64) for text in texts]
    return [Reading(report, doc) for report, doc in zip(reports, parse(nlp, reports), strict=True)]


def _status_cases(sentences: Sequence[Labelled], readings: Sequence[Reading], encode: Encode | None) -> list[Case]:
    return [
        evolve(_status_case(reading, one.trigger, encode), answer=one.status)
        for one, reading in zip(sentences, readings, strict=True)
        if one.trigger and one.status != "-"
    ]


def _status_case(reading: Reading, word: Range, encode: Encode | None) -> Case:
    token = _root(reading.doc, word)
    vector = encode(token.sent.text, [_within(token.sent.start_char, word)]) if encode else None
    rule = judge(token).status.value
    return Case(Row(status_features(token), vector), rule, bool(judge(token).cues))


def _type_cases(sentences: Sequence[Labelled], readings: Sequence[Reading], encode: Encode | None) -> list[Case]:
    pairs = zip(sentences, readings, strict=True)
    return [
        evolve(_type_case(reading, one.actor, one.recipient, encode), answer=gold_type(one.type) or "")
        for one, reading in pairs
        if one.actor and one.recipient
    ]


def _type_case(reading: Reading, actor: Range, recipient: Range, encode: Encode | None) -> Case:
    roots = _root(reading.doc, actor), _root(reading.doc, recipient)
    near = {root.sent for root in roots}
    found = any(trigger.sent in near for trigger, _ in rule_types(reading.doc))
    rule = gold_type(type_between(reading, reading.span(*actor), reading.span(*recipient)).value) or ""
    names = type_features(reading.doc, *roots, rule if found else "")
    return Case(Row(names, _veiled(reading.doc.text, actor, recipient, encode) if encode else None), rule, found)


def _veiled(text: str, actor: Range, recipient: Range, encode: Encode) -> Any:
    """The vector of the text in which two invented names stand for the parties, whose own names tell too much."""
    parts = sorted([(*actor, "Alpha"), (*recipient, "Beta")], reverse=True)
    for start, end, name in parts:
        text = text[:start] + name + text[end:]
    return encode(text, [(at := text.find(name), at + len(name)) for name in ("Alpha", "Beta")])


def _root(doc: Doc, part: Range) -> Token:
    span = doc.char_span(*part, alignment_mode="expand")
    assert span is not None, "a marked range touches a token"
    return span.root


def _within(start: int, part: Range) -> Range:
    return part[0] - start, part[1] - start


def _folds(cases: Sequence[Case]) -> tuple[Sequence[str], Any]:
    """The labels, and for each case the chances by a head that has not seen it."""
    labels = tuple(sorted({case.answer for case in cases}))
    chances = np.zeros((len(cases), len(labels)), dtype=np.float32)
    for fold in range(FOLDS):
        kept = [case for at, case in enumerate(cases) if at % FOLDS != fold]
        head = train([case.row for case in kept], [case.answer for case in kept])
        held = range(fold, len(cases), FOLDS)
        chances[np.ix_(list(held), [labels.index(label) for label in head.labels])] = head.chances(
            [cases[at].row for at in held]
        )
    return labels, chances


def ways(cases: Sequence[Case], labels: Sequence[str], chances: Any) -> dict[str, list[str]]:
    """The answers of the rules, of the head, and of ways to use the head beside the rules."""
    best = [labels[at] for at in chances.argmax(axis=1)]
    sure = chances.max(axis=1)
    answers = {
        "rules": [case.rule for case in cases],
        "head": best,
        "head where the rules find nothing": [
            case.rule if case.found else head for case, head in zip(cases, best, strict=True)
        ],
    }
    for least in SURE:
        answers[f"head where sure of {least}"] = [
            head if chance >= least else case.rule for case, head, chance in zip(cases, best, sure, strict=True)
        ]
    return answers


def _table(title: str, said: tuple[Sequence[str], Any], answers: Sequence[str], cases: Sequence[Case]) -> None:
    for way, found in ways(cases, *said).items():
        pairs = list(zip(answers, found, strict=True))
        right = sum(one == other for one, other in pairs) / len(pairs)
        print(f"{title} | {way} | right {right:.3f} | macro F1 {macro_f1(pairs):.3f}")


def _statuses(lines: list[GoldLine], readings: list[Reading], encode: Encode | None) -> Asked:
    items = [(at, item) for at, line in enumerate(lines) for item in line.get("factuality", [])]
    cases = [_status_case(readings[at], (item["start"], item["end"]), encode) for at, item in items]
    return Asked(cases, [at for at, _ in items], [_status_answer(item) for _, item in items], score_factuality)


def _status_answer(item: FactItem) -> Answer:
    return lambda status: EventItem(type=None, start=item["start"], end=item["end"], status=status)


def _types(lines: list[GoldLine], readings: list[Reading], encode: Encode | None) -> Asked:
    items = [(at, event) for at, line in enumerate(lines) for event in line.get("events", []) if has_parties(event)]
    parties = [(at, _marked(event["actor"]), _marked(event["recipient"])) for at, event in items]
    cases = [_type_case(readings[at], actor, recipient, encode) for at, actor, recipient in parties]
    return Asked(cases, [at for at, _ in items], [_type_answer(event) for _, event in items], score_parties)


def _type_answer(event: EventItem) -> Answer:
    return lambda kind: EventItem(given=True, actor=event["actor"], recipient=event["recipient"], type=kind)


def _marked(parties: Sequence[PartyItem]) -> Range:
    return next((party["start"], party["end"]) for party in parties if "start" in party)


def _scored(path: Path, lines: list[GoldLine], asked: Asked, head: Head) -> None:
    """Print the project's own score of each way to answer, for the lines of a file that ask for it."""
    if not asked.cases:
        return
    for way, found in ways(asked.cases, head.labels, head.chances([case.row for case in asked.cases])).items():
        said: list[list[EventItem]] = [[] for _ in lines]
        for at, answer, label in zip(asked.lines, asked.answers, found, strict=True):
            said[at].append(answer(label))
        predicted = [PredictionLine(id=line["id"], events=events) for line, events in zip(lines, said, strict=True)]
        for one in asked.score(lines, predicted):
            print(f"{path.stem} | {way} | right {one.accuracy:.3f} | macro F1 {one.macro_f1:.3f}")


if __name__ == "__main__":
    main()
