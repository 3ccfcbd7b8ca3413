import pytest


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("They now agree.", "now", "PRESENT_REF"),
        ("They recently met.", "recently", "PAST_REF"),
        ("They will meet in the near future.", "the near future", "FUTURE_REF"),
        ("They will meet soon.", "soon", "FUTURE_REF"),
    ],
)
def test_vague_words_only_say_past_present_or_future(dates, text, words, timex):
    (when,) = dates(text)
    assert when.expression is not None
    assert (when.expression.text, when.value, when.dated) == (words, timex, False)


@pytest.mark.parametrize(
    "text",
    [
        "Once they met, it was over.",
        "It was once strong.",
        "They left as soon as they could.",
        "They left soon after the storm.",
    ],
)
def test_conjunctions_are_no_times(value, text):
    assert value(text) == {}
