"""Metonymy: capitals as towns and as states."""

from collections.abc import Callable

import pytest

from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def states(reading: Reading) -> set[str]:
    return {actor.key for actor in MENTIONS.run(reading).actors if actor.type == "state"}


@pytest.mark.parametrize(
    "text",
    [
        "Oslo rejected the proposal on Friday.",
        "The talks between Oslo and Lisbon have made little headway.",
        "The ministers discussed Oslo's demands.",
        "The offer puts pressure on Oslo to respond.",
        "The Lisbon government has pledged closer ties with Oslo.",
    ],
)
def test_a_capital_that_acts_or_is_acted_on_stands_for_its_state(read: Callable[..., Reading], text: str) -> None:
    assert "state:NOR" in states(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The delegation arrived in Oslo on Friday.",
        "She flew to Oslo for the ceremony.",
        "He visited Oslo last year.",
        "They met at a hotel near Oslo.",
        "Snow covered the streets of the town outside Oslo.",
    ],
)
def test_a_capital_where_something_is_or_goes_is_the_town(read: Callable[..., Reading], text: str) -> None:
    assert "state:NOR" not in states(read(text))


def test_a_mention_of_a_state_by_its_capital_is_marked(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("Oslo said that Norway would not sign.")).actors
    assert [(mention.span.text, mention.associative) for mention in actor.mentions] == [
        ("Oslo", True),
        ("Norway", False),
    ]
