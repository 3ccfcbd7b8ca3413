"""Leaders: whom a table gives a state where the report gives none, as of the report's date."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor
from communique.claims.codes import StateBasis
from communique.extract.mentions import MENTIONS
from communique.extract.mentions.leaders import in_office, state_of_leader
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


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        # the body where he serves, or of the same name elsewhere, is not his state's
        ("United Nations ambassador Nikki Haley spoke.", "Nikki Haley", "USA"),
        ("Chairman of the Joint Chiefs of Staff Gen. Joseph Dunford spoke.", "Joseph Dunford", "USA"),
        # parties and posts of one state
        ("Senator Ada Thorn (D-R.I.) spoke.", "Ada Thorn", "USA"),
        ("Ada Thorn, R-Ky., spoke.", "Ada Thorn", "USA"),
        ("Ada Thorn (I-Ching scholar) spoke.", "Ada Thorn", None),
        ("Ada Thorn, D-Day veteran, spoke.", "Ada Thorn", None),
        ("Rep. Ada Thorn met U.S. officials.", "Ada Thorn", "USA"),
        ("Rep. Ada Thorn met officials of the Philippines and the United States.", "Ada Thorn", None),
        ("Rep. Ada Thorn met officials.", "Ada Thorn", None),
        # what a post is about, and where one serves
        ("North Korea envoy Ada Thorn flew to Seoul.", "Ada Thorn", None),
        ("Ada Thorn, a Russia adviser, spoke.", "Ada Thorn", None),
        ("United Nations ambassador Ada Thorn spoke.", "Ada Thorn", None),
        ("U.S. envoy Ada Thorn flew to Seoul.", "Ada Thorn", "USA"),
        ("Russian adviser Ada Thorn spoke.", "Ada Thorn", "RUS"),
    ],
)
def test_the_state_of_a_person(read: Callable[..., Reading], text: str, name: str, state: str | None) -> None:
    assert person(read(text, published="2018-05-05"), name).state == state


def test_who_is_in_office_is_told_by_the_date() -> None:
    holding = in_office("Barack Obama", "2014-05-05")
    assert holding is not None
    assert (holding.state, holding.function) == ("USA", "head of state")
    assert in_office("Barack Obama", "2018-05-05") is None
    assert in_office("Obama", "2014-05-05") is not None
    assert in_office("Brown", "2008-05-05") is None
    assert in_office("Barack Obama", None) is None
    assert in_office("Barack Obama", "2014-05-05T09:30:00+02:00") is in_office("Barack Obama", "2014-05-31")


def people(reading: Reading) -> dict[str, list[str]]:
    return {
        actor.key: [mention.span.text for mention in actor.mentions]
        for actor in MENTIONS.run(reading).actors
        if actor.key.startswith("person:")
    }


def test_the_bare_name_of_who_is_in_office_is_not_his_relatives(read: Callable[..., Reading]) -> None:
    text = "His wife Michelle Obama spoke in Oslo. Obama left on Monday."
    found = people(read(text, published="2014-05-05"))
    assert found == {"person:michelle-obama": ["Michelle Obama"], "person:obama": ["Obama"]}
    apposed = people(read("Ana Putin, his niece, spoke in Oslo. Putin left on Monday.", published="2020-05-05"))
    assert apposed["person:putin"] == ["Putin"]
    later = people(read(text, published="2019-05-05"))
    assert later == {"person:michelle-obama": ["Michelle Obama", "Obama"]}
    addressed = people(read("His wife Michelle Obama spoke in Oslo. Mrs. Obama left.", published="2014-05-05"))
    assert list(addressed) == ["person:michelle-obama"]


@pytest.mark.parametrize("family", ["Putin", "Macron", "Trudeau", "Merkel"])
def test_a_namesake_keeps_his_name_where_the_report_knows_no_leader(read: Callable[..., Reading], family: str) -> None:
    text = f"Fisherman Olle {family} lost his boat. {family} asked for help from Kenya."
    found = people(read(text, published="2020-05-05"))
    assert {key: words[-1] for key, words in found.items()} == {f"person:olle-{family.lower()}": family}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # by his post, before or after
        ("President Putin spoke. Fisherman Olle Putin lost his boat. Putin left.", ["President Putin", "Putin"]),
        ("Fisherman Olle Putin lost his boat. Putin left. President Putin spoke.", ["Putin", "President Putin"]),
        # in full
        ("Vladimir Putin spoke. Fisherman Olle Putin lost his boat. Putin left.", ["Vladimir Putin", "Putin"]),
    ],
)
def test_a_leader_whom_the_report_names_has_the_bare_name(
    read: Callable[..., Reading], text: str, words: list[str]
) -> None:
    found = people(read(text, published="2020-05-05"))
    assert words in found.values()
    assert found["person:olle-putin"][0] == "Olle Putin"
    assert "Putin" not in found["person:olle-putin"]


def test_a_son_of_the_same_name_is_another(read: Callable[..., Reading]) -> None:
    found = people(read("Lars Holm Jr. met Lars Holm in Oslo. Holm Jr. left first."))
    assert found == {"person:lars-holm-jr": ["Lars Holm Jr.", "Holm Jr."], "person:lars-holm": ["Lars Holm"]}
    alone = people(read("Lars Holm Jr. spoke in Oslo. Holm left first."))
    assert list(alone) == ["person:lars-holm"]


def test_another_of_a_leaders_name_with_an_office_keeps_it(read: Callable[..., Reading]) -> None:
    found = people(read("Mayor Jonas Obama spoke in Oslo. Obama left on Monday.", published="2014-05-05"))
    assert found == {"person:jonas-obama": ["Jonas Obama", "Obama"]}
