"""Mentions: names of persons, organisations and places, and all mentions of them."""

import re
from collections.abc import Sequence

from communique.measure.lines import GoldLine, MentionItem, PredictionLine
from communique.measure.score import Metric, Score

TYPES = ("person", "organisation", "place")
Key = tuple[int, int, str]
_HOW = "right where type and span are equal, a leading article and a trailing possessive left out"
_NAMES = Metric("mentions", "names", f"names of persons, organisations and places; {_HOW}")
_UNTYPED = Metric("mentions", "names, any type", "the same, whatever the type")
_ALL = Metric("mentions", "all mentions", f"names, descriptions and pronouns of persons, organisations, places; {_HOW}")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\s*['’](?:s\b)?\s*\Z", re.IGNORECASE)


def score_mentions(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `mentions` (names) and `references` of predicted lines against gold lines that have `mentions`."""
    lines = [(right, found) for right, found in zip(gold, predicted, strict=True) if "mentions" in right]
    names = [
        (_keys(right, _proper(right["mentions"])), _keys(right, found.get("mentions", []))) for right, found in lines
    ]
    every = [
        (_keys(right, right["mentions"]), _keys(right, [*found.get("mentions", []), *found.get("references", [])]))
        for right, found in lines
    ]
    scores = [_score(_NAMES, names), _score(_UNTYPED, [(_untyped(right), _untyped(found)) for right, found in names])]
    for kind in TYPES:
        metric = Metric("mentions", f"names, {kind}", f"names of type {kind}; {_HOW}")
        scores.append(_score(metric, [(_only(right, kind), _only(found, kind)) for right, found in names]))
    return [*scores, _score(_ALL, every)]


def trim_name(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without a leading article and a trailing possessive; unchanged where nothing would be left."""
    words = text[start:end]
    article, possessive = _ARTICLE.match(words), _POSSESSIVE.search(words)
    first = start + (article.end() if article else 0)
    last = start + (possessive.start() if possessive else len(words))
    return (first, last) if first < last else (start, end)


def _score(metric: Metric, lines: list[tuple[set[Key], set[Key]]]) -> Score:
    correct = sum(len(right & found) for right, found in lines)
    return metric.f1(correct, sum(len(found) for _, found in lines), sum(len(right) for right, _ in lines))


def _keys(line: GoldLine, mentions: list[MentionItem]) -> set[Key]:
    scored = (mention for mention in mentions if mention["type"] in TYPES)
    return {(*trim_name(line["text"], mention["start"], mention["end"]), mention["type"]) for mention in scored}


def _proper(mentions: list[MentionItem]) -> list[MentionItem]:
    return [mention for mention in mentions if mention.get("form", "proper") == "proper"]


def _only(keys: set[Key], kind: str) -> set[Key]:
    return {key for key in keys if key[2] == kind}


def _untyped(keys: set[Key]) -> set[Key]:
    return {(start, end, "") for start, end, _ in keys}
