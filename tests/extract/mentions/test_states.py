"""States: words to codes and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import vocabulary
from communique.extract.mentions import state_name, state_named
from communique.extract.mentions.states import StateWordKind, correlates_of_war_code, state_words

CODES = sorted(vocabulary.load("states")["states"])


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("Chile", "CHL"),
        ("the Netherlands", "NLD"),
        ("U.S.", "USA"),
        ("US", "USA"),
        ("N. Korea", "PRK"),
        ("S. Korea", "KOR"),
        ("DPRK", "PRK"),
        ("ROK", "KOR"),
        ("UK", "GBR"),
        ("Britain", "GBR"),
        ("Norwegian", "NOR"),
        ("Swedes", "SWE"),
        ("Oslo", "NOR"),
        ("the Kremlin", "RUS"),
        ("White House", "USA"),
        ("Cheong Wa Dae", "KOR"),
        ("Downing Street", "GBR"),
        ("USSR", "SUN"),
        ("Yugoslavia", "YUG"),
        ("East Germany", "DDR"),
    ],
)
def test_names_short_forms_peoples_capitals_and_seats_name_their_state(text: str, iso3: str) -> None:
    assert state_named(text) == iso3


@pytest.mark.parametrize("text", ["", "the North", "Atlantis", "norway", "Springfield"])
def test_what_names_no_state_gives_none(text: str) -> None:
    assert state_named(text) is None


def test_a_code_that_no_state_has_is_its_own_name() -> None:
    assert state_name("IGO") == "IGO"


@given(st.sampled_from(CODES))
def test_every_state_is_found_by_the_name_we_give_it(iso3: str) -> None:
    assert state_named(state_name(iso3)) == iso3


def test_the_two_koreas_share_no_word() -> None:
    north = {text for text, words in state_words().items() if any(word.iso3 == "PRK" for word in words)}
    south = {text for text, words in state_words().items() if any(word.iso3 == "KOR" for word in words)}
    assert not north & south


def test_no_name_or_adjective_stands_for_two_states() -> None:
    kinds = (StateWordKind.NAME, StateWordKind.ADJECTIVE, StateWordKind.PEOPLE)
    codes = {text: {word.iso3 for word in words if word.kind in kinds} for text, words in state_words().items()}
    assert {text: found for text, found in codes.items() if len(found) > 1} == {}


def test_states_have_their_code_in_the_correlates_of_war_and_territories_have_none() -> None:
    assert correlates_of_war_code("KOR") == "ROK"
    assert correlates_of_war_code("GUM") is None
