"""A language model in steps' places: what is asked and kept, and what stands where it fails."""

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from spacy.language import Language

from communique.claims.claim import Claim
from communique.claims.codes import ClaimKind
from communique.errors import ModelError
from communique.extract.model.backend import Question, Trouble
from communique.extract.reading import Reading
from communique.run.answers import KeptAnswers
from communique.run.asking import GIVEN_UP, TOGETHER, Asker, KeptOrAsked
from communique.run.endpoint import Clock, Endpoint
from communique.run.extraction import claims_of, extract_each, extract_reports
from conftest import make_report
from model_server import Asked, Reply, Server, model_serving, records, said

TEXTS = [
    "Portugal's Foreign Minister Inês Prata met Kenyan Foreign Minister Joseph Mutua in Nairobi on Tuesday. "
    "Kenya urged Portugal to lift the ban on its tea. Mutua pledged to open the port next month.",
    "Chad thanked Mali for its help on Monday. Mali demanded that Chad reopen the road.",
]


@pytest.fixture
def server() -> Iterator[Server]:
    with model_serving() as found:
        yield found


def backend(server: Server | None, folder: Path, seconds: float = 5.0) -> KeptOrAsked:
    endpoint = Endpoint.at(server.base, "", seconds) if server else None
    return KeptOrAsked(KeptAnswers(folder), endpoint, Clock(lambda: 0.0, lambda _seconds: None))


def read(nlp: Language, asker: Asker | None, texts: Sequence[str] = TEXTS) -> list[Reading]:
    return list(extract_reports(nlp, [make_report(text) for text in texts], model=asker))


def thanks(asked: Asked) -> Reply:
    """The one event of the second text, whatever is asked."""
    if asked.step != "events" or "thanked" not in asked.user:
        return records()
    who = [{"actor": "Chad", "role": "actor"}, {"actor": "Mali", "role": "recipient"}]
    return records({"sentence": asked.number("thanked"), "trigger": "thanked", "type": "SUPPORT", "who": who})


def by_model(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.extractor.startswith("model:")]


def question(number: int) -> Question:
    return Question("stub", "do this", f"[1] {number}.")


def test_the_steps_that_are_sent_come_from_the_model_and_the_others_from_the_rules(
    nlp: Language, server: Server, tmp_path: Path
) -> None:
    server.answer = thanks
    asker = Asker.of("stub", ["events"], backend(server, tmp_path))
    rules = [claims_of(one) for one in read(nlp, None)]
    modelled = [claims_of(one) for one in read(nlp, asker)]
    assert [claim for claim in modelled[0] if claim.kind is ClaimKind.EVENT] == []
    (event,) = by_model(modelled[1])
    assert (event.extractor, event.kind) == ("model:stub/events-1", ClaimKind.EVENT)
    for kind in (ClaimKind.POSITION, ClaimKind.COMMITMENT):
        assert [[one for one in claims if one.kind is kind] for claims in modelled] == [
            [one for one in claims if one.kind is kind] for claims in rules
        ]
    assert {asked.step for asked in server.asked} == {"events"}


def test_what_was_answered_is_not_asked_again_and_gives_the_same_in_any_order(
    nlp: Language, server: Server, tmp_path: Path
) -> None:
    server.answer = thanks
    first = [claims_of(one) for one in read(nlp, Asker.of("stub", ["events", "positions"], backend(server, tmp_path)))]
    assert len(server.asked) == 4
    replaying = backend(None, tmp_path)
    again = read(nlp, Asker.of("stub", ["positions", "events"], replaying), list(reversed(TEXTS)))
    assert [claims_of(one) for one in reversed(again)] == first
    assert (len(server.asked), replaying.asked, replaying.replayed) == (4, 0, 4)


def test_slow_and_quick_answers_give_the_same(nlp: Language, server: Server, tmp_path: Path) -> None:
    found = []
    for seed in range(3):
        waits = random.Random(seed)
        server.answer = lambda asked, waits=waits: (time.sleep(waits.random() / 50), thanks(asked))[1]
        asker = Asker.of("stub", ["events", "positions", "commitments"], backend(server, tmp_path / str(seed)))
        found.append([claims_of(one) for one in read(nlp, asker)])
    assert found[0] == found[1] == found[2]


