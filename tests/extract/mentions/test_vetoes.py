"""Vetoes: what must not become one: a wrong merge is worse than a missed link."""

from collections.abc import Callable

import pytest

from communique.claims.actor import Actor
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def actors(reading: Reading) -> dict[str, Actor]:
    return {actor.key: actor for actor in MENTIONS.run(reading).actors}


def words(actor: Actor) -> list[str]:
    return [mention.span.text for mention in actor.mentions]


@pytest.mark.parametrize(
    ("text", "key", "words_of_another"),
    [
        ("President Igor Petrov danced with his wife.", "person:igor-petrov", "his wife"),
        ("Adviser Igor Petrov left. Petrov fired his aide.", "person:igor-petrov", "his aide"),
        (
            "President Igor Petrov spoke. The party's floor leader wept.",
            "person:igor-petrov",
            "The party's floor leader",
        ),
        (
            "Minister Ana Soto left. Danish Minister Lars Holm spoke. Soto saw it. The Danish minister wept.",
            "person:ana-soto",
            "The Danish minister",
        ),
        ("Spokeswoman Aino Salmi left. The spokesman wept.", "person:aino-salmi", "The spokesman"),
        ("Envoy Lars Holm left Oslo. A minister wept. The minister slept.", "person:lars-holm", "The minister"),
    ],
)
def test_somebody_else_is_somebody_else(
    read: Callable[..., Reading], text: str, key: str, words_of_another: str
) -> None:
    assert words_of_another not in words(actors(read(text))[key])


def test_a_leader_everybody_knows_needs_no_title_but_must_be_the_only_one_in_mind(read: Callable[..., Reading]) -> None:
    one = actors(read("Igor Petrov opened a bridge on Monday. The Danish leader smiled."))["person:igor-petrov"]
    assert (words(one)[-1], one.state) == ("The Danish leader", "DNK")
    two = actors(read("Igor Petrov met Ana Soto on Monday. The Danish leader smiled."))
    assert two["person:igor-petrov"].state is None


def test_two_people_of_one_family_keep_their_pronouns(read: Callable[..., Reading]) -> None:
    found = actors(read("President Igor Holm left. First lady Ana Holm stayed. She waved at him."))
    assert words(found["person:ana-holm"]) == ["Ana Holm", "She"]
    assert words(found["person:igor-holm"]) == ["Igor Holm", "him"]


def test_the_wife_of_one_president_has_not_the_state_of_the_other(read: Callable[..., Reading]) -> None:
    found = actors(
        read(
            "Chilean President Igor Soto met Danish President Lars Holm in Oslo. "
            "The two presidents, accompanied by first lady Ana Rojas, dined."
        )
    )
    assert found["person:ana-rojas"].state is None


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Norway and Chile signed a pact. Both sides will meet.", ["CHL", "NOR"]),
        ("Norway protested. It wrote to Chile. The two countries will meet.", ["CHL", "NOR"]),
        ("Danish President Lars Holm hosted his Chilean guest Ana Soto. Both sides smiled.", ["CHL", "DNK"]),
        (
            "Danish envoy Lars Holm came on Friday. Norway wrote to Moscow while Holm slept. Both sides smiled.",
            ["NOR", "RUS"],
        ),
        ("North Korea wrote to South Korea. The two Koreas will talk.", ["KOR", "PRK"]),
        ("Norway insulted Chile. Danish envoy Lars Holm spoke. The two countries are far away.", ["CHL", "NOR"]),
        ("Norway, Chile and Denmark signed a pact. Both sides will meet.", []),
        ("Norway signed a pact. Both sides will meet.", []),
    ],
)
def test_both_sides_are_two_states_or_nobody(read: Callable[..., Reading], text: str, both: list[str]) -> None:
    pairs = ("Both sides", "The two countries", "The two Koreas")
    found = actors(read(text)).values()
    assert sorted(str(a.state) for a in found if a.type == "state" and set(pairs) & set(words(a))) == both


@pytest.mark.parametrize(
    "text",
    [
        "Norway postponed the drills. Ana Soto said that it would repeat them.",
        "Harbour Bank denied the claims. Ana Soto called them false.",
        "Norway paid money. Ana Soto asked whether it was returned.",
    ],
)
def test_things_are_not_actors(read: Callable[..., Reading], text: str) -> None:
    found = actors(read(text)).values()
    assert not {"them"} & {word for actor in found for word in words(actor)}


def test_its_is_none_of_several_subjects_and_may_be_an_unnamed_groups(read: Callable[..., Reading]) -> None:
    joined = actors(read("Chile spoke. Norway and Denmark asked about its ships."))
    assert words(joined["state:CHL"])[-1] == "its"
    assert words(joined["state:NOR"]) == ["Norway"]
    group = actors(read("Norway hosted guests. The Chilean delegation ended its visit."))
    assert words(group["state:NOR"]) == ["Norway"]


