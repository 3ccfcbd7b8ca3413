"""Bodies belong to the state whose whole name they bear."""

from collections.abc import Callable

import pytest

from communique.extract.mentions import MENTIONS
from communique.extract.mentions.belonging import state_of_body
from communique.extract.reading import Reading

NAMED = [
    ("Foreign Ministry of the Democratic People's Republic of Korea", "PRK"),
    ("Foreign Ministry of the Republic of Korea", "KOR"),
    ("Foreign Ministry of the People's Republic of China", "CHN"),
    ("Foreign Ministry of the Republic of China", "TWN"),
]


@pytest.mark.parametrize(("body", "state"), NAMED)
def test_a_long_name_of_a_state_is_not_read_as_the_shorter_one_it_ends_with(body: str, state: str) -> None:
    assert state_of_body(body) == state


@pytest.mark.parametrize(("body", "state"), NAMED)
def test_the_body_as_an_actor_is_of_that_state(body: str, state: str, read: Callable[..., Reading]) -> None:
    reading = MENTIONS.run(read(f"The {body} condemned the drills."))
    assert [actor.state for actor in reading.actors if actor.key.startswith("organisation:")] == [state]
