from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Commitment
from communique.claims.codes import CommitmentKind, CommitmentState, Status
from communique.extract.positions import COMMITMENTS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


def only(found: list[Claim]) -> tuple[Claim, Commitment]:
    assert len(found) == 1, found
    content = found[0].content
    assert isinstance(content, Commitment)
    return found[0], content


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("Kenya pledged to reopen the border.", "pledge", "reopen the border"),
        ("Kenya vowed that it would reopen the border.", "pledge", "it would reopen the border"),
        ("Kenya agreed to reopen the border.", "agreement", "reopen the border"),
        ("Kenya signed a treaty with Uganda.", "agreement", "a treaty with Uganda"),
        ("Kenya plans to reopen the border.", "plan", "reopen the border"),
    ],
)
def test_verbs_of_binding_have_their_subject_as_owner(claims: Run, text: str, kind: str, content: str) -> None:
    _, commitment = only(claims(COMMITMENTS, text))
    assert (commitment.kind, commitment.owner) == (CommitmentKind(kind), "state:KEN")
    assert (commitment.content.text, commitment.state) == (content, CommitmentState.OPEN)


def test_a_pledge_is_due_when_its_words_say(claims: Run) -> None:
    claim, commitment = only(claims(COMMITMENTS, "Kenya pledged to reopen the border by the end of this year."))
    assert commitment.due is not None
    assert (commitment.due.latest, claim.when) == ("2021-12-31", None)


def test_a_deadline_has_its_setter_its_date_and_the_demand(claims: Run) -> None:
    text = "Kenya renewed its demand for Uganda to free the sailors by the end of 2021, the deadline set by Kenya."
    _, commitment = only(claims(COMMITMENTS, text))
    assert (commitment.kind, commitment.owner, commitment.addressee) == ("deadline", "state:KEN", "state:UGA")
    assert commitment.due is not None
    assert commitment.due.latest == "2021-12-31"
    assert commitment.content.text == "free the sailors by the end of 2021"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kenya said in January that it was no longer bound by a moratorium on drilling.", "withdrawn"),
        ("Kenya lifted its moratorium on drilling.", "withdrawn"),
        ("Kenya broke its moratorium on drilling.", "lapsed"),
        ("Kenya extended its moratorium on drilling.", "open"),
    ],
)
def test_a_moratorium_stands_or_falls(claims: Run, text: str, state: str) -> None:
    _, commitment = only(claims(COMMITMENTS, text))
    assert (commitment.kind, commitment.state, commitment.owner) == ("moratorium", CommitmentState(state), "state:KEN")


def test_an_event_with_a_date_is_a_plan_and_no_visit_made(claims: Run) -> None:
    text = "They discussed Kenyan President Joseph Otieno's visit to Uganda expected in May."
    claim, commitment = only(claims(COMMITMENTS, text))
    assert (commitment.kind, claim.status) == (CommitmentKind.PLAN, Status.EXPECTED)
    assert commitment.due is not None
    assert commitment.due.value == "2021-05"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not pledge to leave.",
        "A baker promised to come.",
        "The treaty commits Uganda to a vote.",
        "The talks reached no agreement.",
    ],
)
def test_what_binds_nobody_gives_none(claims: Run, text: str) -> None:
    assert claims(COMMITMENTS, text) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Kenya missed the deadline of March 1.", "lapsed"),
        ("Kenya missed the March 30 deadline.", "open"),
        ("Lobbyists fear the chances of Kenya missing the March 1 deadline.", "open"),
    ],
)
def test_a_deadline_lapses_only_when_it_was_missed_and_is_over(claims: Run, text: str, state: str) -> None:
    _, commitment = only(claims(COMMITMENTS, text))
    assert commitment.state is CommitmentState(state)


def test_an_accepted_invitation_is_a_plan(claims: Run) -> None:
    _, commitment = only(claims(COMMITMENTS, "Kenya's president accepted an invitation to visit Uganda in May."))
    assert (commitment.kind, commitment.content.text) == (CommitmentKind.PLAN, "visit Uganda in May")


def test_a_relative_pronoun_stands_for_what_is_promised(claims: Run) -> None:
    _, commitment = only(claims(COMMITMENTS, "The bank announced the loan that Kenya had promised Uganda."))
    assert commitment.content.text.startswith("the loan")


def test_what_has_been_reached_is_no_part_of_the_question(claims: Run) -> None:
    claim, _ = only(claims(COMMITMENTS, "Will Kenya leave after reaching a deal with Uganda?"))
    assert claim.status is Status.OCCURRED


