"""Everybody whom a list names takes part."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event

Coded = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{LUND} is holding talks with allies Kenya and the European Union.",
            {"Kari Lund", "Kenya", "European Union"},
        ),
        (
            f"{LUND} received cards from the president of Kenya, the president of Chile and the king of Tonga.",
            {"Kari Lund", "Kenya", "Chile", "Tonga"},
        ),
        (
            f"{LUND} held short meetings with Moi and Kenyan Foreign Minister Ali Otieno.",
            {"Kari Lund", "Ali Otieno"},
        ),
        (f"{LUND} met separately with Ali Otieno and with Kenyan mayor Ada Moi.", {"Kari Lund", "Ada Moi"}),
        (f"A meeting between {LUND} and Kenya's Ali Otieno was cancelled.", {"Kari Lund", "Ali Otieno"}),
    ],
)
def test_whom_a_list_names_takes_part(text: str, names: set[str], coded: Coded) -> None:
    (event,) = [event for _, event in coded(text) if event.encounter is not None]
    found = {one.name for one in event.participants} | {one.state for one in event.participants}
    states = {"Kenya": "KEN", "Chile": "CHL", "Tonga": "TON"}
    assert all(name in found or states.get(name) in found for name in names)


def test_a_state_that_only_owns_the_next_is_no_party(coded: Coded) -> None:
    text = f"A meeting between {LUND} and Kenya's Ali Otieno was cancelled."
    (event,) = [event for _, event in coded(text) if event.encounter is not None]
    assert "state:KEN" not in {one.actor for one in event.participants}


def test_who_holds_a_bodys_office_is_not_the_body(coded: Coded) -> None:
    text = f"{LUND} sent a message to the general secretary of the Lao People's Revolutionary Party."
    (event,) = [event for _, event in coded(text) if event.encounter is not None]
    assert [one.name for one in event.participants] == ["Kari Lund", "general secretary"]


def test_a_delegation_stands_for_its_body(coded: Coded) -> None:
    text = f"{LUND} met a delegation of the European Union."
    (event,) = [event for _, event in coded(text) if event.encounter is not None]
    assert "delegation" not in {one.name for one in event.participants}
