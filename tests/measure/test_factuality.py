"""Scores of whether an event happened."""

import pytest

from communique.measure.factuality import answer_of, score_factuality
from communique.measure.lines import EventItem, FactItem, GoldLine, PredictionLine

GOLD = [
    GoldLine(
        id="1",
        text="x" * 40,
        factuality=[
            FactItem(start=0, end=4, value=3.0),
            FactItem(start=10, end=14, value=2),
            FactItem(start=20, end=24, value=0.4),
            FactItem(start=30, end=34, value=-3),
        ],
    )
]


def status(name: str, start: int, end: int) -> EventItem:
    return EventItem(status=name, trigger=[start, end])


def accuracy(*found: EventItem) -> float | None:
    return score_factuality(GOLD, [PredictionLine(id="1", events=list(found))])[0].accuracy


@pytest.mark.parametrize(("value", "answer"), [(1.5, "yes"), (1.4, "possible"), (-1.4, "possible"), (-1.5, "no")])
def test_ratings_become_three_answers(value: float, answer: str) -> None:
    assert answer_of(value) == answer


def test_statuses_become_the_same_three() -> None:
    found = [status("occurred", 0, 4), status("ongoing", 10, 14), status("scheduled", 20, 24), status("denied", 30, 34)]
    assert accuracy(*found) == 1


def test_the_closest_trigger_answers() -> None:
    assert accuracy(status("denied", 0, 40), status("occurred", 0, 4)) == 0.5


def test_an_event_without_a_trigger_answers_with_its_span() -> None:
    assert accuracy(EventItem(status="occurred", start=0, end=14)) == 0.5


def test_a_word_without_an_event_is_wrong() -> None:
    assert accuracy() == 0


def test_always_yes_has_the_macro_f1_of_one_class() -> None:
    found = [status("occurred", item["start"], item["end"]) for item in GOLD[0]["factuality"]]
    score = score_factuality(GOLD, [PredictionLine(id="1", events=found)])[0]
    assert (score.accuracy, score.macro_f1) == (0.5, pytest.approx(2 / 3 / 3))
