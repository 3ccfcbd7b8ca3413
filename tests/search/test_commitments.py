"""What was promised, and what later reports say became of it, each with its sentence."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import ours
from communique.claims.claim import Claim, Commitment, Event
from communique.claims.codes import CommitmentKind, CommitmentState, EventType, Fate, Role
from communique.claims.report import Report
from communique.record.store import Store
from communique.search import Filter, Followed, commitments
from communique.serve.tabular import followed_rows

PLEDGED = ours.report("Norway promised to ship diesel generators to Chad by June.", "2021-03-01", outlet="Dagen")
SHIPPED = ours.report("Norway shipped the diesel generators to Chad.", "2021-05-02", outlet="Wire One")
REFORM = ours.report("Envoy Ada Lind pledged to publish the border map by April.", "2021-03-02", outlet="Wire Two")


def pledge(of: Report, words: str, owner: str, due: str) -> Claim:
    content = Commitment(
        CommitmentKind.PLEDGE, ours.span(of, words), CommitmentState.OPEN, owner, None, ours.when("2021-03-01", due)
    )
    return ours.claim(of, content)


@pytest.fixture
def record(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "record.db", lambda: datetime(2021, 6, 1, tzinfo=UTC))
    norway = ours.participant(SHIPPED, "Norway", "NOR", kind="state")
    chad = ours.participant(SHIPPED, "Chad", "TCD", Role.RECIPIENT, kind="state")
    shipped = Event(EventType.AID, ours.span(SHIPPED, "shipped"), (norway, chad))
    ada = ours.person(REFORM, "Ada Lind", "SWE", "Envoy")
    state = ours.person(PLEDGED, "Norway", "NOR")
    told = [
        (PLEDGED, [state], [pledge(PLEDGED, "to ship diesel generators to Chad", state.key, "2021-05-31")]),
        (SHIPPED, [], [ours.claim(SHIPPED, shipped, ours.when("2021-05-01"))]),
        (REFORM, [ada], [pledge(REFORM, "to publish the border map", ada.key, "2021-04-30")]),
    ]
    for report, actors, claims in told:
        store.add(report, actors, claims, ours.source(report, f"{report.id}.txt"))
    return store


def asked(record: Store, **question: object) -> list[Followed]:
    fates = question.pop("fates", ())
    return list(commitments(record, Filter(**question), fates))


def test_a_promise_is_met_by_a_later_deed_and_overdue_without_news(record: Store) -> None:
    found = asked(record)
    assert [(one.title, one.fate) for one in found] == [
        ("Pledge: Ada Lind (SWE): “to publish the border map”", Fate.OVERDUE),
        ("Pledge: Norway (NOR): “to ship diesel generators to Chad”", Fate.MET),
    ]
    (news,) = found[1].news
    assert news.support.sentence == SHIPPED.text
    assert {feature.name for feature in news.features} >= {"same owner", "wording"}
    assert {one.by for one in found} == {"2021-05-02"}


def test_as_known_on_a_day_neither_is_decided(record: Store) -> None:
    assert [one.fate for one in asked(record, as_of="2021-03-31")] == [Fate.OPEN, Fate.OPEN]


@pytest.mark.parametrize(("as_of", "by"), [("2021-05", "2021-05-31"), ("2021", "2021-12-31")])
def test_as_known_in_a_month_or_year_is_as_known_on_its_last_day(record: Store, as_of: str, by: str) -> None:
    found = asked(record, as_of=as_of)
    assert found == asked(record, as_of=by)
    assert [(one.fate, one.by) for one in found] == [(Fate.OVERDUE, by), (Fate.MET, by)]


@pytest.mark.parametrize(
    ("question", "owners"),
    [
        ({"actor": "Norway"}, ["Norway"]),
        ({"fates": (Fate.OVERDUE,)}, ["Ada Lind"]),
        ({"until": "2021-05-01"}, ["Ada Lind", "Norway"]),
        ({"since": "2021-05-05"}, ["Norway"]),
        ({"text": "border map"}, ["Ada Lind"]),
        ({"report": SHIPPED.id}, ["Norway"]),
    ],
)
def test_filters_keep_whole_commitments(record: Store, question: dict[str, object], owners: list[str]) -> None:
    assert [one.owners[0].name for one in asked(record, **question)] == owners


def test_the_table_has_a_row_for_each_telling_and_each_news(record: Store) -> None:
    rows = followed_rows(asked(record, actor="Norway"))
    assert [(row["fate"], row["news"], row["sentence"]) for row in rows] == [
        ("met", "", PLEDGED.text),
        ("met", "met", SHIPPED.text),
    ]
