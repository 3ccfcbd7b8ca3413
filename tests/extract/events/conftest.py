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
Coded = Callable[[str], list[tuple[Claim, Event]]]


@pytest.fixture
def coded(read: Read) -> Coded:
    """coded(text) gives the event claims of a text with their events, each checked against the text."""

    def events(text: str) -> list[tuple[Claim, Event]]:
        reading = run_steps([DATES, MENTIONS, PLACES, STATEMENTS, EVENTS], read(text))
        claims = [check_claim(reading.report, claim) for claim in reading.claims if not claim.doubtful]
        return [(claim, claim.content) for claim in claims if isinstance(claim.content, Event)]

    return events
