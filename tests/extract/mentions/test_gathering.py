"""Gathering: one actor for one thing, through names, descriptions and pronouns."""

from collections.abc import Callable

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
            "A senior Chilean diplomat held talks in Oslo on Friday, the second day of her trip.\n\n"
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
