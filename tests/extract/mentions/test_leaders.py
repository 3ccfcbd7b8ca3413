"""Leaders: whom a table gives a state where the report gives none, as of the report's date."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor
from communique.claims.codes import StateBasis
from communique.extract.mentions import MENTIONS
from communique.extract.mentions.leaders import state_of_leader
from communique.extract.reading import Reading

NONE: frozenset[str] = frozenset()
HEAD = frozenset({"head of state"})


@pytest.mark.parametrize(
    ("name", "functions", "published", "state"),
    [
        ("Angela Merkel", NONE, "2015-06-01", "DEU"),
        ("Merkel", NONE, "2015-06-01", "DEU"),
        ("Merkel", NONE, "2001-06-01", None),
        ("Benjamin Netanyahu", NONE, None, "ISR"),
        ("Netanyahu", NONE, "2019-11-20", "ISR"),
        ("Kim Jong Un", NONE, "2019-11-20", "PRK"),
        ("Kim", NONE, "2019-11-20", None),
        ("Moon", NONE, "2019-11-20", None),
        ("Moon", HEAD, "2019-11-20", "KOR"),
        ("Johnson", NONE, "2020-01-01", None),
        ("Johnson", frozenset({"head of government"}), "2020-01-01", "GBR"),
        ("Boris Johnson", NONE, "2020-01-01", "GBR"),
        ("Peter Johnson", NONE, "2020-01-01", None),
        ("Castro", NONE, "1995-01-01", "CUB"),
        ("Castro", NONE, "2023-01-01", None),
        ("Rutte", NONE, "2020-05-05", "NLD"),
        ("Rutte", NONE, "2025-05-05", "IGO"),
        ("Assad", NONE, "2012-05-05", "SYR"),
        ("Lars Holm", NONE, "2012-05-05", None),
    ],
)
def test_a_leader_has_the_state_that_he_led_by_then(
    name: str, functions: frozenset[str], published: str | None, state: str | None
) -> None:
    assert state_of_leader(name, functions, published) == state


def person(reading: Reading, name: str) -> Actor:
    return next(actor for actor in MENTIONS.run(reading).actors if actor.name == name)


def test_what_the_table_gives_is_marked(read: Callable[..., Reading]) -> None:
    found = person(read("Angela Merkel left for home on Monday.", published="2015-06-01"), "Angela Merkel")
    assert (found.state, found.state_basis) == ("DEU", StateBasis.VOCABULARY)


def test_the_words_of_the_report_go_first(read: Callable[..., Reading]) -> None:
    reading = read("Norwegian teacher Angela Merkel left for home on Monday.", published="2015-06-01")
    assert (person(reading, "Angela Merkel").state, person(reading, "Angela Merkel").state_basis) == (
        "NOR",
        StateBasis.WORDS,
    )
