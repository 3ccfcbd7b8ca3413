"""Copies, versions and what is taken from an agency are no corroboration."""

from collections.abc import Iterable

from attrs import evolve

import ours
from communique.claims.codes import HopType, Stance
from communique.claims.report import Report
from communique.claims.voice import Hop, Voice
from communique.record.recorded import Listed, Recorded
from communique.record.source import Appearance
from communique.search.corroboration import Corroboration, corroboration

TEXT = "Ada Lind met ministers."


def listed(name: str, outlet: str | None, series: str | None = None, copy_of: str | None = None) -> Listed:
    return Listed(
        name,
        "wire",
        outlet,
        "2021-03-10",
        None,
        "en",
        None,
        None,
        None,
        series,
        0,
        copy_of,
        None,
        False,
        False,
        False,
        "",
        "",
        None,
    )


def told(report: Listed, *agencies: str, own: HopType = HopType.OUTLET) -> Recorded:
    of: Report = evolve(ours.report(TEXT), id=report.id)
    hops = (Hop(HopType.PERSON, "Per Moe"), *(Hop(HopType.AGENCY, name) for name in agencies))
    last = (Hop(own, report.outlet),) if report.outlet else ()
    claim = evolve(ours.meeting(of), voice=Voice(Stance.CLAIM, (*hops, *last)))
    return Recorded(f"c{report.id}", claim, (), "", None)


def counted(claims: Iterable[Recorded], *reports: Listed, copies: Iterable[str] = ()) -> tuple[int, int]:
    appeared = {reports[0].id: tuple(Appearance(reports[0].id, one, "", None, None, None, None) for one in copies)}
    found = corroboration(claims, {one.id: one for one in reports}, appeared)
    return found.independent, found.reports


ONE, TWO, TASS = listed("r1", "Wire One"), listed("r2", "Wire Two"), listed("r3", "TASS")


def test_reports_of_different_outlets_count_apart() -> None:
    assert counted([told(ONE), told(TWO)], ONE, TWO) == (2, 2)


def test_reports_of_no_known_outlet_count_apart() -> None:
    some = listed("r4", None), listed("r5", None)
    assert counted([told(one) for one in some], *some) == (2, 2)


def test_versions_of_one_story_and_two_reports_of_one_outlet_count_once() -> None:
    versions = listed("r4", "Wire One", "story"), listed("r5", "Wire 1", "story")
    assert counted([told(one) for one in versions], *versions) == (1, 2)
    again = listed("r6", "wire one")
    assert counted([told(ONE), told(again)], ONE, again) == (1, 2)


def test_copies_count_as_reports_and_not_as_sources() -> None:
    assert counted([told(ONE)], ONE, copies=("r1", "r7", "r8")) == (1, 3)
    copy = listed("r4", "Harbour Gazette", copy_of="r1")
    assert counted([told(ONE), told(copy)], ONE, copy) == (1, 2)


def test_copies_of_an_original_that_is_not_there_count_once() -> None:
    copies = listed("r4", "Harbour Gazette", copy_of="r9"), listed("r5", "The Pilot", copy_of="r9")
    assert counted([told(one) for one in copies], *copies) == (1, 2)


def test_what_is_taken_from_an_agency_that_tells_of_it_itself_adds_no_source() -> None:
    assert counted([told(TASS, own=HopType.AGENCY), told(ONE, "TASS")], TASS, ONE) == (1, 2)
    assert counted([told(TASS), told(ONE, "TASS News Agency"), told(TWO)], TASS, ONE, TWO) == (2, 3)


def test_two_reports_that_have_it_from_one_agency_are_one_source() -> None:
    assert counted([told(ONE, "TASS"), told(TWO, "TASS")], ONE, TWO) == (1, 2)


def test_a_report_with_words_of_its_own_beside_an_agencys_is_a_source_beside_it() -> None:
    assert counted([told(ONE, "TASS"), told(ONE), told(TASS)], ONE, TASS) == (2, 2)


def test_an_agencys_own_report_is_not_taken_from_itself() -> None:
    yonhap = listed("r4", "Yonhap News Agency")
    assert counted([told(yonhap, "Yonhap"), told(ONE)], yonhap, ONE) == (2, 2)


def test_it_is_told_in_words() -> None:
    assert str(Corroboration(2, 5)) == "2 independent sources of 5 reports"
    assert str(Corroboration(1, 1)) == "1 independent source of 1 report"
