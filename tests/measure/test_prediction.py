"""Prediction lines from readings."""

from collections.abc import Callable

import orjson

from communique.claims.actor import Actor, Mention, Place
from communique.claims.claim import Claim, Encounter, Event, Participant, Statement
from communique.claims.codes import (
    ActorType,
    Directness,
    EncounterKind,
    EventType,
    HopType,
    MentionForm,
    Participation,
    Role,
    Stance,
    Status,
    TimexType,
)
from communique.claims.span import Span
from communique.claims.voice import Hop, Voice
from communique.claims.when import When
from communique.extract.reading import Reading
from communique.measure.event_items import event_items
from communique.measure.lines import EventItem
from communique.measure.prediction import predict
from communique.measure.readout import encounter_item

TEXT = "Ane Lie met João Souza in Lisbon on Friday. She said talks went well, Example News reported."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


WHEN = When(
    TimexType.DATE, "2021-03-05", "2021-03-05", "2021-03-05", "2021-03-05", span("Friday"), "published", "weekday"
)
LIE = Participant("person:ane-lie", "Ane Lie", "NOR", Role.ACTOR, Participation.MET, span("Ane Lie"))
SOUZA = Participant("person:joao-souza", "João Souza", "PRT", Role.RECIPIENT, Participation.MET, span("João Souza"))
DAHL = Participant("person:dahl", "Dahl", None, Role.ACTOR, Participation.MET, span("She"))
PLACE = Place("Lisbon", span("Lisbon"), country="PRT", lat=38.7, lon=-9.1, geonameid=7)
ACTORS = (
    Actor(
        "person:ane-lie",
        ActorType.PERSON,
        "Ane Lie",
        "NOR",
        (Mention(span("Ane Lie"), MentionForm.PROPER), Mention(span("She"), MentionForm.PRONOUN)),
    ),
    Actor(
        "person:joao-souza", ActorType.PERSON, "João Souza", "PRT", (Mention(span("João Souza"), MentionForm.PROPER),)
    ),
)


def claim(
    *participants: Participant,
    cameo: str | None = "040",
    kind: EventType | None = EventType.CONSULT,
    status: Status = Status.OCCURRED,
    when: When | None = WHEN,
) -> Claim:
    encounter = Encounter(EncounterKind.MEETING)
    event = Event(kind, span("met"), participants, cameo=cameo, place=PLACE, encounter=encounter)
    sentence = span("Ane Lie met João Souza in Lisbon on Friday.")
    return Claim("r1", sentence, event, Voice(Stance.FACT, ()), status, "test", 0.9, when)


SAID = Claim(
    "r1",
    span("She said talks went well, Example News reported."),
    Statement(Directness.INDIRECT, (span("talks went well"),), (span("She"),), (span("said"),), "person:ane-lie"),
    Voice(
        Stance.CLAIM,
        (
            Hop(HopType.PERSON, "Ane Lie", span("She")),
            Hop(HopType.AGENCY, "Wire Agency"),
            Hop(HopType.OUTLET, "Example News"),
        ),
    ),
    Status.OCCURRED,
    "test",
    0.8,
)


def filled(read: Callable[..., Reading], *claims: Claim) -> Reading:
    return read(TEXT).adding(dates=(WHEN,), actors=ACTORS, places=(PLACE,), statements=(SAID,), claims=claims)


def dyads(item_claim: Claim) -> list[tuple[list[str], list[str]]]:
    def names(item: EventItem) -> tuple[list[str], list[str]]:
        return [who["text"] for who in item["actor"]], [who["text"] for who in item["recipient"]]

    return [names(item) for item in event_items(item_claim)]


def test_a_line_has_the_keys_of_the_format(read: Callable[..., Reading]) -> None:
    line = predict("7", filled(read, claim(LIE, SOUZA)))
    assert line["id"] == "7"
    assert line["dates"] == [
        {
            "start": 36,
            "end": 42,
            "text": "Friday",
            "type": "DATE",
            "value": "2021-03-05",
            "earliest": "2021-03-05",
            "latest": "2021-03-05",
            "anchor": "published",
            "rule": "weekday",
        }
    ]
    assert line["statements"] == [
        {
            "source": [[44, 47]],
            "cue": [[48, 52]],
            "content": [[53, 68]],
            "directness": "indirect",
            "speaker": "Ane Lie",
            "via": ["Wire Agency"],
        }
    ]
    assert line["places"][0]["geonameid"] == 7
    assert line["encounter"] == {"kind": "meeting", "parties": ["Ane Lie", "João Souza"], "date": "2021-03-05"}
    assert orjson.loads(orjson.dumps(line)) == line


