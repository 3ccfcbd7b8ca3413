"""Which event claims tell of one event."""

from itertools import count

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import ours
from communique.claims.canonical import claim_id
from communique.claims.claim import Claim, Event
from communique.claims.codes import EncounterKind, EventType, Role, Status
from communique.claims.when import When
from communique.identify.events import Occurrence, group

NORDIC = (("Sweden", "SWE"), ("Norway", "NOR"))
MARCH = ours.when("2021-03-01", "2021-03-31")
_numbers = count()


def encounter(
    at: When | None,
    *,
    names: tuple[tuple[str, str], ...] = NORDIC,
    people: tuple[tuple[str, str], ...] = (),
    kind: EncounterKind = EncounterKind.MEETING,
    ordinal: str | None = None,
    place: tuple[str, str] | None = None,
    text: str | None = None,
) -> Claim:
    """A claim, in a report of its own, that parties came together; the words hold all that it names."""
    words = text or " ".join(["talks", *(name for name, _ in (*names, *people)), *(place or ()), str(next(_numbers))])
    report = ours.report(words)
    parties = [ours.participant(report, name, state, kind="state") for name, state in names]
    parties += [ours.participant(report, name, state) for name, state in people]
    where, country = place or (None, None)
    event = ours.encounter(report, "talks", tuple(parties), kind=kind, place=where, country=country, ordinal=ordinal)
    return ours.claim(report, event, at)


def groups(*claims: Claim) -> list[list[int]]:
    found = group({claim_id(claim): claim for claim in claims})
    index = {claim_id(claim): at for at, claim in enumerate(claims)}
    return sorted(sorted(index[name] for name in one.claims) for one in found)


def test_a_summit_told_by_its_leaders_and_talks_told_by_their_states_are_one_event() -> None:
    summit = encounter(
        MARCH, names=(), people=(("Ada Lind", "SWE"), ("Per Moe", "NOR")), kind=EncounterKind.SUMMIT, ordinal="second"
    )
    rupture = encounter(MARCH, kind=EncounterKind.DIALOGUE)
    (one,) = group({claim_id(summit): summit, claim_id(rupture): rupture})
    assert len(one.claims) == 2
    assert [feature.name for feature in one.links[0].features] == ["same family", "same parties", "same days"]
    assert one.id == "e" + one.claims[0][1:]


def test_what_is_dated_apart_is_never_one_event() -> None:
    assert groups(encounter(ours.when("2021-03-08")), encounter(ours.when("2021-03-09"))) == [[0], [1]]


def test_a_day_and_the_month_it_lies_in_can_be_one_event() -> None:
    assert groups(encounter(ours.when("2021-03-08")), encounter(MARCH)) == [[0, 1]]


def test_a_month_does_not_join_two_days() -> None:
    days = ours.when("2021-03-08"), ours.when("2021-03-09")
    found = groups(encounter(days[0]), encounter(MARCH), encounter(days[1]))
    assert sorted(map(len, found)) == [1, 2]


def test_another_round_is_another_event() -> None:
    assert groups(encounter(MARCH, ordinal="first"), encounter(MARCH, ordinal="second")) == [[0], [1]]


def test_another_country_is_another_event() -> None:
    oslo, malmo = ("Oslo", "NOR"), ("Malmö", "SWE")
    assert groups(encounter(MARCH, place=oslo), encounter(MARCH, place=malmo)) == [[0], [1]]


def test_other_parties_are_another_event() -> None:
    assert groups(encounter(MARCH), encounter(MARCH, names=(("Finland", "FIN"), ("Norway", "NOR")))) == [[0], [1]]


def test_other_persons_of_the_same_states_are_another_event() -> None:
    one = encounter(MARCH, people=(("Ada Lind", "SWE"),))
    assert groups(one, encounter(MARCH, people=(("Eva Berg", "SWE"),))) == [[0], [1]]


def test_one_family_name_in_two_reports_says_nothing() -> None:
    one = encounter(MARCH, names=(), people=(("Kim", "KOR"),), kind=EncounterKind.VISIT)
    other = encounter(MARCH, names=(), people=(("Kim", "KOR"),), kind=EncounterKind.VISIT, text="talks Kim again")
    assert groups(one, other) == [[0], [1]]


def test_a_planned_and_a_made_visit_of_one_person_are_one_event() -> None:
    plan = encounter(MARCH, names=(), people=(("Ada Lind", "SWE"),), kind=EncounterKind.VISIT, place=("Oslo", "NOR"))
    made = encounter(
        ours.when("2021-03-08"),
        names=(),
        people=(("Ada Lind", "SWE"),),
        kind=EncounterKind.VISIT,
        place=("Oslo", "NOR"),
    )
    assert groups(evolve(plan, status=Status.SCHEDULED), made) == [[0, 1]]