@pytest.mark.parametrize(
    "text",
    [
        "Kenya cancelled its visit to Uganda planned for next month.",
        "Kenya's visit to Uganda, planned for May, was postponed.",
        "Kenya called off its visit to Uganda planned for next month.",
        "Kenya agreed on nothing but the date.",
        "Kenya may sign a treaty with Uganda.",
    ],
)
def test_what_is_called_off_or_only_possible_binds_nobody(claims: Run, text: str) -> None:
    assert claims(COMMITMENTS, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("Kenya said it would send two ships to Uganda.", "pledge", "send two ships to Uganda"),
        ("Kenya announced that it would leave the treaty.", "plan", "leave the treaty"),
        ("Kenya said it would not close its ports.", "pledge", "not close its ports"),
        ("Kenya and Uganda agreed that the dam will be opened in May.", "agreement", "the dam will be opened in May"),
        ("Kenya pledged a loan if the truce holds.", "pledge", "a loan if the truce holds"),
        ("Kenya suspended a moratorium on drilling.", "moratorium", "a moratorium on drilling"),
        ("Kenya refused to extend a moratorium on drilling.", "moratorium", "a moratorium on drilling"),
    ],
)
def test_what_the_owner_says_he_will_do_binds_him(claims: Run, text: str, kind: str, content: str) -> None:
    _, commitment = only(claims(COMMITMENTS, text))
    assert (commitment.kind, commitment.owner, commitment.content.text) == (kind, "state:KEN", content)


@pytest.mark.parametrize(
    "text",
    [
        "Uganda will send two ships, Kenya said.",
        "Kenya said it would return on Monday.",
        "Kenya will send two ships.",
        "Kenya's president said he would rather leave the treaty.",
        "Kenya's president said: “We agree on much.”",
    ],
)
def test_what_others_foretell_binds_nobody(claims: Run, text: str) -> None:
    assert claims(COMMITMENTS, text) == []


def test_a_pledge_has_its_beneficiary_and_those_who_give_it_together(claims: Run) -> None:
    _, commitment = only(claims(COMMITMENTS, "Kenya and Uganda promised Rwanda a loan."))
    assert (commitment.owner, commitment.fellow_owners) == ("state:KEN", ("state:UGA",))
    assert commitment.addressee == "state:RWA"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya urged Uganda to leave the lake by May 3, 2031.", "leave the lake by May 3, 2031"),
        ("Kenya threatened to strike unless Uganda leaves within ten days.", "Uganda leaves within ten days"),
        ("Kenya gave Uganda five days to leave the lake.", "leave the lake"),
    ],
)
def test_a_demand_with_a_term_sets_a_deadline(claims: Run, text: str, content: str) -> None:
    _, commitment = only(claims(COMMITMENTS, text))
    assert (commitment.kind, commitment.owner, commitment.addressee) == ("deadline", "state:KEN", "state:UGA")
    assert commitment.content.text == content
    assert commitment.due is not None
    assert commitment.due.latest is not None


def test_an_invitation_accepted_is_the_one_of_the_sentence_before(claims: Run) -> None:
    text = "Kenya invited Uganda's president to visit Nairobi in May. Uganda accepted the invitation."
    _, commitment = only(claims(COMMITMENTS, text))
    assert commitment.content.text == "visit Nairobi in May"


@pytest.mark.parametrize(
    "text",
    [
        "It was unlikely that Kenya would impose tariffs, Kenyan minister John Odera said.",
        "“Had I known, I would have raised the tariffs,” Kenyan minister John Odera said.",
        "“Neither do we mind signing a joint agreement,” Kenyan minister John Odera said.",
        "Kenya has the opportunity of striking a deal with Uganda.",
        "That would let Kenyan President Joseph Otieno sign the new pact.",
        "Kenya vowed to retaliate against Uganda.",
        "Kenya's papers, which Kenyan President Joseph Otieno promised to release in May, are secret.",
        "Does Kenya vow that it will continue to trade?",
    ],
)
def test_what_is_thought_of_threatened_or_asked_is_no_commitment(claims: Run, text: str) -> None:
    assert claims(COMMITMENTS, text) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Kenya criticised Uganda for vowing to close the border.", "state:UGA"),
        ("Kenya berated Uganda into promising to close the border.", "state:UGA"),
        ("Kenya broke with Uganda by vowing to close the border.", "state:KEN"),
    ],
)
def test_who_is_blamed_for_a_vow_has_made_it(claims: Run, text: str, owner: str) -> None:
    assert only(claims(COMMITMENTS, text))[1].owner == owner


@pytest.mark.parametrize(
    "text",
    [
        "Kenya agreed with Uganda to open the border.",
        "“We have agreed to a large deal with Uganda,” Kenyan minister John Odera said.",
        "Kenya accepted Uganda's invitation to meet.",
    ],
)
def test_with_whom_it_is_agreed_is_a_fellow_owner(claims: Run, text: str) -> None:
    assert only(claims(COMMITMENTS, text))[1].fellow_owners == ("state:UGA",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kenya plans to leave troops in Somalia, which angered Uganda.", "leave troops in Somalia"),
        ("Kenya plans to leave troops in Somalia — an issue that angers Uganda.", "leave troops in Somalia"),
        ("Kenya vowed to act against crime after a gunman killed a judge.", "act against crime"),
        ("Kenya vowed to sign after Uganda signs.", "sign after Uganda signs"),
        ("Kenya plans to build a road, which would cross Uganda.", "build a road, which would cross Uganda"),
    ],
)
def test_a_commitment_ends_before_the_remarks_of_the_report(claims: Run, text: str, content: str) -> None:
    assert only(claims(COMMITMENTS, text))[1].content.text == content


def test_a_date_that_names_an_election_is_not_due(claims: Run) -> None:
    assert only(claims(COMMITMENTS, "Kenya plans to wait until after the 2099 election."))[1].due is None
    assert only(claims(COMMITMENTS, "Kenya plans to wait until May 3, 2099."))[1].due is not None
