"""Parties: who is meant by words that no name covers, and whose they are."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EventType, Role

Coded = Callable[[str], list[tuple[Claim, Event]]]
Found = tuple[EventType | None, set[str | None], set[str | None]]


def dyads(coded: Coded, text: str) -> list[Found]:
    """Type, states that act and states that are acted on, of each event."""

    def states(event: Event, role: Role) -> set[str | None]:
        return {one.state for one in event.participants if one.role is role}

    return [(event.type, states(event, Role.ACTOR), states(event, Role.RECIPIENT)) for _, event in coded(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Students marched in Skopje against the Chinese embassy.", (EventType.PROTEST, {"MKD"}, {"CHN"})),
        ("Protesters in Cairo clashed with police.", (EventType.PROTEST, {"EGY"}, {"EGY"})),
        ("Police in Harare arrested three journalists.", (EventType.COERCE, {"ZWE"}, {"ZWE"})),
        ("Two Nigerian soldiers were killed by rebels in Darfur.", (EventType.ASSAULT, {"SDN"}, {"NGA"})),
        ("Demonstrators burned cars outside the US embassy in Karachi.", (EventType.PROTEST, {"PAK"}, set())),
    ],
)
def test_people_of_no_state_are_at_home_where_it_happens(text: str, event: Found, coded: Coded) -> None:
    assert event in dyads(coded, text)


def test_who_comes_from_abroad_is_not_at_home(coded: Coded) -> None:
    assert (EventType.COERCE, {"ZWE"}, {None}) in dyads(coded, "Police in Harare arrested three foreign tourists.")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("US and British activists staged a protest in Beijing.", (EventType.PROTEST, {"USA", "GBR"}, {"CHN"})),
        ("Iraqi and Turkish warplanes bombed Norwegian ships.", (EventType.ASSAULT, {"IRQ", "TUR"}, {"NOR"})),
        ("The Georgian government condemned Norway.", (EventType.ACCUSE, {"GEO"}, {"NOR"})),
        ("Moscow said its forces had captured a village.", (EventType.ASSAULT, {"RUS"}, set())),
    ],
)
def test_states_stand_in_adjectives_and_possessives(text: str, event: Found, coded: Coded) -> None:
    assert event in dyads(coded, text)


def test_they_are_those_who_say_so(coded: Coded) -> None:
    text = "Norwegian authorities say they have opened an investigation into Kenya."
    assert (EventType.ACCUSE, {"NOR"}, {"KEN"}) in dyads(coded, text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Amnesty International accused the Nigerian army of murder.", (EventType.ACCUSE, {None}, {"NGA"})),
        ("Rebels attacked Nigerian troops.", (EventType.ASSAULT, {None}, {"NGA"})),
    ],
)
def test_who_has_no_state_may_face_one(text: str, event: Found, coded: Coded) -> None:
    assert event in dyads(coded, text)


@pytest.mark.parametrize(
    "text",
    [
        "A clerk accused a baker of theft.",
        "An editor in chief praised Prime Minister Erna Holm.",
        "A baker sued his bank.",
        "Thousands of pensioners marched through the streets.",
    ],
)
def test_private_people_among_themselves_are_no_events(text: str, coded: Coded) -> None:
    assert not coded(text)


def test_to_condemn_what_happened_in_a_state_is_not_to_condemn_the_state(coded: Coded) -> None:
    assert (EventType.ACCUSE, {"USA"}, set()) in dyads(coded, "The United States condemned the bombing in Kabul.")


def test_a_post_abroad_is_not_where_talks_are(coded: Coded) -> None:
    (_, event), *_ = coded("The Norwegian ambassador in Kenya held talks with the Chilean president.")
    assert event.place is None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Iran shot down a Norwegian drone over the strait.", (EventType.ASSAULT, {"IRN"}, {"NOR"})),
        ("Warsaw spurned Berlin's plan for sharing out boats.", (EventType.REJECT, {"POL"}, {"DEU"})),
        ("China stopped buying Australian coal.", (EventType.SANCTION, {"CHN"}, {"AUS"})),
    ],
)
def test_whose_things_suffer_is_whom_it_is_done_to(text: str, event: Found, coded: Coded) -> None:
    assert event in dyads(coded, text)


def test_one_does_not_act_on_oneself_by_ones_own_things(coded: Coded) -> None:
    assert (EventType.REJECT, {"POL"}, set()) in dyads(coded, "Poland rejected a Polish plan.")


def test_who_seeks_votes_does_not_protest(coded: Coded) -> None:
    assert not coded("Prime Minister Erna Holm of Norway held a rally in Bergen before the vote.")
    assert coded("Norwegian farmers held a rally in Bergen against the Swedish government.")


def test_a_states_rebels_do_not_act_for_it(coded: Coded) -> None:
    (_, event), *_ = coded("Yemen's rebels attacked a Norwegian ship.")
    actor = next(one for one in event.participants if one.role is Role.ACTOR)
    assert (actor.actor, actor.name, actor.state) == ("group:yemens-rebels", "Yemen's rebels", "YEM")
