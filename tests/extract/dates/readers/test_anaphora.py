def test_hours_later_stay_on_the_day_named_before(dates):
    sunday, later = dates("On Sunday, the two sides put off the drill. Hours later, the president wrote to them.")
    assert (sunday.value, later.value) == ("2021-03-07", "2021-03-07")
    assert later.anchor == "expression 2021-03-07"


def test_that_day_where_only_the_year_is_known_is_as_vague_as_the_year(dates):
    _, when = dates("The king fell in 1987. On that day they danced.")
    assert (when.value, when.earliest, when.latest) == ("1987-XX-XX", "1987-01-01", "1987-12-31")


def test_that_day_where_no_day_was_named_is_unknown(dates):
    (when,) = dates("Later that day, he left.")
    assert (when.value, when.dated) == ("XXXX-XX-XX", False)


def test_the_following_year_follows_the_one_named_last(value):
    assert value("It was sold on May 22, 1995, and the following year it burnt.")["the following year"] == "1996"


def test_comparisons_are_not_counted_from(value):
    text = "It earned much in 2015. A year earlier, it had lost. A year earlier, it had lost."
    assert value(text)["A year earlier"] == "2014"


def test_the_second_day_of_a_trip_is_the_day_its_sentence_names(dates):
    _, second = dates("They sang on Tuesday, the second day of the fair.")
    assert (second.value, second.offset, second.unit) == ("2021-03-09", 1, "day")


def test_the_second_day_without_a_day_beside_it_stays_open(dates):
    (second,) = dates("It was the second day of the fair.")
    assert (second.value, second.offset, second.dated) == ("XXXX-XX-XX", 1, False)


def test_in_an_undated_report_nothing_is_counted_from_beyond_an_unknown_day(dates):
    *_, later = dates("It began on 2019-11-20. They met on Sunday. Hours later, they left.", published=None)
    assert (later.value, later.dated) == ("FUTURE_REF", False)


def test_a_day_is_not_counted_from_a_year(value):
    assert value("Exports rose this year. The envoys had met the previous day.")["the previous day"] == "XXXX-XX-XX"
