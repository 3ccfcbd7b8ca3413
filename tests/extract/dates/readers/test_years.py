import pytest


def test_a_year_is_its_own_value(value):
    assert value("It began in early 2019.") == {"early 2019": "2019"}


@pytest.mark.parametrize("text", ["It cost $1998.", "Call 1950-0199.", "Some 2000 people came."])
def test_other_numbers_are_no_years(value, text):
    assert value(text) == {}


def test_decades_and_centuries_have_shorter_values_and_full_edtf(dates):
    decade, century = dates("It began in the late 1970s, and its city in the 11th century.")
    assert (decade.value, decade.edtf, decade.earliest, decade.latest) == ("197", "197X", "1970-01-01", "1979-12-31")
    assert (century.value, century.edtf) == ("10", "10XX")


def test_two_years_joined_by_a_hyphen_are_a_stretch(dates):
    (when,) = dates("It was closed in 2014-15.")
    assert (when.value, when.latest) == ("2014/2015", "2015-12-31")


def test_an_age_is_no_decade(value):
    assert value("Envoys in their 50s met a man in his late sixties.") == {}
    assert value("They met in the late 1960s.") == {"the late 1960s": "196"}
