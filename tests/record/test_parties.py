"""Who has a part in a claim of each kind."""

import pytest

import ours
from communique.claims.claim import Assessment, Channel, Commitment, Content, NonEvent, Position
from communique.claims.codes import ChannelState, CommitmentKind, CommitmentState, NonEventKind, PositionKind
from communique.record.parties import Party, parties_of

REPORT = ours.report()
WORDS = ours.span(REPORT, "met")
ACTORS = {actor.key: actor for actor in ours.actors(REPORT)}
ADA = "person:ada-lind"
CONTENTS: list[tuple[Content, list[tuple[str, str]]]] = [
    (ours.statement(REPORT, "met", "Ada Lind"), [(ADA, "speaker")]),
    (Position(PositionKind.DEMAND, WORDS, ADA, "state:NOR"), [(ADA, "holder"), ("state:NOR", "addressee")]),
    (Commitment(CommitmentKind.PLEDGE, WORDS, CommitmentState.OPEN, ADA), [(ADA, "owner")]),
    (Channel("talks", WORDS, ChannelState.ACTIVE, (ADA, "state:NOR")), [(ADA, "party"), ("state:NOR", "party")]),
    (NonEvent(NonEventKind.NO_COMMENT, WORDS, ADA), [(ADA, "actor")]),
    (NonEvent(NonEventKind.NO_MEETING, WORDS, ADA, "state:NOR"), [(ADA, "actor"), ("state:NOR", "counterpart")]),
    (Assessment(WORDS, WORDS), []),
]


@pytest.mark.parametrize(("content", "expected"), CONTENTS, ids=lambda value: type(value).__name__)
def test_every_kind_of_claim_names_its_parties(content: Content, expected: list[tuple[str, str]]) -> None:
    found = parties_of(ours.claim(REPORT, content), ACTORS)
    assert [(party.actor, party.role) for party in found] == expected


def test_names_and_states_come_from_the_reports_actors() -> None:
    (party,) = parties_of(ours.remark(REPORT), ACTORS)
    assert party == Party(ADA, "Ada Lind", "SWE", "speaker")


def test_an_actor_that_the_report_does_not_list_is_named_by_its_key() -> None:
    (party,) = parties_of(ours.remark(REPORT), {})
    assert party == Party(ADA, "ada-lind", None, "speaker")


def test_an_event_names_its_participants_as_it_prints_them() -> None:
    assert parties_of(ours.meeting(REPORT), {}) == (Party(ADA, "Ada Lind", "SWE", "actor", "met"),)
