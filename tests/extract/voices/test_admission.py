"""Which frames are let in: what says nothing, what only does something, and who cannot speak."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The harbour school offers lessons in sailing.",
        "The crews repeat the cycle every spring.",
        "Suda and Norland share a coastline.",
        "The skipper ordered coffee at the bar.",
        "The champions defend a lead of nine points.",
    ],
)
def test_a_deed_is_no_statement(said: Callable, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The envoy offered a different view of the treaty.", "a different view of the treaty"),
        ("Norland supports the proposal of the harbour union.", "the proposal of the harbour union"),
        ('The envoy defended the "quiet diplomacy" of his state.', 'the "quiet diplomacy" of his state'),
        ("Ana Lind compared the plan to a leaking boat.", "the plan to a leaking boat"),
    ],
)
def test_a_deed_with_a_matter_of_speech_is_a_statement(said: Callable, text: str, content: str) -> None:
    assert content in [" ".join(span.text for span in one.content) for _, one in said(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lind welcomed President Tomas Berg.",
        "Ana Lind outlined it.",
        "Berg talked about what?",
    ],
)
def test_a_name_or_a_pronoun_says_nothing_behind_a_verb_that_does_not_judge(said: Callable, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The storm rejects all hope of a quick end to the strike.",
        "The engine wants to stop in the middle of the bay.",
        "You criticise the fees of the small ports.",
        "It is wrong to criticise the fees of the small ports.",
        "It's interesting to note that two ports were closed.",
        "This shows that the port is too small.",
    ],
)
def test_what_cannot_speak_gives_no_statement(said: Callable, text: str) -> None:
    assert said(text) == []


def test_a_relative_pronoun_speaks_where_its_noun_can(said: Callable) -> None:
    assert said("The union, which rejects the new fees of the port, met in Suda.")
    assert not said("The gale, which rejects the new fees of the port, met the fleet.")


def test_what_a_thing_cannot_have_done_is_its_speakers(said: Callable) -> None:
    claims = said("Ana Lind said the port was safe and accused Suda of spreading rumours.")
    assert {claim.voice.hops[0].name for claim, _ in claims} == {"Ana Lind"}


@pytest.mark.parametrize(
    "text", ["An envoy in Suda asked not to be named.", "Two aides requested anonymity on Monday evening in Suda."]
)
def test_a_source_that_wants_to_stay_unnamed_says_nothing_by_it(said: Callable, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The wreck shows that the port is dear.",
        "The crises at sea prove that the port is closed.",
        "It goes without saying that the port is dear.",
        "The crews train according to the harbour programme.",
    ],
)
def test_what_things_show_and_rules_lay_down_nobody_says(said: Callable, text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    ["The report shows that the port is dear.", "The crews train daily, according to the harbour council."],
)
def test_what_texts_show_and_people_tell_is_said(said: Callable, text: str) -> None:
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The union called them to the theatre.",
        "Lind spoke at a talk with the title: “The old port of Suda and its friends today.”",
    ],
)
def test_who_is_summoned_and_what_a_title_says_is_nobodys_words(said: Callable, text: str) -> None:
    assert said(text) == []
