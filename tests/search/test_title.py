"""The line that says what a claim asserts."""

import pytest
from attrs import evolve

import ours
from communique.claims.claim import Channel, Content, Event, Participant, Position
from communique.claims.codes import ChannelState, EncounterKind, EventType, PositionKind, Role
from communique.record.parties import parties_of
from communique.search.question import state_name
from communique.search.title import title

REPORT = ours.report("Ada Lind of Sweden met Per Moe of Norway in Oslo for a third round that broke down.")
ADA = ours.participant(REPORT, "Ada Lind", "SWE")
PER = ours.participant(REPORT, "Per Moe", "NOR", Role.RECIPIENT)
NORWAY = ours.participant(REPORT, "Norway", "NOR", Role.RECIPIENT, "state")
ACTORS = {actor.key: actor for actor in (ours.person(REPORT, "Ada Lind", "SWE"),)}


def line(content: Content) -> str:
    claim = ours.claim(REPORT, content)
    return title(claim, parties_of(claim, ACTORS))


def event(kind: EncounterKind, *parties: Participant, place: str | None = None, ordinal: str | None = None) -> Event:
    return ours.encounter(REPORT, "met", parties, kind=kind, place=place, ordinal=ordinal)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (event(EncounterKind.VISIT, ADA, place="Oslo"), "Visit: Ada Lind (SWE) → Oslo"),
        (event(EncounterKind.VISIT, ADA, PER), "Visit: Ada Lind (SWE) → Per Moe (NOR)"),
        (event(EncounterKind.MEETING, ADA, PER, place="Oslo"), "Meeting: Ada Lind (SWE) – Per Moe (NOR), Oslo"),
        (event(EncounterKind.DIALOGUE, ADA, NORWAY, ordinal="third"), "Third dialogue: Ada Lind (SWE) – Norway"),
        (event(EncounterKind.CALL), "Call: “met”"),
        (event(EncounterKind.SUMMIT, ADA, evolve(PER, role=Role.ACTOR)), "Summit: Ada Lind (SWE) – Per Moe (NOR)"),
        (Event(EventType.ACCUSE, PER.span, (ADA, NORWAY)), "Accuse: Ada Lind (SWE) → Norway"),
        (Event(EventType.SANCTION, PER.span, (ADA,), "expel"), "Sanction (expel): Ada Lind (SWE)"),
        (Event(None, PER.span, (ADA,), "seen_entering"), "Seen entering: Ada Lind (SWE)"),
        (
            Channel("talks", ADA.span, ChannelState.BROKEN_DOWN, ("person:ada-lind",)),
            "talks (broken down): Ada Lind (SWE)",
        ),
        (
            Position(PositionKind.DEMAND, ours.span(REPORT, "a third round"), "person:ada-lind", "state:NOR"),
            "Demand: Ada Lind (SWE) → Norway: “a third round”",
        ),
        (ours.statement(REPORT, "a third round", "Ada Lind"), "Statement: Ada Lind (SWE): “a third round”"),
    ],
)
def test_a_line_is_made_of_the_coding(content: Content, expected: str) -> None:
    assert line(content) == expected


def test_how_an_encounter_ended_is_said() -> None:
    broken = event(EncounterKind.SUMMIT, ADA, PER)
    assert broken.encounter
    broken = evolve(broken, encounter=evolve(broken.encounter, outcome=ours.span(REPORT, "broke down")))
    assert line(broken) == "Summit (broke down): Ada Lind (SWE) – Per Moe (NOR)"


def test_long_words_are_shortened_at_a_space() -> None:
    long = ours.report("Ada Lind met " + "very " * 40 + "many people.")
    claim = ours.claim(long, ours.statement(long, long.text, "Ada Lind"))
    assert title(claim, ()).endswith("very …”")


def test_a_state_is_written_by_its_name() -> None:
    assert state_name("SWE") == "Sweden"
    assert state_name("IGO") == "IGO"
