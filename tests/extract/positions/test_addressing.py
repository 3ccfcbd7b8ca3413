"""To whom a position is put, by when, and whose words say so."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Position
from communique.extract.positions import POSITIONS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


def only(found: list[Claim]) -> Position:
    (one,) = [claim.content for claim in found if isinstance(claim.content, Position)]
    return one


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya offered to hold talks with Uganda.", "offer"),
        ("Kenya is ready to share its charts with Uganda.", "offer"),
        ("Kenya proposed talks with Uganda on fish.", "offer"),
        ("Kenya backs Uganda's bid for the seat.", "support"),
        ("Kenya expressed support for Uganda.", "support"),
        ("Kenya urged Uganda to free the sailors.", "demand"),
    ],
)
def test_the_other_side_is_the_addressee(claims: Run, text: str, kind: str) -> None:
    found = only(claims(POSITIONS, text))
    assert (found.kind, found.holder, found.addressee) == (kind, "state:KEN", "state:UGA")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya demanded that the boat be returned.", "the boat be returned"),
        ("Kenya demanded that Uganda be expelled.", "Uganda be expelled"),
    ],
)
def test_what_is_to_be_done_to_somebody_is_asked_of_nobody(claims: Run, text: str, content: str) -> None:
    found = only(claims(POSITIONS, text))
    assert (found.addressee, found.content.text) == (None, content)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya rejected the threats of Uganda as trivial.",
        "Kenya is ready to take the necessary measures.",
        "Kenya is willing to do that.",
        "A Kenyan official, who asked for anonymity, left.",
    ],
)
def test_opinions_threats_and_hollow_words_are_no_positions(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


def test_a_readiness_once_something_is_done_is_a_condition(claims: Run) -> None:
    found = only(claims(POSITIONS, "Kenya is ready to talk once Uganda frees the sailors."))
    assert (found.kind, found.addressee) == ("condition", "state:UGA")
    assert found.condition is not None and found.condition.text == "once Uganda frees the sailors"


def test_a_demand_is_due_when_its_words_say(claims: Run) -> None:
    found = only(claims(POSITIONS, "Kenya urged Uganda to free the sailors by the end of this year."))
    assert found.due is not None and found.due.latest == "2021-12-31"


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Kenya rejected the plan.", "told"),
        ("Kenya rejects the plan, Kenyan Foreign Minister Joseph Otieno said.", "own_words"),
        ("Kenya rejects the plan, Ugandan Foreign Minister Moses Okello said.", "read"),
    ],
)
def test_whose_words_say_so(claims: Run, text: str, basis: str) -> None:
    assert only(claims(POSITIONS, text)).basis == basis
