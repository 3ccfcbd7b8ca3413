"""Which type an event has: what is done, and what is only wished, said, refused or put off."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EventType, Role, Status
from communique.extract.events import code_between, type_between
from communique.extract.reading import Reading

Coded = Callable[[str], list[tuple[Claim, Event]]]
Read = Callable[..., Reading]


def types(coded: Coded, text: str) -> list[tuple[str | None, str | None]]:
    return [(event.type, event.mode) for _, event in coded(text)]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Norway downgraded its relations with Kenya.", EventType.SANCTION, "discontinue"),
        ("Norway recalled its ambassador to Kenya.", EventType.SANCTION, "withdraw"),
        ("Norway expelled two Kenyan diplomats.", EventType.SANCTION, "expel"),
        ("Norway put its army on alert along the border with Sweden.", EventType.MOBILIZE, "alert"),
        ("Norway deployed troops to the Swedish border.", EventType.MOBILIZE, "troops"),
        ("Norwegian forces shelled a Kenyan village.", EventType.ASSAULT, "heavy-weapons"),
        ("Norway left the treaty on river trade with Kenya.", EventType.REJECT, "yield"),
        ("Norway's declaration that it is not bound by the truce angered the fishermen.", EventType.REJECT, None),
        ("Norway offered to send troops to Kenya.", EventType.AGREE, None),
        ("Norway forced the Kenyan government to resign.", EventType.COERCE, None),
        ("Norway called for sanctions against Kenya.", EventType.ACCUSE, None),
        ("Norway returned a stolen statue to Kenya.", EventType.CONCEDE, None),
        ("Norway protested to Kenya over the raid.", EventType.ACCUSE, None),
        ("Norway gave Kenya five days to withdraw the ships.", EventType.THREATEN, None),
        ("Norway assured Kenya of its full support.", EventType.SUPPORT, None),
        ("Norway rejected a report by Kenya on the prisons.", EventType.REJECT, "refuse"),
        ("Norway expressed its gratitude to Kenya.", EventType.SUPPORT, None),
        ("Kenya was given twenty million dollars by Norway.", EventType.AID, None),
        ("Norwegian troops pulled back from the Kenyan town.", EventType.RETREAT, "withdraw"),
        ("Norway's minister discussed the fishing row with Kenya's ambassador.", EventType.CONSULT, "meet"),
        ("Norway and Kenya have agreed to a ceasefire.", EventType.AGREE, None),
    ],
)
def test_a_deed_has_its_type_and_mode(text: str, kind: EventType, mode: str | None, coded: Coded) -> None:
    assert (kind, mode) in types(coded, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway wants to sign a treaty with Kenya.", EventType.AGREE),
        ("Norway failed to agree on a text with Kenya.", EventType.AGREE),
        ("Norway invited Kenya's president to visit Oslo.", EventType.REQUEST),
        ("Norway has cancelled a visit of its minister to Kenya.", EventType.REJECT),
        ("Norway expressed regret over the delay in Kenya.", EventType.ACCUSE),
        ("Norway thanked Kenya for its efforts to free the crew.", EventType.CONCEDE),
        ("Norway accused Kenya of attacking its embassy.", EventType.ASSAULT),
        ("Norway gave Kenya five days to withdraw the ships.", EventType.RETREAT),
        ("Norway said it would free the Kenyan crew if Kenya paid.", EventType.AGREE),
        ("A Norwegian official, who asked not to be named, praised Kenya.", EventType.REQUEST),
        ("Norway dismissed a report that Kenya had bought the ship.", EventType.REJECT),
        ("Norway denied reports of a raid in Kenya.", EventType.REJECT),
        ("Norway fired forty shells into the Barents Sea.", EventType.ASSAULT),
        ("A treaty between Norway and Kenya has ten articles.", EventType.SUPPORT),
        ("Norwegian officers ousted President Holm.", EventType.SANCTION),
    ],
)
def test_what_is_only_wished_said_or_put_off_is_no_deed(text: str, kind: EventType, coded: Coded) -> None:
    assert kind not in [event.type for _, event in coded(text)]


def test_what_is_decided_is_expected(coded: Coded) -> None:
    [(claim, event)] = coded("Norway has decided to lift its sanctions on Kenya.")
    assert (claim.status, event.type) == (Status.EXPECTED, EventType.CONCEDE)


def test_a_statement_is_no_event(coded: Coded) -> None:
    assert coded("Norway denied the accusation by Kenya and mourned the dead of Chile.") == []


@pytest.mark.parametrize(
    "text", ["Norway and Kenya blamed each other for the delay.", "Norway and Kenya exchanged eleven prisoners."]
)
def test_what_two_do_to_each_other_is_two_events(text: str, coded: Coded) -> None:
    pairs = [{one.role: one.state for one in event.participants} for _, event in coded(text)]
    assert sorted((pair[Role.ACTOR], pair[Role.RECIPIENT]) for pair in pairs) == [("KEN", "NOR"), ("NOR", "KEN")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will free the crew from Kenya.", EventType.AGREE),
        ("Norway plans to attack the ports of Kenya.", EventType.THREATEN),
        ("Norway will not help the farmers of Kenya.", EventType.REJECT),
        ("Norway did not grant access to Kenya.", EventType.REJECT),
        ("Norway failed to reach a deal with Kenya.", EventType.REJECT),
        ("Norway freed the crew from Kenya.", EventType.CONCEDE),
        ("Norway opened its gates near Kenya.", EventType.ACCUSE),
    ],
)
def test_between_given_parties_what_is_not_done_yet_is_intent_or_refusal(
    text: str, kind: EventType, read: Read
) -> None:
    reading = read(text)
    start = text.index("Kenya")
    assert type_between(reading, reading.span(0, 6), reading.span(start, start + 5)) is kind


def test_the_code_between_parties_is_empty_where_nothing_is_recognised(read: Read) -> None:
    reading = read("Norway opened its gates near Kenya. Norway condemned Kenya.")
    assert code_between(reading, reading.span(36, 42), reading.span(53, 58)) == "111"
    assert code_between(reading, reading.span(0, 6), reading.span(29, 34)) == ""


def test_an_announcement_is_no_event_of_its_own(coded: Coded) -> None:
    assert coded("Norway's announcement about the truce angered the fishermen.") == []
