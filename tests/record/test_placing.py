"""Who waits to be placed, who may be related to whom, and what is written of it."""

from attrs import evolve

import ours
from communique.claims.codes import CopyKind
from communique.claims.placement import Placement
from communique.claims.report import Found, Report
from communique.record.recorded import Listed
from communique.record.selection import Selection
from communique.record.store import Store

ONE = ours.report("Ada Lind met a minister.")
TWO = ours.report("Ada Lind met a mayor.")
THREE = ours.report("Ada Lind met nobody.")


def put(store: Store, report: Report, *blocks: str, fingerprint: str = "v1") -> None:
    store.add(report, (), (), ours.source(report, f"{report.id}.txt", fingerprint), frozenset(blocks))


def waiting(store: Store) -> set[str]:
    with store.placing() as placing:
        return set(placing.waiting(100))


def entry(store: Store, report: Report, recorded_by: str | None = None) -> Listed:
    (found,) = store.listed(Selection(report=report.id, superseded=True, recorded_by=recorded_by))
    return found


def with_outlet(report: Report, outlet: str) -> Report:
    return evolve(report, head=evolve(report.head, outlet=Found(outlet, "given")))


def test_a_new_report_waits_until_it_is_placed(store: Store) -> None:
    put(store, ONE, "a")
    assert waiting(store) == {ONE.id}
    ours.place(store)
    assert waiting(store) == set()


def test_a_report_read_again_without_a_change_does_not_wait(store: Store) -> None:
    put(store, ONE, "a")
    ours.place(store)
    put(store, ONE, "a")
    assert waiting(store) == set()


def test_a_report_that_another_version_of_the_program_reads_waits_again(store: Store) -> None:
    put(store, ONE, "a")
    ours.place(store)
    put(store, ONE, "a", fingerprint="v2")
    assert waiting(store) == {ONE.id}


def test_when_a_head_changes_those_that_shared_a_key_with_it_wait_too(store: Store) -> None:
    put(store, ONE, "a")
    put(store, TWO, "a", "b")
    put(store, THREE, "b")
    ours.place(store)
    put(store, with_outlet(ONE, "Harbour"), "c", fingerprint="v2")
    assert waiting(store) == {ONE.id, TWO.id}


def test_neighbours_share_a_key_now(store: Store) -> None:
    put(store, ONE, "a", "b")
    put(store, TWO, "b", "c")
    put(store, THREE, "d")
    put(store, with_outlet(TWO, "Harbour"), "d", fingerprint="v2")
    with store.placing() as placing:
        assert placing.neighbours([ONE.id, TWO.id, THREE.id]) == {
            TWO.id: frozenset({THREE.id}),
            THREE.id: frozenset({TWO.id}),
        }


def test_the_reports_themselves_are_had_as_they_are_now(store: Store) -> None:
    put(store, ONE)
    put(store, with_outlet(ONE, "Harbour"), fingerprint="v2")
    with store.placing() as placing:
        assert placing.reports([ONE.id, "rnone"]) == {ONE.id: with_outlet(ONE, "Harbour")}


def test_a_place_is_kept_with_its_past(store: Store) -> None:
    put(store, ONE)
    ours.place(store, Placement(ONE.id, "story", 1))
    moment = store.now()
    ours.place(store, Placement(ONE.id, copy_of=TWO.id, copy=CopyKind.REPRINT))
    then, now = entry(store, ONE, moment), entry(store, ONE)
    assert (then.series, then.version, then.copy_of) == ("story", 1, None)
    assert (now.series, now.version, now.copy_of, now.copy) == (None, 0, TWO.id, "reprint")


def test_a_report_that_comes_to_stand_alone_loses_its_place(store: Store) -> None:
    put(store, ONE)
    ours.place(store, Placement(ONE.id, "story", 1))
    ours.place(store, Placement(ONE.id))
    assert (entry(store, ONE).series, entry(store, ONE).version) == (None, 0)


def test_a_transaction_that_fails_leaves_who_waits_waiting(store: Store) -> None:
    put(store, ONE)
    try:
        with store.placing() as placing:
            placing.write([ONE.id], [Placement(ONE.id, "story")])
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert waiting(store) == {ONE.id}
    assert entry(store, ONE).series is None
