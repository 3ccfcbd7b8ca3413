"""What of an event counts for its identity."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ours
from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, TimexType
from communique.claims.when import When
from communique.identify.profile import Days, Profile, days_of, profile


def interval(earliest: str | None, latest: str | None) -> When:
    return When(TimexType.DATE, "", "", earliest, latest, None, "none", "test")


def made(event: Event, claim: Claim) -> Profile:
    return profile("c1", claim, event)


@pytest.mark.parametrize(
    ("when", "days"),
    [
        (None, None),
        (interval(None, None), None),
        (interval("2021-03-08", "2021-03-09"), Days(date(2021, 3, 8), date(2021, 3, 9))),
        (interval("2021-03-08T10:35", "2021-03-08T10:35"), Days(date(2021, 3, 8), date(2021, 3, 8))),
        (interval("2021-03-08", None), Days(date(2021, 3, 8), date(2021, 4, 8))),
        (interval(None, "2021-03-08"), Days(date(2021, 2, 5), date(2021, 3, 8))),
        (interval("2021-03-09", "2021-03-08"), None),
        (interval("2018-01-01", "2021-03-08"), None),
        (interval("-0044-03-15", "-0044-03-15"), None),
        (interval("9999-12-31", None), None),
    ],
)
def test_days_are_known_where_they_tell_which_event_is_meant(when: When | None, days: Days | None) -> None:
    assert days_of(when) == days


DAYS = st.builds(
    lambda first, length: Days(first, first + timedelta(days=length)),
    st.dates(date(2020, 1, 1), date(2020, 3, 1)),
    st.integers(0, 40),
)


@given(DAYS, DAYS)
def test_shared_days_lie_in_both(one: Days, other: Days) -> None:
    shared = one.shared(other)
    assert shared == other.shared(one)
    if shared:
        assert max(one.first, other.first) == shared.first <= shared.last == min(one.last, other.last)


def test_a_visits_destination_is_a_party() -> None:
    report = ours.report()
    ada = ours.participant(report, "Ada Lind", "SWE")
    visit = ours.encounter(report, "met", (ada,), kind=EncounterKind.VISIT, place="Oslo", country="NOR")
    found = made(visit, ours.claim(report, visit))
    assert (found.family, found.states) == ("visit", {"SWE", "NOR"})
    assert found.persons == {("person:ada-lind", "SWE")}


def test_meetings_summits_and_dialogues_are_one_family() -> None:
    report = ours.report()
    kinds = (EncounterKind.MEETING, EncounterKind.SUMMIT, EncounterKind.DIALOGUE, EncounterKind.CALL)
    events = [ours.encounter(report, "met", (), kind=kind) for kind in kinds]
    assert [made(one, ours.claim(report, one)).family for one in events] == ["talks", "talks", "talks", "call"]