def test_a_visit_is_no_meeting() -> None:
    assert groups(encounter(MARCH), encounter(MARCH, kind=EncounterKind.VISIT)) == [[0], [1]]


@pytest.mark.parametrize("at", [None, ours.when("2019-01-01", "2021-03-31")])
def test_without_days_that_tell_anything_reports_are_not_joined(at: When | None) -> None:
    assert groups(encounter(at), encounter(MARCH)) == [[0], [1]]


def test_without_days_the_number_of_a_round_and_the_persons_join_reports() -> None:
    leaders = (("Ada Lind", "SWE"), ("Per Moe", "NOR"))
    one = encounter(None, people=leaders, ordinal="third")
    assert groups(one, encounter(MARCH, people=leaders, ordinal="third")) == [[0, 1]]


def test_within_a_report_undated_talks_of_the_same_states_are_not_the_dated_ones() -> None:
    dated = encounter(MARCH, text="talks Sweden Norway")
    assert groups(dated, evolve(dated, when=None)) == [[0], [1]]


def test_within_a_report_an_undated_encounter_of_the_same_persons_is_the_dated_one() -> None:
    leaders = (("Ada Lind", "SWE"), ("Per Moe", "NOR"))
    dated = encounter(MARCH, names=(), people=leaders, text="talks Ada Lind Per Moe")
    assert groups(dated, evolve(dated, when=None)) == [[0, 1]]


def accusation(text: str, swapped: bool = False) -> Claim:
    report = ours.report(text)
    roles = (Role.RECIPIENT, Role.ACTOR) if swapped else (Role.ACTOR, Role.RECIPIENT)
    parties = (
        ours.participant(report, "Sweden", "SWE", roles[0], "state"),
        ours.participant(report, "Norway", "NOR", roles[1], "state"),
    )
    return ours.claim(report, Event(EventType.ACCUSE, ours.span(report, "blamed"), parties), ours.when("2021-03-08"))


def test_two_accusations_of_one_day_are_one_only_where_their_wording_is_alike() -> None:
    fish = accusation("Sweden blamed Norway for the fish that died in the northern lakes")
    same = accusation("On Monday Sweden blamed Norway for fish that died in lakes")
    tax = accusation("Sweden also blamed Norway over taxes upon imported timber")
    assert groups(fish, same, tax) == [[0, 1], [2]]


def test_who_accuses_whom_makes_a_difference() -> None:
    text = "Sweden and Norway blamed each other"
    assert groups(accusation(text), accusation(text, swapped=True)) == [[0], [1]]


CLAIMS = [
    encounter(MARCH),
    encounter(ours.when("2021-03-08")),
    encounter(ours.when("2021-03-08"), place=("Oslo", "NOR")),
    encounter(ours.when("2021-03-09")),
    encounter(ours.when("2021-03-08", "2021-03-09"), people=(("Ada Lind", "SWE"),)),
    encounter(MARCH, kind=EncounterKind.SUMMIT, people=(("Ada Lind", "SWE"), ("Per Moe", "NOR"))),
    encounter(None, ordinal="third"),
    encounter(MARCH, ordinal="third"),
]
EXPECTED: tuple[Occurrence, ...] = group({claim_id(claim): claim for claim in CLAIMS})


@given(st.permutations(CLAIMS))
def test_the_order_of_claims_makes_no_difference(claims: list[Claim]) -> None:
    assert group({claim_id(claim): claim for claim in claims}) == EXPECTED


@given(st.permutations(CLAIMS), st.integers(0, len(CLAIMS)))
def test_every_event_claim_is_in_exactly_one_event(claims: list[Claim], size: int) -> None:
    found = [name for one in group({claim_id(claim): claim for claim in claims[:size]}) for name in one.claims]
    assert sorted(found) == sorted(claim_id(claim) for claim in claims[:size])


def test_a_report_that_tells_of_a_meeting_made_and_one_planned_tells_of_two() -> None:
    text = "The ministers of Sweden and Norway met; the talks will go on."
    people = (("Ada Lind", "SWE"), ("Per Moe", "NOR"))
    words = f"{text} Ada Lind, Per Moe."
    made = encounter(None, people=people, text=words)
    planned = evolve(encounter(ours.when("2021-03-20"), people=people, text=words), status=Status.SCHEDULED)
    assert groups(made, planned) == [[0], [1]]
