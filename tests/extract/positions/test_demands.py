from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Position
from communique.claims.codes import PositionKind, Status
from communique.extract.positions import POSITIONS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


def only(found: list[Claim]) -> tuple[Claim, Position]:
    assert len(found) == 1, found
    content = found[0].content
    assert isinstance(content, Position)
    return found[0], content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya urged Uganda to reopen the border.", ("demand", "UGA", "reopen the border")),
        ("Kenya called on Uganda to reopen the border.", ("demand", "UGA", "reopen the border")),
        ("Kenya called for Uganda to reopen the border.", ("demand", "UGA", "reopen the border")),
        ("Kenya is seeking support from Uganda.", ("demand", "UGA", "support from Uganda")),
        ("Kenya rejected Uganda's offer on Monday.", ("refusal", "UGA", "Uganda's offer")),
        ("Kenya refused to withdraw its troops.", ("refusal", None, "withdraw its troops")),
        ("Kenya offered to mediate between the two.", ("offer", None, "mediate between the two")),
        ("Kenya offered Uganda a loan.", ("offer", "UGA", "a loan")),
        ("Kenya is ready to talk.", ("offer", None, "talk")),
        ("Kenya is not ready to sign the treaty.", ("refusal", None, "sign the treaty")),
        ("Kenya is ready to lift the ban if Uganda frees the crew.", ("offer", "UGA", "lift the ban")),
        ("Kenya hopes to resume railway traffic.", ("support", None, "resume railway traffic")),
        ("Kenya no longer wishes to take part in the forum.", ("refusal", None, "take part in the forum")),
        ("The Kenyan government supports the Ugandan plan.", ("support", "UGA", "the Ugandan plan")),
    ],
)
def test_holder_addressee_and_content_come_from_the_frame(
    claims: Run, text: str, expected: tuple[str, str | None, str]
) -> None:
    _, position = only(claims(POSITIONS, text))
    addressee = position.addressee.removeprefix("state:") if position.addressee else None
    assert (position.kind, addressee, position.content.text) == (PositionKind(expected[0]), *expected[1:])
    assert position.holder == "state:KEN"


def test_a_demand_as_a_noun_has_its_possessor_as_holder(claims: Run) -> None:
    text = "Kenya has repeated its demand for Uganda to free the sailors."
    _, position = only(claims(POSITIONS, text))
    assert (position.holder, position.addressee) == ("state:KEN", "state:UGA")
    assert position.content.text == "free the sailors"


def test_what_must_come_first_is_a_condition(claims: Run) -> None:
    text = "Kenya urged Uganda to free the sailors before a resumption of trade with its ports."
    _, position = only(claims(POSITIONS, text))
    assert position.content.text == "free the sailors"
    assert position.condition is not None
    assert position.condition.text == "before a resumption of trade with its ports"


def test_a_date_is_no_condition(claims: Run) -> None:
    _, position = only(claims(POSITIONS, "Kenya urged Uganda to free the sailors by December 31, 2021."))
    assert position.condition is None
    assert position.content.text.endswith("2021")


def test_an_expected_request_is_not_one_made(claims: Run) -> None:
    claim, position = only(claims(POSITIONS, "Kenya is expected to request Ugandan support for the railway."))
    assert (claim.status, position.addressee) == (Status.EXPECTED, "state:UGA")


def test_an_issue_is_read_from_the_words(claims: Run) -> None:
    assert only(claims(POSITIONS, "Kenya urged Uganda to lift its sanctions."))[1].issue == "sanctions"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not ask Uganda to leave.",
        "Kenya rejected the accusation.",
        "Kenyan troops will press on for two weeks.",
        "Kenya proposed a tariff on Ugandan steel.",
        "If Kenya urged Uganda to leave, nothing would change.",
        "A baker urged his wife to sell the shop.",
        "Kenya sent a team to support the harvest.",
        "The minister of Kenya called the president of Uganda on Monday to congratulate him.",
    ],
)
def test_what_is_no_position_gives_none(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Kenya urged Uganda to leave the lake. Kampala rejected the demand.", "state:KEN"),
        ("Kenya offered to mediate. Uganda rejected the offer.", "state:KEN"),
        ("Kenya offered to mediate. Uganda rejected the proposal of the bank.", None),
        ("Uganda offered to mediate. Uganda rejected the proposal.", None),
    ],
)
def test_the_proposal_refused_is_that_of_the_sentence_before(claims: Run, text: str, addressee: str | None) -> None:
    (refusal,) = [one for claim in claims(POSITIONS, text) if (one := position_of(claim)).kind is PositionKind.REFUSAL]
    assert refusal.addressee == addressee


def position_of(claim: Claim) -> Position:
    assert isinstance(claim.content, Position)
    return claim.content


