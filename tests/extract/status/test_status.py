from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from communique.claims.codes import Status, TimexType
from communique.claims.when import When
from communique.extract.reading import Reading
from communique.extract.status import is_background, status_of
from communique.extract.status.cues import cues

Read = Callable[..., Reading]


def status_in(reading: Reading, word: str) -> Status:
    token = next(token for token in reading.doc if token.text == word)
    return status_of(reading, token)[0]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The minister visited Oslo on Monday.", "visited", Status.OCCURRED),
        ("The minister is visiting Oslo.", "visiting", Status.ONGOING),
        ("The two sides have been negotiating since May.", "negotiating", Status.ONGOING),
        ("The minister will visit Oslo.", "visit", Status.EXPECTED),
        ("The minister is to visit Oslo in May.", "visit", Status.SCHEDULED),
        ("The minister plans to visit Oslo.", "visit", Status.EXPECTED),
        ("The minister may visit Oslo.", "visit", Status.POSSIBLE),
        ("The minister wants to visit Oslo.", "visit", Status.PROPOSED),
        ("The minister should visit Oslo.", "visit", Status.PROPOSED),
        ("The minister did not visit Oslo.", "visit", Status.DENIED),
        ("The minister never visited Oslo.", "visited", Status.DENIED),
        ("Nobody visited Oslo.", "visited", Status.DENIED),
        ("The minister failed to sign the treaty.", "sign", Status.DENIED),
        ("The minister managed to sign the treaty.", "sign", Status.OCCURRED),
        ("The minister left without signing the treaty.", "signing", Status.DENIED),
        ("If the minister visits Oslo, the king will be glad.", "visits", Status.HYPOTHETICAL),
        ("The minister denied meeting the envoy.", "meeting", Status.DENIED),
        ("The king postponed his visit to Oslo.", "visit", Status.POSTPONED),
        ("The king cancelled his visit to Oslo.", "visit", Status.CANCELLED),
        ("No talks took place in Oslo.", "talks", Status.DENIED),
        ("The planned visit worries the king.", "visit", Status.EXPECTED),
        ("They discussed a visit to Norway expected in May.", "visit", Status.EXPECTED),
        ("They spoke of the prospect of talks.", "talks", Status.EXPECTED),
        ("They called for talks.", "talks", Status.PROPOSED),
        ("The envoy flew to Oslo for talks.", "talks", Status.EXPECTED),
        ("The envoy flew to Oslo to attend a summit.", "attend", Status.EXPECTED),
        ("Bankers will accompany the king's trip to Oslo.", "trip", Status.EXPECTED),
        ("Kenya freed the crew ahead of the visit.", "visit", Status.EXPECTED),
        ("The king will open a school during the visit.", "visit", Status.EXPECTED),
        ("The king opened a school during the visit.", "visit", Status.OCCURRED),
        ("The minister condemned the attack.", "attack", Status.OCCURRED),
        ("The minister will condemn the attack.", "attack", Status.OCCURRED),
        ("Kenya voiced concern about the recent attack.", "attack", Status.OCCURRED),
        ("Kenya voiced concern about an attack.", "attack", Status.POSSIBLE),
        ("The king called the queen to congratulate her.", "congratulate", Status.OCCURRED),
        ("The king will call the queen to congratulate her.", "congratulate", Status.EXPECTED),
        ("The king flew to Oslo to congratulate her.", "congratulate", Status.EXPECTED),
        ("Should Norway lift the ban, trade would resume.", "lift", Status.HYPOTHETICAL),
        ("Should Norway lift the ban?", "lift", Status.PROPOSED),
        ("Norway is ready to lift the ban if Kenya frees the crew.", "lift", Status.HYPOTHETICAL),
        ("Norway is ready to lift the ban.", "lift", Status.EXPECTED),
        ("Norway will lift the ban if Kenya frees the crew.", "lift", Status.HYPOTHETICAL),
    ],
)
def test_the_words_around_an_event_say_whether_it_happened(text: str, word: str, status: Status, read: Read) -> None:
    assert status_in(read(text), word) is status


def test_the_words_that_decide_are_given_as_evidence(read: Read) -> None:
    reading = read("The minister will not visit Oslo.")
    token = next(token for token in reading.doc if token.text == "visit")
    assert [span.text for span in status_of(reading, token)[1]] == ["not"]


def test_a_joined_verb_shares_the_modal_of_the_first(read: Read) -> None:
    assert status_in(read("The envoy will fly to Oslo and meet the king."), "meet") is Status.EXPECTED


def test_not_only_negates_nothing(read: Read) -> None:
    assert status_in(read("The king not only met the envoy but thanked him."), "met") is Status.OCCURRED


def test_what_a_report_counts_from_is_background(read: Read) -> None:
    reading = read("No ship has sailed since the summit.")
    token = next(token for token in reading.doc if token.text == "summit")
    assert is_background(reading, token, None)


def test_a_backshifted_verb_of_a_statement_is_no_background(read: Read) -> None:
    reading = read("The spokesman denied that the army had left the town.")
    token = next(token for token in reading.doc if token.text == "left")
    assert not is_background(reading, token, None)


def test_no_word_stands_in_two_classes_of_governors() -> None:
    assert cues().verbs["plan"].gives is Status.EXPECTED
    assert cues().lists["negative_words"] >= {"no", "none"}


WORDS = [
    "the",
    "envoy",
    "will",
    "not",
    "if",
    "visit",
    "planned",
    "to",
    "Oslo",
    "talks",
    "denied",
    "and",
    ".",
    "?",
    "no",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
@settings(max_examples=40, deadline=None)
def test_every_word_has_a_status_and_its_evidence_stands_in_the_text(nlp: Language, words: list[str]) -> None:
    from communique.claims.canonical import report_id
    from communique.claims.codes import ReportKind
    from communique.claims.report import Head, Report
    from communique.extract.syntax import parse

    text = " ".join(words)
    report = Report(report_id(text), text, Head(ReportKind.PLAIN), "0" * 64)
    reading = Reading(report, next(parse(nlp, [report])))
    for token in reading.doc:
        status, evidence = status_of(reading, token)
        assert status in Status
        assert all(text[span.start : span.end] == span.text for span in evidence)


def test_what_was_put_off_is_news_though_its_day_is_long_past(read: Read) -> None:
    reading = read("A visit planned for June was postponed.")
    token = next(token for token in reading.doc if token.text == "visit")
    june = When(TimexType.DATE, "2020-06", "2020-06", "2020-06-01", "2020-06-30", None, "none", "month")
    assert not is_background(reading, token, june)


def test_what_happened_long_ago_is_background(read: Read) -> None:
    reading = read("The king visited Oslo in June.")
    token = next(token for token in reading.doc if token.text == "visited")
    june = When(TimexType.DATE, "2020-06", "2020-06", "2020-06-01", "2020-06-30", None, "none", "month")
    assert is_background(reading, token, june)


@pytest.mark.parametrize(("day", "history"), [("2021-02-01", False), ("2021-01-20", True)])
def test_the_last_five_weeks_are_news(day: str, history: bool, read: Read) -> None:
    reading = read("The king visited Oslo.", "2021-03-01")
    token = next(token for token in reading.doc if token.text == "visited")
    when = When(TimexType.DATE, day, day, day, day, None, "none", "day")
    assert is_background(reading, token, when) is history


def test_the_second_of_two_reported_verbs_is_no_background(read: Read) -> None:
    reading = read("The envoy said that he had left the town and had agreed to a truce.")
    token = next(token for token in reading.doc if token.text == "agreed")
    assert not is_background(reading, token, None)
