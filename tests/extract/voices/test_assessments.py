"""Assessments: interpretations with their holders, and what is fact, forecast or sight."""

from collections.abc import Callable

import pytest

from communique.claims.canonical import check_claim
from communique.claims.claim import Assessment, Claim
from communique.claims.codes import HopType, Stance
from communique.extract.reading import Reading
from communique.extract.voices import ASSESSMENTS, STATEMENTS


@pytest.fixture
def assessed(read: Callable[..., Reading]) -> Callable[[str], list[tuple[Claim, Assessment]]]:
    def assessments(text: str) -> list[tuple[Claim, Assessment]]:
        reading = ASSESSMENTS.run(STATEMENTS.run(read(text)))
        claims = [check_claim(reading.report, claim) for claim in reading.claims]
        return [(claim, claim.content) for claim in claims if isinstance(claim.content, Assessment)]

    return assessments


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("The new fare appears aimed at pleasing the fishermen.", "appears", "aimed at pleasing the fishermen"),
        ("Berg seems to want a quick deal.", "seems", "Berg seems to want a quick deal"),
        ("She is considered the best skipper of the fleet.", "considered", "the best skipper of the fleet"),
        (
            "The bonus, seen as a move to calm the crews, was paid.",
            "seen",
            "as a move to calm the crews",
        ),
        (
            "She praised Ana Lind, who is seen as a friend of the port.",
            "seen",
            "Ana Lind, who is seen as a friend of the port",
        ),
        ("The fleet sailed in an apparent bid to calm the crews.", "apparent", "apparent bid to calm the crews"),
        ("Berg seemed ready to sign, praising the port.", "seemed", "Berg seemed ready to sign"),
        ("The move is widely regarded as an attempt to gain time.", "regarded", "as an attempt to gain time"),
    ],
)
def test_a_reading_without_a_name_is_the_outlets_assessment(
    assessed: Callable, text: str, cue: str, words: str
) -> None:
    [(claim, assessment)] = assessed(text)
    assert assessment.cue.text == cue and words in assessment.content.text
    assert claim.voice.stance is Stance.ASSESSMENT
    assert [hop.type for hop in claim.voice.hops] == [HopType.OUTLET]


@pytest.mark.parametrize(
    "text",
    [
        "Observers see the tour in May as intended to calm the crews.",
        "Analysts view the tour as a signal to Norland.",
        "The tour was seen by experts as a step back.",
        "Analysts believe that the tour was a mistake.",
    ],
)
def test_a_reading_of_observers_is_theirs(assessed: Callable, text: str) -> None:
    [(claim, _)] = assessed(text)
    assert [hop.type for hop in claim.voice.hops] == [HopType.GROUP, HopType.OUTLET]


@pytest.mark.parametrize(
    "text",
    [
        "Berg is expected to sail on Monday.",
        "The delegates were seen entering the harbour office.",
        "Berg saw the ferry at noon.",
        "Ana Lind believes that the fees are too high.",
        "The tour should not be read as a threat.",
        "The tour could be seen as a threat.",
        "The danger is not as large as it seems.",
        "Berg seemed unconcerned.",
        "Berg does not seem to want a deal.",
        "They regard it as a sacred duty to sail.",
        "Berg regards the port as his mission.",
        "The crews love islands Berg regards as his own.",
        "There was no apparent reason for it.",
    ],
)
def test_a_forecast_a_sight_and_a_belief_are_no_assessments(assessed: Callable, text: str) -> None:
    assert assessed(text) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Observers in Graz believe that the crews will sail.", "Observers in Graz"),
        ("Ana Lind, an economist, thinks that the crews will sail.", "Ana Lind"),
        ("Ana Lind of the Harbour Institute believes that the crews will sail.", "Ana Lind"),
        ("Analysts expect that the crews will sail.", "Analysts"),
    ],
)
def test_a_belief_of_those_who_are_asked_for_one_is_an_assessment(assessed: Callable, text: str, holder: str) -> None:
    [(claim, assessment)] = assessed(text)
    assert claim.voice.hops[0].name.startswith(holder)
    assert assessment.content.text.endswith("the crews will sail")


def test_a_thing_that_looks_like_another_is_read_so(assessed: Callable) -> None:
    [(_, assessment)] = assessed("The vote looked like a defeat for the crews.")
    assert assessment.content.text == "The vote looked like a defeat for the crews"


def test_supporters_of_something_speak_for_themselves(assessed: Callable) -> None:
    [(claim, _)] = assessed("Supporters of the Norland pact see the tour as a step back.")
    assert (claim.voice.hops[0].type, claim.voice.hops[0].actor) == (HopType.GROUP, None)


def test_a_remark_behind_and_a_second_naming_of_the_speaker_are_left_out(assessed: Callable) -> None:
    [(claim, assessment)] = assessed("Ana Lind said what she sees as a mistake will cost the crews, adding little.")
    assert [hop.name for hop in claim.voice.hops] == ["she", "Example News"] or str(claim.voice).count("Lind") == 1
    assert assessment.content.text == "what she sees as a mistake"


def test_a_reading_inside_a_statement_is_its_speakers(assessed: Callable) -> None:
    [(claim, _)] = assessed("Ana Lind said the plan appears aimed at gaining time.")
    assert str(claim.voice) == "Ana Lind → Example News"
    assert claim.voice.stance is Stance.ASSESSMENT


def test_a_reading_by_a_named_state_is_that_states(assessed: Callable) -> None:
    [(claim, _)] = assessed("The fleet is regarded as a danger by Norland.")
    assert claim.voice.hops[0].name == "Norland"


def test_as_before_a_bare_adjective_tells_how_a_thing_is_seen(assessed: Callable) -> None:
    [(claim, assessment)] = assessed("Suda regards the decision of the port as unfriendly.")
    assert (claim.voice.hops[0].name, assessment.content.text) == ("Suda", "the decision of the port as unfriendly")


@pytest.mark.parametrize(
    "text",
    [
        "Dock workers are considered essential, so the port stays open.",
        "Meetings held by radio are deemed to be meetings under the charter.",
        "The speech will list what he sees as his merits.",
        "Berg took steps that everyone at the time regarded as rash.",
        "Berg will profit from lessons he appears to have learned from Lind.",
    ],
)
def test_a_status_a_gap_and_own_merits_are_no_assessments(assessed: Callable, text: str) -> None:
    assert assessed(text) == []


def test_a_takeaway_is_read_by_whose_it_is(assessed: Callable) -> None:
    ((claim, _),) = assessed("Berg's takeaway was that the port appears to be closing.")
    assert claim.voice.hops[0].name == "Berg"


def test_a_remark_behind_a_dash_is_not_the_speakers(assessed: Callable) -> None:
    ((aside, _),) = assessed("Berg said the council should look at the port — an apparent reference to the strike.")
    assert [hop.type for hop in aside.voice.hops] == [HopType.OUTLET]
    ((inside, _),) = assessed("Berg said the council sailed in an apparent bid to calm the crews.")
    assert inside.voice.hops[0].name == "Berg"


@pytest.mark.parametrize(
    "text",
    [
        "Why does the envoy seem to want a quick deal?",
        "They moved the cranes to make it appear that the port was open.",
        "The list as it stands looks like this.",
        "This is what the harbour looks like today.",
        "Lind sails to the port where some believe he is hiding.",
        "Those who see the visit as a warning are few.",
    ],
)
def test_what_is_asked_staged_or_nobodys_is_no_assessment(assessed: Callable, text: str) -> None:
    assert not assessed(text)
