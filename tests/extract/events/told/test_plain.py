"""Deeds in words and protests: told as done, by a verb, with everybody that the words name on the other side."""

from collections.abc import Callable

import pytest

from communique.claims.claim import Claim, Event
from communique.claims.codes import EventType, Role

Coded = Callable[[str], list[tuple[Claim, Event]]]

DOUBTFUL = [
    ("Kenya may accuse Norway of dumping oil.", EventType.ACCUSE),
    ("Kenya would condemn Norway if it dumped oil.", EventType.ACCUSE),
    ("The growing threat from Norway worries Kenya.", EventType.THREATEN),
    ("Norway declined to criticise Kenya.", EventType.REJECT),
    ("Norway wanted Kenya to open the port.", EventType.REQUEST),
    ("Norway pressed for steps towards the opening of Kenya's ports.", EventType.REQUEST),
    ("Kenya's president criticised the investigation of Norway.", EventType.ACCUSE),
    ("Norway's minister criticised Norwegian policy.", EventType.ACCUSE),
    ("Kenya complained to aides in Norway.", EventType.ACCUSE),
    ("Norway said that Kenya must be stopped.", EventType.REQUEST),
    ("Norwegian experts issued grim warnings about Kenya's elections.", EventType.THREATEN),
    ("Kenya ignored its neighbours' claims.", EventType.REJECT),
    ("Norway called for the expulsion of Kenya's ambassador.", EventType.ACCUSE),
    ("Kenya said it would summon Norway's ambassador.", EventType.ACCUSE),
    ("Norway's president said that he would ask Kenya to open the port.", EventType.REQUEST),
    ("In a letter to Kenya, Norway's minister demanded an explanation.", EventType.REQUEST),
    ("Norway's minister mused about leaving the treaty with Kenya.", EventType.REJECT),
    ("Norway froze the aid until Kenya accused Sweden of fraud.", EventType.ACCUSE),
    ("Kenya's minister blamed the delay on a storm.", EventType.ACCUSE),
    ("Kenya's minister Ada LindVisit MORE accused Norway of lying.", EventType.ACCUSE),
]
PLAIN = [
    ("Students demonstrated outside Kenya's embassy against the raid.", EventType.PROTEST, {"Kenya's embassy"}),
    ("Kenya criticised the decision of Norway to close the port.", EventType.ACCUSE, {"Norway"}),
    ("Norway criticised Kenya's plan.", EventType.ACCUSE, {"Kenya"}),
    ("Norway is looking into whether Kenya colluded with Sweden.", EventType.ACCUSE, {"Kenya"}),
    ("Kenya accused Norway of dumping oil.", EventType.ACCUSE, {"Norway"}),
    ("Kenya condemned the bombing of a convoy in Sudan.", EventType.ACCUSE, set()),
    ("Kenya demanded the return of the trawler from Norway.", EventType.REQUEST, {"Norway"}),
    ("Kenya demanded the return of the trawler.", EventType.REQUEST, set()),
    ("Norway insisted that Kenya must open the port.", EventType.REQUEST, {"Kenya"}),
    ("Kenya threatened to stop the flights if Norway did not open the port.", EventType.THREATEN, {"Norway"}),
    ("Kenya left the pact on fish in the bay with Norway.", EventType.REJECT, {"Norway"}),
    ("Kenya withdrew from the accord and thanked Norway.", EventType.REJECT, set()),
]


@pytest.mark.parametrize(("text", "kind"), DOUBTFUL)
def test_what_is_not_told_plainly_is_only_doubtful(coded: Coded, doubted: Coded, text: str, kind: EventType) -> None:
    assert kind in {event.type for _, event in doubted(text)}
    assert kind not in {event.type for _, event in coded(text)}


@pytest.mark.parametrize(("text", "kind", "whom"), PLAIN)
def test_what_is_told_plainly_is_kept_with_whom_it_reaches(
    coded: Coded, text: str, kind: EventType, whom: set[str]
) -> None:
    found = [event for _, event in coded(text) if event.type is kind]
    assert [{one.name for one in event.participants if one.role is Role.RECIPIENT} for event in found] == [whom]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norway accused Kenya of planning the coup of 2016.", None),
        ("Norway accused Kenya of lying in 2016.", None),
        ("In 2016 Norway accused Kenya of lying.", "2016"),
        ("In a tweet on Monday, Norway's president accused Kenya of lying.", "2021-03-08"),
    ],
)
def test_a_day_inside_what_is_said_is_not_that_of_saying_it(coded: Coded, text: str, day: str | None) -> None:
    (claim,) = (claim for claim, event in coded(text) if event.type is EventType.ACCUSE)
    assert (claim.when.edtf if claim.when else None) == day


def test_where_people_march_at_home_is_not_whom_they_march_against(coded: Coded) -> None:
    (event,) = (event for _, event in coded("Hundreds of students marched in Nairobi on Sunday."))
    assert [one.role for one in event.participants] == [Role.ACTOR]
