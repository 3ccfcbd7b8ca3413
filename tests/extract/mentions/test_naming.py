"""Naming: which words name whom."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor
from communique.extract.mentions import MENTIONS, NameType, passive_names
from communique.extract.reading import Reading


def named(reading: Reading, type_: str) -> list[str]:
    actors: tuple[Actor, ...] = MENTIONS.run(reading).actors
    return [actor.name for actor in actors if actor.type == type_]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Im Chon-su, a senior envoy, met Kweon Mi-rae in Lima.", ["Im Chon-su", "Kweon Mi-rae"]),
        ("Foreign Minister Zoltan Harkanyi spoke first.", ["Zoltan Harkanyi"]),
        ("The aide told Yusuf al-Karim that Mr. Brekke had left.", ["Yusuf al-Karim", "Brekke"]),
        (
            "Chancellor Petra von der Heide thanked Ivan Petrovich Sorokin.",
            ["Petra von der Heide", "Ivan Petrovich Sorokin"],
        ),
    ],
)
def test_people_are_found_by_form_title_and_particles(
    read: Callable[..., Reading], text: str, names: list[str]
) -> None:
    assert named(read(text), "person") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He leads the Ministry of Land, Transport and Fisheries.", ["Ministry of Land, Transport and Fisheries"]),
        ("The Free Harbour Front (FHF) met on Monday. The FHF chose a leader.", ["Free Harbour Front"]),
        ("The UN Security Council will vote.", ["UN Security Council"]),
        ("They wrote to General Motors about it.", ["General Motors"]),
        ("It joined the Partido dos Pescadores in May.", ["Partido dos Pescadores"]),
        ("He wrote to the Grey Harbour Watchers (GHW) twice.", ["Grey Harbour Watchers"]),
        ("He serves in the Navy of the Workers' Party of Lemuria.", ["Navy of the Workers' Party of Lemuria"]),
        ("Fianna Fáil and Meretz sent letters.", ["Fianna Fáil", "Meretz"]),
        ("He runs the Centre for Tidal and Marine Studies in Bergen.", ["Centre for Tidal and Marine Studies"]),
        ("The Lemurian Tidal and Marine Agency warned.", ["Lemurian Tidal and Marine Agency"]),
        ("She wrote to the Bank of Norway and Telmora.", ["Bank of Norway"]),
        ("Critics of the pro-Lima Harbour Party wept.", ["Harbour Party"]),
    ],
)
def test_institutions_are_found_whole_and_their_acronyms_are_theirs(
    read: Callable[..., Reading], text: str, names: list[str]
) -> None:
    assert named(read(text), "organisation") == names


def test_a_vote_or_a_war_named_by_a_state_is_no_mention_of_the_state(read: Callable[..., Reading]) -> None:
    assert named(read("She won a seat in the 1997 Danish general election and wrote on the Korean War."), "state") == []


def test_the_north_is_a_korea_only_where_the_report_names_one(read: Callable[..., Reading]) -> None:
    assert (
        named(read("Envoys from Seoul met in Oslo. South Korea says the North has agreed."), "state")[-1]
        == "North Korea"
    )
    assert named(read("Snow fell in the North and in the South of the island."), "state") == []


def test_a_surname_that_is_a_state_in_a_full_name_is_no_state(read: Callable[..., Reading]) -> None:
    assert named(read("Denzel Washington and Michael Jordan attended."), "state") == []


def passive(reading: Reading, type_: NameType) -> list[str]:
    return [span.text for span, found in passive_names(reading) if found is type_]


def test_names_of_happenings_and_things_are_passive(read: Callable[..., Reading]) -> None:
    text = "She lost the 1997 Danish general election to Mr. Brekke in Bergen."
    assert passive(read(text), NameType.OTHER) == ["1997 Danish general election"]
    assert passive(read(text), NameType.PLACE) == ["Bergen"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Envoys of the Ottoman Empire came.", ["Ottoman Empire"]),
        ("He sat for the constituency of Brekkefjord.", ["Brekkefjord"]),
        ("On Monday Michael Bay sang.", []),
        ("The road led to the South of the island.", []),
    ],
)
def test_realms_and_what_is_called_an_area_are_places(
    read: Callable[..., Reading], text: str, places: list[str]
) -> None:
    assert passive(read(text), NameType.PLACE) == places


@pytest.mark.parametrize(
    "text", ["Ships crossed the South China Sea.", "Farmers in North America agreed.", "A 60GB disk."]
)
def test_a_state_inside_another_places_name_or_a_unit_is_no_state(read: Callable[..., Reading], text: str) -> None:
    assert named(read(text), "state") == []


def test_a_lone_name_is_called_with_its_capitalised_title(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("On Monday President Soto left.")).actors
    assert (actor.name, actor.mentions[0].span.text) == ("Soto", "President Soto")


def test_korean_given_names_go_on_after_a_hyphen(read: Callable[..., Reading]) -> None:
    assert named(read("Kim Whan-ki and Lee Sae-hoon painted in Lima."), "person") == ["Kim Whan-ki", "Lee Sae-hoon"]


@pytest.mark.parametrize(
    "text",
    [
        "Quoting a report, Mr. Brekke wept.",
        "Mr. Brekke said the road was DANGEROUS after dark.",
        "Mr. Brekke posted the news on Twitter.",
    ],
)
def test_verbs_shouted_words_and_platforms_are_no_persons(read: Callable[..., Reading], text: str) -> None:
    assert named(read(text), "person") == ["Brekke"]


def test_a_given_name_alone_is_the_only_one_who_bears_it(read: Callable[..., Reading]) -> None:
    assert named(read("Margaret Olsen sang. Later Margaret left."), "person") == ["Margaret Olsen"]


def test_an_acronym_in_brackets_makes_no_body_of_an_office_or_a_thing(read: Callable[..., Reading]) -> None:
    text = "The Chief Executive Officer (CEO) bought a Special Purpose Vehicle (SPV)."
    assert named(read(text), "organisation") == []


def test_the_sure_members_of_a_list_decide_for_the_others(read: Callable[..., Reading]) -> None:
    text = "He wrote to the Harbour Party, the Salt Union, Zubrava, the Bread Bank and Olmeka."
    assert named(read(text), "organisation") == ["Harbour Party", "Salt Union", "Zubrava", "Bread Bank", "Olmeka"]


def test_words_for_things_are_no_bodies(read: Callable[..., Reading]) -> None:
    assert named(read("The firm uses AI, and Mr. Brekke owns an ETF."), "organisation") == []


def test_a_hyphen_between_two_who_are_named_joins_two_people(read: Callable[..., Reading]) -> None:
    reading = read("President Lars Holm met Wang Yi in Oslo. The Holm-Wang talks went well.")
    spans = [mention.span.text for actor in MENTIONS.run(reading).actors for mention in actor.mentions]
    assert named(reading, "person") == ["Lars Holm", "Wang Yi"]
    assert {"Holm", "Wang"} <= set(spans)


def test_an_acronym_names_a_body_unless_it_is_introduced_as_a_thing(read: Callable[..., Reading]) -> None:
    text = "They drew up a quota system (QSM) in May. The GRVT protested. Ships follow the QSM."
    assert named(read(text), "organisation") == ["GRVT"]


def test_who_resigns_or_is_born_is_a_person(read: Callable[..., Reading]) -> None:
    assert named(read("Molgat was born in Oslo."), "person") == ["Molgat"]


def test_a_firm_that_is_the_maker_of_a_thing_is_no_person(read: Callable[..., Reading]) -> None:
    assert named(read("Molgat is the maker of the ferry. Molgat was hit by the strike."), "person") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Vice Department Director slept.", []),
        ("They met the Chief Cabinet Secretary.", []),
        ("The Union of Workers of North Korea Ri Sol-mi sang.", ["Union of Workers of North Korea"]),
    ],
)
def test_the_middle_of_a_title_or_an_eastern_name_is_no_body(
    read: Callable[..., Reading], text: str, names: list[str]
) -> None:
    assert named(read(text), "organisation") == names


@pytest.mark.parametrize(
    "text",
    ["He paid a visit to Tolkmar, where he opened a school.", "The posts at Tolgar and Sadrath were closed."],
)
def test_a_town_that_the_parser_takes_for_a_person_is_none(read: Callable[..., Reading], text: str) -> None:
    assert named(read(text), "person") == []


def test_who_is_written_to_may_be_a_person(read: Callable[..., Reading]) -> None:
    assert named(read("He sent a letter to Tolkmar, who never answered."), "person") == ["Tolkmar"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prime Minister Theresa May met her guests.", ["Theresa May"]),
        ("The port opens to Theresa May 5.", []),
        ("The port opened in May.", []),
    ],
)
def test_a_month_behind_a_given_name_is_a_family_name(
    read: Callable[..., Reading], text: str, names: list[str]
) -> None:
    assert named(read(text), "person") == names


def test_the_end_of_a_korean_name_in_capitals_is_not_the_united_nations(read: Callable[..., Reading]) -> None:
    assert "United Nations" not in named(read("The guests met KIM SOL UN there."), "organisation")
    assert "United Nations" in named(read("The guests met the UN there."), "organisation")
