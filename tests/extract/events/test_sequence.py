"""What is said to come after something dates that by its own day, and names the rule."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Event
from communique.claims.when import When
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.run.extraction import STEPS

ARRIVAL = "Kenyan Foreign Minister Joseph Mutua arrived in Lisbon on Tuesday.\n\n"


def visit_to(reading: Reading, place: str) -> When | None:
    claims = [claim for claim in run_steps(STEPS, reading).claims if isinstance(claim.content, Event)]
    (claim,) = [one for one in claims if one.content.place and one.content.place.name == place]
    return claim.when


def test_a_visit_told_after_after_ended_no_later_than_the_one_it_came_before(read: Callable[..., Reading]) -> None:
    when = visit_to(read(ARRIVAL + "His visit to Lisbon began only days after Mutua visited Madrid."), "Madrid")
    assert when is not None
    assert (when.earliest, when.latest, when.edtf) == (None, "2021-03-09", "../2021-03-09")
    assert (when.rule, when.anchor) == ("after-clause", "event 2021-03-09")
    assert when.expression is not None
    assert when.expression.text == "only days after"


@pytest.mark.parametrize(
    "sentence",
    ["Mutua also visited Madrid.", "His visit to Lisbon began because Mutua visited Madrid."],
)
def test_without_after_no_date_is_lent(read: Callable[..., Reading], sentence: str) -> None:
    assert visit_to(read(ARRIVAL + sentence), "Madrid") is None
