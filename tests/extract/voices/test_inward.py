"""Attitudes: what is wanted, planned, favoured or known is attributed, but it is no speech."""

from collections.abc import Callable

import pytest

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
        "The envoy believes that the port is closed.",
        "The envoy hopes the port will open.",
        "The envoy proposed lowering the fees.",
        "The envoys discussed measures against the fog.",
        "Norland called for an end to the strike.",
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
