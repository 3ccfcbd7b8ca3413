"""Commitments are followed: tellings of one promise come together, and deeds that keep it are news of it."""

from itertools import permutations
from time import process_time

import pytest
from attrs import evolve

import ours
from communique.claims.claim import Claim, Commitment, Event
from communique.claims.codes import CommitmentKind, CommitmentState, EventType, Fate, Role, Status
from communique.claims.report import Report
from communique.identify.undertaking import Sides, Told, fate, follow, late, told

PLEDGED = ours.report("Norway promised to ship diesel generators to Chad.", "2021-03-01")
AGAIN = ours.report("Norway had pledged diesel generators for Chad by June.", "2021-03-05", outlet="Wire Two")
SHIPPED = ours.report("Norway shipped the first diesel generators to Chad.", "2021-05-02")
TREES = ours.report("Norway planted oak trees with Chad.", "2021-05-03")

NORWAY, CHAD = frozenset({"NOR"}), frozenset({"TCD"})
SIDES = Sides(NORWAY, CHAD, ("Norway", "Chad"))


def pledge(of: Report, words: str, state: CommitmentState = CommitmentState.OPEN, sides: Sides = SIDES) -> Told:
    content = Commitment(CommitmentKind.PLEDGE, ours.span(of, words), state, "state:NOR")
    return compared(of, ours.claim(of, content), sides)


def deed(
    of: Report, status: Status = Status.OCCURRED, kind: EventType = EventType.AID, day: str | None = None
) -> Claim:
    parties = (
        ours.participant(of, "Norway", "NOR", kind="state"),
        ours.participant(of, "Chad", "TCD", Role.RECIPIENT, kind="state"),
    )
    event = Event(kind, ours.span(of, of.text.split()[1]), parties)
    return ours.claim(of, event, ours.when(day) if day else None, status)


def compared(of: Report, claim: Claim, sides: Sides = SIDES) -> Told:
    published = of.head.published.value if of.head.published else ""
    found = told(f"c{of.id[1:]}", claim, published, sides)
    assert found is not None
    return found


FIRST = pledge(PLEDGED, "to ship diesel generators to Chad")
SECOND = pledge(AGAIN, "diesel generators for Chad by June")


def test_two_tellings_of_one_promise_are_one_undertaking() -> None:
    (one,) = follow([FIRST, SECOND], [])
    assert one.claims == (FIRST.id, SECOND.id)
    assert one.news == ()


@pytest.mark.parametrize(
    "other",
    [
        pledge(AGAIN, "diesel generators for Chad by June", sides=Sides(frozenset({"SWE"}), CHAD)),
        pledge(TREES, "oak trees"),
    ],
    ids=["another owner", "another matter"],
)
def test_promises_of_others_and_of_other_things_stay_apart(other: Told) -> None:
    assert len(follow([FIRST, other], [])) == 2


def test_a_deed_that_does_what_was_promised_keeps_it() -> None:
    (one,) = follow([FIRST, SECOND], [compared(SHIPPED, deed(SHIPPED))])
    (news,) = one.news
    assert news.fate is Fate.MET
    assert {feature.name for feature in news.features} == {"same owner", "same addressee", "wording"}
    assert fate(one, None, "2021-06-01") is Fate.MET


@pytest.mark.parametrize(
    ("status", "became"),
    [(Status.ONGOING, Fate.MET), (Status.POSTPONED, Fate.DELAYED), (Status.CANCELLED, Fate.WITHDRAWN)],
)
def test_the_status_of_the_deed_says_what_became_of_the_promise(status: Status, became: Fate) -> None:
    (one,) = follow([FIRST], [compared(SHIPPED, deed(SHIPPED, status))])
    assert [news.fate for news in one.news] == [became]


@pytest.mark.parametrize("status", [Status.SCHEDULED, Status.EXPECTED, Status.PROPOSED, Status.DENIED])
def test_what_is_only_planned_keeps_nothing(status: Status) -> None:
    assert told("c1", deed(SHIPPED, status), "2021-05-02", SIDES) is None