def test_he_is_the_subject_above_and_not_who_is_named_oftener(read: Callable[..., Reading]) -> None:
    found = actors(read("Igor Petrov spoke. Petrov praised Petrov. Lars Holm told the press he had paid."))
    assert words(found["person:lars-holm"]) == ["Lars Holm", "he"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway wrote to Chile. The regime collapsed.",
        "Norway and Chile met. The country is rich.",
    ],
)
def test_of_two_states_alike_in_mind_neither_is_the_country(read: Callable[..., Reading], text: str) -> None:
    found = actors(read(text)).values()
    assert not [a.key for a in found if {"The regime", "The country"} & set(words(a))]


TWO = "Norwegian envoy Ana Holm and Chilean envoy Lars Holm spoke. Lars Holm left early. "


def test_a_bare_family_name_is_who_is_of_the_state_before_it(read: Callable[..., Reading]) -> None:
    found = actors(read(TWO + "Oslo's Holm stayed."))
    assert words(found["person:ana-holm"]).count("Holm") == 1
    assert "Holm" not in words(found["person:lars-holm"])


def test_the_minister_is_no_prime_minister_or_deputy_where_there_is_one(read: Callable[..., Reading]) -> None:
    named = "Foreign Minister Ana Soto met Chilean {} Lars Holm. The minister smiled."
    for title in ("Prime Minister", "Deputy Foreign Minister"):
        found = actors(read(named.format(title)))
        assert "The minister" in words(found["person:ana-soto"])
        assert "The minister" not in words(found["person:lars-holm"])


FAR = "Admiral Ana Soto sailed. " + "The sea was rough. " * 9


def test_the_only_one_of_a_post_is_meant_however_long_ago(read: Callable[..., Reading]) -> None:
    assert "The admiral" in words(actors(read(FAR + "The admiral was ill."))["person:ana-soto"])
    assert "The doctor" not in words(actors(read(FAR + "The doctor was ill."))["person:ana-soto"])


def test_one_of_two_of_a_post_long_ago_is_nobody(read: Callable[..., Reading]) -> None:
    found = actors(read("Admiral Lars Holm slept. " + FAR + "The admiral was ill."))
    assert "The admiral" not in words(found["person:ana-soto"]) + words(found["person:lars-holm"])


def test_a_bare_family_name_is_rather_who_has_an_office(read: Callable[..., Reading]) -> None:
    found = actors(read("Foreign Minister Ana Holm and her brother, Lars Holm, came. Lars Holm sang. Holm declined."))
    assert "Holm" in words(found["person:ana-holm"])
    assert "Holm" not in words(found["person:lars-holm"])


def test_a_bare_family_name_is_who_was_named_last_where_neither_is_the_others_relative(
    read: Callable[..., Reading],
) -> None:
    named = "Foreign Minister Ana Holm will visit Suda. The fares may fall, said Lars Holm, a professor in Moss. "
    found = actors(read(named + "Holm added that the ports would gain."))
    assert "Holm" in words(found["person:lars-holm"])
    assert "Holm" not in words(found["person:ana-holm"])


def test_a_rare_family_name_stays_with_whom_it_has_meant(read: Callable[..., Reading]) -> None:
    named = "President Juan Orbega left. Orbega was tired. Orbega slept. Ana Orbega sang for the guests. "
    found = actors(read(named + "Orbega will return."))
    assert words(found["person:ana-orbega"]).count("Orbega") == 0
    assert words(found["person:juan-orbega"]).count("Orbega") == 3


def test_a_state_called_by_a_given_name_stays_a_state_where_the_report_means_it(read: Callable[..., Reading]) -> None:
    found = actors(read("Chad closed the crossing. The envoy, Marta Koller, has asked Chad to open it."))
    assert words(found["state:TCD"]) == ["Chad", "Chad"]
    alone = actors(read("Chad Lind sang. The guests asked Chad to sing again."))
    assert "state:TCD" not in alone


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        # an unnamed one after him, though another is named later still
        ("Berg praised Berg's plan. Minister Jonas Lund told a minister about Berg.", False),
        # an unnamed one before him, though after another who is more in mind
        ("Berg praised Berg's plan, which a minister had drafted. Minister Jonas Lund spoke.", True),
    ],
)
def test_an_unnamed_one_comes_between_only_after_who_would_be_meant(
    read: Callable[..., Reading], told: str, meant: bool
) -> None:
    found = actors(read(f"Minister Olav Berg flew to Oslo. {told} The minister left."))
    assert ("The minister" in words(found["person:jonas-lund"])) is meant
    assert "The minister" not in words(found["person:olav-berg"])
