def test_both_ends_of_a_range_get_its_whole_interval(dates):
    first, last = dates("She stayed from March 3 to March 5.")
    assert (first.value, last.value) == ("2021-03-03", "2021-03-05")
    assert {(when.earliest, when.latest, when.edtf) for when in (first, last)} == {
        ("2021-03-03", "2021-03-05", "2021-03-03/2021-03-05")
    }
    assert last.rule == "month-day+range"


def test_between_needs_its_and(dates):
    first, last = dates("She served between 2015 and 2018.")
    assert first.latest == last.latest == "2018-12-31"
    assert [when.latest for when in dates("She served in 2015 and 2018.")] == ["2015-12-31", "2018-12-31"]


def test_a_weekday_that_ends_a_range_follows_its_beginning(dates):
    first, last = dates("She stayed from Sunday to Tuesday.", "2021-03-08")
    assert (first.value, last.value) == ("2021-03-07", "2021-03-09")


def test_days_joined_by_a_hyphen_are_one_expression(dates):
    (when,) = dates("The summit took place Feb. 20-22.")
    assert when.expression is not None
    assert (when.expression.text, when.earliest, when.latest) == ("Feb. 20-22", "2021-02-20", "2021-02-22")
