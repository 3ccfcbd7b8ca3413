"""Promises, praise, treaties, aid, concessions and withdrawals: told as done, or firmly ahead, between states."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EventType, Role
from communique.extract.dates import DATES
from communique.extract.events import EVENTS
from communique.extract.mentions import MENTIONS
from communique.extract.places.step import PLACES
from communique.extract.reading import Reading
from communique.extract.steps import run_steps
from communique.extract.voices import STATEMENTS

Read = Callable[..., Reading]
Coded = Callable[[str], list[tuple[Claim, Event]]]
GOODWILL = {
    EventType.AGREE,
    EventType.SUPPORT,
    EventType.COOPERATE,
    EventType.AID,
    EventType.CONCEDE,
    EventType.RETREAT,
}


@pytest.mark.parametrize(
    "text",
    [
        # another sense
        "Norway offered Kenya a hint about its plans.",
        "Kenyan President William Ruto said that Norway had committed a crime.",
        "Kenya's senators and Norway's senators all agree on this point.",
        "Norway's foreign ministry released dozens of emails about Kenya.",
        "Norway backed the removal of Kenya's president.",
        "Norway called off the air strikes on Kenya.",
        "Kenya is ready to defend itself against Norway.",
        "Norway and Kenya declared a truce in their trade war.",
        "Norway approved the sale of missiles to Kenya.",
        "The envoy came for the anniversary of the establishment of relations between Norway and Kenya.",
        "Norway raised the aid to Kenya in a talk with the envoy.",
        "The fund is contingent upon Kenya's acceptance of the peace plan of Norway.",
        "Norway assured its fishermen that Kenya would open the port.",
        "Norway retreated from its leading role in Kenya.",
        "Norway halted its training of Kenyan teachers.",
        # not done
        "Norway named an emergency so that it could send weapons to Kenya.",
        "Norway sent its envoy to Kenya to normalize relations with Sudan.",
        "Norway will talk to Kenya if Sudan agrees to a truce with Norway.",
        "Will Norway lift its sanctions on Kenya?",
        "Norway is seeking to help Kenya.",
        "Norwegian officials discussed easing sanctions on Kenya.",
        # at home, or to nobody who is named
        "Norway's parliament approved the plan of the Norwegian government.",
        "Norwegian President Ada Lind praised the teachers of Bergen.",
        "Norwegian President Ada Lind awarded a medal to the commander of the unit.",
        "Norway donated two million euros to farmers.",
        "Norwegian Defence Minister Ada Lind resigned in Oslo after talks with Kenya.",
        "Bergen Motors will receive loans from the government of Kenya.",
        "Norway eased its curfew after a call from Kenya.",
        "The congress of Norway reached a deal on its budget after a debate on Kenya.",
    ],
)
def test_other_words_of_goodwill_are_only_doubtful(coded: Coded, doubted: Coded, text: str) -> None:
    assert {event.type for _, event in doubted(text)} & GOODWILL
    assert not {event.type for _, event in coded(text)} & GOODWILL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway offered to lift its sanctions on Kenya.", EventType.AGREE),
        ("Norway committed itself to a truce after talks with Kenya.", EventType.AGREE),
        ("Norway and Kenya agreed on the text of a treaty.", EventType.AGREE),
        ("Kenya has not agreed to free the Norwegian sailors.", EventType.AGREE),
        ("Norway and Kenya failed to reach an agreement on fishing.", EventType.SUPPORT),
        ("Kenya released the Norwegian tanker.", EventType.CONCEDE),
        ("Kenya released the three Norwegian reporters.", EventType.CONCEDE),
        ("Norway backed Kenya's decision.", EventType.SUPPORT),
        ("Kenya welcomed the agreement of Norway and Sudan.", EventType.SUPPORT),
        ("Norway did lift its sanctions on Kenya.", EventType.CONCEDE),
        ("Norway will lift its sanctions on Kenya.", EventType.CONCEDE),
        ("Norway will reopen its embassy in Nairobi.", EventType.SUPPORT),
        ("Norway helped Kenya.", EventType.AID),
        ("Norway feeds refugees in Kenya.", EventType.AID),
        ("Norway pulled its troops out of Kenya.", EventType.RETREAT),
        ("Norway suspended its naval exercises with Kenya.", EventType.RETREAT),
    ],
)
def test_goodwill_between_states_stays(coded: Coded, text: str, kind: EventType) -> None:
    assert kind in {event.type for _, event in coded(text)}


@pytest.mark.parametrize(
    ("text", "kind", "sides"),
    [
        ("Norway struck a deal to modernize its ports with both Kenya and Sudan.", EventType.SUPPORT, {"KEN", "SDN"}),
        ("Norway expressed its willingness to talk to Kenya.", EventType.AGREE, {"KEN"}),
        ("Norway agreed to supply rice to Kenya.", EventType.AGREE, {"KEN"}),
        ("Norway agreed to negotiate peace with the Palestinians.", EventType.AGREE, {"PSE"}),
        ("Norway and Sudan committed themselves to the Nairobi accord.", EventType.AGREE, set()),
        ("Norway agreed to open its ports, which Kenya had closed.", EventType.AGREE, set()),
    ],
)
def test_the_other_side_may_stand_in_what_is_promised(
    coded: Coded, text: str, kind: EventType, sides: set[str]
) -> None:
    [event] = [event for _, event in coded(text) if event.type is kind]
    assert {one.state for one in event.participants if one.role is Role.RECIPIENT} == sides


def test_where_something_promised_is_to_be_is_no_place_of_the_promise(coded: Coded) -> None:
    [event] = [event for _, event in coded("Norway offered to host talks with Kenya in Bergen.") if event.type]
    assert (event.type, event.place) == (EventType.AGREE, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Norwegian President Ada Lind said on Monday the Norwegian navy had suspended its exercises with Kenya.",
            None,
        ),
        ("Norwegian President Ada Lind congratulated Kenya on last month's election.", None),
        ("Norway will suspend naval exercises with Kenya on Monday.", "2022-05-16"),
    ],
)
def test_a_day_of_saying_or_of_the_topic_is_not_the_deeds(read: Read, text: str, day: str | None) -> None:
    reading = run_steps([DATES, MENTIONS, PLACES, STATEMENTS, EVENTS], read(text, published="2022-05-12"))
    [claim] = [one for one in reading.claims if isinstance(one.content, Event)]
    assert (claim.when and claim.when.edtf) == day
