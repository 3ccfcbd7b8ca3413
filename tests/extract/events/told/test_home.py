"""What is told of people at home is no event between states."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Event
from communique.claims.codes import EventType
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.mentions import MENTIONS
from communique.extract.places.step import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.voices import STATEMENTS

Read = Callable[..., Reading]
STEPS = [DATES, MENTIONS, PLACES, STATEMENTS, EVENTS]


def types(reading: Reading, *, doubtful: bool = False) -> list[EventType | None]:
    claims = run_steps(STEPS, reading).claims
    return [one.content.type for one in claims if isinstance(one.content, Event) and one.doubtful is doubtful]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ada Lind accused Norwegian Finance Minister Jon Berg of lying.",
        "Norwegian Prime Minister Ada Lind rejected the complaint.",
        "Norwegian Prime Minister Ada Lind blamed the newspapers.",
    ],
)
def test_what_persons_of_one_state_do_to_each_other_or_to_nobody_is_doubtful(text: str, read: Read) -> None:
    assert types(read(text)) == []
    assert len(types(read(text), doubtful=True)) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norwegian Foreign Minister Ada Lind accused Kenyan Finance Minister Ali Moi of lying.", EventType.ACCUSE),
        ("Kenya asked for more time. Norwegian Prime Minister Ada Lind rejected the proposal.", EventType.REJECT),
        ("Norway rejected the proposal.", EventType.REJECT),
        ("Norway arrested Norwegian lawmaker Jon Berg.", EventType.COERCE),
    ],
)
def test_what_is_done_across_a_border_or_by_a_state_is_one(text: str, kind: EventType, read: Read) -> None:
    assert kind in types(read(text))


def test_another_state_too_far_before_does_not_make_a_deed_foreign(read: Read) -> None:
    talk = "The budget was long and full of figures that nobody had asked about. " * 6
    assert types(read(f"Kenya asked for more time. {talk}Norwegian Prime Minister Ada Lind rejected the bill.")) == []
