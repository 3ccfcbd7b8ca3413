"""Manners: words are reported; what is wanted or known, welcomed or urged is attributed, but it is no speech."""

from collections.abc import Callable

import pytest
from attrs import evolve

from communique.claims.codes import Stance
from communique.extract.reading import Reading
from communique.extract.voices import STATEMENTS, voice_at


@pytest.mark.parametrize(
    "text",
    [
        "Norland wants to reopen its embassy in Suda.",
        "Norland's plans to reopen its embassy in Suda are old.",
        "The envoy supports the proposal of the harbour union.",
        "The envoys are wary of the new treaty.",
        "The envoy is eager to sign the treaty.",
        "The envoy knows that the port is closed.",
        "The envoy is considering leaving the harbour council.",
        "The two states will also discuss measures against the fog.",
        "Ana Lind and Tomas Berg met to discuss the fees of the ports.",
        "Ana Lind is to announce the closure of two ports.",
    ],
)
def test_what_is_wanted_or_known_is_an_attitude(said: Callable, text: str) -> None:
    assert [claim.voice.stance for claim, _ in said(text)] == [Stance.ATTITUDE]


@pytest.mark.parametrize(
    "text",
    [
        "Norland vowed to reopen its embassy in Suda.",
        "The envoy proposed lowering the fees.",
        "The envoys discussed measures against the fog.",
        "Norland called for an end to the strike.",
        "Norland urged Suda to open the port.",
        "The envoy thanked the crews of Suda.",
        "The envoys welcomed the new treaty.",
        "Norland demanded that Suda open the port.",
        "The ministers agreed that a new round will be held in Suda.",
        "The envoy declined to say whether the port would open.",
        'The envoy held a banner of the "Harbour Choir".',
        "The envoy did not say when the port would open.",
    ],
)
def test_what_is_done_by_speaking_is_an_act(said: Callable, text: str) -> None:
    assert {claim.voice.stance for claim, _ in said(text)} == {Stance.ACT}


@pytest.mark.parametrize(
    "text",
    [
        "The envoy believes that the port is closed.",
        "The envoy hopes the port will open.",
        "The envoy told lawmakers that the port would open.",
        "According to the envoy, the port will open.",
        "The envoy called the treaty a gift to the fishermen.",
        "The envoy denied reports of a closure of the port.",
        "The envoy asked whether the port would open.",
        'The envoy urged Suda to "open the port at once".',
        'The envoy welcomed "a treaty for grandchildren".',
    ],
)
def test_what_is_said_or_thought_is_claimed(said: Callable, text: str) -> None:
    assert [claim.voice.stance for claim, _ in said(text)] == [Stance.CLAIM]


def voice(read: Callable[..., Reading], text: str, words: str) -> str:
    reading = STATEMENTS.run(read(text))
    at = text.index(words)
    return f"{voice_at(reading, at, at + len(words)).stance.value} {voice_at(reading, at, at + len(words))}".strip()


def test_the_voice_of_what_is_wanted_is_whoevers_tells_so(read: Callable[..., Reading]) -> None:
    assert voice(read, "Norland wants to reopen its embassy in Suda.", "reopen") == "fact Example News"
    told = "Ana Lind said that the crews of Norland want to reopen the harbour in Suda."
    assert voice(read, told, "reopen") == "claim Ana Lind → Example News"
    assert voice(read, "Norland thanked Suda for the closure of the port.", "closure") == "fact Example News"


def test_what_somebody_is_accused_of_is_the_accusers(read: Callable[..., Reading]) -> None:
    told = "Norland accused Suda of closing the harbour."
    assert voice(read, told, "closing") == "act Norland → Example News"


def test_acts_whose_cues_lie_in_each_others_words_are_told_by_the_outlet(read: Callable[..., Reading]) -> None:
    reading = STATEMENTS.run(read("Norland thanked Suda for the treaty. Norland praised Suda for the port."))
    crossed = zip(reading.statements, reversed(reading.statements), strict=True)
    claims = tuple(evolve(one, content=evolve(one.content, content=other.content.cue)) for one, other in crossed)
    assert len(claims) == 2
    reading = reading.adding(statements=claims)
    assert voice_at(reading, claims[0].content.cue[0].start, claims[0].content.cue[0].end) == reading.outlet_voice


@pytest.mark.parametrize(
    "text",
    [
        "Lind would say that the port is closed.",
        "If Lind says that the port is closed, the crews will leave.",
        "Lind will announce that the port is closed.",
        "Lind wants to say that the port is closed.",
        "Did Lind say that the port is closed?",
        "Suppose the port is closed.",
        "Nobody said that the port is closed.",
        "Lind could call and say that the port is closed.",
        "The council denied the attack.",
        'The drill ran under the pretext of countering the council\'s "use of ships".',
    ],
)
def test_what_is_supposed_or_still_to_be_said_is_not_said(said: Callable, text: str) -> None:
    assert not any(claim.voice.stance.says for claim, _ in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "I would argue that the port is closed.",
        "Lind would later say that the port is closed.",
        "Lind continued to say that the port is closed.",
        "Lind said that the port would close.",
        "Some crews said that the port is closed.",
        "The council denied any part in the attack.",
    ],
)
def test_what_was_said_stays_said(said: Callable, text: str) -> None:
    assert any(claim.voice.stance.says for claim, _ in said(text))
