"""Readings with every layer that positions need, for short texts of our own."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim
from communique.extract.dates import DATES
from communique.extract.mentions import MENTIONS
from communique.extract.reading import Reading
from communique.extract.steps import Step, run_steps
from communique.extract.voices import STATEMENTS


@pytest.fixture
def claims(read: Callable[..., Reading]) -> Callable[[Step, str], list[Claim]]:
    """claims(step, text) gives the claims that a step reads in a text."""

    def run(step: Step, text: str) -> list[Claim]:
        return list(run_steps((DATES, MENTIONS, STATEMENTS, step), read(text)).claims)

    return run
