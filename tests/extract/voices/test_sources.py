"""Sources: who says it where the parser or the sentence puts the speaker far from the cue."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("He's promised he'll reopen the port.", "He", "he'll reopen the port"),
        ("An hour after warning Suda that the port was closed, Lind left.", "Lind", "that the port was closed"),
        ("Holm accused Lind of saying that the port was closed.", "Lind", "that the port was closed"),
        ("Lind saved the crew by saying that the port was closed.", "Lind", "that the port was closed"),
        ("As Senator Ana Lind put it, “The port is closed and will remain so.”", "Ana Lind", "“The port is"),
        ("Lind had a ready retort, via tweet: “The port is closed and will remain so.”", "Lind", "“The port is"),
    ],
)
def test_the_speaker_is_found_away_from_the_cue(said: Callable, text: str, source: str, words: str) -> None:
    found = [one for _, one in said(text) if one.content[0].text.startswith(words)]
    assert [span.text.endswith(source) for one in found for span in one.source] == [True]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "There can be no port without crews, and the crews are the port, the article says, and goes on:",
            "There can be no port without crews, and the crews are the port",
        ),
        (
            "The crews said that Lind takes good care of them although they live far away and shouted hurrah.",
            "that Lind takes good care of them although they live far away",
        ),
    ],
)
def test_the_words_go_as_far_as_the_speaker_does(said: Callable, text: str, words: str) -> None:
    assert words in [one.content[0].text for _, one in said(text)]


def test_what_the_speaker_was_asked_is_none_of_his_words(said: Callable) -> None:
    found = said('"It is late," Lind said when asked what message she would like to send to Suda.')
    assert [one.content[0].text for claim, one in found if claim.voice.stance.says] == ['"It is late,"']


def test_an_allegation_of_nobody_is_no_statement(said: Callable) -> None:
    assert not any(claim.voice.stance.says for claim, _ in said("After allegations that the port leaked, crews left."))
    assert any(claim.voice.stance.says for claim, _ in said("It was announced that the port would close."))


def test_a_chief_hung_on_the_verb_before_speaks_all_the_same(said: Callable) -> None:
    found = said("Suda Foods lost six percent after its chief executive, Ana Lind, said that prices would fall again.")
    assert [span.text.endswith("Ana Lind") for _, one in found for span in one.source] == [True]
