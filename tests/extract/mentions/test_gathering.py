"""Gathering: one actor for one thing, through names, descriptions and pronouns."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def actors(reading: Reading) -> dict[str, Actor]:
    return {actor.key: actor for actor in MENTIONS.run(reading).actors}


def words(actor: Actor) -> list[str]:
    return [mention.span.text for mention in actor.mentions]


def test_a_diplomat_described_in_the_lead_is_the_one_named_next(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "A senior Chilean diplomat gave an interview on Friday before her return from Oslo.\n\n"
            "Vice Foreign Minister Marta Quispe arrived on Thursday. Quispe smiled. She did not speak."
        )
    )["person:marta-quispe"]
    assert words(found) == ["A senior Chilean diplomat", "her", "Marta Quispe", "Quispe", "She"]
    assert (found.state, found.gender) == ("CHL", "female")


def test_a_title_used_as_a_name_is_the_one_who_holds_it(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "Finnish Foreign Minister Aino Salmi met Danish Ambassador Lars Holm. "
            "The Finnish minister praised the talks. The ambassador declined to comment."
        )
    )
    assert "The Finnish minister" in words(found["person:aino-salmi"])
    assert "The ambassador" in words(found["person:lars-holm"])


def test_two_people_of_one_family_name_stay_two(read: Callable[..., Reading]) -> None:
    found = actors(read("Envoy Kim Tae-su met Kim Mi-rae. Kim Tae-su left first."))
    assert len(found["person:kim-tae-su"].mentions) == 2
    assert len(found["person:kim-mi-rae"].mentions) == 1


def test_the_koreas_stay_two_states(read: Callable[..., Reading]) -> None:
    found = actors(read("North Korea rejected an offer from South Korea. The North said the South was to blame."))
    assert words(found["state:PRK"]) == ["North Korea", "North"]
    assert words(found["state:KOR"]) == ["South Korea", "South"]


def test_both_states_are_meant_by_the_two_countries(read: Callable[..., Reading]) -> None:
    found = actors(read("Norway and Chile signed a pact. The two countries will meet again."))
    assert all("The two countries" in words(found[key]) for key in ("state:NOR", "state:CHL"))


def test_its_government_is_the_state(read: Callable[..., Reading]) -> None:
    found = actors(read("Norway protested. The Norwegian government recalled its envoy."))
    assert words(found["state:NOR"]) == ["Norway", "The Norwegian government", "Norwegian", "its"]


def test_a_ministry_of_a_state_is_one_body_in_all_its_forms(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "Chile's foreign ministry objected. The Chilean Ministry of Foreign Affairs repeated it. "
            "The Foreign Ministry left it at that."
        )
    )
    assert len(found["organisation:chile-foreign-ministry"].mentions) == 3
    assert found["organisation:chile-foreign-ministry"].state == "CHL"


def test_an_object_pronoun_is_not_the_subject_of_its_own_verb(read: Callable[..., Reading]) -> None:
    found = actors(read("President Igor Petrov met Prime Minister Lars Holm. Petrov thanked him."))
    assert words(found["person:lars-holm"])[-1] == "him"


def test_pronouns_keep_to_the_gender(read: Callable[..., Reading]) -> None:
    found = actors(read("Margaret Olsen met Igor Petrov. He thanked her."))
    assert "He" in words(found["person:igor-petrov"])
    assert "her" in words(found["person:margaret-olsen"])


def test_unnamed_people_are_a_group_with_their_state(read: Callable[..., Reading]) -> None:
    found = actors(read("Norwegian officials met observers on Friday."))
    assert found["group:norwegian-officials"].state == "NOR"
    assert found["group:observers"].state is None


def test_the_leader_of_a_state_is_the_one_known_to_be_of_it(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "President Lars Holm flew to Lima to meet Peruvian President Rosa Quispe. Holm smiled. Holm praised Lima. "
            "The Peruvian leader thanked him."
        )
    )
    assert "The Peruvian leader" in words(found["person:rosa-quispe"])
    assert found["person:lars-holm"].state is None


def test_a_vice_president_is_not_the_president(read: Callable[..., Reading]) -> None:
    found = actors(
        read("Vice President Aino Salmi met President Lars Holm. Holm spoke. The Vice President said nothing.")
    )
    assert "The Vice President" in words(found["person:aino-salmi"])


def test_a_new_person_without_a_name_keeps_the_pronoun_from_the_one_named(read: Callable[..., Reading]) -> None:
    found = actors(read("Igor Petrov died on Monday. A resident wept. He said the road was icy."))
    assert words(found["person:igor-petrov"]) == ["Igor Petrov"]


def test_who_added_is_not_the_one_spoken_of_in_the_quotation(read: Callable[..., Reading]) -> None:
    found = actors(read('Lars Holm spoke in Oslo. "Igor Petrov lied and Igor Petrov knows it," he added.'))
    assert "he" in words(found["person:lars-holm"])


def test_the_two_ministers_are_those_just_named_together(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "Chilean Foreign Minister Ana Silva met Norwegian Foreign Minister Lars Holm. "
            "The two ministers spoke of whales. They left on Monday."
        )
    )
    for key in ("person:ana-silva", "person:lars-holm"):
        assert words(found[key])[1:] == ["The two ministers", "They"]


def test_two_new_ministers_and_three_named_ones_are_nobodys_pair(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "Foreign ministers Ana Silva of Chile, Lars Holm of Norway and Aino Salmi of Finland met. "
            "The two ministers left. Two ministers stayed."
        )
    )
    assert len(found["person:lars-holm"].mentions) == 1


def test_its_envoy_is_of_the_state_and_so_is_his_predecessor(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "Norway said that its special envoy Lars Holm had left. "
            "Holm's predecessor, Igor Brekke, died in May. No one wept."
        )
    )
    assert (found["person:lars-holm"].state, found["person:igor-brekke"].state) == ("NOR", "NOR")


def test_its_is_never_the_states_where_a_thing_is_the_subject(read: Callable[..., Reading]) -> None:
    assert words(actors(read("Norway built a ship. The ship lost its mast."))["state:NOR"]) == ["Norway"]
    assert words(actors(read("Norway built a ship. Norway lost its ship."))["state:NOR"])[-1] == "its"


def test_it_is_the_subject_above_and_not_a_state_named_oftener(read: Callable[..., Reading]) -> None:
    found = actors(read("Chile trusts Chile, and Chile spoke. The Harbour Bank in Chile said it was sold."))
    assert words(found["organisation:harbour-bank"])[-1] == "it"


def test_he_inside_a_quotation_is_not_its_speaker(read: Callable[..., Reading]) -> None:
    found = actors(read('Igor Petrov left. Lars Holm praised a minister. Holm said: "He was brave."'))
    assert "He" not in words(found["person:lars-holm"])


def test_himself_is_the_subject(read: Callable[..., Reading]) -> None:
    found = actors(read("Igor Petrov met Lars Holm. Petrov blamed himself."))
    assert words(found["person:igor-petrov"])[-1] == "himself"


def test_who_is_addressed_by_a_short_title_is_described_by_its_post(read: Callable[..., Reading]) -> None:
    found = actors(
        read("Sen. Ana Soto spoke on Monday. The three-term lawmaker praised Gen. Lars Holm. The senator left.")
    )
    assert words(found["person:ana-soto"])[1:] == ["The three-term lawmaker", "The senator"]
    assert words(found["person:lars-holm"]) == ["Lars Holm"]


def test_a_part_of_a_known_body_has_its_state_and_an_inner_word_does_not_change_it(
    read: Callable[..., Reading],
) -> None:
    text = (
        "The Politburo of the Workers' Party of Korea met. The Workers' Party of Korea said so. South Korea listened."
    )
    states = {actor.name: actor.state for actor in actors(read(text)).values() if actor.type == "organisation"}
    assert set(states.values()) == {"PRK"}


def test_the_latter_and_the_former_are_the_two_just_named(read: Callable[..., Reading]) -> None:
    found = actors(read("Ana Soto met Lars Holm on Monday. The latter smiled, and the former wept."))
    assert words(found["person:lars-holm"])[1:] == ["The latter"]
    assert words(found["person:ana-soto"])[1:] == ["the former"]
    other = actors(read("Ana Soto met Lars Holm. The former praised Igor Petrov; the latter wept."))
    assert words(other["person:lars-holm"])[-1] == "the latter"
    three = actors(read("Ana Soto met Lars Holm and Igor Petrov. The latter smiled. The former minister wept."))
    assert {word for actor in three.values() for word in words(actor)} & {"The latter", "The former"} == set()


@pytest.mark.parametrize("text", ["A Chilean embassy clerk slept.", "They came on a Chilean embassy plane."])
def test_a_states_body_before_another_noun_is_that_body(read: Callable[..., Reading], text: str) -> None:
    assert "organisation:chile-embassy" in {actor.key for actor in MENTIONS.run(read(text)).actors}


def test_a_body_of_no_state_before_another_noun_is_none(read: Callable[..., Reading]) -> None:
    found = MENTIONS.run(read("An embassy clerk slept on a Chilean bench.")).actors
    assert not [actor for actor in found if actor.type == "organisation"]
