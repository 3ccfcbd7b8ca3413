from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Commitment, Position
from communique.claims.codes import PositionBasis, PositionKind
from communique.extract.positions import COMMITMENTS, POSITIONS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya urged its friends to reopen the border.",
        "Kenya appeared to back the Ugandan plan.",
        "Kenya seemed to reject the offer.",
        "Kenya had hoped to host the summit this year.",
        "The minister said that Kenya wants Uganda to win the cup.",
        "The files that Uganda has refused to hand over to the court are old.",
        "Kenya rejected the analysis of the bank.",
        "The Ugandan minister said that Kenya should refuse to lift the sanctions.",
        "Kenyan President Daniel Moyo endorsed Kenyan Senator Peter Otieno in the vote.",
    ],
)
def test_what_would_have_to_be_corrected_is_left_out(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya called for talks in a New Year address.", "talks"),
        ("Kenya urged Uganda to free the crew before its navy sank the boat.", "free the crew"),
        ("Kenya urged Uganda to close the port, a step that Tanzania had ruled out.", "close the port"),
        ("Kenya urged both sides to hold talks.", "hold talks"),
        ("Kenya urged Uganda to close the port, while criticising its army.", "close the port"),
    ],
)
def test_the_words_end_where_the_reports_own_begin(claims: Run, text: str, content: str) -> None:
    (claim,) = claims(POSITIONS, text)
    assert isinstance(claim.content, Position)
    assert claim.content.content.text == content


def test_an_administration_is_the_state_it_governs(claims: Run) -> None:
    text = "Kenyan President Daniel Moyo met farmers. The Moyo administration is demanding an apology from Uganda."
    (claim,) = claims(POSITIONS, text)
    assert isinstance(claim.content, Position)
    assert (claim.content.holder, claim.content.addressee) == ("state:KEN", "state:UGA")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Kenyan Senator Peter Otieno said that President Daniel Moyo opposed the treaty.", PositionBasis.READ),
        ("Kenyan Foreign Minister Peter Otieno said that Kenya opposed the treaty.", PositionBasis.OWN_WORDS),
    ],
)
def test_who_is_only_of_the_same_state_reads_a_persons_position(claims: Run, text: str, basis: PositionBasis) -> None:
    (claim,) = claims(POSITIONS, text)
    assert isinstance(claim.content, Position)
    assert claim.content.basis is basis


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will probably send a ship, its minister said.",
        "Kenya had intended to build a port.",
        "Kenya wants a letter before agreeing to direct talks.",
        "Kenya broke its promise.",
        "The minister voiced hope that Kenya would continue to send ships.",
        "Kenya promised its friends a loan.",
    ],
)
def test_what_binds_nobody_or_says_too_little_is_no_commitment(claims: Run, text: str) -> None:
    assert claims(COMMITMENTS, text) == []


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Kenya signed a treaty with Uganda in May.", ["state:KEN", "state:UGA"]),
        ("President Daniel Moyo withdrew Kenya from the lake treaty.", ["state:KEN"]),
        ("Kenya on Saturday agreed to a truce.", ["state:KEN"]),
    ],
)
def test_all_who_are_bound_own_it(claims: Run, text: str, owners: list[str]) -> None:
    (claim,) = claims(COMMITMENTS, text)
    assert isinstance(claim.content, Commitment)
    assert [claim.content.owner, *claim.content.fellow_owners] == owners


@pytest.mark.parametrize(
    "text",
    [
        "Kenya could sign a letter asking for talks.",
        "The agency agreed to back the plan of Kenya.",
        "Kenya rebuffed the officials.",
        "Kenya is willing to criticise its friends.",
        "Five million Kenyans demanded that the minister resign.",
        "The minister told reporters that Kenya would be sad to lose.",
    ],
)
def test_what_nobody_asserts_is_no_position(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya opposed the effort by some of its neighbours to close the port.", "effort by some of its neighbours"),
        ("Kenya called for the border to be reopened.", "the border to be reopened"),
        ("Kenya ordered Uganda to close the port, allowing the ships to leave.", "close the port"),
    ],
)
def test_the_words_are_whole(claims: Run, text: str, content: str) -> None:
    (claim,) = claims(POSITIONS, text)
    assert isinstance(claim.content, Position)
    assert content in claim.content.content.text
    assert "allowing" not in claim.content.content.text


def test_who_answers_an_attack_makes_no_offer(claims: Run) -> None:
    text = "Kenya would send ships if Uganda attacks, its minister said."
    (claim,) = claims(POSITIONS, text)
    assert isinstance(claim.content, Position)
    assert claim.content.kind is PositionKind.CONDITION


@pytest.mark.parametrize(
    "text",
    [
        "“I would give lectures,” Kenyan minister John Odera said.",
        "In one proposal, Kenya would send troops, its minister said.",
        "Kenya waits until Uganda agrees to leave.",
        "“We agreed to leave that,” Kenyan minister John Odera said.",
        "The message voiced belief that Kenya would overcome it and continue to send ships.",
    ],
)
def test_what_is_only_supposed_or_awaited_binds_nobody(claims: Run, text: str) -> None:
    assert claims(COMMITMENTS, text) == []


def test_the_us_in_capitals_is_no_we(claims: Run) -> None:
    (claim,) = claims(POSITIONS, "Kenya urged the US to reopen the port.")
    assert isinstance(claim.content, Position)
    assert claim.content.addressee == "state:USA"


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan spokeswoman Ann Moyo said Uganda called Tanzania on Sunday and asked it to stay.",
        "Analysts say that Kenya will refuse to leave the lake.",
        "Kenya supports President Daniel Moyo.",
        "Kenya is ready to congratulate Uganda.",
        "Kenyan lawmakers proposed a bill on schools.",
    ],
)
def test_what_is_unsure_foretold_or_of_no_matter_is_left_out(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


def test_a_letter_is_written_to_whom_it_asks(claims: Run) -> None:
    (claim,) = claims(POSITIONS, "In a letter to Uganda, Kenya demanded an explanation.")
    assert isinstance(claim.content, Position)
    assert claim.content.addressee == "state:UGA"


def test_the_day_of_what_is_still_to_be_done_is_not_that_of_the_words(claims: Run) -> None:
    (claim,) = claims(POSITIONS, "Kenya would on Sunday stay closed unless Uganda pays, its minister said.")
    assert claim.when is None


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan minister asked not to be named.",
        "Kenya seemed ready to rejoin the talks and to press Uganda to leave.",
        "The Kenyan minister said he'd be willing to testify.",
        "Kenya would consider taking harsher steps, its minister said.",
    ],
)
def test_a_guess_a_threat_or_a_wish_for_no_name_is_no_position(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


def test_whose_asking_it_is_asks(claims: Run) -> None:
    (claim,) = claims(POSITIONS, "Envoys spoke of Kenya's asking Uganda to close the port.")
    assert isinstance(claim.content, Position)
    assert claim.content.holder == "state:KEN"
