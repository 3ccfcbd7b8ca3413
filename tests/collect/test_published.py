"""The day of publication among all the dates that a report gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.claims.report import Considered, Found
from communique.claims.span import Span
from communique.collect.findings import Findings
from communique.collect.published import Site, weighed

NOWHERE = Site()


def findings(*dates: tuple[str, str], modified: str | None = None, dateline: str | None = None) -> Findings:
    """Dates of publication as (rule, value), as readers would have found them one after the other."""
    found = Findings(
        modified=Found(modified, "json-ld") if modified else None,
        dateline_date=Found(dateline, "dateline-dated") if dateline else None,
    )
    for rule, value in dates:
        found = found.then(Findings(published=Found(value, rule)))
    return found


def doubts(found: Findings) -> list[tuple[str, str, str]]:
    return [(one.part, one.found.rule, one.why) for one in found.considered]


def believed(found: Findings, site: Site = NOWHERE) -> tuple[str, str] | None:
    published = weighed(found, site).published
    return (published.rule, published.value) if published else None


def test_the_most_trusted_source_is_believed_and_the_others_are_kept_with_why() -> None:
    found = weighed(findings(("meta", "2021-03-10"), ("json-ld", "2021-03-09")), NOWHERE)
    assert found.published == Found("2021-03-09", "json-ld")
    assert doubts(found) == [("published", "meta", "outranked")]


def test_what_a_person_states_is_believed_whatever_the_page_says() -> None:
    dates = findings(("given", "2021"), ("json-ld", "2021-03-09"), ("url", "2021-03-09"))
    assert believed(dates) == ("given", "2021")


def test_of_dates_that_agree_the_one_on_the_outlets_own_clock_is_taken() -> None:
    dates = findings(("json-ld", "2021-03-09T15:30:00+00:00"), ("time-element", "2021-03-10T00:30:00+09:00"))
    assert believed(dates) == ("time-element", "2021-03-10T00:30:00+09:00")
    assert weighed(dates, NOWHERE).considered == ()


def test_a_date_after_the_last_change_is_doubted_where_another_one_speaks_against_it() -> None:
    dates = findings(("json-ld", "2023-01-01"), ("page-date", "2021-03-09"), modified="2021-03-10")
    assert believed(dates) == ("page-date", "2021-03-09")
    assert ("published", "json-ld", "after-modified") in doubts(weighed(dates, NOWHERE))


def test_a_story_that_waited_for_its_hour_keeps_its_day_and_the_earlier_change_is_doubted() -> None:
    found = weighed(findings(("json-ld", "2021-03-12"), ("meta", "2021-03-12"), modified="2021-03-09"), NOWHERE)
    assert found.published and found.published.value == "2021-03-12"
    assert found.modified is None
    assert doubts(found) == [("modified", "json-ld", "before-published")]


def test_a_day_of_crawling_long_after_the_address_is_not_believed() -> None:
    dates = findings(("json-ld", "2023-05-01"), ("url", "2019-12-05"))
    assert believed(dates) == ("url", "2019-12-05")
    assert doubts(weighed(dates, NOWHERE)) == [("published", "json-ld", "after-others")]


def test_a_day_long_after_the_datelines_own_is_not_believed() -> None:
    dates = findings(("meta", "2023-05-01"), ("update-line", "2023-05-01"), ("dateline", "2019-12-05"))
    assert believed(dates) == ("dateline", "2019-12-05")
    assert ("published", "meta", "after-dateline") in doubts(weighed(dates, NOWHERE))


def test_a_reprint_of_the_next_week_keeps_its_own_day() -> None:
    assert believed(findings(("meta", "2019-12-12"), ("dateline", "2019-12-05"))) == ("meta", "2019-12-12")


def test_a_date_later_than_two_others_is_not_believed() -> None:
    dates = findings(("json-ld", "2023-05-01"), ("page-date", "2019-12-05"), ("dateline", "2019-12-05"))
    assert believed(dates) == ("page-date", "2019-12-05")


def test_a_date_before_address_and_another_date_is_not_believed() -> None:
    dates = findings(("json-ld", "2012-01-01"), ("meta", "2019-12-05"), ("url", "2019-12-05"))
    assert believed(dates) == ("meta", "2019-12-05")


def test_the_moment_of_rendering_is_no_publication() -> None:
    dates = findings(("meta", "2023-05-01T10:01:00+00:00"), ("page-date", "2019-12-05"))
    found = weighed(dates, Site(rendered="2023-05-01T10:00:00+00:00"))
    assert found.published and found.published.rule == "page-date"
    assert doubts(found) == [("published", "meta", "render-time")]


def test_the_outlets_printed_day_stands_before_the_day_in_utc() -> None:
    dates = findings(("json-ld", "2021-03-09T23:30:00+00:00"), ("date-line", "2021-03-10"))
    assert believed(dates) == ("date-line", "2021-03-10")
    assert doubts(weighed(dates, NOWHERE)) == [("published", "json-ld", "utc-day")]


@pytest.mark.parametrize(
    ("site", "iso"),
    [
        (Site("en-GB"), "2019-12-05"),
        (Site("en-US"), "2019-05-12"),
        (Site("de"), "2019-12-05"),
        (Site("en", "https://news.harbour.co.uk/a"), "2019-12-05"),
        (Site("en", "https://harbour.gov/a"), "2019-05-12"),
    ],
)
def test_language_and_country_decide_between_day_and_month(site: Site, iso: str) -> None:
    assert believed(findings(("page-date", "05/12/2019")), site) == ("page-date", iso)


def test_another_date_decides_between_day_and_month_before_the_country_does() -> None:
    dates = findings(("page-date", "05/12/2019 10:15"), ("url", "2019-12-05"))
    assert believed(dates, Site("en-US")) == ("page-date", "2019-12-05T10:15:00")
    assert believed(findings(("date-line", "05/12/2019"), dateline="XXXX-12-05")) == ("date-line", "2019-12-05")


def test_a_number_above_twelve_elsewhere_tells_the_order() -> None:
    changed = Found("2019-12-13", "update-line", Span(0, 10, "13/12/2019"))
    found = weighed(Findings(published=Found("05/12/2019", "date-line"), modified=changed), NOWHERE)
    assert found.published and found.published.value == "2019-12-05"


def test_where_nothing_decides_no_day_is_believed() -> None:
    found = weighed(findings(("page-date", "05/12/2019")), Site("en", "https://harbour.com/a"))
    assert found.published is None
    assert doubts(found) == [("published", "page-date", "ambiguous-order")]


RULES = st.sampled_from(["json-ld", "meta", "time-element", "page-date", "date-line", "url", "given"])
VALUES = st.sampled_from(
    ["2019-12-05", "2019-12-05T23:30:00+00:00", "2019-12-06T08:30:00+09:00", "05/12/2019", "2023-01-01", "2019-12-01"]
)


@given(st.lists(st.tuples(RULES, VALUES), max_size=5), st.sampled_from([None, "2019-12-05", "2024-01-01T10:00:00"]))
def test_every_date_is_believed_agrees_with_it_or_stands_with_its_doubt(
    dates: list[tuple[str, str]], modified: str | None
) -> None:
    before = findings(*dates, modified=modified)
    found = weighed(before, Site("en-GB"))
    assert (found.published is None) == (not dates)
    assert all(isinstance(one, Considered) and one.why for one in found.considered)
    assert weighed(before, Site("en-GB")) == found
