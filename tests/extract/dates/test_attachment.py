from communique.extract.dates import DATES
from communique.extract.dates.attachment import when_for, whens_in


def governing(read, text, word):
    reading = DATES.run(read(text))
    token = next(token for token in reading.doc if token.text == word)
    when = when_for(reading, token)
    return when.value if when else None


def test_a_date_governs_the_verb_of_its_own_clause(read):
    text = "The minister left on Monday after he had met the king in January."
    assert governing(read, text, "left") == "2021-03-08"
    assert governing(read, text, "met") == "2021-01"


def test_a_date_governs_a_noun_that_it_hangs_on(read):
    text = "They spoke of the breakdown of the summit in February."
    assert governing(read, text, "breakdown") == "2021-02"


def test_else_a_date_elsewhere_in_the_sentence_does(read):
    assert governing(read, "On Monday, she said that they had met.", "met") == "2021-03-08"


def test_a_sentence_without_a_date_has_none_whatever_the_report_says(read):
    assert governing(read, "They met on Monday. They agreed.", "agreed") is None


def test_durations_and_vague_words_govern_nothing(read):
    assert governing(read, "They now talked for two hours.", "talked") is None


def test_whens_in_gives_the_dates_of_one_sentence(read):
    reading = DATES.run(read("They met on Monday. On Tuesday they left, in 2021."))
    assert [when.value for when in whens_in(reading, reading.doc[7])] == ["2021-03-09", "2021"]


def test_the_day_itself_comes_before_its_apposition(read):
    reading = DATES.run(read("They sang songs on Tuesday, the second day of the fair."))
    when = when_for(reading, reading.doc[1])
    assert when is not None
    assert when.rule == "weekday"
