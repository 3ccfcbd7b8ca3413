"""Dates of short texts of our own, read on Wednesday 2021-03-10 unless a test says otherwise."""

from collections.abc import Callable

import pytest

from communique.claims.when import When
from communique.extract.dates import DATES
from communique.extract.reading import Reading


@pytest.fixture
def dates(read: Callable[..., Reading]) -> Callable[..., tuple[When, ...]]:
    """dates(text, published=…) gives all that the step reads."""

    def whens(text: str, published: str | None = "2021-03-10") -> tuple[When, ...]:
        return DATES.run(read(text, published)).dates

    return whens


@pytest.fixture
def value(dates: Callable[..., tuple[When, ...]]) -> Callable[..., dict[str, str]]:
    """value(text, published=…) gives the TIMEX3 value of each expression by its words."""

    def values(text: str, published: str | None = "2021-03-10") -> dict[str, str]:
        return {when.expression.text: when.value for when in dates(text, published) if when.expression}

    return values