@pytest.mark.parametrize(
    ("text", "kind", "addressee", "content"),
    [
        ("Kenya said it would reopen the port if Uganda freed the crew.", "offer", "UGA", "reopen the port"),
        ("Kenya will reopen the port only if Uganda frees the crew, its minister said.", "condition", "UGA", None),
        ("Kenya said it would not sign the treaty unless Uganda left the lake.", "condition", "UGA", None),
        ("Kenya said it would cut off trade if Uganda built the dam.", "condition", "UGA", None),
        ("Kenya threatened to close the border unless Uganda frees the crew.", "condition", "UGA", None),
        (
            "Kenya said it would not accept any change to the treaty.",
            "refusal",
            None,
            "accept any change to the treaty",
        ),
        ("Kenya said Uganda must leave the lake.", "demand", "UGA", "leave the lake"),
        ("Kenya turned down Uganda's request.", "refusal", "UGA", "Uganda's request"),
        ("Kenya asked Uganda for help with the dam.", "demand", "UGA", "help with the dam"),
        ("Kenya thanked Uganda and asked for help with the dam.", "demand", "UGA", "help with the dam"),
        ("Kenya wants the toll to be set by a court.", "demand", None, "the toll to be set by a court"),
        ("Kenya gave Uganda five days to leave the lake.", "demand", "UGA", "leave the lake"),
        ("Kenya voiced support for the plan.", "support", None, "the plan"),
        ("Kenya urged Uganda to reopen the port and praised its army.", "demand", "UGA", "reopen the port"),
    ],
)
def test_positions_are_read_from_what_is_said_of_doing(
    claims: Run, text: str, kind: str, addressee: str | None, content: str | None
) -> None:
    _, position = only(claims(POSITIONS, text))
    assert (position.kind, position.holder) == (PositionKind(kind), "state:KEN")
    assert position.addressee == (f"state:{addressee}" if addressee else None)
    assert content is None or position.content.text == content


@pytest.mark.parametrize(
    "text",
    [
        "Kenya was asked whether it would reopen the port if Uganda freed the crew.",
        "Kenya could win if it tried.",
        "Kenya threatened to close the border.",
        "Kenya's president ordered a campaign to help the farmers.",
        "Kenya refused to comment.",
        "Kenya is ready to strike.",
        "Kenya said Uganda must understand.",
        "Kenya rejected the argument.",
        "KENYA URGED UGANDA TO LEAVE",
        "Kenya sent a ship while supporting the harvest.",
    ],
)
def test_questions_threats_and_purposes_are_no_positions(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


def test_all_who_hold_it_are_kept_with_the_first_named_first(claims: Run) -> None:
    _, position = only(claims(POSITIONS, "Kenya and Uganda urged Rwanda and Burundi to reopen the border."))
    assert (position.holder, position.fellow_holders) == ("state:KEN", ("state:UGA",))
    assert (position.addressee, position.fellow_addressees) == ("state:RWA", ("state:BDI",))


def test_both_countries_are_nobody_named_first(claims: Run) -> None:
    _, position = only(
        claims(POSITIONS, "Kenya met Uganda in May. Rwanda urged the two countries to reopen the border.")
    )
    assert position.addressee is None
    assert set(position.fellow_addressees) <= {"state:KEN", "state:UGA"}


def test_what_is_refused_is_no_position_of_its_own(claims: Run) -> None:
    _, position = only(claims(POSITIONS, "Kenya refused to rule out a blockade."))
    assert position.content.text == "rule out a blockade"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya does not tend to oppose the plan.",
        "Kenyan minister John Odera insisted on the veracity of the claim.",
    ],
)
def test_what_is_not_held_or_only_asserted_is_no_position(claims: Run, text: str) -> None:
    assert claims(POSITIONS, text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya forced a closure by demanding action to help the fishermen.", "action to help the fishermen"),
        (
            "“Kenya will in no way allow a blockade, but we cannot pay,” Kenyan minister John Odera said.",
            "allow a blockade",
        ),
    ],
)
def test_a_position_keeps_its_purpose_and_ends_before_the_next_clause(claims: Run, text: str, content: str) -> None:
    assert only(claims(POSITIONS, text))[1].content.text == content


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Kenya has offered to mediate but warned on March 3, 2020 that it would be hard.", False),
        ("Kenya called for a probe after Uganda in March 2020 sold its ships.", False),
        ("Kenya offered on March 3, 2020 to mediate.", True),
    ],
)
def test_the_date_of_another_verb_is_not_that_of_the_position(claims: Run, text: str, dated: bool) -> None:
    assert (only(claims(POSITIONS, text))[0].when is not None) == dated


def test_who_would_support_a_plan_supports_it(claims: Run) -> None:
    _, position = only(claims(POSITIONS, "Kenyan minister John Odera said he would support the Ugandan plan."))
    assert position.kind == "support"


def test_an_offer_whose_object_is_lost_is_left_out(claims: Run) -> None:
    text = "Kenya was prepared to explore, on a case-by-case basis, the possibility of letting delegates speak."
    assert claims(POSITIONS, text) == []


def test_an_issue_is_that_of_what_is_wanted_not_of_the_sentence(claims: Run) -> None:
    _, position = only(claims(POSITIONS, "In a city known for its missiles, Kenya rejected the proposal."))
    assert position.issue is None
    _, position = only(claims(POSITIONS, "In a city known for its crowds, Kenya rejected the missile proposal."))
    assert position.issue == "missiles"
