"""The list of reports: every one that is stored, where it stands, and the words that it was found by."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

import ours
from communique.claims.codes import RevisionKind
from communique.claims.placement import Placement
from communique.claims.report import Found, Report, Revision
from communique.errors import DateError
from communique.record.store import Store
from communique.search import Filter, ReportFilter, Standing, reports, show, timeline, with_snippets

BASE = ours.report("Ada Lind met a minister in a rail tunnel.", "2021-03-10", outlet="Wire One")
LEAD = ours.report("Ada Lind met a minister and a mayor.", "2021-03-11", version=1, outlet="Wire One")
REPRINT = ours.report("Ada Lind met a minister and a mayor, Wire One says.", "2021-03-12", outlet="Harbour Gazette")
FOREIGN = ours.report("외무성은 철도 협정을 맺었다고 발표했다.", "2021-03-13", outlet="Haneul")
FOREIGN = evolve(FOREIGN, head=evolve(FOREIGN.head, language="ko"))
UNDATED = ours.report("Ada Lind met nobody.", None, outlet="Blog")


def under(report: Report, outlet: str, day: str) -> Report:
    head = evolve(report.head, outlet=Found(outlet, "column"), published=Found(day, "column"))
    return evolve(report, head=head, raw_sha256=outlet)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("reports") / "a.db"
    with Store.open(path) as opened:
        for report in (BASE, LEAD, REPRINT, FOREIGN, UNDATED, under(LEAD, "The Pilot", "2021-03-14")):
            claims = [] if report is FOREIGN else [ours.meeting(report)]
            opened.add(report, [], claims, ours.source(report, f"{report.raw_sha256}.txt"))
        ours.versions(opened, "story", BASE, LEAD)
        ours.copy(opened, REPRINT, LEAD)
        yield opened


def ids(store: Store, **question: object) -> list[str]:
    return [one.report for one in reports(store, ReportFilter(**question))]


def test_all_reports_are_listed_the_newest_first_and_those_without_a_date_last(store: Store) -> None:
    assert ids(store) == [FOREIGN.id, REPRINT.id, LEAD.id, BASE.id, UNDATED.id]


def test_each_says_where_it_stands_and_what_it_has(store: Store) -> None:
    found = {one.report: one for one in reports(store, ReportFilter())}
    assert [found[one.id].standing for one in (BASE, LEAD, REPRINT, FOREIGN)] == [
        Standing.SUPERSEDED,
        Standing.CURRENT,
        Standing.COPY,
        Standing.CURRENT,
    ]
    assert (found[LEAD.id].series, found[LEAD.id].version, found[REPRINT.id].copy_of) == ("story", 1, LEAD.id)
    assert [(found[one.id].extracted, found[one.id].claims) for one in (LEAD, FOREIGN)] == [(True, 1), (False, 0)]


def test_other_outlets_of_a_text_and_of_its_copies_stand_together_by_publication(store: Store) -> None:
    (lead,) = (one for one in reports(store, ReportFilter()) if one.report == LEAD.id)
    assert [(one.outlet, one.published, one.report) for one in lead.also] == [
        ("Harbour Gazette", "2021-03-12", REPRINT.id),
        ("The Pilot", "2021-03-14", LEAD.id),
    ]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({"words": "minister"}, [REPRINT, LEAD, BASE]),
        ({"words": '"rail tunnel"'}, [BASE]),
        ({"words": "철도"}, [FOREIGN]),
        ({"words": "***"}, []),
        ({"language": "ko"}, [FOREIGN]),
        ({"outlet": "pilot"}, [LEAD]),
        ({"outlet": "100%"}, []),
        ({"since": "2021-03-11", "until": "2021-03-12"}, [REPRINT, LEAD]),
        ({"series": "story"}, [LEAD, BASE]),
        ({"copies": True}, [REPRINT]),
        ({"copies": False, "words": "mayor"}, [LEAD]),
    ],
)
def test_filters_narrow_the_list(store: Store, question: dict[str, object], found: list[Report]) -> None:
    assert ids(store, **question) == [one.id for one in found]


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(DateError):
        ReportFilter(since="lately")


def test_a_snippet_marks_the_words_asked_for(store: Store) -> None:
    (found,) = with_snippets(store, reports(store, ReportFilter(words='"Rail Tunnel"')), '"Rail Tunnel"')
    assert [piece.text for piece in found.snippet if piece.hit] == ["rail tunnel"]
    assert "".join(piece.text for piece in found.snippet) == BASE.text


def test_a_shown_report_lists_its_versions_and_copies(store: Store) -> None:
    lead = show(store, LEAD.id)
    assert [one.report for one in lead.versions] == [BASE.id, LEAD.id]
    assert [one.report for one in lead.copies] == [LEAD.id, REPRINT.id]
    assert (show(store, BASE.id).superseded, show(store, BASE.id).standing) == (True, Standing.SUPERSEDED)
    assert [one.report for one in show(store, REPRINT.id).copies] == [LEAD.id, REPRINT.id]
    assert (show(store, UNDATED.id).versions, show(store, UNDATED.id).copies) == ((), ())
    assert {one.outlet for one in lead.sources} == {"Wire One", "Harbour Gazette", "The Pilot"}


def test_what_does_not_speak_is_told_on_request_or_where_its_report_is_asked_for(store: Store) -> None:
    def told(**question: object) -> set[str]:
        return {one.citation.report for entry in timeline(store, Filter(**question)) for one in entry.support}

    assert told() == {LEAD.id, UNDATED.id}
    assert told(superseded=True) == {BASE.id, LEAD.id, REPRINT.id, UNDATED.id}
    assert BASE.id in told(report=BASE.id)


def test_a_notice_that_takes_a_story_back_is_told_apart_from_what_it_takes_back(tmp_path: Path) -> None:
    notice = ours.report("Editors: the story that Ada Lind met a mayor is withdrawn.", "2021-03-15")
    notice = evolve(notice, head=evolve(notice.head, revision=Revision("KILL", 0, kind=RevisionKind.KILL)))
    with Store.open(tmp_path / "a.db") as opened:
        for report in (BASE, notice):
            opened.add(report, [], [], ours.source(report, f"{report.id}.txt"))
        ours.place(opened, Placement(BASE.id, "story", 0, withdrawn=True), Placement(notice.id, "story", 1))
        found = {one.report: one.standing for one in reports(opened, ReportFilter())}
    assert found == {BASE.id: Standing.WITHDRAWN, notice.id: Standing.NOTICE}


def test_a_citation_names_the_other_outlets(store: Store) -> None:
    (citation,) = {
        one.citation for entry in timeline(store, Filter()) for one in entry.support if one.citation.report == LEAD.id
    }
    assert str(citation) == "Wire One, 2021-03-11, Talks in Oslo (also in Harbour Gazette, The Pilot)"


def test_as_known_before_another_outlet_carried_it_that_outlet_is_not_named(store: Store) -> None:
    (citation,) = {one.citation for entry in timeline(store, Filter(as_of="2021-03-12")) for one in entry.support}
    assert [one.outlet for one in citation.also] == ["Harbour Gazette"]
