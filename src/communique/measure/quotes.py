"""Attributions: content by Jaccard overlap of characters, recall by directness, sources (PolNeAR)."""

from collections.abc import Sequence

from attrs import frozen

from communique.measure.lines import GoldLine, PredictionLine, QuoteItem
from communique.measure.matching import characters, jaccard, pair_up
from communique.measure.score import Metric, Score

DIRECTNESS = ("direct", "mixed", "indirect")
_CONTENT = "attributions; right where the characters of the contents have a Jaccard overlap of at least {}, one to one"
_LOOSE = Metric("quotes", "content at 0.3", _CONTENT.format(0.3))
_TIGHT = Metric("quotes", "content at 0.8", _CONTENT.format(0.8))
_SOURCE = Metric(
    "quotes", "source", "share of contents found at 0.3, with a source in the gold, whose source touches it"
)


@frozen
class _Quote:
    content: frozenset[int]
    source: frozenset[int]
    directness: str


def score_quotes(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of the `statements` of predicted lines against the `quotes` of gold lines that have them."""
    lines = [
        (_read(right["quotes"]), _read(found.get("statements", [])))
        for right, found in zip(gold, predicted, strict=True)
        if "quotes" in right
    ]
    of_gold = [quote for right, _ in lines for quote in right]
    of_predicted = sum(len(found) for _, found in lines)
    loose = [pair for right, found in lines for pair in _pairs(right, found, 0.3)]
    tight = sum(len(_pairs(right, found, 0.8)) for right, found in lines)
    return [
        _LOOSE.f1(len(loose), of_predicted, len(of_gold)),
        _TIGHT.f1(tight, of_predicted, len(of_gold)),
        *_by_directness(of_gold, [right for right, _ in loose]),
        _source(loose),
    ]


def _by_directness(gold: list[_Quote], found: list[_Quote]) -> list[Score]:
    scores = []
    for kind in DIRECTNESS:
        metric = Metric("quotes", f"{kind} found", f"share of the {kind} attributions whose content was found at 0.3")
        scores.append(metric.recall(_count(found, kind), _count(gold, kind)))
    return scores


def _count(quotes: list[_Quote], kind: str) -> int:
    return sum(quote.directness == kind for quote in quotes)


def _source(pairs: list[tuple[_Quote, _Quote]]) -> Score:
    named = [(right, found) for right, found in pairs if right.source]
    return _SOURCE.share(sum(bool(right.source & found.source) for right, found in named), len(named))


def _pairs(gold: list[_Quote], predicted: list[_Quote], least: float) -> list[tuple[_Quote, _Quote]]:
    def _alike(right: _Quote, found: _Quote) -> float:
        return jaccard(right.content, found.content)

    return [(gold[i], predicted[j]) for i, j in pair_up(gold, predicted, _alike, least)]


def _read(quotes: list[QuoteItem]) -> list[_Quote]:
    return [
        _Quote(characters(quote["content"]), characters(quote.get("source", [])), quote.get("directness", ""))
        for quote in quotes
    ]
