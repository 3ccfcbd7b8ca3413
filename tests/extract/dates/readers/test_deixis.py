import pytest

SENTENCES = [
    ("They met last month.", "last month", "2021-02"),
    ("They met earlier this week.", "earlier this week", "2021-W10"),
    ("They will meet next year.", "next year", "2022"),
    ("They met yesterday afternoon.", "yesterday afternoon", "2021-03-09TAF"),
    ("They meet tonight.", "tonight", "2021-03-10TNI"),
    ("They met last night.", "last night", "2021-03-09TNI"),
    ("They met the day before yesterday.", "the day before yesterday", "2021-03-08"),
    ("They met two weeks ago.", "two weeks ago", "2021-W08"),
    ("They met 10 days ago.", "10 days ago", "2021-02-28"),
    ("They met several years ago.", "several years ago", "PAST_REF"),
    ("They met over the weekend.", "the weekend", "2021-W09-WE"),
    ("They parted 5000 years ago.", "5000 years ago", "PAST_REF"),
]


@pytest.mark.parametrize(("text", "words", "timex"), SENTENCES, ids=[words for _, words, _ in SENTENCES])
def test_an_expression_is_counted_from_the_anchor(value, text, words, timex):
    assert value(text) == {words: timex}


def test_without_an_anchor_offset_and_unit_are_kept(dates):
    (when,) = dates("They met last month.", published=None)
    assert (when.value, when.offset, when.unit, when.anchor, when.dated) == ("XXXX-XX", -1, "month", "missing", False)


def test_the_title_of_a_show_is_no_day(value):
    assert "Tomorrow" not in value("She opened for Tomorrow X Together in Port Azur.")


def test_the_year_that_a_clause_explains_is_not_the_anchors(value):
    assert value("It doubled in the year it was sold.") == {}
