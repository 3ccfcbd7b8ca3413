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
