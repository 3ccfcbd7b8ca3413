"""Canonical JSON: the same value, the same bytes, and back again."""

import pytest
from attrs import evolve

from communique.claims import canonical
from communique.claims.actor import Actor, Mention, Office, Place
from communique.claims.claim import (
    Assessment,
    Channel,
    Claim,
    Commitment,
    Content,
    Encounter,
    Event,
    NonEvent,
    Participant,
    Position,
    Round,
    Statement,
)
from communique.claims.codes import (
    ActorType,
    ChannelState,
    ClaimKind,
    CommitmentKind,
    CommitmentState,
    Directness,
    EncounterKind,
    EventType,
    HopType,
    MentionForm,
    NonEventKind,
    Participation,
    PositionKind,
    ReportKind,
    Role,
    Stance,
    Status,
    TimexType,
    TurnKind,
)
from communique.claims.report import Cut, Found, Head, Report, Revision, Turn
from communique.claims.span import Span
from communique.claims.voice import Hop, Voice
from communique.claims.when import When
from communique.errors import SpanError

TEXT = "Envoy Ada Lind met ministers in Oslo on Monday."
WORDS = Span(6, 14, "Ada Lind")
WHEN = When(
    TimexType.DATE, "2021-03-08", "2021-03-08", "2021-03-08", "2021-03-08", None, "published 2021-03-10", "weekday"
)
MEETING = Event(
    EventType.CONSULT,
    Span(15, 18, "met"),
    (Participant("person:ada-lind", "Ada Lind", "SWE", Role.ACTOR, Participation.MET, WORDS),),
    place=Place("Oslo", Span(32, 36, "Oslo"), lat=59.9, lon=10.7),
    encounter=Encounter(EncounterKind.MEETING),
)
CONTENTS: list[Content] = [
    MEETING,
    Statement(Directness.DIRECT, (WORDS,), speaker="person:ada-lind"),
    Position(PositionKind.DEMAND, WORDS),
    Commitment(CommitmentKind.DEADLINE, WORDS, CommitmentState.OPEN, due=WHEN),
    Assessment(WORDS, WORDS),
    Channel("talks", WORDS, ChannelState.STALLED, ("state:SWE",), (Round(WORDS, Status.OCCURRED, "third", when=WHEN),)),
    NonEvent(NonEventKind.NO_COMMENT, WORDS),
]


def claim(content: Content) -> Claim:
    voice = Voice(Stance.FACT, (Hop(HopType.OUTLET, "Example News"),))
    return Claim("r1", Span(0, len(TEXT), TEXT), content, voice, Status.OCCURRED, "rule", 0.9, when=WHEN)


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: type(content).__name__)
def test_a_claim_of_every_kind_comes_back_from_json_as_it_was(content: Content) -> None:
    whole = claim(content)
    assert canonical.claim_from_dict(canonical.claim_to_dict(whole)) == whole


def test_every_kind_of_claim_has_a_content_of_its_own() -> None:
    assert {claim(content).kind for content in CONTENTS} == set(ClaimKind)


def test_the_identity_of_a_claim_is_what_it_asserts_and_not_which_rule_found_it() -> None:
    whole = claim(MEETING)
    assert canonical.claim_id(evolve(whole, extractor="another", confidence=0.5)) == canonical.claim_id(whole)
    assert canonical.claim_id(evolve(whole, status=Status.SCHEDULED)) != canonical.claim_id(whole)


def test_a_report_and_an_actor_come_back_from_json_as_they_were() -> None:
    head = Head(ReportKind.WIRE, outlet=Found("Example News", "wire-credit"), revision=Revision("LEAD", 1))
    report = Report("r1", TEXT, head, "0" * 64, (Cut(0, 5, "menu"),), (Turn(0, 9, TurnKind.ANCHOR),))
    actor = Actor("person:ada-lind", ActorType.PERSON, "Ada Lind", "SWE", (Mention(WORDS, MentionForm.PROPER),))
    actor = evolve(actor, offices=(Office("Envoy", Span(0, 5, "Envoy")),))
    assert canonical.report_from_dict(canonical.report_to_dict(report)) == report
    assert canonical.actor_from_dict(canonical.actor_to_dict(actor)) == actor


def test_a_claim_whose_words_do_not_stand_in_the_report_is_refused() -> None:
    report = Report("r1", TEXT, Head(ReportKind.PLAIN), "0" * 64)
    assert canonical.check_claim(report, claim(MEETING)) == claim(MEETING)
    with pytest.raises(SpanError):
        canonical.check_claim(evolve(report, text=TEXT.replace("Ada", "Eva")), claim(MEETING))


def test_a_cut_is_blanked_in_the_body_and_moves_nothing() -> None:
    report = Report(
        "r1", "MENU\nThe talks\nMENU", Head(ReportKind.WEB), "0" * 64, (Cut(0, 4, "menu"), Cut(15, 19, "menu"))
    )
    assert report.body == "    \nThe talks\n    "
