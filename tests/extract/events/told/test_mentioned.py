"""Encounters that words only mention, or that are home affairs, are not recorded; those told of are."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, Status

Encounters = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"
KIBET = "Kenyan President Daniel Kibet"


@pytest.mark.parametrize(
    "text",
    [
        "A rise in tolls would harm any talks that the Norwegian government has with Kenya.",
        f"The prospect of {KIBET} visiting Oslo worries farmers.",
        f"There are reports that {LUND} will go to Nairobi next week.",
        "Norway and Kenya have stopped talking to each other.",
        "Norway would lift the ban once Kenya enters talks with Uganda.",
        f"{KIBET} agreed to refrain from drills while holding talks with Norway.",
        f"{LUND} wants to meet {KIBET}.",
        f"Last week, ahead of a summit with {KIBET}, {LUND} called the tolls a mistake.",
        f"A photo was shown. In it, guards watch {LUND} speaking to {KIBET}.",
        f"It was late. Usually {LUND} flies to Nairobi.",
        f"{LUND} was to meet {KIBET} in May but will instead travel to Bern.",
        f"{LUND} appeared at the gate to greet {KIBET}.",
        f"{LUND}, {KIBET} and Chilean Foreign Minister Paz Soto are expected to speak.",
        f"{LUND} has had no talks with {KIBET} since May.",
    ],
)
def test_what_is_only_mentioned_is_left_out(text: str, encounters: Encounters) -> None:
    assert encounters(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} met a Kenyan lawyer in Oslo.",
        "Kenyan journalist Ali Moi disappeared while visiting Norway.",
    ],
)
def test_those_who_come_for_themselves_are_left_out(text: str, encounters: Encounters) -> None:
    assert encounters(text) == []


def test_parties_and_committees_are_of_the_reports_own_state(encounters: Encounters) -> None:
    text = f"{LUND} held talks with the Red Party on Monday."
    assert [len(encounters(text, outlet=outlet)) for outlet in ("NTB News Agency", "Example News")] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        f"Senator Jon Berg met {LUND}.",
        "National Security Advisor Jon Berg spoke on the phone with President Daniel Kibet of Kenya.",
        f"Senator Jon Berg will host {LUND} and two of her aides on Monday.",
    ],
)
def test_who_holds_an_office_meets_the_holder_of_another_whatever_his_state(encounters: Encounters, text: str) -> None:
    assert len(encounters(text)) == 1


def test_holders_of_offices_of_no_known_state_meet_at_home(encounters: Encounters) -> None:
    assert encounters("Senator Jon Berg met Governor Ada Dahl on Monday.") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{LUND} will meet {KIBET} in Oslo.", Status.EXPECTED),
        (f"{LUND} met {KIBET} in Oslo, but no date was set for a treaty.", Status.OCCURRED),
        (f"{LUND} will travel to Nairobi to meet {KIBET}.", Status.EXPECTED),
        (f"On Monday, after talks with {KIBET}, {LUND} praised the fishermen.", Status.OCCURRED),
        ("Kenyan envoys arrived in Oslo on Monday.", Status.OCCURRED),
    ],
)
def test_what_is_told_stays(text: str, status: Status, encounters: Encounters) -> None:
    assert status in {claim.status for claim, _ in encounters(text)}


def test_somebody_of_no_known_state_may_meet_another_state_than_the_reports_own(encounters: Encounters) -> None:
    text = "Norway and Norwegian farmers were angry. Senator Jon Berg of Oslo spoke. Berg met the Kenyan ambassador."
    assert len(encounters(text)) == 1


def test_whether_an_old_journeys_aim_was_reached_is_left_open(encounters: Encounters) -> None:
    ((_, event),) = encounters(f"{LUND} visited Nairobi in 2016 to meet {KIBET}.")
    assert event.encounter is not None
    assert event.encounter.kind is EncounterKind.VISIT


def test_a_meeting_told_as_held_is_not_ahead_by_its_noun(encounters: Encounters) -> None:
    text = f"{LUND} met {KIBET} in Oslo on Monday. Lund's decision to meet Kibet was a surprise."
    assert [claim.status for claim, _ in encounters(text)] == [Status.OCCURRED]


def test_two_who_spoke_on_a_day_or_by_telephone_spoke_to_each_other(encounters: Encounters) -> None:
    for how in ("by phone", "on Monday"):
        assert len(encounters(f"{LUND} and {KIBET} spoke {how}.")) == 1


def test_a_second_meeting_is_another(encounters: Encounters) -> None:
    text = f"{LUND} met {KIBET} in Oslo on Monday. Lund will meet Kibet next."
    assert {claim.status for claim, _ in encounters(text)} == {Status.OCCURRED, Status.EXPECTED}
