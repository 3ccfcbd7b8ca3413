"""Encounters that words only mention, or that are home affairs, are not recorded; those told of are."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, Status

Coded = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"
KIBET = "Kenyan President Daniel Kibet"


def encounters(coded: Coded, text: str) -> list[tuple[Claim, Event]]:
    return [(claim, event) for claim, event in coded(text) if event.encounter is not None]


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
def test_what_is_only_mentioned_is_left_out(text: str, coded: Coded) -> None:
    assert encounters(coded, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} said that Norway was sorry. Senator Jon Berg met with {LUND} on Monday.",
        f"{LUND} met a Kenyan lawyer in Oslo.",
        "Kenyan journalist Ali Moi disappeared while visiting Norway.",
    ],
)
def test_people_at_home_and_those_who_come_for_themselves_are_left_out(text: str, coded: Coded) -> None:
    assert encounters(coded, text) == []


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
def test_what_is_told_stays(text: str, status: Status, coded: Coded) -> None:
    assert status in {claim.status for claim, _ in encounters(coded, text)}


def test_somebody_of_no_known_state_may_meet_another_state_than_the_reports_own(coded: Coded) -> None:
    text = "Norway and Norwegian farmers were angry. Senator Jon Berg of Oslo spoke. Berg met the Kenyan ambassador."
    assert len(encounters(coded, text)) == 1


def test_whether_an_old_journeys_aim_was_reached_is_left_open(coded: Coded) -> None:
    ((_, event),) = encounters(coded, f"{LUND} visited Nairobi in 2016 to meet {KIBET}.")
    assert event.encounter is not None
    assert event.encounter.kind is EncounterKind.VISIT


def test_a_meeting_told_as_held_is_not_ahead_by_its_noun(coded: Coded) -> None:
    text = f"{LUND} met {KIBET} in Oslo on Monday. Lund's decision to meet Kibet was a surprise."
    assert [claim.status for claim, _ in encounters(coded, text)] == [Status.OCCURRED]


def test_two_who_spoke_on_a_day_or_by_telephone_spoke_to_each_other(coded: Coded) -> None:
    for how in ("by phone", "on Monday"):
        assert len(encounters(coded, f"{LUND} and {KIBET} spoke {how}.")) == 1


def test_a_second_meeting_is_another(coded: Coded) -> None:
    text = f"{LUND} met {KIBET} in Oslo on Monday. Lund will meet Kibet next."
    assert {claim.status for claim, _ in encounters(coded, text)} == {Status.OCCURRED, Status.EXPECTED}
