import pytest
from attrs import evolve

from communique.claims.report import Found
from communique.extract.dates import anchor_of


def report_with(read, **head):
    report = read("Nothing.", published=None).report
    return evolve(report, head=evolve(report.head, **{name: Found(value, "test") for name, value in head.items()}))


def test_the_datelines_day_comes_before_the_day_of_publication(read):
    anchor = anchor_of(report_with(read, dateline_date="2021-03-09", published="2021-03-10"))
    assert anchor is not None
    assert anchor.label == "dateline 2021-03-09"


def test_without_a_dateline_the_day_of_publication_counts_whatever_its_hour(read):
    anchor = anchor_of(report_with(read, published="2021-03-10T23:30:00+09:00"))
    assert anchor is not None
    assert anchor.label == "published 2021-03-10"


@pytest.mark.parametrize(
    ("place", "instant", "day"),
    [
        ("SEOUL", "2021-03-10T22:00:00+00:00", "2021-03-11"),
        ("SEOUL, South Korea", "2021-03-10T22:00:00Z", "2021-03-11"),
        ("WASHINGTON", "2021-03-11T02:00:00+00:00", "2021-03-10"),
        ("PORT AZUR", "2021-03-10T22:00:00+00:00", "2021-03-10"),
        ("SEOUL", "2021-03-10", "2021-03-10"),
    ],
)
def test_an_instant_falls_on_the_day_that_it_was_at_the_datelines_place(read, place, instant, day):
    anchor = anchor_of(report_with(read, dateline=place, published=instant))
    assert anchor is not None
    assert anchor.day.isoformat() == day


def test_a_report_without_any_date_has_no_anchor(read):
    assert anchor_of(report_with(read)) is None


def test_what_is_no_iso_date_counts_as_none(read):
    assert anchor_of(report_with(read, published="last week")) is None
