"""Broadcast transcripts."""

from communique.claims.codes import TurnKind
from communique.claims.report import Turn
from communique.collect.read import report_of_text

BROADCAST = """Envoys Settle Port Fees in Harbour Town

News2021-03-09

Anchor: The envoys of Norland and Sudria settled the port fees on Monday.
Ana Okoro reports.

Report: Foreign Minister Bo Sefton came to the harbour town at noon.

[Sound bite: Norland's Foreign Minister Bo Sefton (Spanish)]
"We are glad that the matter is settled.
We shall come again."

Sefton left in the evening, and nobody said where he was going.
Ana Okoro, KBS World Radio News.

[Photo : EXAMPLE News]
"""


def turn_texts() -> list[tuple[TurnKind, str, Turn]]:
    report = report_of_text(BROADCAST)
    return [(turn.kind, report.body[turn.start : turn.end].strip(), turn) for turn in report.turns]


def test_turns_are_told_apart_and_hold_only_what_is_said() -> None:
    found = turn_texts()
    assert [kind.value for kind, _, _ in found] == ["anchor", "report", "sound_bite", "report"]
    assert found[0][1] == "The envoys of Norland and Sudria settled the port fees on Monday."
    assert found[2][1].startswith('"We are glad') and found[2][1].endswith('come again."')
    assert found[3][1].endswith("where he was going.")


def test_a_sound_bite_has_its_speaker_and_its_language() -> None:
    bite = turn_texts()[2][2]
    assert bite.speaker and bite.speaker.value == "Norland's Foreign Minister Bo Sefton"
    assert bite.translated_from == "Spanish"


def test_the_reporter_is_the_byline_and_speaks_the_report() -> None:
    report = report_of_text(BROADCAST)
    assert report.head.byline and (report.head.byline.value, report.head.byline.rule) == ("Ana Okoro", "sign-off")
    assert report.head.outlet and report.head.outlet.value == "KBS World Radio"
    assert [turn.speaker.value if turn.speaker else None for turn in report.turns][1] == "Ana Okoro"


def test_labels_captions_and_sign_offs_are_no_body_text() -> None:
    body = report_of_text(BROADCAST).body
    assert not [word for word in ("Anchor:", "Report:", "Sound bite", "Ana Okoro", "Photo", "News2021") if word in body]


def test_labels_in_brackets_may_stand_inside_a_line() -> None:
    report = report_of_text("[LEAD]The envoys met on Monday in the harbour town.[REPORT]They met again on Tuesday.")
    assert [turn.kind for turn in report.turns] == [TurnKind.ANCHOR, TurnKind.REPORT]


def test_a_broadcasters_sign_off_makes_a_transcript_without_labels() -> None:
    text = (
        "The envoys met in the harbour town on Monday.\nAna Okoro has more.\nThey met again.\nAna Okoro, Arirang News."
    )
    report = report_of_text(text)
    assert report.head.kind == "transcript"
    assert " ".join(report.body.split()) == "The envoys met in the harbour town on Monday. They met again."


def test_a_signature_in_print_makes_none() -> None:
    report = report_of_text("The envoys met in the harbour town on Monday.\nAna Okoro, Harbour Gazette.")
    assert report.head.kind == "plain"


def test_one_label_makes_no_transcript() -> None:
    assert report_of_text("Report: the envoys of Norland met in the harbour town on Monday.").turns == ()


GLUED = (
    "[LEAD]The envoys settled the port fees.[REPORT]The envoys met at noon.Ana Okoro / Head, Port OfficeThe fees were "
    "too high. Now they are fair.I hope they stay.The ships left in the evening.Prof. Bo Sefton / Hill University"
    "As things are, nobody pays.The envoys will meet again."
)


def test_a_caption_glued_to_the_words_gives_its_person_the_word() -> None:
    report = report_of_text(GLUED)
    bites = [turn for turn in report.turns if turn.kind is TurnKind.SOUND_BITE]
    assert [turn.speaker.value for turn in bites if turn.speaker] == ["Ana Okoro", "Prof. Bo Sefton"]
    assert [report.text[turn.start : turn.end] for turn in bites] == [
        "The fees were too high. Now they are fair.I hope they stay.",
        "As things are, nobody pays.",
    ]


def test_behind_a_glued_sound_bite_the_reporter_has_the_word_again() -> None:
    report = report_of_text(GLUED)
    words = [report.text[turn.start : turn.end] for turn in report.turns if turn.kind is TurnKind.REPORT]
    assert words == ["The envoys met at noon.", "The ships left in the evening.", "The envoys will meet again."]
    assert "Port Office" not in report.body


def test_a_caption_may_stand_on_a_line_of_its_own() -> None:
    report = report_of_text(
        "Anchor: The envoys met.\nReport: They met at noon.\nAna Okoro / Head\nNobody pays.\nThe ships left."
    )
    assert [report.text[turn.start : turn.end] for turn in report.turns][2:] == ["Nobody pays.", "The ships left."]


def test_captions_make_no_transcript() -> None:
    assert report_of_text("Ana Okoro / Harbour Gazette\nThe envoys met.\nBo Sefton / Harbour Gazette").turns == ()


CONVERSATION = """Two Harbours And A Ferry

{dated}

ANA OKORO, HOST: Good evening. The ferry between the two harbours has stopped. Bo Sefton is with us tonight.

BO SEFTON, MINISTER OF PORTS: Thank you. We closed it on Tuesday, and we shall open it again.

OKORO: When will that be, Minister?

SEFTON: When the fees are settled, and not before that.

{closing}
"""


def test_the_day_on_which_it_was_aired_is_that_of_publication() -> None:
    report = report_of_text(CONVERSATION.format(dated="Aired July 15, 2025 - 18:00 ET", closing="OKORO: Thank you."))
    assert report.head.published and report.head.published.value[:10] == "2025-07-15"
    assert "Aired" not in report.body


def test_who_provides_a_transcript_is_its_outlet_only_as_a_station() -> None:
    closings = ("Transcript provided by Harbour Public Radio.", "Transcript provided by Ana Okoro.")
    heads = [report_of_text(CONVERSATION.format(dated="March 9, 2021", closing=one)).head for one in closings]
    assert [head.outlet and head.outlet.value for head in heads] == ["Harbour Public Radio", None]
