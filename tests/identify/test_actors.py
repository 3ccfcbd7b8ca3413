"""Which actors of many reports are one."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

import ours
from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.identify.actors import Identity, merge

TEXT = ours.report("Kim So-yun, Kim Sang-u, Kim and Ada Lind talked.")


def person(name: str, state: str | None) -> Actor:
    return ours.person(TEXT, name, state)


def ids(*appearances: tuple[str, Actor]) -> list[str]:
    return [identity.id for identity in merge(appearances)]


def test_the_same_name_and_state_in_two_reports_is_one_person() -> None:
    (one,) = merge([("r1", person("Kim So-yun", "KOR")), ("r2", person("Kim So-yun", "KOR"))])
    assert (one.id, one.name, one.state) == ("person:kim-so-yun@KOR", "Kim So-yun", "KOR")
    assert [report for report, _ in one.appearances] == ["r1", "r2"]
    assert [feature.name for feature in one.features] == ["same name", "same state"]


def test_namesakes_of_two_states_are_two() -> None:
    assert ids(("r1", person("Ada Lind", "SWE")), ("r2", person("Ada Lind", "FIN"))) == [
        "person:ada-lind@FIN",
        "person:ada-lind@SWE",
    ]


def test_one_without_a_state_joins_the_only_one_of_its_name() -> None:
    (one,) = merge([("r1", person("Ada Lind", None)), ("r2", person("Ada Lind", "SWE"))])
    assert one.state == "SWE"
    assert "only one of this name has a state" in [feature.name for feature in one.features]


def test_one_without_a_state_stays_apart_from_two_namesakes() -> None:
    found = ids(("r1", person("Ada Lind", None)), ("r2", person("Ada Lind", "SWE")), ("r3", person("Ada Lind", "FIN")))
    assert len(found) == 3


def test_two_persons_of_one_family_name_never_merge() -> None:
    assert len(ids(("r1", person("Kim So-yun", "KOR")), ("r2", person("Kim Sang-u", "KOR")))) == 2
    assert len(ids(("r1", person("Kim", "KOR")), ("r2", person("Kim", "KOR")))) == 2
    assert len(ids(("r1", person("Kim", "KOR")), ("r2", person("Kim So-yun", "KOR")))) == 2


def test_a_hyphen_makes_no_other_name() -> None:
    other = Actor("person:kim-soyun", ActorType.PERSON, "Kim Soyun", "KOR", ())
    (one,) = merge([("r1", person("Kim So-yun", "KOR")), ("r2", other)])
    assert one.id == "person:kim-so-yun@KOR"


def test_a_state_is_one_in_all_reports() -> None:
    state = Actor("state:KOR", ActorType.STATE, "South Korea", "KOR", ())
    assert ids(("r1", state), ("r2", state)) == ["state:KOR"]


CAST = [
    (report, person(name, state))
    for report in ("r1", "r2", "r3")
    for name, state in (("Kim", "KOR"), ("Kim So-yun", None), ("Ada Lind", "SWE"))
] + [("r4", person("Kim So-yun", "KOR")), ("r4", person("Ada Lind", "FIN"))]
EXPECTED: Sequence[Identity] = merge(CAST)


@given(st.permutations(CAST))
def test_the_order_of_reports_makes_no_difference(cast: list[tuple[str, Actor]]) -> None:
    assert merge(cast) == EXPECTED
