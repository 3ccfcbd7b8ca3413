"""Visits as reports tell of them: made, planned, invited to, put off; from when till when; where to."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, Participation, Role, Status

Coded = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"


def visits(coded: Coded, text: str) -> list[tuple[Claim, Event]]:
    found = coded(text)
    return [(c, e) for c, e in found if e.encounter is not None and e.encounter.kind is EncounterKind.VISIT]


def roles(event: Event, role: Role) -> set[str]:
    return {one.name for one in event.participants if one.role is role}


@pytest.mark.parametrize(
    ("text", "status", "edtf"),
    [
        (f"{LUND} was in Nairobi on Monday to see the port.", Status.OCCURRED, "2021-03-08"),
        (f"{LUND} is expected in Nairobi on March 20, 2021.", Status.EXPECTED, "2021-03-20"),
        (f"{LUND} put off a trip to Nairobi.", Status.POSTPONED, None),
        (f"{LUND} has put off a two-day trip to Nairobi that was to begin on March 20.", Status.POSTPONED, None),
        (f"{LUND} will fly to Nairobi on March 20 and return on March 23.", Status.SCHEDULED, "2021-03-20/2021-03-23"),
        (f"{LUND} will fly to Nairobi on March 20 for a two-day visit.", Status.SCHEDULED, "2021-03-20/2021-03-21~"),
        (f"{LUND} arrived in Nairobi on Tuesday.", Status.ONGOING, "2021-03-09/.."),
        (f"{LUND} arrived in Nairobi on Tuesday and left on Wednesday.", Status.OCCURRED, "2021-03-09/2021-03-10"),
    ],
)
def test_a_visit_has_its_status_and_its_days(text: str, status: Status, edtf: str | None, coded: Coded) -> None:
    ((claim, event),) = visits(coded, text)
    assert claim.status is status
    assert roles(event, Role.ACTOR) == {"Kari Lund"}
    assert roles(event, Role.RECIPIENT) == {"Kenya"}
    assert event.place is not None
    assert event.place.name == "Nairobi"
    assert edtf is None or (claim.when is not None and claim.when.edtf == edtf)


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} visited the port of Bergen on Monday.",  # at home
        f"{LUND} is expected to say in Nairobi that fares will rise.",
        f"{LUND} neither confirmed nor denied that a Swedish envoy was in Nairobi.",
        f"{LUND} announced a visit to Nairobi.",
        "Norway was in the lead.",
    ],
)
def test_these_are_no_visits(text: str, coded: Coded) -> None:
    assert visits(coded, text) == []


def test_an_invitation_proposes_a_visit(coded: Coded) -> None:
    ((claim, event),) = visits(coded, f"Kenyan President Daniel Kibet invited {LUND} to visit Mombasa in May.")
    assert claim.status is Status.PROPOSED
    assert [one.grade for one in event.participants if one.role is Role.ACTOR] == [Participation.INVITED]
    assert roles(event, Role.INVITER) == {"Daniel Kibet"}
    assert event.place is not None
    assert event.place.name == "Mombasa"
    assert claim.when is not None
    assert claim.when.edtf == "2021-05"


@pytest.mark.parametrize(
    "text",
    [
        f"Kenyan President Daniel Kibet invited {LUND} to Mombasa. Lund accepted the invitation.",
        f"{LUND} accepted Kenyan President Daniel Kibet's invitation to Mombasa.",
    ],
)
def test_an_invitation_that_is_accepted_lets_the_visit_be_expected(text: str, coded: Coded) -> None:
    ((claim, event),) = visits(coded, text)
    assert claim.status is Status.EXPECTED
    assert roles(event, Role.ACTOR) == {"Kari Lund"}
    assert roles(event, Role.INVITER) == {"Daniel Kibet"}


def test_asking_somebody_to_speak_is_no_invitation_to_a_visit(coded: Coded) -> None:
    assert visits(coded, f"Kenyan President Daniel Kibet invited {LUND} to speak about fares.") == []


def test_the_visit_that_was_put_off_is_the_one_told_of_before(coded: Coded) -> None:
    text = f"{LUND} will visit Nairobi on March 20, 2021. The visit, first planned for January 2021, was postponed."
    found = {claim.status: event for claim, event in visits(coded, text)}
    assert set(found) == {Status.SCHEDULED, Status.POSTPONED}
    assert roles(found[Status.POSTPONED], Role.ACTOR) == {"Kari Lund"}
    assert found[Status.POSTPONED].place is None  # its own words do not say where


def test_a_visit_that_is_only_named_is_made_no_sooner_than_its_verb_says(coded: Coded) -> None:
    text = f"{LUND}'s visit to Kenya raises hopes. Lund is set to visit Nairobi on March 20, 2021."
    assert {claim.status for claim, _ in visits(coded, text)} & {Status.OCCURRED, Status.ONGOING} == set()


def test_each_leg_of_a_journey_has_its_place_and_day(coded: Coded) -> None:
    text = f"{LUND} will visit Nairobi on March 20 and Kampala on March 22, and Kenya will host a dinner."
    found = {event.place.name: claim.when.edtf for claim, event in visits(coded, text) if event.place and claim.when}
    assert found == {"Nairobi": "2021-03-20", "Kampala": "2021-03-22"}


def test_two_places_share_one_week(coded: Coded) -> None:
    found = visits(coded, f"{LUND} visited Nairobi and Kampala on March 2.")
    assert [claim.when.edtf for claim, _ in found if claim.when] == ["2021-03-02", "2021-03-02"]


def test_the_head_of_a_delegation_travels_with_it(coded: Coded) -> None:
    ((_, event),) = visits(coded, "A delegation headed by Norwegian Deputy Minister Kari Lund arrived in Nairobi.")
    assert roles(event, Role.ACTOR) == {"Kari Lund"}


def test_whoever_left_for_a_visit_is_on_it(coded: Coded) -> None:
    ((claim, _),) = visits(coded, f"{LUND} left Oslo on Tuesday for a visit to Kenya.")
    assert claim.status is Status.ONGOING
    assert claim.when is not None
    assert claim.when.edtf == "2021-03-09/.."


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} visited the Kenyan embassy in Oslo.",
        "Kenyan Ambassador to Norway Daniel Kibet visited the museum in Oslo.",
        "The Norwegian army flew to Kenya.",
        "Norway visit Kenya in Nairobi on June 18.",
    ],
)
def test_no_visit_abroad(text: str, coded: Coded) -> None:
    assert visits(coded, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{LUND} left Nairobi on Monday.", "Nairobi"),
        (f"{LUND} flew home from Nairobi on Monday.", "Nairobi"),
        ("Kenyan Ambassador Daniel Kibet returned to Oslo on Monday.", "Oslo"),
    ],
)
def test_a_departure_is_a_movement(text: str, place: str, coded: Coded) -> None:
    ((_, event),) = coded(text)
    assert (event.encounter, event.mode) == (None, "movement")
    assert event.place is not None
    assert event.place.name == place
    assert [one.grade for one in event.participants] == [Participation.TRAVELLED]


@pytest.mark.parametrize("text", [f"{LUND} left the party in May.", "Norwegian troops left Nairobi on Monday."])
def test_no_movement_of_troops_and_from_parties(text: str, coded: Coded) -> None:
    assert [event for _, event in coded(text) if event.mode == "movement"] == []


def test_whoever_had_been_invited_was_invited_by_his_host(coded: Coded) -> None:
    text = f"{LUND} flew to Nairobi on Monday. She had been invited by Kenyan President Daniel Kibet."
    ((_, event),) = visits(coded, text)
    assert roles(event, Role.INVITER) == {"Daniel Kibet"}
