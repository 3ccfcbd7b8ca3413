"""Encounters: their kinds and details, who was there, which of them took place, each once."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, Participation, Role, Status

Coded = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"
KIBET = "Kenyan President Daniel Kibet"


def encounters(coded: Coded, text: str) -> list[tuple[Claim, Event]]:
    return [(claim, event) for claim, event in coded(text) if event.encounter is not None]


def names(event: Event, *roles: Role) -> set[str]:
    return {one.name for one in event.participants if one.role in roles}


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (f"{LUND} gave a dinner for {KIBET} in Oslo.", EncounterKind.RECEPTION, {"Kari Lund"}, {"Daniel Kibet"}),
        (f"{LUND} hosted a banquet in honour of {KIBET}.", EncounterKind.RECEPTION, {"Kari Lund"}, {"Daniel Kibet"}),
        (f"{LUND} had dinner with {KIBET}.", EncounterKind.MEETING, {"Kari Lund"}, {"Daniel Kibet"}),
        (
            f"Norwegian Ambassador Ola Moen presented his credentials to {KIBET}.",
            EncounterKind.CREDENTIALS,
            {"Ola Moen"},
            {"Daniel Kibet"},
        ),
        (
            f"{KIBET} received the credentials of the new ambassadors of Belgium and Egypt.",
            EncounterKind.CREDENTIALS,
            {"Belgium", "Egypt"},
            {"Daniel Kibet"},
        ),
        (
            f"{LUND} received a message of greeting from {KIBET}.",
            EncounterKind.CORRESPONDENCE,
            {"Daniel Kibet"},
            {"Kari Lund"},
        ),
        (
            f"Norwegian Ambassador Ola Moen handed over a letter from Norwegian Prime Minister Kari Lund to {KIBET}.",
            EncounterKind.CORRESPONDENCE,
            {"Kari Lund"},
            {"Daniel Kibet"},
        ),
        (f"{LUND} spoke today by phone with {KIBET}.", EncounterKind.CALL, {"Kari Lund"}, {"Daniel Kibet"}),
        (f"{LUND} spoke with {KIBET}.", EncounterKind.CALL, {"Kari Lund"}, {"Daniel Kibet"}),
        ("Norway has spoken with Kenya about fish.", EncounterKind.DIALOGUE, {"Norway"}, {"Kenya"}),
    ],
)
def test_kinds_and_who_stands_where(
    text: str, kind: EncounterKind, actors: set[str], recipients: set[str], coded: Coded
) -> None:
    ((_, event),) = encounters(coded, text)
    assert event.encounter is not None
    assert event.encounter.kind is kind
    assert names(event, Role.ACTOR) == actors
    assert names(event, Role.RECIPIENT) == recipients


@pytest.mark.parametrize(
    ("talks", "field", "value"),
    [
        ("a strategic dialogue", "channel", "strategic dialogue"),
        ("working-level trade talks", "channel", "trade talks"),
        ("candid talks", "channel", None),
        ("candid talks", "outcome", "candid"),
        ("working-level talks", "level", "working-level"),
        ("the third round of talks", "ordinal", "third"),
        ("their first talks in ten years", "ordinal", None),
        ("bilateral talks", "format", "bilateral"),
    ],
)
def test_details_of_an_encounter(talks: str, field: str, value: str | None, coded: Coded) -> None:
    ((_, event),) = encounters(coded, f"Norway and Kenya held {talks} on Monday.")
    found = getattr(event.encounter, field)
    assert (found.text if hasattr(found, "text") else found) == value


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Talks between Norway and Kenya ended without agreement on Monday.", "ended without agreement"),
        ("Talks between Norway and Kenya broke down on Monday.", "broke down"),
        (f"{LUND} met {KIBET} on Monday without result.", "without result"),
        ("Talks between Norway and Kenya ended on Monday.", None),
    ],
)
def test_an_outcome_is_told_in_the_reports_words(text: str, outcome: str | None, coded: Coded) -> None:
    ((_, event),) = encounters(coded, text)
    assert event.encounter is not None
    assert (event.encounter.outcome.text if event.encounter.outcome else None) == outcome


def test_a_meeting_on_the_margins_is_told_so(coded: Coded) -> None:
    ((_, event),) = encounters(coded, f"{LUND} met {KIBET} on the sidelines of a forum in Geneva.")
    assert event.encounter is not None
    assert event.encounter.format == "on the sidelines"


@pytest.mark.parametrize(
    "text",
    [
        "Norway supports talks between Kenya and Uganda.",
        "Norway's lawmakers fear what comes of talks with Kenya.",
        f"The press wrote about {LUND}'s meeting with {KIBET}.",
        f"{LUND} did not meet {KIBET}.",
        "Talks between Norway and Kenya have been stalled since May.",
    ],
)
def test_no_encounter_where_words_only_speak_of_one(text: str, coded: Coded) -> None:
    assert encounters(coded, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{LUND} spoke to reporters after talks with {KIBET}.",
        "Talks between Norway and Kenya took place in Oslo.",
        f"{LUND} praised her talks with {KIBET}.",
        f"The toll was raised at a meeting between {LUND} and {KIBET}.",
    ],
)
def test_talks_took_place_where_the_words_round_them_say_so(text: str, coded: Coded) -> None:
    ((claim, _),) = encounters(coded, text)
    assert claim.status is Status.OCCURRED


def test_talks_that_a_state_is_in_go_on(coded: Coded) -> None:
    ((claim, _),) = encounters(coded, "Norway is in talks with Kenya on a treaty.")
    assert claim.status is Status.ONGOING


def test_what_is_denied_by_somebody_stands_as_denied(coded: Coded) -> None:
    ((claim, _),) = encounters(coded, f"{LUND} denied that she had met {KIBET}.")
    assert claim.status is Status.DENIED


def test_an_adviser_is_not_the_leader_whose_he_is(coded: Coded) -> None:
    ((_, event),) = encounters(coded, f"{KIBET} visited a school. Kibet's adviser met {LUND} in Oslo on Monday.")
    assert names(event, Role.ACTOR) == {"Kenya"}


@pytest.mark.parametrize(
    ("text", "side", "role"),
    [
        (f"{LUND} spoke by phone with {KIBET}. Norwegian Defence Minister Ola Moen joined the call.", "Ola Moen", 0),
        (f"{LUND} met {KIBET} in Oslo. Kibet was accompanied by Kenyan Defence Minister John Mutua.", "John Mutua", 1),
        (
            f"{LUND} met {KIBET} in Oslo. Present at the talks was Kenyan Ambassador John Mutua.",
            "John Mutua",
            1,
        ),
    ],
)
def test_whoever_else_was_there_stands_on_his_own_side(text: str, side: str, role: int, coded: Coded) -> None:
    ((_, event),) = encounters(coded, text)
    (one,) = [one for one in event.participants if one.name == side]
    assert one.role is (Role.COMPANION, Role.RECIPIENT)[role]
    assert one.grade is Participation.MET


def test_talks_that_are_proposed_were_not_on_the_day_of_proposing(coded: Coded) -> None:
    ((claim, event),) = encounters(coded, f"On Monday {LUND} proposed frank talks with {KIBET}.")
    assert (claim.status, claim.when) == (Status.PROPOSED, None)
    assert event.encounter is not None
    assert event.encounter.outcome is None


def test_who_joins_another_meeting_is_not_added(coded: Coded) -> None:
    text = f"{LUND} met {KIBET} in Oslo. Norwegian Defence Minister Ola Moen joined a party."
    ((_, event),) = encounters(coded, text)
    assert "Ola Moen" not in {one.name for one in event.participants}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{LUND} met {KIBET} in Oslo on Monday. After the meeting with Kibet, Lund spoke of fish.", 1),
        (f"{LUND} met {KIBET} in Oslo on Monday. Lund met Kibet in Bergen on Wednesday.", 2),
        (f"{LUND} met {KIBET} in Oslo on Monday. Lund will meet Kibet.", 2),
    ],
)
def test_an_encounter_told_twice_is_one(text: str, count: int, coded: Coded) -> None:
    assert len(encounters(coded, text)) == count


def test_days_joined_by_and_are_one_stretch(coded: Coded) -> None:
    ((claim, _),) = encounters(coded, f"{LUND} met {KIBET} on Monday and Tuesday.")
    assert claim.when is not None
    assert claim.when.edtf == "2021-03-08/2021-03-09"


def test_a_clause_with_when_is_of_the_day_before_it(coded: Coded) -> None:
    found = encounters(coded, f"Norway closed the port on March 2, when {LUND} met {KIBET}.")
    assert [claim.when.edtf for claim, _ in found if claim.when] == ["2021-03-02"]


@pytest.mark.parametrize(
    ("words", "status"),
    [("but the meeting was postponed", Status.POSTPONED), ("and the press was invited", Status.SCHEDULED)],
)
def test_a_joined_clause_puts_a_meeting_off(words: str, status: Status, coded: Coded) -> None:
    ((claim, _),) = encounters(coded, f"{LUND} was to meet {KIBET} on March 2, {words}.")
    assert claim.status is status


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        (f"{KIBET} came to Bergen to rest. {LUND} met him there on Monday.", "Bergen", "there-before"),
        ("Norway and Kenya postponed a summit that was to be held in Bergen.", "Bergen", "preposition-in"),
        ("A round of talks between Norway and Kenya ended in Bergen on Monday.", "Bergen", "preposition-in"),
        (f"The Norwegian ambassador in Nairobi, Ola Moen, met {KIBET} on Monday.", None, None),
        (f"{LUND} and {KIBET} exchanged views on the situation in Mali.", None, None),
    ],
)
def test_where_an_encounter_was(text: str, place: str | None, rule: str | None, coded: Coded) -> None:
    found = [event for _, event in encounters(coded, text) if event.encounter.kind is not EncounterKind.VISIT]
    assert [(event.place.name if event.place else None, event.place_rule) for event in found] == [(place, rule)]


@pytest.mark.parametrize(
    "text",
    [
        f"When will {LUND} meet {KIBET}?",
        f"Did {LUND} visit Nairobi on Monday?",
        f"For {LUND} to meet {KIBET} would be a mistake.",
    ],
)
def test_what_is_asked_about_is_no_encounter(text: str, coded: Coded) -> None:
    assert encounters(coded, text) == []


def test_a_call_is_in_no_place(coded: Coded) -> None:
    ((_, event),) = encounters(coded, f"{LUND} spoke by phone with {KIBET} in Nairobi.")
    assert event.place is None


def test_a_letter_has_no_mode_as_it_brings_nobody_to_one_place(coded: Coded) -> None:
    ((_, letter),) = encounters(coded, f"{LUND} sent a letter to {KIBET} on Monday.")
    assert letter.mode is None


def test_a_town_inside_another_name_leads_nobody_abroad(coded: Coded) -> None:
    assert encounters(coded, f"{LUND} visited the building site of the Pothong Riverside Terraced District.") == []


def test_what_is_told_for_later_this_week_has_not_taken_place(coded: Coded) -> None:
    ((claim, _),) = encounters(coded, "Norwegian President Lars Holm travels to Kenya later this week.")
    assert claim.status is Status.SCHEDULED


def test_a_meeting_named_again_is_kept_where_it_says_more(coded: Coded) -> None:
    told = "Norwegian Foreign Minister Kari Lund met Kenyan President Daniel Kibet in Oslo on Monday."
    more = " The second meeting between Lund and Kibet ended without a result."
    found = [event.encounter.ordinal for _, event in encounters(coded, told + more) if event.encounter]
    assert found == [None, "second"]
