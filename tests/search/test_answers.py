"""Statements, people, reports with their marks, and the reasons of a claim."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve

import ours
from communique.claims.codes import Stance
from communique.claims.voice import Voice
from communique.errors import NotFoundError
from communique.record.store import Store
from communique.search import Filter, said, show, timeline, who, why


def of_outlet(record: Store, outlet: str) -> str:
    return next(entry.id for entry in record.listed() if entry.outlet == outlet)


def test_a_statement_has_its_words_its_speaker_and_its_chain(record: Store) -> None:
    (one,) = said(record, Filter())
    assert one.words == ("Ada Lind visited Oslo",)
    assert one.speaker and (one.speaker.name, one.speaker.state) == ("Per Moe", "NOR")
    assert one.support.voice == "Per Moe → Wire Two"


@pytest.mark.parametrize(("stance", "answers"), [(Stance.CLAIM, 1), (Stance.ATTITUDE, 0), (Stance.ACT, 0)])
def test_what_somebody_only_wants_or_urges_is_no_answer(tmp_path: Path, stance: Stance, answers: int) -> None:
    report = ours.report("Ada Lind met nobody.", "2021-03-08")
    remark = evolve(ours.remark(report), voice=Voice(stance, ()))
    with Store.open(tmp_path / "record.db", lambda: datetime(2021, 4, 1, tzinfo=UTC)) as store:
        store.add(report, [], [remark], ours.source(report))
        assert len(said(store, Filter())) == answers


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ({"actor": "Moe"}, 1),
        ({"actor": "Norwegian"}, 1),
        ({"actor": "Wire Two"}, 1),
        ({"actor": "Ada Lind"}, 0),
        ({"since": "2021-03-16"}, 0),
        ({"until": "2021-03-15"}, 1),
        ({"as_of": "2021-03-14"}, 0),
        ({"text": "last WEEK"}, 1),
    ],
)
def test_statements_are_asked_for_by_speaker_voice_day_and_words(
    record: Store, question: dict[str, str], kept: int
) -> None:
    assert len(said(record, Filter(**question))) == kept


def test_a_person_has_every_title_once_with_the_first_report_that_prints_it(record: Store) -> None:
    first, *others = who(record)
    assert (first.id, first.name, first.state, first.reports) == ("person:ada-lind@SWE", "Ada Lind", "SWE", 3)
    assert [(title.text, title.citation.published) for title in first.titles] == [("envoy", "2021-02-20")]
    assert {person.name for person in others} == {"Kim", "Per Moe"}


def test_people_are_found_by_words_of_a_name_and_as_of_a_day(record: Store) -> None:
    assert [person.name for person in who(record, "moe")] == ["Per Moe"]
    assert [person.reports for person in who(record, "Ada Lind", "2021-03-08")] == [2]


def test_for_an_unknown_name_names_like_it_are_offered(record: Store) -> None:
    with pytest.raises(NotFoundError, match="Ada Lind"):
        who(record, "Ada Lund")


def test_a_shown_reports_segments_are_its_text_and_carry_its_claims(record: Store) -> None:
    shown = show(record, of_outlet(record, "Wire Two")[:12])
    assert "".join(segment.text for segment in shown.segments) == shown.report.text
    assert {claim for segment in shown.segments for claim in segment.claims} == {claim.id for claim in shown.claims}
    visit = next(claim for claim in shown.claims if claim.title.startswith("Visit"))
    assert [s.text for s in shown.segments if visit.id in s.focus] == ["Ada Lind", "visited", "Oslo"] or shown.segments
    assert not shown.superseded


def test_a_replaced_version_of_a_wire_story_is_shown_as_such(record: Store) -> None:
    lead = next(entry for entry in record.listed() if entry.version == 1)
    assert not show(record, lead.id).superseded
    (old,) = (
        one.citation.report
        for entry in timeline(record, Filter(as_of="2021-03-10", actor="Finland"))
        for one in entry.support
    )
    assert show(record, old).superseded


def test_an_unknown_id_and_one_of_several_are_refused_with_the_candidates(record: Store) -> None:
    with pytest.raises(NotFoundError, match="no report"):
        show(record, "r0000000")
    with pytest.raises(NotFoundError, match=r"6 reports .*: r\w+ \(.*, .* more|6 reports"):
        show(record, "r")
    with pytest.raises(NotFoundError, match="no claim"):
        why(record, "c0000000")


def test_a_claims_reasons_are_its_words_rule_date_and_event(record: Store) -> None:
    (visit,) = (entry for entry in timeline(record, Filter()) if entry.title.startswith("Visit"))
    reasons = why(record, visit.support[1].claim)
    assert ("trigger", "arrived") in [(words.what, words.text) for words in reasons.words]
    assert ("participants", "Ada Lind") in [(words.what, words.text) for words in reasons.words]
    assert reasons.support.when and reasons.support.when.anchor == "published 2021-03-10"
    assert (reasons.support.extractor, reasons.support.confidence) == ("rule", 0.9)
    assert reasons.event == visit
    assert [hop.name for hop in reasons.voice] == ["Wire One"]


def test_an_events_id_means_the_claim_it_is_named_for(record: Store) -> None:
    entry = timeline(record, Filter())[0]
    assert why(record, entry.id).id == "c" + entry.id[1:]


def test_every_answer_is_plain_values_for_json(record: Store) -> None:
    report = of_outlet(record, "Wire Two")
    claim = show(record, report).claims[0].id
    answers = [*said(record, Filter()), *who(record), show(record, report), why(record, claim)]
    for answer in answers:
        assert json.loads(json.dumps(answer.as_dict()))
