from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, NonEvent
from communique.claims.codes import NonEventKind, Status
from communique.extract.positions import NON_EVENTS
from communique.extract.steps import Step

Run = Callable[[Step, str], list[Claim]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya declined to comment on the treaty.", "no_comment"),
        ("Kenya did not respond to a request for comment.", "no_comment"),
        ("Kenya would neither confirm nor deny the plan.", "no_comment"),
        ("Kenya did not meet Uganda in Arusha.", "no_meeting"),
        ("No meeting took place on Monday.", "no_meeting"),
        ("No agreement was reached on Monday.", "no_agreement"),
        ("Kenya failed to reach a deal with Uganda.", "no_agreement"),
        ("Kenya has not agreed to suspend patrols.", "no_agreement"),
        ("Kenya and Uganda failed to agree on a date.", "no_agreement"),
        ("The summit ended without an agreement.", "no_agreement"),
        ("Asked about the dam, Kenya said nothing.", "no_comment"),
        ("Kenya's minister left without speaking to reporters.", "no_comment"),
        ("Kenya would not say who paid for the dam.", "no_comment"),
    ],
)
def test_what_did_not_happen_is_recorded(claims: Run, text: str, kind: str) -> None:
    (claim,) = claims(NON_EVENTS, text)
    assert isinstance(claim.content, NonEvent)
    assert (claim.content.kind, claim.status) == (NonEventKind(kind), Status.OCCURRED)


def test_a_refusal_to_comment_keeps_whose_it_is_and_on_what(claims: Run) -> None:
    (claim,) = claims(NON_EVENTS, "Kenya declined to comment on the treaty.")
    assert isinstance(claim.content, NonEvent)
    assert (claim.content.actor, claim.content.content.text) == ("state:KEN", "comment on the treaty")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya commented on the plan.",
        "Kenya met Uganda in Arusha.",
        "An agreement was reached.",
        "Kenya does not agree with Uganda.",
        "Kenya has agreed to suspend patrols.",
        "It did not meet demand.",
    ],
)
def test_what_happened_is_no_non_event(claims: Run, text: str) -> None:
    assert claims(NON_EVENTS, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya said nothing had changed.",
        "Kenya left without speaking to Uganda.",
        "Kenya would not say that the dam was safe.",
        "Kenya and Uganda did not always agree on the dam.",
        "They will sign the treaty on Friday, not on Monday.",
    ],
)
def test_what_was_said_or_thought_is_no_silence(claims: Run, text: str) -> None:
    assert claims(NON_EVENTS, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya did not comment on the report.", "no_comment"),
        ("Asked about it, Kenya gave no answer.", "no_comment"),
        ("Kenya had no comment.", "no_comment"),
        ("Kenya refused to receive the Ugandan envoy.", "no_meeting"),
        ("Kenya and Uganda have yet to agree on the rates.", "no_agreement"),
    ],
)
def test_other_words_for_what_did_not_happen(claims: Run, text: str, kind: str) -> None:
    (found,) = [one.content for one in claims(NON_EVENTS, text) if isinstance(one.content, NonEvent)]
    assert (found.kind, found.actor) == (kind, "state:KEN")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya need not respond to a request for money.",
        "“A tenant can’t say, ‘pay me what you can’,” Otieno said.",
    ],
)
def test_what_nobody_has_to_say_is_no_silence(claims: Run, text: str) -> None:
    assert claims(NON_EVENTS, text) == []


def test_the_two_sides_of_what_did_not_come_about_are_named(claims: Run) -> None:
    (met,) = claims(NON_EVENTS, "Kenyan President Joseph Otieno did not meet Moses Okello of Uganda.")
    assert isinstance(met.content, NonEvent)
    assert (met.content.actor, met.content.counterpart) == ("person:joseph-otieno", "person:moses-okello")
    (failed,) = claims(NON_EVENTS, "Talks between Kenya and Uganda ended without an agreement.")
    assert isinstance(failed.content, NonEvent)
    assert (failed.content.actor, failed.content.counterpart) == ("state:KEN", "state:UGA")


def test_a_meeting_that_is_not_planned_is_that_of_the_traveller(claims: Run) -> None:
    text = (
        "Kenyan President Joseph Otieno leaves for Kampala on Monday. A meeting with Ugandan officials is not planned."
    )
    (found,) = claims(NON_EVENTS, text)
    assert isinstance(found.content, NonEvent)
    assert (found.content.kind, found.content.actor) == ("no_meeting", "person:joseph-otieno")


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("A spokesman for Kenya declined to comment.", ["state:KEN"]),
        ("Representatives for Kenya and Uganda have declined to comment.", ["state:KEN", "state:UGA"]),
        ("John Odera was fined. A spokeswoman for Odera's office did not respond to requests.", ["person:john-odera"]),
        ("Kenya and Uganda declined to comment on the plan.", ["state:KEN", "state:UGA"]),
    ],
)
def test_those_spoken_for_are_silent_each_one(claims: Run, text: str, silent: list[str]) -> None:
    found = [one.content for one in claims(NON_EVENTS, text)]
    assert [one.actor for one in found if isinstance(one, NonEvent)] == silent


@pytest.mark.parametrize(
    "text",
    [
        "A spokeswoman declined to comment.",
        "They refused to comment on the report.",
        "John Odera's London lawyer did not respond to a query.",
        "“We couldn't agree more,” Kenyan President Joseph Otieno said.",
        "“I can’t say why he left,” Kenyan President Joseph Otieno said.",
        "Kenya refused to say the word “famine”.",
        "“We don't routinely comment on spies,” Kenyan President Joseph Otieno said.",
    ],
)
def test_nobodys_silence_custom_and_idiom_are_no_non_event(claims: Run, text: str) -> None:
    assert claims(NON_EVENTS, text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kenya did not comment on March 3, 2026.", True),
        ("Kenya would not answer questions about the raid of March 3, 2026.", False),
        ("Kenya will not sign an agreement until March 3, 2027.", False),
    ],
)
def test_the_day_of_what_was_asked_is_not_that_of_the_silence(claims: Run, text: str, day: bool) -> None:
    (found,) = claims(NON_EVENTS, text)
    assert (found.when is not None) == day


def test_both_who_failed_to_agree_are_named(claims: Run) -> None:
    (failed,) = claims(NON_EVENTS, "Kenya and Uganda failed to reach a deal.")
    assert isinstance(failed.content, NonEvent)
    assert (failed.content.actor, failed.content.counterpart) == ("state:KEN", "state:UGA")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will have a problem if it does not sign a deal with Uganda.",
        "Failing to reach an agreement would cost Kenya and Uganda dear.",
        "Perhaps Kenya did not sign a deal with Uganda.",
    ],
)
def test_what_is_only_supposed_is_no_non_event(claims: Run, text: str) -> None:
    assert claims(NON_EVENTS, text) == []
