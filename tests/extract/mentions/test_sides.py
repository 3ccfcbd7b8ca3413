"""Sides: the state of somebody without one, from the delegation, the letter or the capital beside the name."""

from collections.abc import Callable

import pytest

from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def state_of(reading: Reading, key: str) -> str | None:
    return next(actor.state for actor in MENTIONS.run(reading).actors if actor.key == f"person:{key}")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("A delegation of the Navy of Chile headed by Ana Soto, commander of the fleet, arrived on Monday.", "CHL"),
        ("Norway will send a delegation led by Minister Ana Soto.", "NOR"),
        ("Chilean Foreign Minister Lars Holm came to Oslo with a letter from President Ana Soto.", "CHL"),
        ("Chilean Foreign Minister Lars Holm flew to Oslo together with Ana Soto, director for trade.", "CHL"),
        ("In Oslo, the envoy was received by President Ana Soto.", "NOR"),
        ("In Oslo, the envoy met the mayor and Defence Minister Ana Soto.", "NOR"),
        ("In Oslo, Foreign Minister Ana Soto called the offer a joke.", "NOR"),
        ("The Chilean envoy will travel to Oslo on Friday to thank President Ana Soto in person.", "NOR"),
        ("Chile's ambassador in Oslo, Lars Holm, met Trade Minister Ana Soto on Monday.", "NOR"),
        ("The Chilean envoy is to meet his Norwegian counterpart, Lars Holm, and Oil Minister Ana Soto.", "NOR"),
        ("Ana Soto, newly appointed ambassador of Chile, handed over her letters.", "CHL"),
        ("Unification Minister Ana Soto said nothing.", "KOR"),
        ("Secretary of State Ana Soto said nothing.", "USA"),
    ],
)
def test_whom_the_words_put_on_a_side_has_its_state(read: Callable[..., Reading], text: str, state: str) -> None:
    assert state_of(read(text), "ana-soto") == state


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, President Ana Soto met the envoy.",
        "In Oslo, the envoy met the singer Ana Soto.",
        "The plan of the Navy of Chile was criticised by Minister Ana Soto.",
        "Chilean Foreign Minister Lars Holm came to Oslo with a cake from President Ana Soto.",
        "In Oslo, Foreign Minister Ana Soto arrived late.",
        "The Chilean envoy will travel to Oslo to thank the singer Ana Soto.",
        "Chile's ambassador in Oslo, Lars Holm, met the singer Ana Soto.",
        "Secretary of State for Trade Ana Soto said nothing.",
    ],
)
def test_a_guest_or_a_stranger_has_none(read: Callable[..., Reading], text: str) -> None:
    assert state_of(read(text), "ana-soto") is None
