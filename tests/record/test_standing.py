"""Which reports stand: versions, notices that take back, refiles and copies, now and as known on a day."""

import pytest
from attrs import evolve

import ours
from communique.claims.codes import CopyKind, RevisionKind
from communique.claims.placement import Placement
from communique.claims.report import Report, Revision
from communique.record.recorded import Tally
from communique.record.selection import Selection
from communique.record.store import Store


def notice(text: str, day: str, kind: RevisionKind) -> Report:
    report = ours.report(text, day)
    return evolve(report, head=evolve(report.head, revision=Revision(kind.value, 0, kind=kind)))


BASE = ours.report("Ada Lind met a minister.", "2021-03-10")
LEAD = ours.report("Ada Lind met a minister and a mayor.", "2021-03-11", version=1)
KILL = notice("Editors: the story that Ada Lind met a mayor is withdrawn.", "2021-03-12", RevisionKind.KILL)
REFILE = notice("Ada Lind met a mayor alone.", "2021-03-13", RevisionKind.REFILE)
STORY = (BASE, LEAD, KILL, REFILE)
REPRINT = ours.report("Ada Lind met a minister, it was reported.", "2021-03-11T09:00", outlet="Harbour")
SECOND = ours.report("Ada Lind met a minister, we hear.", "2021-03-12", outlet="The Pilot")


def put(store: Store, *reports: Report) -> None:
    for report in reports:
        store.add(report, (), (ours.meeting(report),), ours.source(report, f"{report.id}.txt"))


def standing(store: Store, as_of: str | None = None, recorded_by: str | None = None) -> set[str]:
    selection = Selection(as_of=as_of, recorded_by=recorded_by)
    reports = {entry.id for entry in store.listed(selection)}
    assert {entry.claim.report for entry in store.claims(selection)} == reports
    return reports


@pytest.fixture
def story(store: Store) -> Store:
    put(store, *STORY[::-1])
    places = [Placement(one.id, "story", rank, withdrawn=rank < 2) for rank, one in enumerate(STORY)]
    ours.place(store, *places)
    return store


def test_the_newest_version_speaks_as_known_on_each_day(story: Store) -> None:
    assert standing(story, "2021-03-10") == {BASE.id}
    assert standing(story, "2021-03-11") == {LEAD.id}
    assert standing(story) == {REFILE.id}


def test_from_a_kill_on_nothing_of_the_story_speaks_until_a_refile_does(story: Store) -> None:
    assert standing(story, "2021-03-12") == set()
    assert standing(story, "2021-03-13") == {REFILE.id}


def test_the_list_says_why_a_version_does_not_speak(story: Store) -> None:
    found = {entry.id: entry for entry in story.listed(Selection(superseded=True))}
    assert [bool(found[one.id].superseded) for one in STORY] == [True, True, True, False]
    assert [bool(found[one.id].withdrawn) for one in STORY] == [True, True, True, False]
    before = {entry.id: entry for entry in story.listed(Selection(superseded=True, as_of="2021-03-11"))}
    assert [bool(before[one.id].withdrawn) for one in STORY[:2]] == [False, False]


def test_a_copy_of_what_was_taken_back_is_shown_as_taken_back_from_then_on(story: Store) -> None:
    put(story, REPRINT)
    ours.place(story, Placement(REPRINT.id, withdrawn=True, copy_of=BASE.id, copy=CopyKind.REPRINT))
    for day, taken_back in (("2021-03-11", False), ("2021-03-12", True), (None, True)):
        found = {entry.id: entry for entry in story.listed(Selection(superseded=True, as_of=day))}
        assert bool(found[REPRINT.id].withdrawn) is taken_back, day


def test_the_claims_of_all_versions_are_there_on_request(story: Store) -> None:
    assert {entry.claim.report for entry in story.claims(Selection(superseded=True))} == {one.id for one in STORY}


def test_a_copy_speaks_only_as_long_as_its_original_is_not_known(store: Store) -> None:
    put(store, LEAD, REPRINT)
    moment = store.now()
    ours.copy(store, LEAD, REPRINT, CopyKind.REPRINT)
    assert standing(store) == {REPRINT.id}
    assert standing(store, recorded_by=moment) == {LEAD.id, REPRINT.id}


def test_of_two_copies_of_an_original_that_is_not_known_yet_the_earlier_speaks(store: Store) -> None:
    late = ours.report("Ada Lind met a minister in Oslo.", "2021-03-20")
    put(store, late, REPRINT, SECOND)
    places = [Placement(one.id, copy_of=late.id, copy=CopyKind.REPRINT) for one in (REPRINT, SECOND)]
    ours.place(store, *places)
    assert standing(store, "2021-03-12") == {REPRINT.id}
    assert standing(store) == {late.id}


def test_a_copy_of_a_version_that_was_replaced_or_taken_back_does_not_bring_it_back(story: Store) -> None:
    put(story, REPRINT)
    ours.copy(story, REPRINT, LEAD)
    assert standing(story, "2021-03-11") == {LEAD.id}
    assert standing(story, "2021-03-12") == set()
    assert standing(story) == {REFILE.id}


def test_what_is_not_placed_yet_speaks_for_itself(store: Store) -> None:
    put(store, BASE, LEAD)
    assert standing(store) == {BASE.id, LEAD.id}


def test_the_tally_counts_what_was_recorded_since(story: Store) -> None:
    since = story.now()
    assert story.tally(since) == Tally()
    put(story, REPRINT, SECOND)
    for copy in (REPRINT, SECOND):
        ours.copy(story, copy, LEAD)
    assert story.tally(since) == Tally(copies=2, languages=(("en", 2),))
    assert story.tally("") == Tally(copies=2, superseded=3, withdrawn=3, languages=(("en", 6),))