def test_names_and_other_mentions_stand_apart(read: Callable[..., Reading]) -> None:
    line = predict("7", filled(read))
    assert [(TEXT[item["start"] : item["end"]], item["type"]) for item in line["mentions"]] == [
        ("Ane Lie", "person"),
        ("João Souza", "person"),
        ("Lisbon", "place"),
    ]
    assert [(item["entity"], item["form"]) for item in line["references"]] == [("person:ane-lie", "pronoun")]


def test_an_event_item_says_who_did_what_to_whom_when_and_where() -> None:
    item = next(event_items(claim(LIE, SOUZA)))
    assert item == {
        "type": "CONSULT",
        "mode": None,
        "cameo": "040",
        "quad": 1,
        "actor": [{"text": "Ane Lie", "start": 0, "end": 7, "country": "NOR"}],
        "recipient": [{"text": "João Souza", "start": 12, "end": 22, "country": "PRT"}],
        "status": "occurred",
        "background": False,
        "earliest": "2021-03-05",
        "latest": "2021-03-05",
        "place": "Lisbon",
        "start": 0,
        "end": 43,
        "trigger": [8, 11],
        "confidence": 0.9,
    }


def test_those_who_met_each_other_stand_once_for_each_direction() -> None:
    assert dyads(claim(LIE, SOUZA)) == [(["Ane Lie"], ["João Souza"]), (["João Souza"], ["Ane Lie"])]


def test_several_actors_without_a_recipient_act_on_each_other() -> None:
    assert dyads(claim(LIE, DAHL, cameo="030")) == [(["Ane Lie"], ["Dahl"]), (["Dahl"], ["Ane Lie"])]


def test_one_sided_events_have_one_direction() -> None:
    assert dyads(claim(LIE, DAHL, SOUZA, cameo="111")) == [(["Ane Lie", "Dahl"], ["João Souza"])]
    assert dyads(claim(LIE, cameo="111")) == [(["Ane Lie"], [])]


def test_types_go_by_the_names_of_the_gold() -> None:
    assert next(event_items(claim(LIE, SOUZA, kind=EventType.CONCEDE, cameo="081")))["type"] == "YIELD"


def test_a_statement_is_no_event_item() -> None:
    assert list(event_items(SAID)) == []


def test_a_planned_encounter_is_none(read: Callable[..., Reading]) -> None:
    assert encounter_item(filled(read, claim(LIE, SOUZA, status=Status.SCHEDULED))) is None


def test_an_encounter_needs_two_parties(read: Callable[..., Reading]) -> None:
    assert encounter_item(filled(read, claim(LIE))) is None


def test_an_encounter_without_a_day_has_that_of_publication(read: Callable[..., Reading]) -> None:
    found = encounter_item(filled(read, claim(LIE, SOUZA, when=None)))
    assert found is not None
    assert found["date"] == "2021-03-10"


def test_places_inside_names_and_adjectives_are_no_names(read: Callable[..., Reading]) -> None:
    text = "The Bank of Lisbon lent to Peruvian farmers near Porto."
    bank = Actor(
        "organisation:bank",
        ActorType.ORGANISATION,
        "Bank of Lisbon",
        None,
        (Mention(Span(4, 18, "Bank of Lisbon"), MentionForm.PROPER),),
    )
    places = tuple(
        Place(words, Span(text.index(words), text.index(words) + len(words), words))
        for words in ("Lisbon", "Peruvian", "Porto")
    )
    line = predict("7", read(text).adding(actors=(bank,), places=places))
    assert [text[item["start"] : item["end"]] for item in line["mentions"]] == ["Bank of Lisbon", "Porto"]


def test_a_place_inside_the_name_of_a_happening_is_no_mention(read: Callable[..., Reading]) -> None:
    text = "In Porto she lost the 1997 Peru general election."
    places = tuple(
        Place(words, Span(text.index(words), text.index(words) + len(words), words)) for words in ("Porto", "Peru")
    )
    line = predict("8", read(text).adding(places=places))
    assert [text[item["start"] : item["end"]] for item in line["mentions"]] == ["Porto"]
