"""The two model reports, untouched, give what an analyst reads out of them; skipped where ../shared is absent."""

from pathlib import Path

import pytest
from spacy.language import Language

from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment, Event, NonEvent, Statement
from communique.claims.codes import (
    ActorType,
    CommitmentState,
    Directness,
    EncounterKind,
    EventType,
    NonEventKind,
    Participation,
    ReportKind,
    Role,
    Status,
)
from communique.claims.report import Found, Report
from communique.collect.read import read_bytes
from communique.extract.reading import Reading
from communique.run.extraction import claims_of, extract_reports

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
WIRE, TRANSCRIPT = SEEDS / "000_e02591538d506e45.txt", SEEDS / "004_3e80e674ad0fd29e.txt"
pytestmark = pytest.mark.skipif(not WIRE.exists(), reason="the model reports in ../shared/seeds are not here")

CHOE, IM = "person:choe-son-hui", "person:im-chon-il"
KIM, TRUMP = "person:kim-jong-un", "person:donald-trump"
ENVOY = "person:kim-hyun-chong"
Read = tuple[Reading, tuple[Claim, ...]]


def read(path: Path, nlp: Language) -> Read:
    (report,) = read_bytes(path.name, path.read_bytes())
    assert isinstance(report, Report)
    (reading,) = extract_reports(nlp, [report])
    return reading, claims_of(reading)


@pytest.fixture(scope="module")
def wire(nlp: Language) -> Read:
    return read(WIRE, nlp)


@pytest.fixture(scope="module")
def transcript(nlp: Language) -> Read:
    return read(TRANSCRIPT, nlp)


def events(claims: tuple[Claim, ...], *kinds: EncounterKind) -> list[tuple[Claim, Event]]:
    found = [(claim, claim.content) for claim in claims if isinstance(claim.content, Event)]
    return [(c, e) for c, e in found if not kinds or (e.encounter and e.encounter.kind in kinds)]


def parties(event: Event) -> set[str]:
    return {one.actor for one in event.participants}


def states(event: Event) -> set[str | None]:
    return {one.state for one in event.participants}


def days(claim: Claim) -> tuple[str | None, str | None]:
    return (claim.when.earliest, claim.when.latest) if claim.when else (None, None)


def values(*found: Found | None) -> list[str | None]:
    return [one.value if one else None for one in found]


def people(reading: Reading) -> dict[str, Actor]:
    return {actor.name: actor for actor in reading.actors if actor.type is ActorType.PERSON}


def test_the_head_of_the_wire_is_data(wire: Read) -> None:
    head = wire[0].report.head
    assert head.kind is ReportKind.WIRE
    assert values(head.outlet, head.published, head.dateline) == ["Yonhap", "2019-11-20", "SEOUL/MOSCOW"]
    assert head.revision is not None
    assert (head.revision.label, head.revision.number) == ("LEAD", 1)
    assert "headline" in head.revision.note
    assert head.headline is not None
    assert head.headline.value.startswith("Senior N. Korean official")
    assert wire[0].report.body.lstrip().startswith("A senior North Korean diplomat")


def test_the_head_of_the_transcript_is_data_and_its_furniture_is_cut(transcript: Read) -> None:
    report = transcript[0].report
    head = report.head
    assert head.kind is ReportKind.TRANSCRIPT
    assert values(head.outlet, head.published, head.byline) == ["KBS World Radio", "2020-02-13", "Choi You Sun"]
    assert head.headline is not None
    assert head.headline.value.startswith("Moon's Security Aide Visits")
    for furniture in ("Main News", "A to Z", "News2020", "Photo", "Latest News", "Choi You Sun, KBS"):
        assert furniture in report.text
        assert furniture not in report.body
    assert [turn.kind for turn in report.turns] == ["anchor", "report", "sound_bite", "report"] or {
        turn.kind for turn in report.turns
    } == {"anchor", "report", "sound_bite"}


WIRE_PEOPLE = {
    "Choe Son-hui": ("PRK", "First Vice Foreign Minister"),
    "Im Chon-il": ("PRK", "senior diplomat in charge of Russian affairs"),
    "Oleg Burmistrov": ("RUS", "Ambassador-at-Large"),
    "Igor Morgulov": ("RUS", "Deputy Foreign Minister"),
    "Vladimir Titov": ("RUS", "First Deputy Foreign Minister"),
    "Kim Jong-un": ("PRK", "leader"),
    "Donald Trump": ("USA", "President"),
}
TRANSCRIPT_PEOPLE = {
    "Kim Hyun-chong": ("KOR", "Deputy National Security Adviser"),
    "Moon Jae-in": ("KOR", "President"),
    "Vladimir Putin": ("RUS", "President"),
    "Alexander Matsegora": ("RUS", "ambassador in Pyongyang"),
    "Kim Jong-un": ("PRK", "leader"),
}


