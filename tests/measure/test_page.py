"""Scores of web pages."""

import pytest

from communique.measure.lines import GoldLine, PageItem, PredictionLine
from communique.measure.page import score_pages
from communique.measure.score import Score


def scores(gold: PageItem, found: PredictionLine) -> dict[str, Score]:
    return {score.metric: score for score in score_pages([GoldLine(id="1", gold=gold)], [found])}


def test_runs_of_four_words_by_hand() -> None:
    found = scores(
        PageItem(text="One two three four five."), PredictionLine(id="1", text="Menu one two, three four five")
    )
    # found runs of "Menu one two three four five": 3, two of them right but for "One"
    assert (found["text"].precision, found["text"].recall) == (pytest.approx(1 / 3), pytest.approx(1 / 2))


def test_a_text_of_fewer_words_is_one_run() -> None:
    assert scores(PageItem(text="Two words"), PredictionLine(id="1", text="Two words"))["text"].f1 == 1


def test_head_by_letter_case_and_order_left_aside() -> None:
    gold = PageItem(text="x", title="Port  reopens", published="2022-05-04", authors=["Ane Lie", "Per Dahl"])
    answer = PredictionLine(
        id="1", title="PORT REOPENS", published="2022-05-04T10:00:00", authors=["per dahl", "Ane Lie"]
    )
    found = scores(gold, answer)
    assert [found[name].accuracy for name in ("title", "published", "authors")] == [1, 1, 1]


def test_what_the_gold_does_not_tell_is_not_asked() -> None:
    found = scores(PageItem(text="x", title=None, authors=[]), PredictionLine(id="1", title="Something"))
    assert [found[name].gold for name in ("title", "published", "authors")] == [0, 0, 0]


def test_averages_run_over_pages() -> None:
    gold = [GoldLine(id=str(at), gold=PageItem(text="a b c d")) for at in range(2)]
    answers = [PredictionLine(id="0", text="a b c d"), PredictionLine(id="1")]
    assert score_pages(gold, answers)[0].recall == 0.5
