"""Every part that a claim may give somebody has its place in the chronology."""

from pathlib import Path

import ours
from communique.claims.claim import NonEvent
from communique.claims.codes import NonEventKind
from communique.record.store import Store
from communique.search import Filter, timeline

REPORT = ours.report("Envoy Ada Lind did not meet Envoy Taro Suda.", "2021-03-01")


def test_whom_somebody_did_not_meet_stands_in_the_chronology(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "record.db")
    ada, taro = ours.person(REPORT, "Ada Lind", "SWE", "Envoy"), ours.person(REPORT, "Taro Suda", "JPN", "Envoy")
    content = NonEvent(next(iter(NonEventKind)), ours.span(REPORT, "did not meet"), ada.key, taro.key)
    store.add(REPORT, [ada, taro], [ours.claim(REPORT, content)], ours.source(REPORT, "r.txt"))
    (entry,) = timeline(store, Filter())
    assert [party.role for party in entry.participants] == ["actor", "counterpart"]
