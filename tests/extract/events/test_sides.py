"""Sides that no clause names outright, deeds of one side, and how wide the lexicon reaches."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Event
from communique.claims.codes import EventType, Role
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.mentions import MENTIONS
from communique.extract.places.step import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.voices import STATEMENTS

Read = Callable[..., Reading]
Told = Callable[[str], list[tuple[EventType, set[str | None], set[str | None]]]]


@pytest.fixture
def told(read: Read) -> Told:
    """told(text) gives type, states that act and states that are acted on, of each event."""

    def states(event: Event, role: Role) -> set[str | None]:
        return {one.state for one in event.participants if one.role is role}

    def events(text: str) -> list[tuple[EventType, set[str | None], set[str | None]]]:
        reading = run_steps([DATES, MENTIONS, PLACES, STATEMENTS, EVENTS], read(text))
        found = [one.content for one in reading.claims if isinstance(one.content, Event) and not one.doubtful]
        return [(one.type, states(one, Role.ACTOR), states(one, Role.RECIPIENT)) for one in found if one.type]

    return events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Norway demanded an apology from Kenya. Nairobi rejected the demand.", (EventType.REJECT, {"KEN"}, {"NOR"})),
        ("Kenya condemned Norway. Oslo rejected the criticism.", (EventType.REJECT, {"NOR"}, {"KEN"})),
        ("Norway thanked Kenya and asked for more tents.", (EventType.REQUEST, {"NOR"}, {"KEN"})),
    ],
)
def test_an_answer_goes_to_whoever_spoke_before(
    text: str, event: tuple[EventType, set[str], set[str]], told: Told
) -> None:
    assert event in told(text)


def test_an_answer_to_nothing_said_before_has_no_other_side(told: Told) -> None:
    assert told("The bridge is old. Oslo rejected the demand.") == [(EventType.REJECT, {"NOR"}, set())]


def test_no_state_answers_its_own_demand(told: Told) -> None:
    found = told("Norway demanded an apology from Kenya. Oslo rejected the offer.")
    assert (EventType.REJECT, {"NOR"}, set()) in found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tehran rejected any text that mentions its tankers.", EventType.REJECT),
        ("Kenya pledged 40 lorries for the camps along the border with Sudan.", EventType.AGREE),
        ("Norway demanded its statues back.", EventType.REQUEST),
        ("Police in Nairobi arrested a blogger.", EventType.COERCE),
        ("Norway closed its border with Sweden.", EventType.COERCE),
        ("Kenya reopened its border with Uganda.", EventType.CONCEDE),
        ("North Korea fired a ballistic missile into the sea.", EventType.MOBILIZE),
        ("The navies of Norway and Sweden trained together.", EventType.COOPERATE),
        ("Kenyan nurses walked off the job.", EventType.PROTEST),
        ("Kenya stopped shelling the port after a call from Sudan.", EventType.RETREAT),
        ("Norway ordered the Kenyan ambassador to leave.", EventType.SANCTION),
        ("Norway handed over two suspects to Kenya.", EventType.COOPERATE),
        ("Norway vowed revenge against Kenya.", EventType.THREATEN),
    ],
)
def test_a_deed_of_one_named_side_is_kept(text: str, kind: EventType, told: Told) -> None:
    assert kind in [found for found, _, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway defended well and conceded late.",
        "Norway drew criticism.",
        "The minister walked on without warning.",
        "Kenya asked a question.",
        "Norway demonstrated that the bridge holds.",
        "The Norwegian envoys were engaged in a long debate.",
        "Norway funded a choir.",
        "The bakers reopened the oven.",
    ],
)
def test_what_is_no_deed_stays_out(text: str, told: Told) -> None:
    assert told(text) == []


def test_a_commander_in_a_country_is_of_the_state_before_him(told: Told) -> None:
    assert told("The Norwegian commander in Kenya praised Sweden.") == [(EventType.SUPPORT, {"NOR"}, {"SWE"})]


def test_criticism_that_is_drawn_is_not_that_of_whom_it_hits(told: Told) -> None:
    assert not any(acting == {"NOR"} for _, acting, _ in told("Norway drew criticism from Kenya."))
