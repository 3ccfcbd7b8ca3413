"""Steps run in an order that is checked before anything runs."""

from collections.abc import Callable

import pytest

from communique.errors import StepOrderError
from communique.extract.reading import Reading
from communique.extract.steps import Step, check_order, run_steps

FIRST = Step("first", frozenset({"report"}), frozenset({"dates"}), lambda reading: reading)
SECOND = Step("second", frozenset({"dates"}), frozenset({"claims"}), lambda reading: reading.adding(claims=()))


def test_a_step_that_needs_what_nobody_gives_is_refused() -> None:
    check_order([FIRST, SECOND])
    with pytest.raises(StepOrderError, match="second needs dates"):
        check_order([SECOND, FIRST])


def test_steps_run_one_after_the_other(read: Callable[..., Reading]) -> None:
    assert run_steps([FIRST, SECOND], read("The envoys met.")).claims == ()
