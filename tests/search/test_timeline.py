"""The chronology: what is in it, in which order, and what the filters keep."""

import json

import pytest

from communique.claims.codes import ClaimKind, Status
from communique.errors import DateError, NotFoundError
from communique.record.store import Store
from communique.search import Entry, Filter, timeline

VISIT = "Visit: Ada Lind (SWE) → Oslo"
DEADLINE = "Deadline (open): Ada Lind (SWE): “an answer”"
SILENCE = "No comment: Kim (KOR): “declined to comment”"
TALKS = "Meeting: Finland – Norway"
UNDATED = "Meeting: Sweden – Finland"
ALL = [VISIT, TALKS, DEADLINE, SILENCE, UNDATED]


def titles(record: Store, **question: object) -> list[str]:
    return [entry.title for entry in timeline(record, Filter(**question))]


def the_visit(record: Store, **question: object) -> Entry:
    (entry,) = (one for one in timeline(record, Filter(**question)) if one.title.startswith("Visit"))
    return entry


def test_entries_stand_by_date_and_those_without_a_date_at_the_end(record: Store) -> None:
    found = timeline(record, Filter())
    assert [entry.title for entry in found if entry.dated] == [VISIT, TALKS, DEADLINE]
    assert sorted(entry.title for entry in found[3:]) == sorted([SILENCE, UNDATED])


def test_reports_of_one_event_make_one_entry_with_every_sentence_cited(record: Store) -> None:
    visit = the_visit(record)
    assert [str(one.citation) for one in visit.support] == [
        "Dagen, 2021-02-20, Talks in Oslo",
        "Wire One, 2021-03-08, Talks in Oslo",
        "Wire Two, 2021-03-15, Talks in Oslo",
    ]
    assert [one.sentence.split()[0] for one in visit.support] == ["Swedish", "Envoy", "Ada"]
    assert len(visit.reports) == 3
    assert {name for link in visit.links for name in (link.one, link.other)} == {one.claim for one in visit.support}


def test_an_entry_has_the_narrowest_time_the_last_status_and_all_of_them(record: Store) -> None:
    visit = the_visit(record)
    assert str(visit.when) == "2021-03-08"
    assert visit.status is Status.OCCURRED
    assert visit.statuses == (Status.ONGOING, Status.OCCURRED, Status.SCHEDULED)
    assert (visit.place and visit.place.name, visit.background) == ("Oslo", False)
    assert [(one.name, one.state, one.role, one.grade) for one in visit.participants] == [
        ("Ada Lind", "SWE", "actor", "met")
    ]


@pytest.mark.parametrize(
    ("day", "status"), [("2021-03-01", "scheduled"), ("2021-03-09", "ongoing"), ("2021-03", "occurred")]
)
def test_as_known_on_a_day_an_event_has_the_status_it_had_then(record: Store, day: str, status: str) -> None:
    assert the_visit(record, as_of=day).status == status


def test_as_known_on_a_day_nothing_of_later_reports_appears(record: Store) -> None:
    assert titles(record, as_of="2021-02-19") == []
    assert titles(record, as_of="2021-02-20") == ["Visit: Ada Lind (SWE) → Norway"]
    assert UNDATED not in titles(record, as_of="2021-03-31")
    assert UNDATED in titles(record, as_of="2021-04-01")


def test_a_wire_story_answers_in_its_newest_version_of_the_day(record: Store) -> None:
    newest, earlier = (
        [entry for entry in timeline(record, Filter(as_of=day)) if entry.title == TALKS] for day in (None, "2021-03-10")
    )
    assert [(str(entry.when), entry.background) for entry in newest] == [("2021-03-11", True)]
    assert [(str(entry.when), entry.background) for entry in earlier] == [("2021-03-10", False)]


@pytest.mark.parametrize("actor", ["Sweden", "SWE", "swedish", "Swedes", "Stockholm", "the Kingdom of Sweden"])
def test_a_state_is_asked_for_by_any_of_its_names(record: Store, actor: str) -> None:
    assert titles(record, actor=actor) == [VISIT, DEADLINE, UNDATED]


@pytest.mark.parametrize("actor", ["Ada Lind", "lind", "ADA"])
def test_a_person_is_asked_for_by_words_of_the_name(record: Store, actor: str) -> None:
    assert titles(record, actor=actor) == [VISIT, DEADLINE]


def test_half_a_word_of_a_name_is_nobody(record: Store) -> None:
    assert titles(record, actor="Lin") == []


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        ("2021-03-09", None, [TALKS, DEADLINE]),
        (None, "2021-03-08", [VISIT]),
        ("2021-03", "2021-03", [VISIT, TALKS]),
        ("2021-03-12", "2021-03-31", []),
    ],
)
def test_days_keep_what_overlaps_them(record: Store, since: str | None, until: str | None, kept: list[str]) -> None:
    assert titles(record, since=since, until=until) == kept


def test_the_status_is_the_events_not_one_claims(record: Store) -> None:
    assert titles(record, status=(Status.SCHEDULED,)) == []
    assert titles(record, status=(Status.SCHEDULED,), as_of="2021-03-01") == ["Visit: Ada Lind (SWE) → Norway"]


def test_kinds_words_and_a_report_narrow_the_answer(record: Store) -> None:
    visit = the_visit(record)
    assert titles(record, kind=(ClaimKind.NON_EVENT,)) == [SILENCE]
    assert titles(record, text="arrived in OSLO", kind=(ClaimKind.EVENT,)) == [VISIT]
    assert titles(record, report=visit.support[0].citation.report) == [VISIT]


def test_days_and_reports_that_are_none_are_refused(record: Store) -> None:
    with pytest.raises(DateError):
        Filter(since="last week")
    with pytest.raises(NotFoundError):
        timeline(record, Filter(report="rffffff"))


def test_an_answer_is_plain_values_for_json(record: Store) -> None:
    data = json.loads(json.dumps(the_visit(record).as_dict()))
    assert data["title"] == VISIT
    assert data["support"][1]["citation"]["outlet"] == "Wire One"
    assert data["when"]["edtf"] == "2021-03-08"
