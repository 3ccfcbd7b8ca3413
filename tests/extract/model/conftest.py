"""Readings as a model's step gets them, and what becomes of one record that a model gives."""

from collections.abc import Callable
from typing import Any

import pytest

from communique.claims.claim import Claim
from communique.extract.dates import DATES
from communique.extract.mentions import MENTIONS
from communique.extract.model.location import Page
from communique.extract.model.refusals import RejectedError
from communique.extract.model.step import pages_of
from communique.extract.model.tasks import TASKS
from communique.extract.places import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.voices import STATEMENTS

Checked = Callable[..., Claim | str]


@pytest.fixture
def layered(read: Callable[..., Reading]) -> Callable[..., Reading]:
    """layered(text) gives a Reading with all layers but claims."""

    def reading(text: str, **head: Any) -> Reading:
        return run_steps([DATES, MENTIONS, PLACES, STATEMENTS], read(text, **head))

    return reading


@pytest.fixture
def page(layered: Callable[..., Reading]) -> Callable[..., Page]:
    """page(text) gives the only part of a short text."""

    def making(text: str, **head: Any) -> Page:
        (only,) = pages_of(layered(text, **head))
        return only

    return making


@pytest.fixture
def checked(page: Callable[..., Page]) -> Checked:
    """checked(step, text, **fields) gives the claim of the record, or "fault: why" where it is refused."""

    def checking(step: str, text: str, /, **fields: Any) -> Claim | str:
        try:
            return TASKS[step].claim(page(text), {"sentence": 1, **fields}, "stub")
        except RejectedError as error:
            return f"{error.fault}: {error.detail}"

    return checking
