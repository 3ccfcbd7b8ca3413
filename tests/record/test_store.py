"""The contract of a store, whatever its engine."""

import pytest
from attrs import evolve

import ours
from communique.claims.canonical import claim_id
from communique.claims.claim import Claim
from communique.claims.codes import ClaimKind, RefusalReason, RevisionKind, Status
from communique.claims.report import Refusal, Report, Revision
from communique.record.selection import Selection
from communique.record.source import Outcome, Source
from communique.record.store import Store

REPORT = ours.report()
BAD = Refusal("a.txt", RefusalReason.EMPTY, "the file is empty")


def put(store: Store, report: Report, *claims: Claim, source: Source | None = None) -> Outcome:
    found = claims or (ours.meeting(report), ours.remark(report))
    return store.add(report, ours.actors(report), found, source or ours.source(report))


def claims(store: Store, **selection: object) -> set[Claim]:
    return {entry.claim for entry in store.claims(Selection(**selection))}


def test_what_goes_in_comes_out(store: Store) -> None:
    assert put(store, REPORT) is Outcome.ADDED
    assert list(store.reports()) == [REPORT]
    assert list(store.actors()) == [(REPORT.id, actor) for actor in ours.actors(REPORT)]
    assert claims(store) == {ours.meeting(REPORT), ours.remark(REPORT)}
    assert {entry.id for entry in store.claims()} == {claim_id(claim) for claim in claims(store)}


def test_the_list_of_reports_says_what_the_heads_say(store: Store) -> None:
    put(store, REPORT)
    ours.versions(store, "example|talks", REPORT)
    (entry,) = store.listed()
    assert (entry.id, entry.outlet, entry.published, entry.headline) == (
        REPORT.id,
        "Example News",
        "2021-03-10",
        "Talks in Oslo",
    )
    assert (entry.series, entry.version, entry.closed_at) == ("example|talks", 0, None)


def test_reading_the_same_report_again_changes_nothing(store: Store) -> None:
    put(store, REPORT)
    before = list(store.claims())
    assert put(store, REPORT) is Outcome.UNCHANGED
    assert list(store.claims()) == before


def test_a_newer_extraction_closes_what_it_no_longer_finds_and_leaves_the_rest_alone(store: Store) -> None:
    put(store, REPORT)
    first = {entry.claim: entry for entry in store.claims()}
    later = ours.meeting(REPORT, status=Status.SCHEDULED)
    newer = ours.source(REPORT, fingerprint="v2")
    assert put(store, REPORT, later, ours.remark(REPORT), source=newer) is Outcome.RENEWED
    now = {entry.claim: entry for entry in store.claims()}
    assert set(now) == {later, ours.remark(REPORT)}
    assert now[ours.remark(REPORT)] == first[ours.remark(REPORT)]


def test_the_store_still_knows_what_it_held_at_an_earlier_moment(store: Store) -> None:
    put(store, REPORT)
    (moment,) = {entry.recorded_at for entry in store.claims()}
    put(store, REPORT, ours.remark(REPORT), source=ours.source(REPORT, fingerprint="v2"))
    assert claims(store) == {ours.remark(REPORT)}
    assert claims(store, recorded_by=moment) == {ours.meeting(REPORT), ours.remark(REPORT)}
    assert claims(store, recorded_by="2021-01-01T00:00:00.000000Z") == set()


def test_a_claim_that_comes_back_is_recorded_again(store: Store) -> None:
    for fingerprint, found in (("v1", ours.meeting), ("v2", ours.remark), ("v3", ours.meeting)):
        put(store, REPORT, found(REPORT), source=ours.source(REPORT, fingerprint=fingerprint))
    assert claims(store) == {ours.meeting(REPORT)}


def test_a_changed_rule_or_confidence_renews_the_claim_under_its_old_id(store: Store) -> None:
    put(store, REPORT, ours.meeting(REPORT))
    surer = evolve(ours.meeting(REPORT), confidence=0.95)
    assert put(store, REPORT, surer, source=ours.source(REPORT, fingerprint="v2")) is Outcome.RENEWED
    assert [(entry.id, entry.claim) for entry in store.claims()] == [(claim_id(surer), surer)]


def test_of_two_rules_with_the_same_finding_the_surer_one_is_recorded(store: Store) -> None:
    surer = evolve(ours.meeting(REPORT), confidence=0.95, extractor="other")
    put(store, REPORT, ours.meeting(REPORT), surer)
    assert claims(store) == {surer}


