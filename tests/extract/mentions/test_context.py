"""Context: journalists, home states and companions."""

from collections.abc import Callable

from attrs import evolve

from communique.claims.report import Found
from communique.claims.span import cut_span
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading


def test_who_signs_off_is_a_journalist(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("Lena Brekke reports.")).actors
    assert actor.journalist


def test_who_is_in_the_byline_is_a_journalist(read: Callable[..., Reading]) -> None:
    reading = read("Lena Brekke spoke with farmers. Igor Petrov was one of them.")
    head = evolve(reading.report.head, byline=Found("By Lena Brekke", "given"))
    found = MENTIONS.run(evolve(reading, report=evolve(reading.report, head=head))).actors
    assert {actor.key: actor.journalist for actor in found if actor.type == "person"} == {
        "person:lena-brekke": True,
        "person:igor-petrov": False,
    }


def test_a_national_office_without_a_state_is_of_the_outlets_own(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("Foreign Minister Han Mi-rae spoke.", outlet="Yonhap")).actors
    assert actor.state == "KOR"
    assert actor.offices[0].state == "KOR"


def test_an_unknown_outlet_gives_no_state(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("Foreign Minister Han Mi-rae spoke.")).actors
    assert actor.state is None


def test_companions_are_of_the_delegations_state(read: Callable[..., Reading]) -> None:
    text = "Chilean Vice Foreign Minister Marta Quispe, along with Luis Soto, a senior diplomat, arrived on Monday."
    found = {actor.key: actor.state for actor in MENTIONS.run(read(text)).actors}
    assert found["person:luis-soto"] == "CHL"


def test_who_is_named_with_other_officials_of_a_state_is_of_that_state(read: Callable[..., Reading]) -> None:
    found = {
        actor.key: actor.state for actor in MENTIONS.run(read("Luis Soto and other Chilean officials left.")).actors
    }
    assert found["person:luis-soto"] == "CHL"


def test_a_reporter_named_outside_the_body_is_a_journalist_of_the_report(read: Callable[..., Reading]) -> None:
    reading = read("Farmers met. Lena Brekke")
    span = reading.span(13, 24)
    report = evolve(
        reading.report,
        head=evolve(reading.report.head, byline=Found("Lena Brekke", "sign-off", span)),
    )
    blank = evolve(read("Farmers met."), report=report)
    (actor,) = (actor for actor in MENTIONS.run(blank).actors if actor.type == "person")
    assert (actor.key, actor.journalist, actor.mentions[0].span) == ("person:lena-brekke", True, span)


def test_an_office_that_the_outlets_state_lacks_is_another_states(read: Callable[..., Reading]) -> None:
    (actor,) = MENTIONS.run(read("Chancellor Petra Brekke spoke.", outlet="Yonhap")).actors
    assert actor.state is None


def test_the_other_side_of_a_meeting_is_not_of_the_outlets_state(read: Callable[..., Reading]) -> None:
    reading = read("President Han Mi-rae met with President Lars Holm on Monday.", outlet="Yonhap")
    found = {actor.key: actor.state for actor in MENTIONS.run(reading).actors}
    assert (found["person:han-mi-rae"], found["person:lars-holm"]) == ("KOR", None)


def test_a_ministrys_spokesman_is_of_the_outlets_state_and_a_towns_is_not(read: Callable[..., Reading]) -> None:
    reading = read(
        "Defense Ministry spokesman Han Mi-rae spoke. City government spokesman Ban Ki-su did not.", outlet="Yonhap"
    )
    assert [actor.state for actor in MENTIONS.run(reading).actors if actor.type == "person"] == ["KOR", None]


def test_who_accompanies_the_president_is_of_the_presidents_state(read: Callable[..., Reading]) -> None:
    text = (
        "Prime Minister Rosa Quispe met President Aino Salmi of Finland. "
        "The President was accompanied by Defence Minister Lars Holm."
    )
    found = {actor.key: actor.state for actor in MENTIONS.run(read(text)).actors}
    assert found["person:lars-holm"] == "FIN"


def test_of_two_ministers_of_one_ministry_only_the_first_is_of_the_home_state(read: Callable[..., Reading]) -> None:
    text = "OSLO (Fjord Agency) - Norway's Foreign Minister Ana Holm spoke. {} Lars Soto agreed, Norway said."
    for title, state in (("Foreign Minister", None), ("Trade Minister", "NOR"), ("Former Foreign Minister", "NOR")):
        reading = read(text.format(title))
        dateline = Found("OSLO", "dateline", cut_span(reading.report.text, 0, 4))
        reading = evolve(reading, report=evolve(reading.report, head=evolve(reading.report.head, dateline=dateline)))
        (actor,) = [one for one in MENTIONS.run(reading).actors if one.key == "person:lars-soto"]
        assert actor.state == state