def assert_people(reading: Reading, expected: dict[str, tuple[str, str]]) -> None:
    found = people(reading)
    for name, (state, title) in expected.items():
        assert found[name].state == state, name
        assert any(title in office.title for office in found[name].offices), name


def test_every_person_of_the_wire_is_found_once_with_title_and_state(wire: Read) -> None:
    assert_people(wire[0], WIRE_PEOPLE)
    assert set(people(wire[0])) == set(WIRE_PEOPLE)


def test_every_person_of_the_transcript_is_found_once_with_title_and_state(transcript: Read) -> None:
    assert_people(transcript[0], TRANSCRIPT_PEOPLE)
    others = {name: actor for name, actor in people(transcript[0]).items() if name not in TRANSCRIPT_PEOPLE}
    # The president in office is named once by the name of his administration.
    assert {name for name, actor in others.items() if not actor.journalist} <= {"Donald Trump"}


def test_a1_the_visit_is_under_way_since_the_arrival_and_both_travel(wire: Read) -> None:
    visits = [(c, e) for c, e in events(wire[1], EncounterKind.VISIT) if CHOE in parties(e)]
    assert len(visits) == 1
    ((claim, visit),) = visits
    assert claim.status is Status.ONGOING
    assert {CHOE, IM} <= parties(visit)
    assert days(claim)[0] == "2019-11-19"
    assert visit.place is not None
    assert visit.place.name == "Moscow"


def test_a2_the_talks_with_the_russian_side_took_place_on_wednesday(wire: Read) -> None:
    kinds = (EncounterKind.MEETING, EncounterKind.DIALOGUE)
    talks = [(c, e) for c, e in events(wire[1], *kinds) if days(c) == ("2019-11-20", "2019-11-20")]
    ((claim, meeting),) = talks
    assert claim.status is Status.OCCURRED
    assert {"PRK", "RUS"} <= states(meeting)
    assert CHOE in parties(meeting)


def test_a3_and_a4_being_seen_entering_is_no_meeting(wire: Read) -> None:
    entering = [
        one for _, event in events(wire[1]) for one in event.participants if one.grade is Participation.SEEN_ENTERING
    ]
    assert CHOE in {one.actor for one in entering}
    for claim, event in events(wire[1]):
        if any(one.grade is Participation.SEEN_ENTERING and one.actor == CHOE for one in event.participants):
            assert claim.when is not None
            assert (claim.when.earliest or "").startswith("2019-11-20T10:35")
            assert event.encounter is None or event.encounter.kind is not EncounterKind.MEETING


def test_a5_the_second_summit_broke_down_in_february_and_is_told_as_history(wire: Read) -> None:
    found = [(c, e) for c, e in events(wire[1]) if {KIM, TRUMP} <= parties(e) and days(c)[0] == "2019-02-01"]
    ((claim, event),) = found
    assert claim.status is Status.OCCURRED
    assert claim.background
    assert event.encounter is not None
    assert event.encounter.ordinal == "second"


def test_a6_the_working_level_talks_were_held_the_month_before(wire: Read) -> None:
    found = [(c, e) for c, e in events(wire[1]) if days(c)[0] == "2019-10-01" and {"PRK", "USA"} <= states(e)]
    assert [claim.status for claim, _ in found] == [Status.OCCURRED]


def test_a7_the_postponement_is_announced_and_the_exercises_are_postponed(wire: Read) -> None:
    sunday = [(c, e) for c, e in events(wire[1]) if days(c) == ("2019-11-17", "2019-11-17")]
    announced = [c for c, e in sunday if {"KOR", "USA"} <= states(e) and c.status is Status.OCCURRED]
    assert announced
    assert any(claim.status is Status.POSTPONED for claim, _ in events(wire[1]))


def test_a8_trump_urges_kim_hours_later(wire: Read) -> None:
    urged = [(c, e) for c, e in events(wire[1]) if e.type is EventType.REQUEST and TRUMP in parties(e)]
    ((claim, event),) = urged
    assert days(claim)[0] is not None
    assert (days(claim)[0] or "").startswith("2019-11-17")
    assert {one.actor for one in event.participants if one.role is Role.RECIPIENT} == {KIM}


def test_a9_the_deadline_is_open_and_due_at_the_end_of_the_year(wire: Read) -> None:
    deadlines = [c.content for c in wire[1] if isinstance(c.content, Commitment) and c.content.kind == "deadline"]
    (deadline,) = deadlines
    assert deadline.state is CommitmentState.OPEN
    assert deadline.owner == KIM
    assert deadline.due is not None
    assert deadline.due.latest == "2019-12-31"


