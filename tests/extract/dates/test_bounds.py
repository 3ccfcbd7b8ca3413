def only(dates, text):
    (when,) = dates(text)
    return when.earliest, when.latest, when.edtf


def test_by_and_until_leave_the_beginning_open(dates):
    assert only(dates, "They must leave by the end of June.") == (None, "2021-06-30", "../2021-06-30")
    assert only(dates, "They will stay until Friday.") == (None, "2021-03-12", "../2021-03-12")


def test_before_ends_on_the_day_before(dates):
    assert only(dates, "They will meet before April.") == (None, "2021-03-31", "../2021-03-31")


def test_before_the_end_takes_in_the_last_day(dates):
    assert only(dates, "They must decide before the end of May.") == (None, "2021-05-31", "../2021-05-31")


def test_since_leaves_the_end_open(dates):
    assert only(dates, "It has been closed since 2016.") == ("2016-01-01", None, "2016-01-01/..")


def test_the_value_stays_that_of_the_expression_alone(dates):
    (when,) = dates("It has been closed since 2016.")
    assert (when.value, when.rule) == ("2016", "year+since")
