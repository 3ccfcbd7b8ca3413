import pytest


def test_a_bare_weekday_in_past_tense_is_the_last_one_up_to_the_anchor(value):
    assert value("They met on Tuesday.") == {"Tuesday": "2021-03-09"}
    assert value("They met on Thursday.") == {"Thursday": "2021-03-04"}


def test_a_bare_weekday_may_be_the_anchors_own_day(value):
    assert value("They met Wednesday.") == {"Wednesday": "2021-03-10"}


@pytest.mark.parametrize(
    "text", ["They will meet on Tuesday.", "They are scheduled to meet on Tuesday.", "They meet Tuesday."]
)
def test_a_weekday_in_the_future_is_the_next_one(value, text):
    assert value(text) == {"Tuesday": "2021-03-16"}


def test_until_points_ahead_whatever_the_tense(value):
    assert value("They had time until Friday.") == {"Friday": "2021-03-12"}


def test_a_possessive_weekday_is_past(value):
    assert value("They will look into Monday's ruling.") == {"Monday": "2021-03-08"}


def test_last_and_next_outrank_the_tense(value):
    assert value("They will discuss what was said last Wednesday.") == {"last Wednesday": "2021-03-03"}
    assert value("They talked of a visit next Wednesday.") == {"next Wednesday": "2021-03-17"}


def test_a_name_that_sounds_like_a_weekday_is_none(value):
    assert value("The Sun rose over the bay.") == {}


def test_without_an_anchor_the_weekday_is_known_but_not_the_day(dates):
    (when,) = dates("They met on Tuesday.", published=None)
    assert (when.value, when.edtf, when.earliest, when.anchor) == ("XXXX-WXX-2", "", None, "missing")


def test_until_names_a_past_day_where_its_clause_is_over(value):
    assert value("They had not met until Monday.") == {"Monday": "2021-03-08"}
    assert value("They will not meet until Monday.") == {"Monday": "2021-03-15"}


def test_the_previous_weekday_counts_from_the_day_named_last(value):
    assert value("They met on Feb. 18. They had met on the previous Friday.")["the previous Friday"] == "2021-02-12"
