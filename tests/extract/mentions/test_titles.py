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
            "Lars Holm, senior official in charge of ferry safety, spoke.",
            "senior official in charge of ferry safety",
            None,
        ),
        ("Chilean Ambassador-at-Large Lars Holm spoke.", "Ambassador-at-Large", "CHL"),
        ("UN Secretary-General Lars Holm spoke.", "UN Secretary-General", "IGO"),
        ("Secretary of State Lars Holm spoke.", "Secretary of State", "USA"),
        ("Director of National Intelligence Lars Holm spoke.", "Director of National Intelligence", None),
        ("Lars Holm, Chief Executive Officer of Harbour Bank, spoke.", "Chief Executive Officer of Harbour Bank", None),
        ("Police heard Lars Holm, head of the Harbour Agency on Monday.", "head of the Harbour Agency", None),
        ("A Chilean Foreign Ministry spokesman, Lars Holm, spoke.", "Foreign Ministry spokesman", "CHL"),
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


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Trade Secretary Ana Vega, Defence Minister Olga Klein and Interior Minister Juan Soto met.",
            {"Ana Vega": ["Trade Secretary"], "Olga Klein": ["Defence Minister"], "Juan Soto": ["Interior Minister"]},
        ),
        (
            "Ana Vega, Chief of Staff Denis Brekke and Lars Holm left.",
            {"Ana Vega": [], "Denis Brekke": ["Chief of Staff"], "Lars Holm": []},
        ),
    ],
)
def test_a_title_in_a_list_stays_with_the_name_after_it(
    read: Callable[..., Reading], text: str, titles: dict[str, list[str]]
) -> None:
    reading = read(text)
    assert {name: [office.title for office in person(reading, name).offices] for name in titles} == titles


def test_a_plural_title_is_shared_by_all_who_are_listed(read: Callable[..., Reading]) -> None:
    reading = read("Foreign ministers Ana Silva of Chile, Lars Holm of Norway and Aino Salmi of Finland signed it.")
    found = [person(reading, name) for name in ("Ana Silva", "Lars Holm", "Aino Salmi")]
    assert [(one.offices[0].title, one.state) for one in found] == [
        ("Foreign minister", "CHL"),
        ("Foreign minister", "NOR"),
        ("Foreign minister", "FIN"),
    ]


def test_a_predecessor_is_no_title(read: Callable[..., Reading]) -> None:
    assert person(read("Her predecessor, Lars Holm, left."), "Lars Holm").offices == ()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The patrol is led by a Chilean, Admiral Ana Soto.", "CHL"),
        ("Admiral Ana Soto (Chile) spoke.", "CHL"),
        ("After a stop in Chile, Admiral Ana Soto spoke.", None),
        ("Admiral Ana Soto (in Chile since May) spoke.", None),
    ],
)
def test_a_compatriot_and_a_state_in_brackets(read: Callable[..., Reading], text: str, state: str | None) -> None:
    assert next(a.state for a in MENTIONS.run(read(text)).actors if a.key == "person:ana-soto") == state


def test_a_minister_designate_of_a_field_is_no_part_of_the_name(read: Callable[..., Reading]) -> None:
    found = MENTIONS.run(read("Chile sent Minister-designate of Energy Ana Soto to Oslo.")).actors
    (office,) = next(actor for actor in found if actor.key == "person:ana-soto").offices
    assert (office.function, office.institution, office.standing) == ("minister", "energy ministry", "designate")


def test_in_a_list_of_posts_and_names_each_has_the_post_before_it(read: Callable[..., Reading]) -> None:
    listed = "The envoy of Chile, Ms. Ana Silva, the envoy of Norway, Mr. Lars Holm, and the envoy of Peru, Eva Moss"
    found = {actor.name: actor.state for actor in MENTIONS.run(read(f"{listed}, left.")).actors}
    assert {name: found[name] for name in ("Ana Silva", "Lars Holm", "Eva Moss")} == {
        "Ana Silva": "CHL",
        "Lars Holm": "NOR",
        "Eva Moss": "PER",
    }
