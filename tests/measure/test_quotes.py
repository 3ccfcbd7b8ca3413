"""Scores of attributions."""

import pytest

from communique.measure.lines import GoldLine, PredictionLine, QuoteItem
from communique.measure.quotes import score_quotes
from communique.measure.score import Score


def quote(content: list[list[int]], source: list[list[int]], directness: str = "direct") -> QuoteItem:
    return QuoteItem(source=source, content=content, directness=directness)


GOLD = [
    GoldLine(
        id="1",
        text="x" * 100,
        quotes=[
            quote([[0, 10], [20, 30]], [[12, 18]]),
            quote([[40, 60]], [[32, 38]], "indirect"),
            quote([[70, 80]], [], "indirect"),
        ],
    )
]


def scores(*found: QuoteItem) -> dict[str, Score]:
    return {score.metric: score for score in score_quotes(GOLD, [PredictionLine(id="1", statements=list(found))])}


def test_overlap_of_contents_counts_at_both_thresholds() -> None:
    found = scores(quote([[0, 30]], [[14, 16]]), quote([[40, 58]], [[62, 68]]))
    # Jaccard 20/30 and 18/20
    assert (found["content at 0.3"].precision, found["content at 0.3"].recall) == (1, pytest.approx(2 / 3))
    assert (found["content at 0.8"].precision, found["content at 0.8"].recall) == (0.5, pytest.approx(1 / 3))
    assert found["source"].accuracy == 0.5
    assert found["direct found"].recall == 1
    assert found["indirect found"].recall == 0.5
    assert (found["mixed found"].recall, found["mixed found"].gold) == (0, 0)


def test_a_source_that_the_gold_does_not_name_is_not_asked_for() -> None:
    assert scores(quote([[70, 80]], [[0, 5]]))["source"].gold == 0


def test_perfect_is_one_and_nothing_is_nought() -> None:
    perfect, empty = scores(*GOLD[0]["quotes"]), scores()
    assert (perfect["content at 0.8"].f1, perfect["source"].accuracy, perfect["indirect found"].recall) == (1, 1, 1)
    assert (empty["content at 0.3"].f1, empty["source"].accuracy, empty["indirect found"].recall) == (0, 0, 0)
