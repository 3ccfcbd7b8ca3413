"""The status that an encounter's construction gives it."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import Status

Coded = Callable[[str], list[tuple[Claim, Event]]]
LUND = "Norwegian Foreign Minister Kari Lund"
KIBET = "Kenyan President Daniel Kibet"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{LUND} became the first minister to meet {KIBET}.", Status.OCCURRED),
        (f"{LUND} will become the first minister to meet {KIBET}.", Status.EXPECTED),
        (f"The ban was lifted just before {LUND} and {KIBET} sat down to meet.", Status.OCCURRED),
        (f"{LUND} and {KIBET} discussed holding a summit in Oslo.", Status.POSSIBLE),
        (f"The aim of the note was to set up a meeting between {LUND} and {KIBET}.", Status.PROPOSED),
        (f"The next possible meeting between {LUND} and {KIBET} could come in May.", Status.POSSIBLE),
        (f"“We’ll see,” a clerk said. {LUND} said she’ll meet {KIBET} in Oslo.", Status.EXPECTED),
    ],
)
def test_the_construction_tells_whether_they_met(text: str, status: Status, coded: Coded) -> None:
    found = [claim.status for claim, event in coded(text) if event.encounter is not None]
    assert found == [status]
