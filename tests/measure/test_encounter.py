"""Scores of readouts."""

from communique.measure.encounter import score_encounter
from communique.measure.lines import EncounterItem, GoldLine, PredictionLine

GOLD = EncounterItem(kind="call", parties=["Ane Lie", "João Souza"], date="2022-05-04")


def shares(kind: str, parties: list[str], date: str | None) -> list[float | None]:
    found = PredictionLine(id="1", encounter=EncounterItem(kind=kind, parties=parties, date=date))
    return [score.accuracy for score in score_encounter([GoldLine(id="1", text="", encounter=GOLD)], [found])]


def test_last_names_without_accents_are_enough_in_any_order() -> None:
    assert shares("call", ["President Joao SOUZA", "Lie"], "2022-05-04") == [1, 1, 1, 1]


def test_each_part_is_scored_apart() -> None:
    assert shares("meeting", ["Ane Lie", "João Costa"], "2022-05-04") == [0, 0, 0, 1]


def test_one_party_cannot_stand_for_two() -> None:
    assert shares("call", ["Ane Lie Souza", "Berg"], None) == [0, 1, 0, 0]


def test_no_encounter_is_wrong() -> None:
    line = GoldLine(id="1", text="", encounter=GOLD)
    assert [score.accuracy for score in score_encounter([line], [PredictionLine(id="1")])] == [0, 0, 0, 0]
