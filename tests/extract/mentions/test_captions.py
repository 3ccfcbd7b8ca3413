"""Captions: who speaks in a sound bite, and as what."""

from collections.abc import Callable

from attrs import evolve

from communique.claims.codes import TurnKind
from communique.claims.report import Found, Turn
from communique.claims.span import cut_span
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading

TEXT = "Ana Lind / Harbour Minister of Chile\nWe will sail at dawn.\n\nThe fleet left at noon without Ana Lind."


def captioned(read: Callable[..., Reading], text: str = TEXT) -> Reading:
    post_at, words_at = text.index("Harbour"), text.index("\n")
    speaker = Found("Ana Lind", "caption", cut_span(text, 0, 8))
    post = Found(text[post_at:words_at], "caption", cut_span(text, post_at, words_at))
    turn = Turn(words_at + 1, text.index("dawn.") + 5, TurnKind.SOUND_BITE, speaker, None, post)
    reading = read(text)
    return MENTIONS.run(evolve(reading, report=evolve(reading.report, turns=(turn,))))


def test_a_captions_post_is_an_office_of_the_speaker(read: Callable[..., Reading]) -> None:
    actor = next(actor for actor in captioned(read).actors if actor.key == "person:ana-lind")
    office = next(office for office in actor.offices if office.span.text == "Harbour Minister of Chile")
    assert (office.function, office.state, actor.state) == ("minister", "CHL", "CHL")


def test_a_speaker_is_one_person_with_whom_the_text_names(read: Callable[..., Reading]) -> None:
    found = [actor for actor in captioned(read).actors if "lind" in actor.key]
    assert len(found) == 1
    assert len(found[0].mentions) == 2


def test_a_post_without_a_state_gives_none(read: Callable[..., Reading]) -> None:
    actor = next(a for a in captioned(read, TEXT.replace(" of Chile", "")).actors if a.key == "person:ana-lind")
    assert actor.state is None


def test_a_post_in_capitals_names_its_state(read: Callable[..., Reading]) -> None:
    reading = captioned(read, TEXT.replace("Minister of Chile", "MINISTER OF CHILE"))
    assert next(actor for actor in reading.actors if actor.key == "person:ana-lind").state == "CHL"


def test_a_post_that_the_text_gives_too_is_one_office(read: Callable[..., Reading]) -> None:
    text = TEXT.replace("Harbour Minister of Chile", "Harbour MINISTER OF CHILE") + " Harbour Minister Ana Lind knew."
    (actor,) = [actor for actor in captioned(read, text).actors if "lind" in actor.key]
    assert [(office.title, office.state) for office in actor.offices] == [("Harbour Minister", "CHL")]
