"""Titles: offices before a name, after it and across a comma, and the state they tell."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def person(reading: Reading, name: str) -> Actor:
    return next(actor for actor in MENTIONS.run(reading).actors if actor.name == name)


@pytest.mark.parametrize(
    ("text", "title", "state"),
    [
        ("Chilean First Deputy Foreign Minister Lars Holm spoke.", "First Deputy Foreign Minister", "CHL"),
        ("Chile's Foreign Minister Lars Holm spoke.", "Foreign Minister", "CHL"),
        ("Chilean leader Lars Holm spoke.", "leader", "CHL"),
        ("Lars Holm, the foreign minister of Chile, spoke.", "foreign minister of Chile", "CHL"),
        (
            "Lars Holm, senior diplomat in charge of Norwegian affairs, spoke.",
            "senior diplomat in charge of Norwegian affairs",
            None,
        ),
        ("Chilean Ambassador-at-Large Lars Holm spoke.", "Ambassador-at-Large", "CHL"),
        ("UN Secretary-General Lars Holm spoke.", "UN Secretary-General", "IGO"),
        ("Secretary of State Lars Holm spoke.", "Secretary of State", None),
    ],
)
def test_a_title_is_taken_as_printed_and_gives_the_state(
    read: Callable[..., Reading], text: str, title: str, state: str | None
) -> None:
    found = person(read(text), "Lars Holm")
    assert [office.title for office in found.offices] == [title]
    assert found.state == state


def test_a_role_is_no_office(read: Callable[..., Reading]) -> None:
    assert person(read("The analyst Lars Holm agreed."), "Lars Holm").offices == ()
