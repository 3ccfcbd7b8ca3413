"""Statements: direct, mixed and indirect, with their sources, and what is none."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.claims.canonical import check_claim, claim_from_dict, claim_to_dict
from communique.claims.claim import Statement
from communique.claims.codes import Directness
from communique.extract.reading import Reading
from communique.extract.steps import check_order
from communique.extract.voices import ASSESSMENTS, STATEMENTS

INDIRECT = [
    ("Foreign Minister Ana Lind said the ferry talks had failed.", "Lind", "the ferry talks had failed"),
    ("The ferry talks had failed, Ana Lind said.", "Lind", "The ferry talks had failed"),
    ("The ferry talks, Ana Lind said, had failed.", "Lind", "The ferry talks"),
    ("Ana Lind told reporters that the port would close.", "Lind", "that the port would close"),
    ("Ana Lind said in a statement that the port would close.", "Lind", "that the port would close"),
    ("According to the harbour ministry, the port will close in May.", "ministry", "the port will close in May"),
    ("According to Ana Lind, ferries, including big ones, sank off Suda.", "Lind", "ferries, including big ones, sank"),
    ("The envoy declined to comment on the fees.", "envoy", "to comment on the fees"),
    ("Norland plans to reopen its embassy in Suda.", "Norland", "to reopen its embassy in Suda"),
    ("The president called for an end to the strike.", "president", "an end to the strike"),
    ("The president called on both states to lower the fees.", "president", "states to lower the fees"),
    ("Norland accused Suda of breaking the treaty.", "Norland", "Suda of breaking the treaty"),
    ("Ana Lind urged the council to lower the fees.", "Lind", "the council to lower the fees"),
    ("His claim that the port was safe angered the crews.", "His", "that the port was safe"),
    ("Ana Lind is confident that the port will open.", "Lind", "that the port will open"),
    ("Ana Lind announced the closure of two ports.", "Lind", "the closure of two ports"),
    ("The plan was rejected by the fishermen of Suda.", "fishermen", "The plan"),
    (
        "Ana Lind suggested lowering the fees and opening a second port.",
        "Lind",
        "lowering the fees and opening a second",
    ),
    ("Ana Lind praised Tomas Berg.", "Lind", "Tomas Berg"),
    ("Ana Lind insisted on a second vote.", "Lind", "a second vote"),
    ("Norland blamed the fog on the weather service.", "Norland", "the fog on the weather service"),
    ("Ana Lind made it clear that the port would close.", "Lind", "that the port would close"),
    ("Ana Lind said nothing about the fees.", "Lind", "nothing about the fees"),
    ("The crews rallied behind a plan rejected by the harbour council.", "council", "a plan"),
    ("The radio asked Ana Lind if the port would close.", "radio", "if the port would close"),
    ("A Norwegian warning that the port may close went unheard.", "Norwegian", "that the port may close"),
    ("A survey puts Ana Lind nine points ahead of Tomas Berg.", "survey", "Ana Lind nine points ahead of Tomas Berg"),
]


@pytest.mark.parametrize(("text", "source", "content"), INDIRECT)
def test_an_indirect_statement_has_its_source_and_its_words(
    said: Callable, text: str, source: str, content: str
) -> None:
    statement = next(one for _, one in said(text) if content in " ".join(span.text for span in one.content))
    assert statement.directness is Directness.INDIRECT
    assert source in statement.source[0].text


@pytest.mark.parametrize(
    "text",
    [
        "The swimmer held his hands high.",
        "The storm claimed nine lives.",
        "The situation demands that the port stay closed.",
        "“Rivers of the North”\n\n“Rivers of the North” is her fourth song.",
        "The two delegations met in Suda on Monday.",
        "The ferry arrived at noon with forty passengers.",
        "The museum in Suda was built by the navy in 1911.",
        "A forum to discuss fishing opened in the capital.",
        "It is fair to say that the port is dead.",
        "It was raining, and the harbour stayed empty.",
        'The ship "Morning Star" lay in the harbour.',
    ],
)
def test_a_plain_report_of_what_happened_is_no_statement(said: Callable, text: str) -> None:
    assert said(text) == []


def test_a_quotation_that_the_cue_interrupts_is_one_direct_statement(said: Callable) -> None:
    [(_, statement)] = said('"We will sail," Ana Lind said, "and we will be back by noon."')
    assert statement.directness is Directness.DIRECT
    assert [span.text for span in statement.content] == ['"We will sail,"', '"and we will be back by noon."']


def test_the_next_sentence_in_quotation_marks_goes_on_with_the_same_statement(said: Callable) -> None:
    [(_, statement)] = said('"We will sail," Ana Lind said on Monday. "We will be back by noon."')
    assert len(statement.content) == 2


def test_a_second_cue_begins_a_second_statement(said: Callable) -> None:
    first, second = said('"We will sail," Ana Lind said. "We hope so," Tomas Berg added.')
    assert first[1].source[0].text == "Ana Lind" and second[1].source[0].text == "Tomas Berg"


def test_words_quoted_inside_a_reported_clause_make_it_mixed(said: Callable) -> None:
    [(_, statement)] = said('Ana Lind said the fees were "a wall in the water" for small boats.')
    assert statement.directness is Directness.MIXED
    assert statement.content[0].text == 'the fees were "a wall in the water" for small boats'


def test_words_quoted_in_an_announcement_make_it_mixed(said: Callable) -> None:
    [(_, statement)] = said('Norland and Suda announced a cut of the fees in a "gift to the fishermen" of both states.')
    assert statement.directness is Directness.MIXED
    assert '"gift to the fishermen"' in statement.content[0].text


def test_what_a_message_urges_is_a_statement_to_its_addressee(said: Callable) -> None:
    texts = [
        one for _, one in said('Berg tweeted a message to Lind urging her to "sail soon" and "bring the fish home."')
    ]
    urged = next(one for one in texts if one.directness is Directness.MIXED)
    assert urged.source[0].text == "Berg" and urged.addressee == "her"
    assert urged.content[0].text == 'her to "sail soon" and "bring the fish home."'


def test_a_quotation_behind_a_reported_sentence_goes_on_with_it(said: Callable) -> None:
    [(_, statement)] = said('The port will close, Ana Lind said. "Nobody asked us."')
    assert statement.directness is Directness.MIXED
    assert [span.text for span in statement.content] == ["The port will close", '"Nobody asked us."']


def test_a_message_sent_is_no_content_beside_what_it_urges(said: Callable) -> None:
    assert len(said("Berg tweeted a message to Lind urging her to sail soon.")) == 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Lind said she had doubts about the plan, but could not stop it.", "stop it"),
        ("Ana Lind says she likes the plan, but she fears the cost.", "the cost"),
        ("Norland hopes to lower the fees and open the port.", "open the port"),
    ],
)
def test_a_content_goes_on_though_the_parser_joins_its_end_to_the_cue(said: Callable, text: str, content: str) -> None:
    assert said(text)[0][1].content[-1].text.endswith(content)


def test_what_the_speaker_does_next_is_no_part_of_the_content(said: Callable) -> None:
    [(_, statement)] = said("Ana Lind said the talks had failed, and Tomas Berg left the hall.")
    assert statement.content[-1].text == "the talks had failed"


def test_what_the_writer_adds_to_a_thing_praised_is_no_part_of_the_content(said: Callable) -> None:
    [(_, statement)] = said("Ana Lind praised the new treaty, which took nine years.")
    assert statement.content[0].text == "the new treaty"


def test_a_title_between_marks_is_no_speech(said: Callable) -> None:
    assert said("The crew watched his last film, “Harbour,” on deck.") == []


def test_a_quotation_may_stand_below_a_paragraph_that_ends_in_a_colon(said: Callable) -> None:
    [(_, statement)] = said('Ana Lind went on, and she added:\n\n"We will sail at dawn whatever the weather."')
    assert statement.source[0].text == "she"


def test_a_signed_quotation_is_its_signers(said: Callable) -> None:
    [(_, statement)] = said("“The fees are too high for us.” ― Ana Lind")
    assert statement.source[0].text == "Ana Lind"


def test_what_somebody_hopes_inside_a_statement_is_part_of_it(said: Callable) -> None:
    assert len(said("Ana Lind said she hoped to reopen the port by May.")) == 1


def test_a_second_telling_after_and_is_a_statement_of_its_own(said: Callable) -> None:
    contents = [
        one.content[0].text for _, one in said("Ana Lind said the port was safe and accused Suda of spreading rumours.")
    ]
    assert contents == ["the port was safe", "Suda of spreading rumours"]


def test_the_claim_rests_on_its_sentence_and_every_span_stands(read: Callable[..., Reading]) -> None:
    reading = STATEMENTS.run(read('The sea was calm. "We will sail," Ana Lind said. Nobody came.'))
    [claim] = reading.statements
    assert claim.span.text == '"We will sail," Ana Lind said.'
    assert check_claim(reading.report, claim) is claim
    assert claim_from_dict(claim_to_dict(claim)) == claim


def test_the_steps_stand_in_order() -> None:
    check_order([STATEMENTS, ASSESSMENTS], frozenset({"report", "doc", "dates", "actors"}))


PIECES = [
    "Ana Lind said ",
    '"We will sail," ',
    "he added. ",
    "The port closed. ",
    "“No,” ",
    "''",
    "that ",
    "\n\n",
    '"',
    ": ",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12))
def test_whatever_the_marks_the_spans_stand_and_the_order_is_that_of_the_text(read_any, pieces: list[str]) -> None:
    reading = STATEMENTS.run(read_any("".join(pieces)))
    starts = []
    for claim in reading.statements:
        check_claim(reading.report, claim)
        assert isinstance(claim.content, Statement)
        starts.append(claim.content.content[0].start)
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The skipper left the ship and hid the papers, according to Lind.", "The skipper left the ship and hid"),
        ("The skipper saved the ship by throwing out the cargo, according to Lind.", "The skipper saved the ship"),
    ],
)
def test_according_to_covers_all_that_shares_its_subject(said: Callable, text: str, content: str) -> None:
    [(_, statement)] = said(text)
    assert statement.content[0].text.startswith(content)


def test_quotation_marks_inside_one_word_are_passed_through(said: Callable) -> None:
    record = 'The envoys met. They agreed to meet again in two weeks.","day":"2021-10-03","from":"Port Ledger"'
    assert all(span.text in record for _, one in said(record) for span in one.content)


def test_what_is_hoped_for_is_the_content_of_a_hope_expressed(said: Callable) -> None:
    [(_, statement)] = said("Ana Lind expressed the hope that the port would open by May.")
    assert statement.content[0].text == "that the port would open by May"


def test_a_condition_is_no_question(said: Callable) -> None:
    assert said("Ana Lind will respond if the fees rise again.") == []


def test_allegations_that_somebody_is_asked_about_are_not_the_askers_words(said: Callable) -> None:
    found = said("Police questioned Berg over allegations that he sank a boat.")
    assert not any(one.source for _, one in found if one.content[0].text.startswith("that he sank"))
