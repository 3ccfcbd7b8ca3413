import pytest


@pytest.mark.parametrize(
    "text",
    [
        "April 6, 1994",
        "6 April 1994",
        "the 6th of April 1994",
        "1994-04-06",
        "Wednesday, April 6, 1994",
        "6.4.1994",
        "April 6th 1994",
    ],
)
def test_a_full_date_is_read_in_every_order(value, text):
    assert value(f"It was signed on {text}, in Port Azur.") == {text: "1994-04-06"}


def test_a_day_without_year_is_the_nearest(value):
    assert value("They met on March 5.") == {"March 5": "2021-03-05"}
    assert value("They met on Dec. 30.") == {"Dec. 30": "2020-12-30"}


def test_a_day_far_off_goes_by_the_tense(value):
    assert value("They met on June 20.") == {"June 20": "2020-06-20"}
    assert value("They will meet on Dec. 30.") == {"Dec. 30": "2021-12-30"}
    assert value("They met ahead of the June 20 vote.") == {"June 20": "2021-06-20"}


def test_an_ambiguous_numeric_date_is_the_one_near_the_anchor_else_month_first(value):
    assert value("Signed 12/03/2021.") == {"12/03/2021": "2021-03-12"}
    assert value("Signed 12/03/2001.") == {"12/03/2001": "2001-12-03"}


def test_a_day_that_no_calendar_has_is_refused(value):
    assert "February 30, 2020" not in value("It was signed on February 30, 2020.")


def test_a_movable_feast_is_counted_by_weekdays(value):
    assert value("They met on Thanksgiving.") == {"Thanksgiving": "2020-11-26"}
    assert value("It was signed on Labor Day 2019.") == {"Labor Day 2019": "2019-09-02"}


def test_without_an_anchor_the_year_stays_open(dates):
    (when,) = dates("They met on March 5.", published=None)
    assert (when.value, when.earliest) == ("XXXX-03-05", None)


def test_a_day_that_begins_a_name_is_no_time(value):
    assert value("They played in the 1st of May Stadium.") == {}
    assert value("They played on the 1st of May.") == {"the 1st of May": "2020-05-01"}


def test_a_plain_present_tells_a_plan_only_of_the_nearer_day(value):
    assert value("A visitor looks at a painting in Port Azur on Nov. 1.") == {"Nov. 1": "2020-11-01"}
    assert value("The envoys meet on July 1.") == {"July 1": "2021-07-01"}
