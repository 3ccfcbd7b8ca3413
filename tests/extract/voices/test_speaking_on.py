"""Who speaks on in the next sentence, the report's own "I", and statements of nobody known."""

from collections.abc import Callable

import pytest
from attrs import evolve

from communique.claims.actor import Actor, Mention
from communique.claims.codes import ActorType, MentionForm
from communique.claims.span import cut_span
from communique.extract.reading import Reading
from communique.extract.voices import STATEMENTS, of_known_speakers


def _person(text: str, name: str, *others: str, gender: str | None = None) -> Actor:
    spans = [cut_span(text, text.index(one), text.index(one) + len(one)) for one in (name, *others)]
    mentions = tuple(Mention(span, MentionForm.PROPER) for span in spans)
    return Actor(f"person:{name}", ActorType.PERSON, name, None, mentions, gender=gender)


def _last(said: Callable, text: str, *actors: Actor) -> str | None:
    speaker = said(text, actors=actors)[-1][0].voice.speaker
    return speaker.name if speaker is not None else None


TOLD = "Tomas Berg said Jon Holm was late. He added that the crews would wait."


def test_who_spoke_in_the_sentence_before_speaks_on(said: Callable) -> None:
    assert _last(said, TOLD, _person(TOLD, "Tomas Berg"), _person(TOLD, "Jon Holm", "He")) == "Tomas Berg"


def test_a_woman_is_no_he(said: Callable) -> None:
    berg = _person(TOLD, "Tomas Berg", gender="female")
    assert _last(said, TOLD, berg, _person(TOLD, "Jon Holm", "He")) == "Jon Holm"


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Berg asked whether Jon Holm was late. He said the crews would wait.",
        "Tomas Berg said Jon Holm was late. The port was shut. He said the crews would wait.",
        "After Tomas Berg said so, Jon Holm left the hall. He said the crews would wait.",
    ],
)
def test_another_may_speak_behind_a_question_or_a_sentence_between(said: Callable, text: str) -> None:
    assert _last(said, text, _person(text, "Tomas Berg"), _person(text, "Jon Holm", "He")) == "Jon Holm"


def test_it_is_the_report_that_spoke_before_and_no_state(said: Callable) -> None:
    text = "A report on fees in Suda warned of a strike. It said the fees had doubled."
    state = evolve(_person(text, "Suda", "It"), key="state:SUD", type=ActorType.STATE)
    assert _last(said, text, state) == "A report on fees in Suda"


def test_the_reports_own_i_is_nobody_named_before(said: Callable) -> None:
    text = "Tomas Berg was late. I think the crews would wait."
    assert _last(said, text, _person(text, "Tomas Berg", "I")) == "I"


def test_they_are_no_single_person(said: Callable) -> None:
    text = "Tomas Berg was late. They said the crews would wait."
    assert _last(said, text, _person(text, "Tomas Berg", "They")) != "Tomas Berg"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("They said the crews would wait.", False),
        ("I think the crews will wait.", False),
        ("Ana Lind said the crews would wait.", True),
        ("Two officials said the crews would wait.", True),
        ("“We shall wait for the crews of Suda.”", False),
    ],
)
def test_only_statements_of_known_speakers_are_recorded(read: Callable[..., Reading], text: str, kept: bool) -> None:
    statements = STATEMENTS.run(read(text)).statements
    assert statements and bool(list(of_known_speakers(statements))) is kept
