"""A small record of our own: a visit told by three outlets, a wire story in two versions, a remark, a deadline."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from attrs import evolve

import ours
from communique.claims.actor import Actor
from communique.claims.claim import Claim, Commitment, NonEvent
from communique.claims.codes import (
    CommitmentKind,
    CommitmentState,
    EncounterKind,
    NonEventKind,
    Role,
    Status,
)
from communique.claims.report import Report
from communique.record.store import Store

PLAN = ours.report("Swedish envoy Ada Lind will visit Norway in March.", "2021-02-20", outlet="Dagen")
VISIT = ours.report(
    "Envoy Ada Lind arrived in Oslo, Norway, on Monday. She wants an answer by April. Kim declined to comment.",
    "2021-03-08",
    outlet="Wire One",
)
LATER = ours.report(
    "Ada Lind visited Oslo, Norway, last week, deputy minister Per Moe told reporters.", "2021-03-15", outlet="Wire Two"
)
FIRST = ours.report("Finland and Norway hold talks.", "2021-03-10", outlet="Wire One")
LEAD = ours.report("Finland and Norway end talks.", "2021-03-11", version=1, outlet="Wire One")
UNDATED = ours.report("Sweden and Finland hold talks in Turku.", None, outlet="Blog")


def visit(of: Report, at: str | None, status: Status, until: str | None = None) -> Claim:
    ada = ours.participant(of, "Ada Lind", "SWE")
    place = "Oslo" if "Oslo" in of.text else "Norway"
    word = next(word for word in ("visited", "visit", "arrived") if word in of.text)
    event = ours.encounter(of, word, (ada,), kind=EncounterKind.VISIT, place=place, country="NOR")
    return ours.claim(of, event, ours.when(at, until) if at else None, status, voice=(of.head.outlet.value,))


def talks(of: Report, at: str | None, one: tuple[str, str], other: tuple[str, str]) -> Claim:
    parties = (
        ours.participant(of, *one, kind="state"),
        ours.participant(of, *other, Role.RECIPIENT, kind="state"),
    )
    return ours.claim(of, ours.encounter(of, "talks", parties), ours.when(at) if at else None)


def put(store: Store, report: Report, claims: list[Claim], actors: list[Actor]) -> None:
    store.add(report, actors, claims, ours.source(report, f"{report.id}.txt"))


def ada(of: Report, title: str | None = None) -> Actor:
    return ours.person(of, "Ada Lind", "SWE", title)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("record") / "record.db"
    with Store.open(path, lambda: datetime(2021, 4, 1, tzinfo=UTC)) as store:
        put(store, PLAN, [visit(PLAN, "2021-03-01", Status.SCHEDULED, "2021-03-31")], [ada(PLAN, "envoy")])
        deadline = Commitment(
            CommitmentKind.DEADLINE,
            ours.span(VISIT, "an answer"),
            CommitmentState.OPEN,
            owner="person:ada-lind",
            due=ours.when("2021-04-01"),
        )
        silent = NonEvent(NonEventKind.NO_COMMENT, ours.span(VISIT, "declined to comment"), "person:kim")
        claims = [
            visit(VISIT, "2021-03-08", Status.ONGOING),
            ours.claim(VISIT, deadline),
            ours.claim(VISIT, silent),
        ]
        put(store, VISIT, claims, [ada(VISIT, "Envoy"), ours.person(VISIT, "Kim", "KOR")])
        told = visit(LATER, "2021-03-08", Status.OCCURRED, "2021-03-14")
        said = ours.claim(
            LATER, ours.statement(LATER, "Ada Lind visited Oslo", "Per Moe"), voice=("Per Moe", "Wire Two")
        )
        put(store, LATER, [told, said], [ada(LATER), ours.person(LATER, "Per Moe", "NOR", "deputy minister")])
        sides = ("Finland", "FIN"), ("Norway", "NOR")
        put(store, FIRST, [talks(FIRST, "2021-03-10", *sides)], [])
        ended = evolve(talks(LEAD, "2021-03-11", *sides), background=True)
        put(store, LEAD, [ended], [])
        put(store, UNDATED, [talks(UNDATED, None, ("Sweden", "SWE"), ("Finland", "FIN"))], [])
        ours.versions(store, "wire one|talks", FIRST, LEAD)
        yield store
