"""Scores of mentions."""

import pytest

from communique.measure.lines import GoldLine, MentionItem, PredictionLine
from communique.measure.mentions import score_mentions, trim_name
from communique.measure.score import Score

TEXT = "The Bergen Institute's chief, Ane Lie, left Oslo. She smiled."


def mention(words: str, kind: str, form: str = "proper") -> MentionItem:
    start = TEXT.index(words)
    return MentionItem(start=start, end=start + len(words), type=kind, form=form)


GOLD = [
    GoldLine(
        id="1",
        text=TEXT,
        mentions=[
            mention("The Bergen Institute's", "organisation"),
            mention("Ane Lie", "person"),
            mention("Oslo", "place"),
            mention("She", "person", "pronoun"),
            mention("chief", "object"),
        ],
    )
]


def scores(names: list[MentionItem], references: list[MentionItem]) -> dict[str, Score]:
    return {s.metric: s for s in score_mentions(GOLD, [PredictionLine(id="1", mentions=names, references=references)])}


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("The Bergen Institute's", "Bergen Institute"),
        ("the Hague", "Hague"),
        ("Lie’s", "Lie"),
        ("the Philippines'", "Philippines"),
        ("Thebes", "Thebes"),
        ("The", "The"),
    ],
)
def test_articles_and_possessives_are_left_out(words: str, left: str) -> None:
    start, end = trim_name(words, 0, len(words))
    assert words[start:end] == left


def test_names_need_type_and_span() -> None:
    found = scores(
        [mention("Bergen Institute", "organisation"), mention("Ane Lie", "place"), mention("Lie", "person")], []
    )
    assert (found["names"].correct, found["names"].predicted, found["names"].gold) == (1, 3, 3)
    assert found["names, any type"].correct == 2
    assert found["names, organisation"].f1 == 1


def test_other_types_are_not_scored() -> None:
    assert scores([mention("chief", "object")], [])["names"].predicted == 0


def test_pronouns_count_among_all_mentions_only() -> None:
    found = scores([], [mention("She", "person")])
    assert (found["names"].predicted, found["all mentions"].correct) == (0, 1)


def test_perfect_is_one_and_nothing_is_nought() -> None:
    names = [item for item in GOLD[0]["mentions"] if item["form"] == "proper"]
    assert {score.f1 for score in scores(names, [mention("She", "person")]).values()} == {1}
    assert {score.f1 for score in scores([], []).values()} == {0}