def test_a_date_given_by_a_person_renews_the_report_and_its_claims(store: Store) -> None:
    undated = ours.report(published=None)
    put(store, undated, ours.meeting(undated, day=None))
    given = ours.dated(undated, "2021-03-10")
    source = ours.source(undated, given="2021-03-10")
    assert put(store, given, ours.meeting(given), source=source) is Outcome.RENEWED
    assert list(store.reports()) == [given]
    assert claims(store) == {ours.meeting(given)}


def test_a_later_reading_without_the_date_does_not_lose_it(store: Store) -> None:
    undated = ours.report(published=None)
    given = ours.dated(undated, "2021-03-10")
    put(store, given, source=ours.source(undated, given="2021-03-10"))
    assert put(store, undated, source=ours.source(undated, fingerprint="v2")) is Outcome.UNCHANGED
    assert list(store.reports()) == [given]


@pytest.mark.parametrize("order", [1, -1])
def test_a_text_that_comes_usable_and_taken_back_is_taken_back_in_either_order(store: Store, order: int) -> None:
    killed = evolve(REPORT, head=evolve(REPORT.head, revision=Revision("version 2", 1, kind=RevisionKind.KILL)))
    for one in (REPORT, killed)[::order]:
        put(store, one)
    assert list(store.reports(Selection(superseded=True))) == [killed]
    assert not claims(store)
    assert claims(store, superseded=True)


def test_bytes_are_known_once_they_were_read_to_their_end_in_the_same_way(store: Store) -> None:
    source = ours.source(REPORT)
    put(store, REPORT)
    assert store.known(source) is None
    store.finish(source, [REPORT.id])
    assert store.known(source) == (REPORT.id,)
    assert store.known(evolve(source, fingerprint="v2")) is None
    assert store.known(evolve(source, given="2021-03-10")) is None


def test_the_last_date_given_for_some_bytes_is_remembered(store: Store) -> None:
    source = ours.source(REPORT)
    assert store.given(source.raw_sha256) == ""
    for given in ("2021-03-10", "2021-03-11"):
        store.finish(evolve(source, given=given), [REPORT.id])
    assert store.given(source.raw_sha256) == "2021-03-11"
    assert store.known(evolve(source, given="2021-03-10")) is None


def test_known_bytes_under_a_new_name_are_noted(store: Store) -> None:
    put(store, REPORT)
    store.finish(ours.source(REPORT, "b.txt"), [REPORT.id])
    assert [one["source"] for one in store.sources()] == ["a.txt", "b.txt"]


def test_a_refusal_counts_until_its_source_succeeds(store: Store) -> None:
    store.refuse(BAD)
    store.refuse(BAD)
    assert list(store.refusals()) == [BAD]
    put(store, REPORT)
    assert list(store.refusals()) == []


def test_a_refusal_for_another_reason_takes_the_place_of_the_earlier_one(store: Store) -> None:
    store.refuse(BAD)
    store.refuse(evolve(BAD, reason=RefusalReason.BINARY))
    assert [refusal.reason for refusal in store.refusals()] == [RefusalReason.BINARY]


def test_claims_are_selected_by_kind_and_by_beginning_of_id(store: Store) -> None:
    put(store, REPORT)
    assert claims(store, kinds=(ClaimKind.STATEMENT,)) == {ours.remark(REPORT)}
    identity = claim_id(ours.meeting(REPORT))
    assert claims(store, claim=identity[:9]) == {ours.meeting(REPORT)}
    assert claims(store, report="r%") == set()


def test_claims_are_selected_by_the_words_of_a_name_or_by_state(store: Store) -> None:
    put(store, REPORT)
    assert len(claims(store, words=" ada lind ")) == 2
    assert claims(store, words=" ada l ") == set()
    assert len(claims(store, state="SWE")) == 2
    assert len(claims(store, words=" nobody ", state="SWE")) == 2


def test_an_actor_whose_state_is_learned_renews_the_claims_it_has_a_part_in(store: Store) -> None:
    store.add(REPORT, [ours.person(REPORT, "Ada Lind", None)], [ours.remark(REPORT)], ours.source(REPORT))
    assert claims(store, state="SWE") == set()
    newer = ours.source(REPORT, fingerprint="v2")
    assert put(store, REPORT, ours.remark(REPORT), source=newer) is Outcome.RENEWED
    assert claims(store, state="SWE") == {ours.remark(REPORT)}
