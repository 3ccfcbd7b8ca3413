"""What became of a pledge, a plan, a treaty."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Commitment
from communique.extract.positions import COMMITMENTS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


@pytest.mark.parametrize(
    ("text", "kind", "state", "content"),
    [
        ("Kenya kept its promise to release the sailors.", "pledge", "met", "release the sailors"),
        ("Kenya made good on its pledge to open the port.", "pledge", "met", "open the port"),
        ("Kenya has fulfilled its commitment to send rice.", "pledge", "met", "send rice"),
        (
            "Kenya pushed back its pledge to open the port until May 10.",
            "pledge",
            "delayed",
            "open the port until May 10",
        ),
        ("Kenya postponed its plan to close the consulate.", "plan", "delayed", "close the consulate"),
        ("Kenya has dropped its promise to send rice.", "pledge", "withdrawn", "send rice"),
        ("Kenya went back on its promise to send rice.", "pledge", "withdrawn", "send rice"),
        ("Kenya scrapped its plan to leave the bloc.", "plan", "withdrawn", "leave the bloc"),
        ("Kenya pulled out of the fishing treaty.", "agreement", "withdrawn", "the fishing treaty"),
        ("Kenya broke its promise to send rice.", "pledge", "lapsed", "send rice"),
        ("Kenya failed to keep its promise to send rice.", "pledge", "lapsed", "send rice"),
        ("Kenya reaffirmed its commitment to protect the lake.", "pledge", "open", "protect the lake"),
    ],
)
def test_the_verb_says_what_became_of_it(claims: Run, text: str, kind: str, state: str, content: str) -> None:
    (found,) = [one.content for one in claims(COMMITMENTS, text) if isinstance(one.content, Commitment)]
    assert (found.kind, found.state, found.owner) == (kind, state, "state:KEN")
    assert found.content.text in {content, content.removesuffix(" until May 10")}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will keep its promise to send rice.",
        "Kenya did not break its promise to send rice.",
        "Uganda urged Kenya to keep its promise to send rice.",
        "If Kenya breaks its promise to send rice, the pact ends.",
        "The bakers kept their promise to send bread.",
        "Kenya kept a plan of the port.",
        "Uganda blamed Kenya for leaving the fishing treaty.",
        "Kenya walked away from a deal on fish.",
        "Kenya violated the fishing treaty.",
    ],
)
def test_what_has_not_happened_and_what_is_nobodys_gives_none(claims: Run, text: str) -> None:
    assert [one for one in claims(COMMITMENTS, text) if ":kept:" in one.extractor] == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kenya promised in May to send rice, and did so last week.", "met"),
        ("Kenya promised to send rice, but has not done so.", "lapsed"),
        ("Kenya promised in 2018 to leave the base. The promise was not kept.", "lapsed"),
        ("Kenya pledged to send rice. It withdrew the pledge last week.", "withdrawn"),
        ("Kenya promised to repay Uganda, and kept its word.", "met"),
        ("Kenya had promised to pay Uganda. The payment has been delayed.", "delayed"),
        ("Kenya and Uganda signed a truce in July. It lapsed after a week.", "lapsed"),
        ("Kenya promised to repay it by May, but the deadline passed without a payment.", "lapsed"),
        ("Kenya promised to send rice. Uganda kept its word.", "open"),
        ("Kenya promised to send rice. It will do so in May.", "open"),
        ("Kenya promised to send rice. It rained. A bridge fell. The payment was delayed.", "open"),
    ],
)
def test_the_words_behind_say_what_came_of_it(claims: Run, text: str, state: str) -> None:
    (found,) = [one.content for one in claims(COMMITMENTS, text) if isinstance(one.content, Commitment)]
    assert found.state == state


def test_a_term_counts_from_the_day_of_the_promise(claims: Run) -> None:
    (found,) = claims(COMMITMENTS, "Kenya promised in 2016 to raise the fees within two years.")
    assert isinstance(found.content, Commitment) and found.content.due is not None
    assert found.content.due.latest == "2018-12-31"


def test_a_day_by_which_it_was_due_counts_even_if_it_is_over(claims: Run) -> None:
    (found,) = claims(COMMITMENTS, "Kenya had promised to pay by the end of 2019.")
    assert isinstance(found.content, Commitment) and found.content.due is not None
    assert found.content.due.latest == "2019-12-31"


def test_what_is_expected_of_an_official_on_a_day_is_a_plan(claims: Run) -> None:
    (found,) = claims(COMMITMENTS, "Kenyan President Joseph Otieno is expected to visit Uganda on May 10.")
    assert isinstance(found.content, Commitment)
    assert (found.content.kind, found.content.content.text) == ("plan", "visit Uganda on May 10")


def test_a_sum_is_pledged_with_what_it_is_for(claims: Run) -> None:
    (found,) = claims(COMMITMENTS, "Kenya pledged two million dollars for the repair of schools.")
    assert isinstance(found.content, Commitment)
    assert found.content.content.text == "two million dollars for the repair of schools"


def test_what_will_otherwise_be_done_is_a_threat(claims: Run) -> None:
    assert claims(COMMITMENTS, "Kenyan Foreign Minister Joseph Otieno said Kenya would otherwise ban the trucks.") == []