def test_words_of_another_report_are_refused_and_counted(nlp: Language, server: Server, tmp_path: Path) -> None:
    met = {"sentence": 1, "trigger": "met", "type": "CONSULT", "who": [{"actor": "Inês Prata", "role": "actor"}]}
    server.answer = lambda asked: records(met) if asked.step == "events" else records()
    readings = read(nlp, Asker.of("stub", ["events"], backend(server, tmp_path)))
    assert [len(by_model(claims_of(one))) for one in readings] == [1, 0]
    (refused,) = readings[1].refused
    assert (refused.step, refused.fault.value) == ("events", "words")
    assert '"trigger":"met"' in refused.said


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (said("I would rather not."), "no JSON"),
        (said('{"records": [{"sentence": 1'), "no JSON"),
        (Reply(b"<html>", 200), "no chat completion"),
        (Reply(b"overloaded", 500), "status 500"),
        (Reply(b"", 404), "status 404"),
        (Reply(send=lambda _handler: time.sleep(1.2)), "within 0.5 seconds"),
    ],
)
def test_where_an_answer_fails_that_report_is_read_by_the_rules_and_says_so(
    nlp: Language, server: Server, tmp_path: Path, bad: Reply, why: str
) -> None:
    server.answer = lambda asked: bad if "Chad" in asked.user and asked.step == "events" else thanks(asked)
    asker = Asker.of("stub", ["events", "positions"], backend(server, tmp_path, seconds=0.5))
    first, second = read(nlp, asker)
    assert first.refused == ()
    assert [(one.step, one.by_rules) for one in second.refused] == [("events", True)]
    assert why in second.refused[0].detail
    rules = claims_of(read(nlp, None)[1])
    events = [claim for claim in claims_of(second) if claim.kind is ClaimKind.EVENT]
    assert events == [claim for claim in rules if claim.kind is ClaimKind.EVENT]
    assert len(list(tmp_path.iterdir())) == 3  # what cannot be read is not kept
    server.answer = thanks
    assert read(nlp, asker)[1].refused == ()


def test_one_part_without_an_answer_leaves_the_whole_report_to_the_rules(
    nlp: Language, server: Server, tmp_path: Path
) -> None:
    server.answer = lambda asked: said("no") if "[150]" in asked.user else thanks(asked)
    text = " ".join(["Chad thanked Mali for help.", *(f"It rained for {number} long days." for number in range(300))])
    (reading,) = read(nlp, Asker.of("stub", ["events"], backend(server, tmp_path)), [text])
    assert len(server.asked) > 1
    assert by_model(claims_of(reading)) == []
    assert [one.by_rules for one in reading.refused] == [True]


def test_an_endpoint_that_cannot_be_asked_at_all_stops_the_reading(nlp: Language, tmp_path: Path) -> None:
    with model_serving() as gone:
        pass
    asker = Asker.of("stub", ["events"], backend(gone, tmp_path))
    with pytest.raises(ModelError, match="nothing answers"):
        list(extract_each(nlp, [make_report(text) for text in TEXTS], model=asker))


def test_an_endpoint_that_dies_later_costs_no_report_and_is_given_up(server: Server, tmp_path: Path) -> None:
    asking = backend(server, tmp_path)
    asking.ask([question(0)])
    server.answer = lambda _asked: Reply(b"", 401)
    answers = asking.ask([question(number) for number in range(1, 60)])
    assert all(isinstance(answer, Trouble) for answer in answers.values())
    assert GIVEN_UP < len(server.asked) < 40  # how many are under way when it is given up depends on the machine
    assert any("not asked" in answer.detail for answer in answers.values() if isinstance(answer, Trouble))
    server.answer = lambda _asked: records()
    assert all(isinstance(answer, Trouble) for answer in asking.ask([question(99)]).values())


def test_a_few_are_asked_at_a_time_each_question_once_and_progress_is_told(server: Server, tmp_path: Path) -> None:
    now, most, lock = 0, 0, threading.Lock()

    def count(_asked: Asked) -> Reply:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        time.sleep(0.03)
        with lock:
            now -= 1
        return records()

    server.answer = count
    told: list[tuple[int, int]] = []
    asking = backend(server, tmp_path)
    asking.told = lambda done, wanted: told.append((done, wanted))
    answers = asking.ask([question(number % 20) for number in range(40)])
    assert (len(answers), len(server.asked), asking.asked) == (20, 20, 20)
    assert 1 < most <= TOGETHER
    assert told == [(done, 20) for done in range(1, 21)]


def test_replaying_alone_says_what_is_missing(nlp: Language, tmp_path: Path) -> None:
    (reading, _) = read(nlp, Asker.of("stub", ["events"], backend(None, tmp_path)))
    assert "--model-endpoint" in reading.refused[0].detail
    assert reading.refused[0].by_rules


def test_a_defect_on_one_report_costs_no_answer(
    nlp: Language, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answer = thanks
    original: Callable[..., tuple[Claim, ...]] = claims_of

    asker = Asker.of("stub", ["events"], backend(server, tmp_path))
    run = Asker.run

    def failing(self: Asker, steps: object, readings: Sequence[Reading]) -> list[Reading]:
        found = run(self, steps, readings)  # type: ignore[arg-type]
        if any("Kenya" in one.report.text for one in readings):
            raise ValueError("a defect")
        return found

    monkeypatch.setattr(Asker, "run", failing)
    first, second = extract_each(nlp, [make_report(text) for text in TEXTS], model=asker)
    assert not isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert len(by_model(original(second))) == 1
    assert len(server.asked) == 2


def test_another_model_or_step_is_another_reading() -> None:
    none = KeptOrAsked(KeptAnswers(Path("unused")))
    identities = {Asker.of(name, steps, none).identity for name in ("a", "b") for steps in (["events"], ["positions"])}
    assert len(identities) == 4
    assert Asker.of("a", ["positions", "events"], none).identity == "model:a/events-1 model:a/positions-1"
