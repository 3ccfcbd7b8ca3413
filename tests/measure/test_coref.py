"""Scores of chains on given mentions."""

import pytest

from communique.measure.coref import score_coref
from communique.measure.lines import CorefItem, GoldLine, PredictionLine


def item(start: int, chain: str, kind: str = "event") -> CorefItem:
    return CorefItem(start=start, end=start + 3, chain=chain, kind=kind)


GOLD = [
    GoldLine(id="1", text="x" * 30, coref=[item(0, "a"), item(10, "b"), item(20, "n", "entity")]),
    GoldLine(id="2", text="x" * 30, coref=[item(0, "a"), item(10, "b"), item(20, "n", "entity")]),
    GoldLine(id="3", text="no such layer"),
]


def conll(*chains: list[CorefItem]) -> dict[str, float | None]:
    found = [PredictionLine(id=str(at), coref=items) for at, items in enumerate(chains, 1)]
    return {score.metric: score.f1 for score in score_coref(GOLD, found)}


def test_chains_run_across_reports() -> None:
    found = conll(GOLD[0]["coref"], GOLD[1]["coref"], [])
    assert (found["event CoNLL"], found["entity CoNLL"]) == (pytest.approx(1), pytest.approx(1))


def test_kinds_are_scored_apart() -> None:
    found = conll([item(0, "p"), item(10, "q"), item(20, "z")], [item(0, "p"), item(10, "q"), item(20, "y")], [])
    assert found["event CoNLL"] == pytest.approx(1)
    assert found["entity MUC"] == 0


def test_all_in_one_chain_by_hand() -> None:
    found = conll(*[[item(start, "all") for start in (0, 10, 20)]] * 2, [])
    # MUC P 2/3 R 1; B-cubed P 1/2 R 1; CEAF-e: best 2*2/6, P 2/3, R 1/3
    assert found["event CoNLL"] == pytest.approx((0.8 + 2 / 3 + 4 / 9) / 3)


def test_mentions_that_were_not_given_do_not_count() -> None:
    found = conll([*GOLD[0]["coref"], item(5, "other")], GOLD[1]["coref"], [])
    assert found["event CoNLL"] == pytest.approx(1)


def test_nothing_is_nought() -> None:
    assert set(conll([], [], []).values()) == {0}
