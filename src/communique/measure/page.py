"""Web pages: the article by overlap of word 4-grams (as in article-extraction-benchmark), title, day, authors."""

import re
from collections import Counter
from collections.abc import Callable, Sequence

from communique.measure.lines import GoldLine, PageItem, PredictionLine
from communique.measure.score import Metric, Score, ratio

GRAM = 4
Grams = Counter[tuple[str, ...]]
_TEXT = Metric(
    "html", "text", "word 4-grams of the article; precision and recall averaged over the pages, F1 of the two averages"
)
_TITLE = Metric("html", "title", "share of the pages whose title is right but for case and white space")
_DAY = Metric("html", "published", "share of the pages whose day of publication is right")
_AUTHORS = Metric("html", "authors", "share of the pages whose authors are right but for case and order")
_TOKEN = re.compile(r"\w+")


def score_pages(gold: Sequence[GoldLine], predicted: Sequence[PredictionLine]) -> list[Score]:
    """Scores of predicted lines on gold lines of web pages; title, day and authors where the gold has them."""
    lines = [(right["gold"], found) for right, found in zip(gold, predicted, strict=True) if "gold" in right]
    rows = [_overlap(_grams(right["text"]), _grams(found.get("text", ""))) for right, found in lines]
    precision = ratio(sum(row[0] for row in rows), len(rows))
    recall = ratio(sum(row[1] for row in rows), len(rows))
    answered = sum(bool(found.get("text")) for _, found in lines)
    text = _TEXT.averaged(precision, recall, len(rows), answered, 0)
    return [text, _share(_TITLE, lines, _title), _share(_DAY, lines, _day), _share(_AUTHORS, lines, _authors)]


def _share(
    metric: Metric, lines: list[tuple[PageItem, PredictionLine]], read: Callable[[PageItem | PredictionLine], object]
) -> Score:
    known = [(value, read(found)) for right, found in lines if (value := read(right))]
    return metric.share(sum(value == answer for value, answer in known), len(known))


def _title(page: PageItem | PredictionLine) -> str:
    return " ".join((page.get("title") or "").casefold().split())


def _day(page: PageItem | PredictionLine) -> str:
    return (page.get("published") or "")[:10]


def _authors(page: PageItem | PredictionLine) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for name in page.get("authors") or [])


def _grams(text: str) -> Grams:
    """All runs of four words; of a shorter text the one run that it is."""
    words = _TOKEN.findall(text)
    return Counter(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1))) if words else Counter()


def _overlap(gold: Grams, found: Grams) -> tuple[float, float]:
    """Precision and recall; both 1 where both texts are empty."""
    if not gold and not found:
        return 1.0, 1.0
    common = (gold & found).total()
    return ratio(common, found.total()), ratio(common, gold.total())
