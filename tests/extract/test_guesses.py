"""Guesses: nothing is recorded on a pronoun that may as well mean somebody else."""

from collections.abc import Callable

import pytest

from communique.claims.codes import ClaimKind
from communique.extract.guesses import guesses, sure_claims
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.run.extraction import STEPS, claims_of

TWO = "Minister Olav Berg of Norway and Envoy Jonas Lund of Chile met. The storm hit Berg and Lund. "


def triggers(reading: Reading) -> set[str]:
    return {claim.span.text for claim in claims_of(reading)}


def test_what_one_of_two_did_is_not_recorded(read: Callable[..., Reading]) -> None:
    reading = run_steps(STEPS, read(TWO + "Sweden's police arrested him on Monday."))
    assert guesses(reading)
    assert "Sweden's police arrested him on Monday." not in triggers(reading)
    assert "Minister Olav Berg of Norway and Envoy Jonas Lund of Chile met." in triggers(reading)


def test_what_one_surely_did_is_recorded(read: Callable[..., Reading]) -> None:
    reading = run_steps(STEPS, read("Minister Olav Berg of Norway spoke. Sweden's police arrested him on Monday."))
    assert not guesses(reading)
    assert "Sweden's police arrested him on Monday." in triggers(reading)
    assert tuple(sure_claims(reading, reading.claims)) == reading.claims


def test_who_said_so_is_not_guessed(read: Callable[..., Reading]) -> None:
    reading = run_steps(STEPS, read(TWO + "He said the port was closed."))
    assert "He said the port was closed." not in triggers(reading)


def test_what_one_of_two_demanded_is_not_recorded(read: Callable[..., Reading]) -> None:
    guess = run_steps(STEPS, read(TWO + "He demanded the release of the crew."))
    assert "He demanded the release of the crew." not in triggers(guess)
    sure = run_steps(STEPS, read("Minister Olav Berg of Norway spoke. He demanded the release of the crew."))
    assert "He demanded the release of the crew." in triggers(sure)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Sweden urged him to release the crew.", ClaimKind.POSITION),
        ("Sweden promised him a ship.", ClaimKind.COMMITMENT),
        ("Sweden did not meet him.", ClaimKind.NON_EVENT),
    ],
)
def test_what_one_of_two_was_told_or_promised_is_not_recorded(
    read: Callable[..., Reading], words: str, kind: ClaimKind
) -> None:
    def kinds(text: str) -> set[ClaimKind]:
        return {claim.kind for claim in claims_of(run_steps(STEPS, read(text))) if claim.span.text == words}

    assert kind not in kinds(TWO + words)
    assert kind in kinds("Minister Olav Berg of Norway spoke. " + words)
