import pytest

from communique.extract.dates.tense import Tense, is_plan, tense_at

SENTENCES = [
    ("The minister left on Monday.", Tense.PAST),
    ("The minister has met them since Monday.", Tense.PAST),
    ("The minister will leave on Monday.", Tense.FUTURE),
    ("The minister is expected to leave on Monday.", Tense.FUTURE),
    ("The ministers are to meet on Monday.", Tense.FUTURE),
    ("The minister said he would leave on Monday.", Tense.FUTURE),
    ("A report to be released on Monday is short.", Tense.FUTURE),
    ("She hopes to leave before Monday.", Tense.FUTURE),
    ("They decided to leave on Monday.", Tense.AHEAD_OF_PAST),
    ("The talks held on Monday failed.", Tense.PAST),
    ("The talks scheduled for Monday failed.", Tense.AHEAD_OF_PAST),
    ("Talks scheduled for Monday will fail.", Tense.FUTURE),
    ("The envoy was expected in Port Azur on Monday.", Tense.AHEAD_OF_PAST),
    ("The talks were to begin on Monday.", Tense.AHEAD_OF_PAST),
    ("They want the matter closed before Monday.", Tense.FUTURE),
    ("They undertook to ship the grain on Monday.", Tense.AHEAD_OF_PAST),
    ("The envoy was seen in Port Azur on Monday.", Tense.PAST),
    ("The talks may have failed on Monday.", Tense.PAST),
    ("The offer had been due to expire on Monday.", Tense.PAST),
    ("The council has scheduled a vote on Monday.", Tense.AHEAD_OF_PAST),
    ("The vote was planned for Monday.", Tense.AHEAD_OF_PAST),
    ("The council missed a Monday deadline.", Tense.AHEAD_OF_PAST),
    ("Her pledge Monday to help was welcomed.", Tense.PAST),
    ("She signed an agreement to leave on Monday.", Tense.FUTURE),
]


@pytest.mark.parametrize(("text", "tense"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_the_tense_is_that_of_the_governing_clause(read, text, tense):
    start = text.index("Monday")
    assert tense_at(read(text).doc, start, start + len("Monday")) is tense


def test_what_a_quoted_title_tells_says_nothing_of_the_time_beside_it(read):
    text = 'The paper ran a comment titled "The alliance will win" on Monday.'
    assert tense_at(read(text).doc, text.index("Monday"), text.index("Monday") + 6) is not Tense.FUTURE


def test_words_without_a_verb_have_no_tense(read):
    assert tense_at(read("Monday.").doc, 0, 6) is Tense.UNKNOWN


def test_a_plain_present_tells_a_plan_but_not_of_speech(read):
    plan, speech = read("The envoys meet Monday in Port Azur.").doc, read("The ministry says Monday was calm.").doc
    assert is_plan(next(token for token in plan if token.text == "Monday"))
    assert not is_plan(next(token for token in speech if token.text == "ministry"))
