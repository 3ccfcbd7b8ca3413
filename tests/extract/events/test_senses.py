"""Words that name an event in one sense and none in another, or that another word takes back."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EventType

Coded = Callable[[str], list[tuple[Claim, Event]]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya's president inspected the Norwegian embassy's new garden.", EventType.ACCUSE),
        ("President Roh Un of Kenya inspected the 11th Corps of the Norwegian army.", EventType.ACCUSE),
        ("Norway's minister looked into the water tank of the Kenyan embassy.", EventType.ACCUSE),
        ("Norwegian soldiers defended Kenya's gains.", EventType.SUPPORT),
        ("Norway's army defended Kenya against the invaders.", EventType.SUPPORT),
        ("The security environment requires Norway to strengthen its army.", EventType.REQUEST),
        ("President William Ruto of Kenya insisted that Norway had lied.", EventType.REQUEST),
        ("President William Ruto of Kenya told the children that they should eat well.", EventType.REQUEST),
        ("Kenya's president confirmed that he fired the aide at Norway's request.", EventType.ASSAULT),
        ("Norway struck a conciliatory tone in Kenya.", EventType.ASSAULT),
        ("The party of Kenya repays Norway's deep trust.", EventType.CONCEDE),
        ("Kenya cautioned Norway that the king is sensitive.", EventType.THREATEN),
        ("Norway sent a destroyer to Kenya to assist.", EventType.MOBILIZE),
        ("A lawmaker from Kenya said that she should drop her agreement to Norway's plan.", EventType.REQUEST),
        ("Norway walked back its tariffs on Kenya.", EventType.SANCTION),
        ("Kenya's minister compared Norway's threats to Sweden.", EventType.THREATEN),
        ("Norway wanted to freeze its aid to Kenya.", EventType.THREATEN),
        ("Norway's president tried to block Kenya's proposal.", EventType.REJECT),
    ],
)
def test_a_word_in_another_sense_is_no_event(coded: Coded, text: str, kind: EventType) -> None:
    assert kind not in {event.type for _, event in coded(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway is looking into Kenya's violations of the accord.", EventType.ACCUSE),
        ("Norway is looking into whether Kenya colluded with Sweden.", EventType.ACCUSE),
        ("Norway's prime minister defended Kenya against the criticism.", EventType.SUPPORT),
        ("Norway's prime minister defended Kenya's decision.", EventType.SUPPORT),
        ("Norway insisted that Kenya must leave the zone.", EventType.REQUEST),
        ("Norway said that Kenya should free the sailors.", EventType.REQUEST),
        ("Norwegian troops attacked Kenya's army.", EventType.ASSAULT),
        ("Norway imposed tariffs on Kenya.", EventType.SANCTION),
        ("Norway blocked Kenya's proposal.", EventType.REJECT),
    ],
)
def test_the_sense_of_the_code_stays(coded: Coded, text: str, kind: EventType) -> None:
    assert kind in {event.type for _, event in coded(text)}
