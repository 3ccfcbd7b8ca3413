"""Where an event was: only what a named rule ties to it."""

from collections.abc import Callable

import pytest
from attrs import evolve
from spacy.language import Language

from communique.claims.canonical import check_claim
from communique.claims.claim import Event
from communique.claims.codes import EventType
from communique.claims.report import Cut, Found
from communique.claims.span import cut_span
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.mentions import MENTIONS
from communique.extract.places.step import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.syntax import parse
from communique.extract.voices import STATEMENTS
from conftest import make_report

STEPS = [DATES, MENTIONS, PLACES, STATEMENTS, EVENTS]
Places = Callable[[str], set[tuple[EventType | None, str | None, str | None]]]


@pytest.fixture
def places(nlp: Language) -> Places:
    """places(text) gives each event's type, place and the rule of it; text before " -- " is the dateline."""

    def found(text: str) -> set[tuple[EventType | None, str | None, str | None]]:
        report = make_report(text)
        if " -- " in text:
            end = text.index(" -- ")
            dateline = Found(text[:end], "test", cut_span(text, 0, end))
            head = evolve(report.head, dateline=dateline)
            report = evolve(report, head=head, cuts=(Cut(0, end + 4, "dateline"),))
        reading = run_steps(STEPS, Reading(report, next(parse(nlp, [report]))))
        events = [one.content for one in reading.claims if isinstance(check_claim(report, one).content, Event)]
        return {
            (event.type, event.place and event.place.name, event.place_rule)
            for event in events
            if isinstance(event, Event)
        }

    return found


MET = "Norwegian Foreign Minister Kari Lund met Kenyan President Daniel Kibet"


def test_here_is_the_dateline(places: Places) -> None:
    assert places(f"OSLO -- {MET} here on Monday.") == {(EventType.CONSULT, "Oslo", "here-dateline")}


def test_the_dateline_alone_says_not_where(places: Places) -> None:
    assert places(f"OSLO -- {MET} on Monday.") == {(EventType.CONSULT, None, None)}


def test_without_a_dateline_here_is_nowhere(places: Places) -> None:
    assert places(f"{MET} here on Monday.") == {(EventType.CONSULT, None, None)}


def test_another_events_place_is_not_its_own(places: Places) -> None:
    text = f"{MET} two weeks before the opening of the new embassy in Oslo."
    assert {place for _, place, _ in places(text)} == {None}


def test_at_a_state_is_no_place(places: Places) -> None:
    text = "Norway lashed out at Kenya for its tariffs."
    assert "Kenya" not in {place for _, place, _ in places(text)}


def test_where_those_are_that_suffer_it_is_where_a_deed_was_done(places: Places) -> None:
    assert (EventType.ASSAULT, "Kampala", "preposition-in") in places(
        "Kenya bombed Ugandan troops in Kampala on Monday."
    )


def test_where_those_are_that_get_help_is_not_where_it_was_given(places: Places) -> None:
    text = "Norway announced the sale of weapons to its allies in Uganda."
    assert "Uganda" not in {place for _, place, _ in places(text)}
