"""Clauses whose subject stands elsewhere, and what the parser tears off or hangs too high."""

from collections.abc import Callable

import pytest

from communique.claims.codes import Stance


def _words(said: Callable, text: str, cue: str) -> list[list[str]]:
    return [[span.text for span in one.content] for _, one in said(text) if one.cue and one.cue[0].text == cue]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "Norland will build a pier they hope would last for years.",
            "hope",
            ["a pier", "would last for years"],
        ),
        (
            "He posted several letters he claimed were from the harbour board.",
            "claimed",
            ["several letters", "were from the harbour board"],
        ),
        ("Tomas Berg denied his crews had any part in the theft.", "denied", ["his crews had any part in the theft"]),
        (
            "The envoy said he left the hall after learning two crews would be dismissed.",
            "said",
            ["he left the hall after learning two crews would be dismissed"],
        ),
    ],
)
def test_a_content_keeps_its_subject_and_what_was_torn_off(
    said: Callable, text: str, cue: str, content: list[str]
) -> None:
    assert _words(said, text, cue) == [content]


def test_of_two_subjects_the_first_is_the_contents(said: Callable) -> None:
    found = said("The higher toll Berg said will begin on Monday is too low.")
    assert [[span.text for span in one.content] for _, one in found] == [["The higher toll", "will begin on Monday"]]
    assert found[0][1].source[0].text == "Berg"


@pytest.mark.parametrize(
    ("text", "cue", "last"),
    [
        ("Ana Lind said the toll would rise, stirring fears of a strike.", "said", "the toll would rise"),
        ("Ana Lind said there was no deal, though Berg contradicted her.", "said", "there was no deal"),
        (
            "Ana Lind said Suda is willing to open the port but it is not sure of the toll.",
            "said",
            "it is not sure of the toll",
        ),
        ("The fleet is growing, crews say, and needs a crane.", "say", "needs a crane"),
        (
            "Ana Lind said she left the hall, but she told the council that it was late.",
            "said",
            "she left the hall",
        ),
    ],
)
def test_a_content_ends_where_the_report_goes_on(said: Callable, text: str, cue: str, last: str) -> None:
    assert _words(said, text, cue)[0][-1] == last


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Tomas Berg declared himself the winner of the race.", Stance.ACT),
        ("Ana Lind declared that she was the winner of the race.", Stance.CLAIM),
        ("The envoys discussed how they could open the port.", Stance.ACT),
        ("The envoy felt that the port was safe.", Stance.ATTITUDE),
        ("The envoy assumes that the port is safe.", Stance.ATTITUDE),
        ("The envoy is not sure whether the port is safe.", Stance.ATTITUDE),
        ("The envoy is adamant that the port is safe.", Stance.CLAIM),
        ("The talks deal with Norland's concern that the port is unsafe.", Stance.ATTITUDE),
        ("Norland voiced concern that the port is unsafe.", Stance.CLAIM),
        ("Norland signed a “supply pact” with the harbour council of Suda on Monday.", None),
        ("Ana Lind called the old port a “bad joke”.", Stance.CLAIM),
    ],
)
def test_who_judges_or_feels_need_not_have_said_it(said: Callable, text: str, stance: Stance | None) -> None:
    found = [claim.voice.stance for claim, _ in said(text)]
    assert found == ([stance] if stance else [])


def test_whose_claim_it_is_and_who_repeats_it(said: Callable) -> None:
    found = said("Ana Lind repeated Tomas Berg's claim that the port was safe.")
    assert [claim.voice.speaker.name for claim, _ in found][-1] == "Tomas Berg's"


def test_a_quotation_that_others_words_part_from_a_speaker_is_nobodys(said: Callable) -> None:
    near = "Ana Lind said the port was shut.\n\n“We shall wait for the crews of Suda.”"
    far = "Ana Lind said the port was shut.\n\nTomas Berg rose.\n\n“We shall wait for the crews of Suda.”"
    assert [said(text)[1][1].speaker for text in (near, far)] == ["Ana Lind", None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Lind said the toll would rise, with crews warning that they would strike.", "the toll would rise"),
        ("Ana Lind said the toll would rise, ignoring the fact that it fell.", "the toll would rise"),
    ],
)
def test_what_others_say_meanwhile_is_no_part_of_it(said: Callable, text: str, words: str) -> None:
    assert said(text)[0][1].content[-1].text == words


def test_who_is_not_given_a_thing_is_told_nothing(said: Callable) -> None:
    assert all(not claim.voice.stance.says for claim, _ in said("Norland denies the crews the right to rest."))


@pytest.mark.parametrize(
    ("text", "directness"),
    [
        ("The port is shut,” Ana Lind said.", "direct"),
        ("Ana Lind said the port is shut.", "indirect"),
    ],
)
def test_one_mark_alone_tells_quoted_words(said: Callable, text: str, directness: str) -> None:
    assert [one.directness for _, one in said(text)] == [directness]


def test_what_another_that_joins_is_said_too(said: Callable) -> None:
    found = said("Ana Lind says that the toll rose, and that Tomas Berg said the port would shut.")
    assert found[0][1].content[0].text.endswith("the port would shut")
    assert [hop.name for hop in found[1][0].voice.hops[:2]] == ["Tomas Berg", "Ana Lind"]
