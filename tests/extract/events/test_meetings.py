"""Meetings: between whom, and when they were by what is told beside them."""

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
        "Norwegian Prime Minister Ola Moen met Norwegian Finance Minister Kari Lund on Monday.",
        f"{LUND} met with the families of the crew.",
        f"{LUND} sent a clear message in Oslo.",
        "Norwegian Foreign Minister Kari Lund sent a letter to Norwegian Finance Minister Ola Moen.",
        f"{LUND} is a proponent of dialogue with Kenya.",
        f'{LUND} called {KIBET} "a great man" on Monday.',
    ],
)
def test_no_meeting_within_one_state_and_none_in_words_alone(text: str, encounters: Encounters) -> None:
    assert encounters(text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (f"{LUND} will host a dinner for {KIBET} in Oslo.", {"Kari Lund", "Daniel Kibet"}),
        (f"During {KIBET}'s visit, {LUND} will host a summit in Oslo.", {"Kari Lund", "Daniel Kibet"}),
        (f"{LUND} met with rebels on Monday.", {"Kari Lund", "rebels"}),
    ],
)
def test_who_is_met_may_stand_apart_from_the_verb(text: str, parties: set[str], encounters: Encounters) -> None:
    found = [event for _, event in encounters(text) if event.encounter.kind is not EncounterKind.VISIT]
    assert {one.name for one in found[0].participants} >= parties - {"rebels"}
    assert len(found[0].participants) == 2


@pytest.mark.parametrize(
    ("text", "day", "rule"),
    [
        (f"The crew came home on Monday. That was two days after talks between {LUND} and {KIBET}.", "06", "after"),
        (f"The note came on Monday. It came two days before talks between {LUND} and {KIBET}.", "10", "before"),
    ],
)
def test_days_before_and_after_count_from_the_day_told_of(
    text: str, day: str, rule: str, encounters: Encounters
) -> None:
    ((claim, _),) = encounters(text)
    assert claim.when is not None
    assert (claim.when.value, claim.when.rule) == (f"2021-03-{day}", f"days-{rule}-event")
    assert claim.when.anchor == "event 2021-03-08"


def test_a_number_of_days_without_a_day_to_count_from_dates_nothing(encounters: Encounters) -> None:
    ((claim, _),) = encounters(f"The note came two days after talks between {LUND} and {KIBET}.")
    assert claim.when is None


def test_what_is_followed_came_before(encounters: Encounters) -> None:
    text = f"The visit will follow {LUND}'s first summit with {KIBET} on November 1."
    ((claim, event),) = encounters(text)
    assert event.encounter is not None
    assert event.encounter.kind is EncounterKind.SUMMIT
    assert claim.status is Status.OCCURRED
    assert claim.when is not None
    assert claim.when.edtf == "2020-11-01"


def test_another_events_date_is_not_lent(encounters: Encounters) -> None:
    text = f"Sweden's grant of free passage this year and a truce led to {LUND}'s talks with {KIBET}."
    assert [claim.when for claim, _ in encounters(text)] == [None]


def test_a_conversation_by_telephone_is_a_call(encounters: Encounters) -> None:
    text = f"The truce was agreed in a telephone conversation between {LUND} and {KIBET} on Monday."
    ((claim, event),) = encounters(text)
    assert event.encounter is not None
    assert event.encounter.kind is EncounterKind.CALL
    assert len(event.participants) == 2
    assert claim.status is Status.OCCURRED