def direct(claims: tuple[Claim, ...], words: str) -> tuple[str, str | None, Directness]:
    for claim in claims:
        if isinstance(claim.content, Statement) and any(words in span.text for span in claim.content.content):
            return str(claim.voice), claim.content.speaker, claim.content.directness
    raise AssertionError(f"no statement holds {words!r}")


def test_the_direct_quotes_have_their_speaker_and_their_chain(wire: Read, transcript: Read) -> None:
    for words in ("entire spectrum", "a kind of a view"):
        voice, speaker, directness = direct(wire[1], words)
        assert (speaker, directness) == ("person:igor-morgulov", Directness.DIRECT)
        assert voice == "Igor Morgulov → TASS → Yonhap"
    for words in ("act quickly", "get the deal done"):
        assert direct(wire[1], words)[1:] == (TRUMP, Directness.MIXED)
    assert direct(transcript[1], "30th anniversary")[1:] == (ENVOY, Directness.DIRECT)
    voice, speaker, directness = direct(transcript[1], "no longer wishes")
    assert (speaker, directness) == ("person:alexander-matsegora", Directness.INDIRECT)
    assert voice == "Alexander Matsegora → RIA Novosti → KBS World Radio"


def test_b1_the_envoys_visit_is_under_way_and_nobody_is_met(transcript: Read) -> None:
    found = [(c, e) for c, e in events(transcript[1], EncounterKind.VISIT) if ENVOY in parties(e)]
    here = [(c, e) for c, e in found if e.place and e.place.name == "Moscow"]
    ((claim, visit),) = here
    assert claim.status is Status.ONGOING
    assert days(claim)[0] == "2020-02-12"
    assert parties(visit) <= {ENVOY, "state:RUS"}  # the country that is visited; nobody who receives him is named
    assert {one.grade for one in visit.participants if one.actor == "state:RUS"} <= {Participation.NAMED}


def test_b2_putin_is_expected_in_south_korea_in_the_first_half_of_the_year(transcript: Read) -> None:
    visits = [(c, e) for c, e in events(transcript[1], EncounterKind.VISIT) if "person:vladimir-putin" in parties(e)]
    dated = [(c, e) for c, e in visits if c.when and c.when.dated]
    ((claim, _),) = dated
    assert claim.status is Status.EXPECTED
    assert claim.when is not None
    assert claim.when.edtf == "2020-01/2020-06"
    assert all(other.status is not Status.OCCURRED for other, _ in visits)


def test_b3_the_visit_to_washington_came_before(transcript: Read) -> None:
    found = [(c, e) for c, e in events(transcript[1], EncounterKind.VISIT) if ENVOY in parties(e)]
    washington = [(c, e) for c, e in found if e.place and e.place.name == "Washington"]
    ((claim, _),) = washington
    assert claim.status is Status.OCCURRED
    assert days(claim) == (None, "2020-02-12")


def test_b4_declining_to_comment_is_neither_denial_nor_confirmation(transcript: Read) -> None:
    found = [c.content for c in transcript[1] if isinstance(c.content, NonEvent)]
    assert [(one.kind, one.actor) for one in found] == [(NonEventKind.NO_COMMENT, ENVOY)]


def test_b6_the_moratorium_is_declared_void_in_december(transcript: Read) -> None:
    commitments = [(c, c.content) for c in transcript[1] if isinstance(c.content, Commitment)]
    withdrawn = [(c, one) for c, one in commitments if one.state is CommitmentState.WITHDRAWN]
    assert any(days(claim) == ("2019-12-01", "2019-12-31") for claim, _ in withdrawn)
    declared = [(c, e) for c, e in events(transcript[1]) if KIM in parties(e) and days(c)[0] == "2019-12-01"]
    assert [claim.status for claim, _ in declared] == [Status.OCCURRED]


def test_nothing_says_that_the_reporter_took_part_or_that_the_envoy_met_anyone(transcript: Read) -> None:
    for _, event in events(transcript[1]):
        assert not any("choi" in one.actor for one in event.participants)
        assert not any(one.actor == ENVOY and one.grade is Participation.MET for one in event.participants)
    for claim in transcript[1]:
        assert "Choi You Sun" not in str(claim.voice)


def test_no_event_is_dated_by_the_day_of_publication_unsaid(wire: Read, transcript: Read) -> None:
    for claims in (wire[1], transcript[1]):
        for claim in claims:
            if claim.when is not None and claim.when.dated:
                assert claim.when.expression is not None or claim.when.rule
