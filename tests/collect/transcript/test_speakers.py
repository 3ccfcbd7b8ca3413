"""Names before colons: conversations, and what only looks like one."""

from communique.claims.codes import TurnKind
from communique.claims.report import Turn
from communique.collect.read import report_of_text

RADIO = """Ministers Talk Of Ferries

MARA QUIST, HOST:

The ferry treaty between Norland and Sudria was signed last night. Tomas Bell was there.

(SOUNDBITE OF HARBOUR HORN)

TOMAS BELL, BYLINE: The two ministers sat down at the long table a little after nine.

FOREIGN MINISTER ANA OKORO: (Through interpreter) We will not charge the fishermen another crown.

BELL: Okoro left without taking questions.

(LAUGHTER)

QUIST: Did anybody ask her about the lighthouse?

BELL: Nobody did.
"""
BRIEFING = """Regular Briefing

Harbour Daily: The envoy of Norland came yesterday. What did the two sides talk about?
Ida Renn: The envoy met the deputy minister. They spoke of fishing and of the strait.
We hope that the talks go on.
Reuters: Will Sudria send an envoy of its own?
Ida Renn: I have nothing to offer on that.
"""


def turns(text: str) -> list[tuple[TurnKind, str | None, str]]:
    report = report_of_text(text)
    return [(turn.kind, speaker(turn), report.text[turn.start : turn.end]) for turn in report.turns]


def speaker(turn: Turn) -> str | None:
    return turn.speaker.value if turn.speaker else None


def test_host_reporter_and_guest_are_told_apart_by_their_posts() -> None:
    assert [(kind.value, name) for kind, name, _ in turns(RADIO)] == [
        ("anchor", "Mara Quist"),
        ("report", "Tomas Bell"),
        ("sound_bite", "Foreign Minister Ana Okoro"),
        ("report", "Tomas Bell"),
        ("anchor", "Mara Quist"),
        ("report", "Tomas Bell"),
    ]


def test_a_name_in_short_stands_for_the_name_given_in_full_before() -> None:
    report = report_of_text(RADIO)
    last = report.turns[-1]
    assert last.speaker and last.speaker.span
    assert (last.speaker.value, last.speaker.span.text) == ("Tomas Bell", "BELL")
    assert last.post and last.post.value == "BYLINE"


def test_an_interpreter_is_noted_and_stage_directions_are_cut() -> None:
    report = report_of_text(RADIO)
    assert [turn.translated_from for turn in report.turns if turn.kind is TurnKind.SOUND_BITE] == [
        "Through interpreter"
    ]
    assert not [words for words in ("HORN", "LAUGHTER", "interpreter", "BYLINE") if words in report.body]


def test_in_a_briefing_whoever_only_asks_has_the_word_as_a_reporter() -> None:
    assert [(kind.value, name) for kind, name, _ in turns(BRIEFING)] == [
        ("report", "Harbour Daily"),
        ("sound_bite", "Ida Renn"),
        ("report", None),
        ("sound_bite", "Ida Renn"),
    ]


def test_an_answer_goes_on_over_paragraphs() -> None:
    assert turns(BRIEFING)[1][2].endswith("We hope that the talks go on.")


def test_questions_and_answers_may_be_marked_by_letters() -> None:
    text = (
        "The minister spoke in his office on Monday about the port.\n\nQ. Why was the port closed for so long?\n"
        "A. We had to wait for the cranes.\nQ. Who paid for the cranes then?\nA. Norland paid half of it."
    )
    assert [kind.value for kind, _, _ in turns(text)] == ["report", "sound_bite"] * 2
    assert "spoke in his office" in report_of_text(text).body


def test_a_clip_ends_where_it_is_said_to_end() -> None:
    text = (
        "BELL: Good evening to all of you.\n\n(BEGIN VIDEO CLIP)\n\nANA OKORO, FOREIGN MINISTER: We shall stay here."
        "\n\n(END VIDEO CLIP)\n\nThe minister then flew home to Port Sefton.\n\nBELL: She is home now, I hear."
    )
    assert [(kind.value, words) for kind, _, words in turns(text)][1:3] == [
        ("sound_bite", "We shall stay here."),
        ("report", "The minister then flew home to Port Sefton."),
    ]
    assert [turn.post.value for turn in report_of_text(text).turns if turn.post] == ["FOREIGN MINISTER"]


def test_quoted_messages_in_an_article_end_with_their_marks() -> None:
    text = (
        'The two envoys wrote to each other on Monday about the strait.\n\nOkoro: "Will you come to the table?"\n\n'
        'Sefton: "We shall come if you stay away."\n\nThe ministry has not said who saw the messages first.\n\n'
        'Okoro: "Then nobody comes at all."'
    )
    said = [words for kind, _, words in turns(text) if kind is TurnKind.SOUND_BITE]
    assert said == ['"Will you come to the table?"', '"We shall come if you stay away."', '"Then nobody comes at all."']
    assert not [words for words in said if "ministry" in words]


def test_headings_tables_and_photo_lines_are_no_conversation() -> None:
    for text in (
        "READ: The ministers met in Lima on Monday.\nREAD: The envoys left on Tuesday.\nMORE: They are home now.",
        "Norland:\nTotal: 12\nInjured: 4\nSudria:\nTotal: 10\nInjured: 3",
        "FILE PHOTO: The minister at the port.\nFILE PHOTO: The envoy at sea.\nThe envoys met on Monday in the town.",
        "Okoro: The envoys met in the harbour town on Monday.",
    ):
        assert turns(text) == []
