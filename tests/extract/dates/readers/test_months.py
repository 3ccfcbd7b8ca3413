def test_a_month_goes_by_the_tense(value):
    assert value("They met in June.") == {"June": "2020-06"}
    assert value("They will meet in June.") == {"June": "2021-06"}


def test_last_month_by_name_lies_before_this_one(value):
    assert value("The talks have stalled since last March.") == {"last March": "2020-03"}


def test_a_month_decided_on_in_the_past_is_the_nearest(value):
    assert value("They decided to delay it in January.") == {"January": "2021-01"}


def test_may_and_march_are_months_only_where_they_can_be(value):
    assert value("They may march in May.") == {"May": "2021-05"}
    assert value("March with us, he said.") == {}


def test_a_part_of_a_month_keeps_the_months_value(value):
    assert value("They met in mid-December.") == {"mid-December": "2020-12"}
    assert value("They met at the beginning of October.") == {"the beginning of October": "2020-10"}


def test_quarters_and_halves_belong_to_the_year_named(value):
    assert value("It fell in the third quarter of 2019.") == {"the third quarter of 2019": "2019-Q3"}
    assert value("It fell in the first half of 2021.") == {"the first half of 2021": "2021-H1"}
    assert value("It grew in the second half of last year.") == {"the second half of last year": "2020-H2"}


def test_a_season_needs_more_than_its_bare_name(value):
    assert value("They met last summer.") == {"last summer": "2020-SU"}
    assert value("Prices fall and spring back.") == {}


def test_without_an_anchor_the_parts_of_the_year_stay_open(value):
    text = "They met in June, in the third quarter, and before the second half of the year."
    assert list(value(text, published=None).values()) == ["XXXX-06", "XXXX-Q3", "XXXX-H2"]


def test_a_season_that_begins_a_name_is_no_time(value):
    assert value("He skated at the Winter Olympics.") == {}
    assert value("He skated last winter.") == {"last winter": "2020-WI"}
