"""Sound bites: the caption's speaker says the turn."""

from collections.abc import Callable

from attrs import evolve

from communique.claims.codes import Directness, TurnKind
from communique.claims.report import Found, Turn
from communique.claims.span import cut_span
from communique.extract.reading import Reading
from communique.extract.voices import STATEMENTS, voice_at

CAPTION = "Harbour Minister Ana Lind"
TEXT = f'{CAPTION}\n"We will sail at dawn. Tomas said we could."\n\nThe fleet left at noon.'


def with_bite(read: Callable[..., Reading], kind: TurnKind) -> Reading:
    reading = read(TEXT)
    speaker = Found(CAPTION, "caption", cut_span(TEXT, 0, len(CAPTION)))
    turn = Turn(TEXT.index('"'), TEXT.rindex('"') + 1, kind, speaker, "Norlandic")
    return STATEMENTS.run(evolve(reading, report=evolve(reading.report, turns=(turn,))))


def test_a_sound_bite_is_one_direct_translated_statement_of_its_speaker(read: Callable[..., Reading]) -> None:
    [claim] = with_bite(read, TurnKind.SOUND_BITE).statements
    assert claim.content.directness is Directness.DIRECT and claim.content.translated
    assert claim.content.content[0].text == '"We will sail at dawn. Tomas said we could."'
    assert str(claim.voice) == "Harbour Minister Ana Lind → Example News"


def test_the_words_of_a_sound_bite_are_in_its_speakers_voice(read: Callable[..., Reading]) -> None:
    reading = with_bite(read, TurnKind.SOUND_BITE)
    place = TEXT.index("dawn")
    assert voice_at(reading, place, place + 4) == reading.statements[0].voice


def test_a_reporters_own_turn_is_no_statement(read: Callable[..., Reading]) -> None:
    assert all(claim.extractor != "voices:sound_bite" for claim in with_bite(read, TurnKind.REPORT).statements)
