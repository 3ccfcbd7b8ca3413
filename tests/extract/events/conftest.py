"""Reading a text up to its events."""

from collections.abc import Callable

import pytest

from communique.claims.canonical import check_claim
from communique.claims.claim import Claim, Event
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.mentions import MENTIONS
from communique.extract.places.step import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.voices import STATEMENTS

Read = Callable[..., Reading]
Coded = Callable[..., list[tuple[Claim, Event]]]


@pytest.fixture
def coded(read: Read) -> Coded:
    """coded(text, outlet=…) gives the event claims of a text with their events, without the doubtful ones."""
    return lambda text, **head: [one for one in _events(read(text, **head)) if not one[0].doubtful]


@pytest.fixture
def doubted(read: Read) -> Coded:
    """doubted(text, outlet=…) gives the event claims of a text that are only kept as doubtful."""
    return lambda text, **head: [one for one in _events(read(text, **head)) if one[0].doubtful]


@pytest.fixture
def encounters(coded: Coded) -> Coded:
    """encounters(text, outlet=…) gives the encounters among the event claims of a text."""
    return lambda text, **head: [one for one in coded(text, **head) if one[1].encounter is not None]


def _events(parsed: Reading) -> list[tuple[Claim, Event]]:
    """Each event claim, checked against the text."""
    reading = run_steps([DATES, MENTIONS, PLACES, STATEMENTS, EVENTS], parsed)
    claims = [check_claim(reading.report, claim) for claim in reading.claims]
    return [(claim, claim.content) for claim in claims if isinstance(claim.content, Event)]
