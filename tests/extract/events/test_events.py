"""What is coded of a sentence: type, parties, status, time; and of most sentences nothing."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, EventType, Participation, Role, Status
from communique.extract.events import class_of, type_between
from communique.extract.reading import Reading

Read = Callable[..., Reading]
Coded = Callable[[str], list[tuple[Claim, Event]]]


def sides(event: Event) -> tuple[set[str | None], set[str | None]]:
    acting = {one.state for one in event.participants if one.role in {Role.ACTOR, Role.COMPANION}}
    return acting, {one.state for one in event.participants if one.role is Role.RECIPIENT}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Norway condemned Sweden.", EventType.ACCUSE, {"NOR"}, {"SWE"}),
        ("Sweden was condemned by Norway.", EventType.ACCUSE, {"NOR"}, {"SWE"}),
        ("Norway accused Sweden of spying.", EventType.ACCUSE, {"NOR"}, {"SWE"}),
        ("Norway imposed sanctions on Sweden.", EventType.SANCTION, {"NOR"}, {"SWE"}),
        ("Norway lifted its sanctions on Sweden.", EventType.CONCEDE, {"NOR"}, {"SWE"}),
        ("Norway agreed to lift its sanctions on Sweden.", EventType.AGREE, {"NOR"}, {"SWE"}),
        ("Norway refused to lift its sanctions on Sweden.", EventType.REJECT, {"NOR"}, {"SWE"}),
        ("Norway threatened to attack Sweden.", EventType.THREATEN, {"NOR"}, {"SWE"}),
        ("Norway urged Sweden to free the crew.", EventType.REQUEST, {"NOR"}, {"SWE"}),
        ("Norway recalled its ambassador from Sweden.", EventType.SANCTION, {"NOR"}, {"SWE"}),
        ("Norway sent tents and medicine to Kenya.", EventType.AID, {"NOR"}, {"KEN"}),
        ("Norwegian troops attacked Kenyan soldiers.", EventType.ASSAULT, {"NOR"}, {"KEN"}),
        ("Norwegian police arrested two Kenyan men.", EventType.COERCE, {"NOR"}, {"KEN"}),
        ("Norway signed a treaty with Kenya.", EventType.SUPPORT, {"NOR"}, {"KEN"}),
        ("Norway massed troops along the border with Sweden.", EventType.MOBILIZE, {"NOR"}, None),
        ("Norway rejected Kenya's offer.", EventType.REJECT, {"NOR"}, {"KEN"}),
    ],
)
def test_a_deed_has_its_type_and_its_parties(
    text: str, kind: EventType, actors: set[str], recipients: set[str] | None, coded: Coded
) -> None:
    found = [event for _, event in coded(text) if event.type is kind]
    assert found, text
    acting, receiving = sides(found[0])
    assert acting == actors
    assert recipients is None or receiving == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Norway beat Kenya 2-1 in the final of the football tournament.",
        "The cake needs two cups of flour and an hour in the oven.",
        "Shares of the shipping company rose after the announcement.",
        "She was born in Kenya and taught in Norway for thirty years.",
        "The mayor thanked the choir.",
    ],
)
def test_most_sentences_have_no_event(text: str, coded: Coded) -> None:
    assert coded(text) == []


def test_a_planned_visit_is_never_a_visit_made(coded: Coded) -> None:
    ((claim, event),) = coded("Norwegian Foreign Minister Kari Lund plans to visit Kenya in May.")
    assert event.encounter is not None
    assert event.encounter.kind is EncounterKind.VISIT
    assert claim.status is Status.EXPECTED
    assert all(one.grade is not Participation.TRAVELLED for one in event.participants)


def test_without_a_counterpart_there_is_no_meeting(coded: Coded) -> None:
    text = "Norwegian Foreign Minister Kari Lund held talks in Nairobi. She spoke to reporters in Nairobi."
    assert [event for _, event in coded(text) if event.type is EventType.CONSULT and event.cameo != "042"] == []


def test_those_who_met_are_graded_so(coded: Coded) -> None:
    text = "Norwegian Foreign Minister Kari Lund met Kenyan President Daniel Kibet in Oslo on Monday."
    ((claim, event),) = coded(text)
    assert {one.grade for one in event.participants} == {Participation.MET}
    assert sides(event) == ({"NOR"}, {"KEN"})
    assert event.place is not None
    assert (event.place.name, event.place_rule) == ("Oslo", "preposition-in")
    assert claim.when is not None
    assert claim.when.earliest == "2021-03-08"


def test_an_event_without_a_date_of_its_own_has_none(coded: Coded) -> None:
    text = "On Monday, officials said that Norway had condemned Sweden."
    assert [claim.when for claim, event in coded(text) if event.type is EventType.ACCUSE] == [None]


def test_the_mentions_of_one_visit_are_one_claim(coded: Coded) -> None:
    text = (
        "Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday. "
        "Lund's visit to Nairobi comes as fares rise. "
        "Lund will use her three-day stay to see the port."
    )
    visits = [(claim, event) for claim, event in coded(text) if event.cameo == "042"]
    ((claim, event),) = visits
    assert claim.status is Status.ONGOING
    assert event.place is not None
    assert event.place.name == "Nairobi"
    assert claim.when is not None
    assert claim.when.edtf == "2021-03-08/2021-03-10~"
    assert {"arrived", "visit", "stay"} <= {span.text for span in claim.evidence}


def test_who_invites_is_no_traveller(coded: Coded) -> None:
    text = (
        "Norwegian Foreign Minister Kari Lund arrived in Nairobi on Monday "
        "at the invitation of Kenyan President Daniel Kibet."
    )
    ((_, event),) = coded(text)
    assert [one.name for one in event.participants if one.role is Role.INVITER] == ["Daniel Kibet"]


def test_entering_a_building_is_no_meeting(coded: Coded) -> None:
    ((_, event),) = coded("Norwegian Foreign Minister Kari Lund was seen entering the embassy.")
    assert event.type is None
    assert {one.grade for one in event.participants} == {Participation.SEEN_ENTERING}


def test_what_is_postponed_is_an_event_beside_the_postponing(coded: Coded) -> None:
    found = coded("On Sunday, Norway and Sweden announced the postponement of joint exercises.")
    statuses = {event.type: claim.status for claim, event in found}
    assert statuses == {EventType.RETREAT: Status.OCCURRED, EventType.COOPERATE: Status.POSTPONED}


def test_a_summit_that_broke_down_says_so(coded: Coded) -> None:
    text = (
        "In February 2020 came the breakdown of a second summit of Norwegian Prime Minister Kari Lund and "
        "Kenyan President Daniel Kibet; no ship has sailed since then."
    )
    ((claim, event),) = coded(text)
    assert claim.background
    assert event.encounter is not None
    assert event.encounter.kind is EncounterKind.SUMMIT
    assert event.encounter.ordinal == "second"
    assert event.encounter.outcome is not None
    assert event.encounter.outcome.text == "breakdown"


def test_the_type_between_two_given_parties_follows_their_order(read: Read) -> None:
    reading = read("Norway praised Kenya, while Kenya condemned Sweden.")
    norway, kenya, sweden = reading.span(0, 6), reading.span(15, 20), reading.span(44, 50)
    assert type_between(reading, norway, kenya) is EventType.SUPPORT
    assert type_between(reading, reading.span(28, 33), sweden) is EventType.ACCUSE


@pytest.mark.parametrize(
    ("text", "quad"),
    [
        ("The minister urged the rebels to talk.", 0),
        ("The ministers held talks in Oslo.", 1),
        ("The ministry sent tents to the islands.", 2),
        ("The ministry condemned the raid.", 3),
        ("Gunmen attacked the convoy.", 4),
    ],
)
def test_a_sentence_has_a_class(text: str, quad: int, read: Read) -> None:
    assert class_of(read(text)) == quad


def named(event: Event, role: Role) -> list[str]:
    return [one.name for one in event.participants if one.role is role]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ada Lind met with her Kenyan counterpart Paul Otieno.",
        "Norwegian Foreign Minister Ada Lind met her Kenyan counterpart, Paul Otieno, on Monday.",
        "Norwegian Foreign Minister Ada Lind phoned her counterpart Paul Otieno.",
        "Norwegian Foreign Minister Ada Lind welcomed Kenyan President Paul Otieno to Oslo.",
        "Norwegian Foreign Minister Ada Lind sent a friendly message to Kenyan President Paul Otieno.",
        "Foreign Minister Ada Lind and President Paul Otieno spoke about fish.",
    ],
)
def test_two_who_meet_by_whatever_words_are_its_parties(text: str, coded: Coded) -> None:
    [(claim, event)] = coded(text)
    assert event.encounter is not None
    assert claim.status is Status.OCCURRED
    assert [one.name for one in event.participants] == ["Ada Lind", "Paul Otieno"]


@pytest.mark.parametrize(
    ("text", "sufferers"),
    [
        ("Two Norwegian diplomats were detained in Nairobi on Monday.", {"NOR"}),
        ("A Kenyan diplomat was expelled from Oslo.", {"KEN"}),
    ],
)
def test_what_officials_suffer_is_told_without_who_did_it(text: str, sufferers: set[str], coded: Coded) -> None:
    [(_, event)] = coded(text)
    assert sides(event) == (set(), sufferers)


def test_relations_that_are_downgraded_are_both_sides_deed(coded: Coded) -> None:
    [(_, event)] = coded("Relations between Norway and Kenya were downgraded in 2016.")
    assert sides(event) == ({"NOR", "KEN"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Two Norwegian tourists were arrested in Nairobi.",
        "Norwegian President Holm left office on Monday.",
        "Norwegian President Holm returned to Norway on Monday.",
        "Norway released a list of goods from Kenya.",
    ],
)
def test_what_only_sounds_like_an_event_is_none(text: str, coded: Coded) -> None:
    assert coded(text) == []


def test_nothing_has_happened_ahead_of_its_report(coded: Coded) -> None:
    [(claim, _)] = coded("Norwegian President Holm visited Chile on March 20, 2021.")
    assert claim.status is Status.SCHEDULED
    assert [span.text for span in claim.evidence if "March" in span.text] == ["March 20, 2021"]


@pytest.mark.parametrize(
    ("time", "status"),
    [("on March 20", Status.SCHEDULED), ("by March 20", Status.EXPECTED), ("next year", Status.EXPECTED)],
)
def test_what_will_be_on_a_day_is_scheduled_and_by_a_day_expected(time: str, status: Status, coded: Coded) -> None:
    [(claim, _)] = coded(f"Norway will send aid to Kenya {time}.")
    assert claim.status is status


def test_an_offer_on_a_condition_is_no_agreement(coded: Coded) -> None:
    given = coded("Norway is ready to lift the sanctions on Kenya if Kenya frees the crew.")
    assert {(claim.status, event.type) for claim, event in given} == {(Status.HYPOTHETICAL, EventType.CONCEDE)}
    assert {one.state for _, event in given for one in event.participants if one.role is Role.ACTOR} == {"NOR"}


def test_the_guest_is_who_is_invited(coded: Coded) -> None:
    text = "Norwegian President Holm repeated his invitation to Kenyan President Otieno to visit Oslo."
    [event] = [event for _, event in coded(text) if event.encounter is not None]
    assert named(event, Role.ACTOR) == ["Otieno"]
    assert named(event, Role.INVITER) == ["Holm"]


def test_militias_against_a_state_are_not_its_own(coded: Coded) -> None:
    [(_, event)] = coded("Anti-Norway militias attacked Kenya.")
    assert sides(event) == ({None}, {"KEN"})


def test_an_ambassador_by_name_is_summoned_as_one_by_office(coded: Coded) -> None:
    [(_, event)] = coded("The Norwegian foreign ministry summoned Kenyan Ambassador Paul Otieno.")
    assert (event.cameo, sides(event)) == ("111", ({"NOR"}, {"KEN"}))


def test_an_agreement_not_reached_is_denied(coded: Coded) -> None:
    [(claim, event)] = coded("Norway has not agreed to suspend fishing patrols in the waters around Kenya.")
    assert (claim.status, event.type) == (Status.DENIED, EventType.AGREE)


def test_a_companion_that_the_parser_takes_for_a_subject_travels_along(coded: Coded) -> None:
    text = (
        "Kenyan Foreign Minister Joseph Mutua, along with Do Thi Lan, director general for ports, "
        "arrived in Lisbon on Tuesday, a day before the fair."
    )
    visits = [event for _, event in coded(text) if event.encounter and event.encounter.kind is EncounterKind.VISIT]
    assert any(
        one.name == "Do Thi Lan" and one.role is Role.COMPANION for event in visits for one in event.participants
    )
