"""The status that an encounter's construction gives it."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, Status

Coded = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"
KIBET = "Kenyan President Daniel Kibet"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{LUND} became the first minister to meet {KIBET}.", Status.OCCURRED),
        (f"{LUND} will become the first minister to meet {KIBET}.", Status.EXPECTED),
        (f"The ban was lifted just before {LUND} and {KIBET} sat down to meet.", Status.OCCURRED),
        (f"{LUND} and {KIBET} discussed holding a summit in Oslo.", Status.POSSIBLE),
        (f"The aim of the note was to set up a meeting between {LUND} and {KIBET}.", Status.PROPOSED),
        (f"The next possible meeting between {LUND} and {KIBET} could come in May.", Status.POSSIBLE),
        (f"“We’ll see,” a clerk said. {LUND} said she’ll meet {KIBET} in Oslo.", Status.EXPECTED),
    ],
)
def test_the_construction_tells_whether_they_met(text: str, status: Status, coded: Coded) -> None:
    found = [claim.status for claim, event in coded(text) if event.encounter is not None]
    assert found == [status]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"{LUND} held her first meeting since last year with {KIBET}.", None),
        (f"{LUND} met {KIBET} in 2018 and 2019.", None),
        (f"{LUND} met {KIBET} in 2018.", "2018"),
    ],
)
def test_a_day_of_several_or_since_which_none_was_is_not_its_own(text: str, when: str | None, coded: Coded) -> None:
    (claim,) = [claim for claim, event in coded(text) if event.encounter is not None]
    assert (claim.when.edtf if claim.when is not None else None) == when


def test_what_something_came_after_lies_behind(coded: Coded) -> None:
    text = f"After {LUND}'s July phone call with {KIBET}, a clerk resigned."
    found = [
        (claim.status, claim.when and claim.when.edtf)
        for claim, event in coded(text, published="2020-01-24")
        if event.encounter
    ]
    assert found == [(Status.OCCURRED, "2019-07")]


def test_a_video_conference_is_a_call(coded: Coded) -> None:
    (event,) = [event for _, event in coded(f"{LUND} held a video conference with {KIBET}.") if event.encounter]
    assert (event.encounter and event.encounter.kind, event.mode) == (EncounterKind.CALL, "phone")


@pytest.mark.parametrize(
    ("words", "ordinal"), [("first visit to Kenya in 11 years", None), ("first visit to Kenya", "first")]
)
def test_who_comes_for_the_first_time_in_years_has_come_before(words: str, ordinal: str | None, coded: Coded) -> None:
    (event,) = [event for _, event in coded(f"{LUND} ended her {words} on Monday.") if event.encounter]
    assert event.encounter is not None
    assert event.encounter.ordinal == ordinal
