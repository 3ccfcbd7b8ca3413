def test_a_clock_time_is_on_the_day_that_its_sentence_names_before_or_after(value):
    assert value("They met Tuesday, and at 7:50 a.m. they left.")["7:50 a.m."] == "2021-03-09T07:50"
    assert value("At 7:50 a.m. they left the house, which on Tuesday was full.")["7:50 a.m."] == "2021-03-09T07:50"


def test_else_it_is_on_the_anchors_day(dates):
    (when,) = dates("They left the house at around 9:20 a.m., it was said.")
    assert (when.value, when.earliest, when.edtf) == ("2021-03-10T09:20", "2021-03-10T09:20", "2021-03-10~")


def test_a_day_right_after_a_time_is_part_of_it(value):
    assert value("They left at 9 a.m. Tuesday.") == {"9 a.m. Tuesday": "2021-03-09T09:00"}
    assert value("They will meet at noon, March 15.") == {"noon, March 15": "2021-03-15T12:00"}


def test_greenwich_time_is_marked(value):
    assert value("They met at 18:00 UTC.") == {"18:00 UTC": "2021-03-10T18:00Z"}


def test_twelve_in_the_night_is_no_noon(value):
    assert value("They met at 12:15 a.m. and at 12 p.m.") == {
        "12:15 a.m.": "2021-03-10T00:15",
        "12 p.m.": "2021-03-10T12:00",
    }


def test_a_verse_or_a_score_is_no_time(value):
    assert value("They read John 3:16 and won 7:50.") == {}
