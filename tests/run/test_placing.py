"""Placing is the same in any order, in any batches, and wherever a run was killed."""

import re
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import ours
from communique.claims.canonical import report_id
from communique.claims.codes import CopyKind
from communique.claims.placement import Placement
from communique.claims.report import Found, Report
from communique.record.selection import Selection
from communique.record.store import Store
from communique.run.placing import AT_ONCE, Rules, place_waiting

Places = dict[str, tuple[str | None, int, str | None]]


def keys(report: Report) -> frozenset[str]:
    """A toy: the capital letters of the text, and the outlet's."""
    outlet = report.head.outlet.value if report.head.outlet else ""
    return frozenset(re.findall("[A-Z]", report.text + outlet))


def related(one: Report, other: Report) -> bool:
    return bool(keys(one) & keys(other)) and "lone" not in one.text + other.text


def place(reports: Sequence[Report]) -> tuple[Placement, ...]:
    """Of those that hang together the first is the original of the second, the others are one story."""
    if len(reports) == 1:
        return (Placement(reports[0].id),)
    first, second, *others = sorted(reports, key=lambda one: one.text)
    story = [Placement(one.id, f"story of {first.id}", rank) for rank, one in enumerate([first, *others])]
    return (*story, Placement(second.id, copy_of=first.id, copy=CopyKind.REPRINT))


RULES = Rules(keys, related, place)
REPORTS = [
    ours.report(text, outlet="x")
    for text in ("A one", "A B two", "B C three", "C four", "D five", "D six", "E lone", "E seven", "F", "G B eight")
]


def add(store: Store, report: Report, fingerprint: str = "v1") -> None:
    store.add(report, (), (), ours.source(report, f"{report.id}.txt", fingerprint), keys(report))


def places(store: Store) -> Places:
    return {one.id: (one.series, one.version, one.copy_of) for one in store.listed(Selection(superseded=True))}


def placed(batches: Collection[Collection[Report]]) -> Places:
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "a.db") as store:
        for batch in batches:
            for report in batch:
                add(store, report)
            place_waiting(store, RULES)
        return places(store)


EXPECTED = placed([REPORTS])


def test_what_hangs_together_through_others_is_placed_together() -> None:
    stories = {series for series, _, _ in EXPECTED.values() if series}
    assert len(stories) == 2
    assert sum(copy is not None for _, _, copy in EXPECTED.values()) == 2
    assert sum(place == (None, 0, None) for place in EXPECTED.values()) == 3


@settings(max_examples=8, deadline=None)
@given(st.permutations(REPORTS), st.sets(st.integers(0, len(REPORTS))))
def test_order_and_batches_do_not_show(reports: list[Report], cuts: set[int]) -> None:
    bounds = [0, *sorted(cuts), len(reports)]
    batches = [reports[start:end] for start, end in pairwise(bounds)]
    assert placed(batches) == EXPECTED


@settings(max_examples=8, deadline=None)
@given(st.permutations(REPORTS), st.sets(st.sampled_from(range(len(REPORTS))), max_size=4))
def test_a_head_that_changes_leaves_everybody_where_they_would_have_been_placed_anew(
    reports: list[Report], moved: set[int]
) -> None:
    """Given another outlet, a report hangs together with others than before, and the old ones may fall apart."""
    changed = [evolve(one, head=evolve(one.head, outlet=Found("D", "given"))) for one in REPORTS]
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "a.db") as store:
        for report in changed:
            add(store, report)
        place_waiting(store, RULES)
        for report in reports:
            add(store, report, "v2")
            if len(moved) % 2:
                place_waiting(store, RULES)
        place_waiting(store, RULES)
        assert places(store) == EXPECTED


def test_more_than_fit_into_one_transaction_are_placed(tmp_path: Path) -> None:
    many = [ours.report(f"lone {number}") for number in range(AT_ONCE + 10)]
    with Store.open(tmp_path / "a.db") as store:
        for report in many:
            add(store, report)
        place_waiting(store, RULES)
        with store.placing() as placing:
            assert placing.waiting(1000) == ()


def test_a_place_that_stays_the_same_is_not_written_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        for report in REPORTS:
            add(store, report)
        place_waiting(store, RULES)
        moment = store.now()
        add(store, ours.report("h C last", outlet="x"))
        place_waiting(store, RULES)
        with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as connection:
            rows = connection.execute("SELECT report FROM placements WHERE recorded_at > ?", [moment]).fetchall()
    assert [row[0] for row in rows] == [report_id("h C last")]
