"""Types between given parties."""

from communique.measure.lines import EventItem, GoldLine, PartyItem, PredictionLine
from communique.measure.parties import score_parties


def event(kind: str, actor: PartyItem, recipient: PartyItem, given: bool = False) -> EventItem:
    return EventItem(type=kind, actor=[actor], recipient=[recipient], given=given)


NORWAY, HAITI = PartyItem(text="Norway", start=0, end=6), PartyItem(text="the people of Haiti", start=20, end=39)
GOLD = [GoldLine(id="1", text="x" * 50, events=[event("AID", NORWAY, HAITI)])]


def accuracy(*found: EventItem) -> float | None:
    return score_parties(GOLD, [PredictionLine(id="1", events=list(found))])[0].accuracy


def test_touching_spans_are_the_same_party() -> None:
    assert accuracy(event("AID", NORWAY, PartyItem(start=34, end=39))) == 1


def test_turned_parties_are_not_the_same() -> None:
    assert accuracy(event("AID", HAITI, NORWAY)) == 0


def test_a_shared_word_of_the_name_serves_where_no_span_is_given() -> None:
    assert accuracy(event("AID", PartyItem(text="Norway"), PartyItem(text="Haiti"))) == 1
    assert accuracy(event("AID", PartyItem(text="Norway"), PartyItem(text="the people's friends"))) == 1
    assert accuracy(event("AID", PartyItem(text="Norway"), PartyItem(text="the union"))) == 0


def test_the_answer_to_the_question_goes_before_an_event_that_was_found() -> None:
    assert accuracy(event("ACCUSE", NORWAY, HAITI), event("AID", NORWAY, HAITI, given=True)) == 1


def test_no_event_between_them_is_wrong() -> None:
    assert accuracy() == 0


def test_events_without_marked_parties_are_no_question() -> None:
    line = GoldLine(id="1", text="", events=[event("AID", PartyItem(country="NOR"), PartyItem(country="HTI"))])
    assert score_parties([line], [PredictionLine(id="1")]) == []
