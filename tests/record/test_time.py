"""As known on a day: publication, wire versions, and reports without a date."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ours
from communique.claims.report import Report
from communique.errors import DateError
from communique.record.clock import instant
from communique.record.days import day_after
from communique.record.selection import Selection
from communique.record.store import Store

FIRST = ours.report("Ada Lind met a minister.", "2021-03-10")
SECOND = ours.report("Ada Lind met a minister and a mayor.", "2021-03-11T08:00", version=1)
THIRD = ours.report("Ada Lind met two ministers and a mayor.", "2021-03-12", version=2)
ALONE = ours.report("Ada Lind met nobody else.", "2021-03-11")


def put(store: Store, report: Report) -> None:
    store.add(report, (), (ours.meeting(report),), ours.source(report))


def seen(store: Store, as_of: str | None = None, superseded: bool = False) -> set[str]:
    selection = Selection(as_of=as_of, superseded=superseded)
    reports = {entry.id for entry in store.listed(selection)}
    assert {entry.claim.report for entry in store.claims(selection)} == reports
    return reports


def test_only_reports_published_by_the_day_are_known_on_it(store: Store) -> None:
    put(store, FIRST)
    put(store, ALONE)
    assert seen(store, "2021-03-09") == set()
    assert seen(store, "2021-03-10") == {FIRST.id}
    assert seen(store, "2021-03-11") == {FIRST.id, ALONE.id}
    assert seen(store, "2021-03") == {FIRST.id, ALONE.id}


def test_a_report_published_at_an_hour_of_the_day_is_known_on_it(store: Store) -> None:
    put(store, SECOND)
    assert seen(store, "2021-03-11") == {SECOND.id}


def test_a_newer_version_of_a_wire_story_replaces_the_older_ones_from_its_publication_on(store: Store) -> None:
    for report in (SECOND, THIRD, FIRST, ALONE):
        put(store, report)
    ours.versions(store, "example|talks", FIRST, SECOND, THIRD)
    assert seen(store) == {THIRD.id, ALONE.id}
    assert seen(store, "2021-03-10") == {FIRST.id}
    assert seen(store, "2021-03-11") == {SECOND.id, ALONE.id}
    assert seen(store, superseded=True) == {FIRST.id, SECOND.id, THIRD.id, ALONE.id}


def test_a_report_without_a_date_counts_from_its_first_recording(store: Store) -> None:
    undated = ours.report(published=None)
    put(store, undated)
    store.add(undated, (), (ours.meeting(undated),), ours.source(undated, fingerprint="v2"))
    assert seen(store, "2021-03-31") == set()
    assert seen(store, "2021-04-01") == {undated.id}


@pytest.mark.parametrize(
    ("given", "after"),
    [
        ("2021", "2022"),
        ("2021-12", "2022-01"),
        ("2021-02-28", "2021-03-01"),
        ("2021-02-28T10:00", "2021-03-01"),
    ],
)
def test_the_day_after_is_the_first_that_does_not_lie_within(given: str, after: str) -> None:
    assert day_after(given) == after


@pytest.mark.parametrize("text", ["", "yesterday", "2021-13", "2021-02-30", "03/04/2021", "9999-12-31"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        day_after(text)


@given(st.dates(max_value=datetime(9999, 12, 1).date()), st.dates())
def test_text_order_of_days_is_time_order(one: datetime, other: datetime) -> None:
    assert (other.isoformat() < day_after(one.isoformat())) == (other <= one)


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_text_order_of_instants_is_time_order(one: datetime, other: datetime) -> None:
    assert (instant(one) < instant(other)) == (one < other)