@pytest.mark.parametrize("kind", [EventType.AGREE, EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE])
def test_more_words_keep_nothing(kind: EventType) -> None:
    assert told("c1", deed(SHIPPED, kind=kind), "2021-05-02", SIDES) is None


def test_a_deed_on_another_matter_or_before_the_promise_is_no_news() -> None:
    early = evolve(compared(SHIPPED, deed(SHIPPED)), published="2021-02-01")
    before = compared(SHIPPED, deed(SHIPPED, day="2021-02-01"))
    for act in (compared(TREES, deed(TREES)), early, before):
        (one,) = follow([FIRST], [act])
        assert one.news == ()


def test_a_report_that_says_the_promise_was_kept_or_put_off_is_news_itself() -> None:
    later = pledge(AGAIN, "diesel generators for Chad by June", CommitmentState.DELAYED)
    (one,) = follow([FIRST, later], [])
    assert [(news.claim, news.fate) for news in one.news] == [(later.id, Fate.DELAYED)]


def test_the_last_news_counts() -> None:
    late = pledge(AGAIN, "diesel generators for Chad by June", CommitmentState.DELAYED)
    (one,) = follow([FIRST, late], [compared(SHIPPED, deed(SHIPPED))])
    assert [news.fate for news in one.news] == [Fate.DELAYED, Fate.MET]
    assert fate(one, "2021-04-01", "2021-06-01") is Fate.MET


@pytest.mark.parametrize(
    ("done", "due", "after"),
    [
        ("2021-05-02", "2021-05-01", True),
        ("2021-05-02", "2021-05-02", False),
        ("2021-05-02", None, False),
        (None, "2021-05-01", False),
    ],
)
def test_a_promise_kept_after_the_day_it_was_due_is_kept_late(done: str | None, due: str | None, after: bool) -> None:
    (one,) = follow([FIRST], [compared(SHIPPED, deed(SHIPPED, day=done))])
    assert late(one, due) is after


def test_a_promise_without_news_is_not_late() -> None:
    (one,) = follow([FIRST], [])
    assert not late(one, "2021-05-01")


def test_of_two_pieces_of_news_of_one_day_the_later_deed_counts() -> None:
    done = compared(SHIPPED, deed(SHIPPED, day="2021-05-01"))
    put_off = evolve(compared(SHIPPED, deed(SHIPPED, Status.POSTPONED, day="2021-05-02")), id="c0")
    (one,) = follow([FIRST], [done, put_off])
    assert [news.fate for news in one.news] == [Fate.MET, Fate.DELAYED]


def test_a_later_telling_does_not_rename_a_commitment() -> None:
    again = evolve(SECOND, id="c0")
    assert follow([FIRST, again], [])[0].id == follow([FIRST], [])[0].id


@pytest.mark.parametrize(
    ("due", "day", "became"),
    [
        ("2021-05-31", "2021-06-01", Fate.OVERDUE),
        ("2021-05-31", "2021-05-31", Fate.OPEN),
        (None, "2021-06-01", Fate.OPEN),
        ("2021-05-31", None, Fate.OPEN),
    ],
)
def test_without_news_a_promise_past_due_is_overdue_and_not_broken(
    due: str | None, day: str | None, became: Fate
) -> None:
    (one,) = follow([FIRST], [])
    assert fate(one, due, day) is became


def test_the_order_makes_no_difference() -> None:
    acts = [compared(SHIPPED, deed(SHIPPED)), compared(TREES, deed(TREES))]
    pledges = [FIRST, SECOND, pledge(TREES, "oak trees")]
    results = {follow(order, acts[::turn]) for order in permutations(pledges) for turn in (1, -1)}
    assert len(results) == 1


def test_many_tellings_of_one_promise_are_joined_in_no_time() -> None:
    tellings = [evolve(FIRST, id=f"c{number:04}", report=f"r{number}") for number in range(300)]
    started = process_time()
    (one,) = follow(tellings, [])
    assert len(one.claims) == 300
    assert process_time() - started < 20  # it was minutes
