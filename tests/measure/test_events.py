"""Scores of events: types, dyads, roots, false alarms, classes."""

import pytest

from communique.measure.events import score_events
from communique.measure.lines import EventItem, GoldLine, PartyItem, PredictionLine
from communique.measure.plover import labelled_type
from communique.measure.score import Score


def event(kind: str | None, actor: str = "", recipient: str = "", cameo: str = "") -> EventItem:
    item = EventItem(type=kind, actor=[PartyItem(country=actor)], recipient=[PartyItem(country=recipient)])
    if cameo:
        item["cameo"] = cameo
    return item


def scores(gold: list[list[EventItem]], found: list[list[EventItem]]) -> dict[str, Score]:
    lines = [GoldLine(id=str(at), text="", events=events) for at, events in enumerate(gold)]
    answers = [PredictionLine(id=str(at), events=events) for at, events in enumerate(found)]
    return {score.metric: score for score in score_events(lines, answers)}


GOLD = [
    [event("CONSULT", "PER", "CHL", "040"), event("CONSULT", "CHL", "PER", "040")],
    [event(None, "PER", "CHL", "013")],
    [],
    [],
]


def test_types_count_once_a_line() -> None:
    found = scores(GOLD, [[event("CONSULT"), event("AID"), event("AID")], [], [], []])["types of a line"]
    assert (found.precision, found.recall) == (0.5, 1)


def test_a_dyad_needs_both_countries_in_their_order_and_the_type() -> None:
    found = scores(
        GOLD, [[event("CONSULT", "PER", "CHL"), event("AID", "CHL", "PER")], [event(None, "PER", "CHL", "018")], [], []]
    )
    dyads = found["both countries and type"]
    assert (dyads.correct, dyads.predicted, dyads.gold) == (2, 3, 3)


def test_several_actors_are_several_dyads() -> None:
    many = EventItem(
        type="AID", actor=[PartyItem(country="NOR"), PartyItem(country="FIN")], recipient=[PartyItem(country="HTI")]
    )
    found = scores([[many]], [[event("AID", "NOR", "HTI")]])["both countries and type"]
    assert (found.correct, found.gold) == (1, 2)


def test_parties_without_a_country_make_no_dyad() -> None:
    assert scores(GOLD, [[event("CONSULT", "PER", "")], [], [], []])["both countries and type"].predicted == 0


def test_roots_are_two_digits() -> None:
    found = scores(GOLD, [[event("CONSULT", cameo="046")], [], [], []])["CAMEO roots of a line"]
    assert (found.correct, found.gold) == (1, 2)


def test_concede_and_retreat_are_yield() -> None:
    assert scores([[event("YIELD")]], [[event("RETREAT")]])["types of a line"].f1 == 1


def test_any_coded_event_on_a_line_without_one_is_a_false_alarm() -> None:
    found = scores(GOLD, [[], [], [event("AID")], [event(None)]])["no false alarm"]
    assert (found.accuracy, found.gold) == (0.5, 2)


def test_the_class_is_that_of_the_given_answer_then_of_the_first_event() -> None:
    gold = [[EventItem(quad=4)], [EventItem(quad=1)], [EventItem(quad=0)], [EventItem(quad=0)]]
    found = [[event("AID"), EventItem(quad=4, given=True)], [event("AGREE")], [event(None, cameo="013")], []]
    assert scores(gold, found)["class"].accuracy == 0.75


def test_answers_to_given_parties_are_not_events_that_were_found() -> None:
    assert scores(GOLD, [[EventItem(type="CONSULT", given=True)], [], [], []])["types of a line"].predicted == 0


def test_only_metrics_that_the_gold_allows_are_scored() -> None:
    assert scores([[EventItem(quad=4)]], [[]]).keys() == {"class"}


def test_perfect_is_one_and_nothing_is_nought() -> None:
    perfect, empty = scores(GOLD, GOLD), scores(GOLD, [[]] * 4)
    assert [perfect[name].f1 for name in ("types of a line", "both countries and type", "CAMEO roots of a line")] == [
        1,
        1,
        1,
    ]
    assert empty["both countries and type"].f1 == pytest.approx(0)


@pytest.mark.parametrize(
    ("name", "cameo", "labelled"),
    [
        ("SANCTION", "163", "COERCE"),
        ("SANCTION", "162", "SANCTION"),
        ("RETREAT", "0874", "YIELD"),
        ("ACCUSE", "", "ACCUSE"),
    ],
)
def test_data_labelled_by_the_table_of_2021_count_sanctions_as_coercion(name: str, cameo: str, labelled: str) -> None:
    assert labelled_type(name, cameo) == labelled


def test_where_events_are_doubtful_the_scores_without_them_follow() -> None:
    doubtful = event("AID", "PER", "CHL", "070")
    doubtful["confidence"] = 0.3
    found = scores(GOLD, [[event("CONSULT"), doubtful], [], [], []])
    assert found["types of a line"].precision == 0.5
    assert found["types of a line, doubtful ones left out"].precision == 1


def test_where_none_is_doubtful_nothing_is_counted_twice() -> None:
    assert not [name for name in scores(GOLD, [[event("AID")], [], [], []]) if "doubtful" in name]
