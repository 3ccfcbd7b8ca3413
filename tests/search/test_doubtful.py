"""Doubtful claims are kept and can be asked for; no answer gives them unasked."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve

import ours
from communique.claims.claim import SURE
from communique.record.store import Store
from communique.search import Filter, ReportFilter, reports, show, timeline, why
from communique.serve.tabular import entry_rows
from communique.serve.terminal import source_line

REPORT = ours.report("Ada Lind met nobody at all.", "2021-03-08")


@pytest.fixture(params=[SURE - 0.1, SURE])
def met(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, bool]]:
    """A record of one meeting, and whether it is doubtful."""
    claim = evolve(ours.meeting(REPORT), confidence=request.param)
    with Store.open(tmp_path / "record.db", lambda: datetime(2021, 4, 1, tzinfo=UTC)) as store:
        store.add(REPORT, [], [claim], ours.source(REPORT))
        yield store, claim.doubtful


def test_a_chronology_holds_a_doubtful_event_only_where_it_is_asked_for(met: tuple[Store, bool]) -> None:
    store, doubtful = met
    assert len(timeline(store, Filter())) == (0 if doubtful else 1)
    assert len(timeline(store, Filter(doubtful=True))) == 1


def test_a_report_is_shown_without_its_doubtful_claims(met: tuple[Store, bool]) -> None:
    store, doubtful = met
    assert len(show(store, REPORT.id).claims) == (0 if doubtful else 1)


def test_a_doubtful_claim_is_marked_and_has_its_reasons(met: tuple[Store, bool]) -> None:
    store, doubtful = met
    (entry,) = timeline(store, Filter(doubtful=True))
    (row,) = entry_rows([entry])
    assert row["doubtful"] == ("yes" if doubtful else "no")
    assert ("doubtful" in source_line(entry.support[0]).plain) is doubtful
    assert why(store, row["claim"]).support.doubtful is doubtful


def test_every_form_of_an_answer_tells_of_the_doubt(met: tuple[Store, bool]) -> None:
    store, doubtful = met
    (entry,) = timeline(store, Filter(doubtful=True))
    assert entry.as_dict()["support"][0]["doubtful"] is doubtful


def test_a_report_counts_the_claims_that_it_shows(met: tuple[Store, bool]) -> None:
    store, _ = met
    (filed,) = reports(store, ReportFilter())
    assert filed.claims == len(show(store, REPORT.id).claims)


def test_a_doubtful_telling_is_no_evidence_for_an_event_that_is_surely_told(tmp_path: Path) -> None:
    other = ours.report("Ada Lind met nobody, it seems.", "2021-03-09", outlet="Wire Two")
    told = [(REPORT, ours.meeting(REPORT)), (other, evolve(ours.meeting(other), confidence=SURE / 2))]
    with Store.open(tmp_path / "record.db", lambda: datetime(2021, 4, 1, tzinfo=UTC)) as store:
        for report, claim in told:
            store.add(report, [], [claim], ours.source(report))
        (alone,) = timeline(store, Filter())
        both = timeline(store, Filter(doubtful=True))
    assert len(both) == 2
    assert alone in both
