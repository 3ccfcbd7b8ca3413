"""Heads learn what can be learnt, are kept as they are, and are weighed against the rules."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from features import rule_types, status_features, type_features
from heads import Case, ways
from softmax import Row, read_head, train

from communique.extract.reading import Reading

Read = Callable[..., Reading]
ROWS = [Row(frozenset({"over=plan", "tag=VB"})), Row(frozenset({"over=manage", "tag=VB"}))] * 20
ANSWERS = ["expected", "occurred"] * 20


def test_a_head_learns_which_feature_tells_and_leaves_open_what_none_does() -> None:
    head = train(ROWS, ANSWERS)
    chances = head.chances([ROWS[0], ROWS[1], Row(frozenset({"tag=VB"}))])
    assert head.labels == ("expected", "occurred")
    assert chances[0, 0] > 0.9
    assert chances[1, 1] > 0.9
    assert chances[2, 0] == pytest.approx(0.5, abs=0.01)


def test_a_head_learns_from_vectors_too() -> None:
    ones, others = np.array([1, 0], dtype=np.float32), np.array([0, 1], dtype=np.float32)
    rows = [Row(frozenset(), ones), Row(frozenset(), others)] * 20
    assert train(rows, ANSWERS).chances(rows[:1])[0, 0] > 0.9


def test_rare_features_are_left_out() -> None:
    head = train([*ROWS, Row(frozenset({"over=once", "tag=VB"}))], [*ANSWERS, "expected"])
    assert "over=once" not in head.features
    assert "tag=VB" in head.features


def test_a_head_is_read_as_it_was_written(tmp_path: Path) -> None:
    head = train(ROWS, ANSWERS)
    head.write(tmp_path / "status.npz")
    again = read_head(tmp_path / "status.npz")
    assert (again.labels, again.features) == (head.labels, head.features)
    assert np.array_equal(again.chances(ROWS), head.chances(ROWS))


def test_training_twice_gives_the_same_weights() -> None:
    assert np.array_equal(train(ROWS, ANSWERS).weights, train(ROWS, ANSWERS).weights)


def test_the_status_is_read_from_the_clause_and_what_stands_over_it(read: Read) -> None:
    doc = read("Kenya will not try to sign the pact.").doc
    found = status_features(next(token for token in doc if token.text == "sign"))
    assert {"rule=denied", "over=try", "over negated", "over aux=will", "over xcomp class=attempt"} <= found
    assert "negated" not in found


def test_the_type_is_read_from_the_words_between_the_parties(read: Read) -> None:
    doc = read("Kenya will impose sanctions on Uganda.").doc
    found = type_features(doc, doc[0], doc[5], "SANCTION")
    assert {"shared=impose", "shared modal=will", "lexicon=SANCTION", "rule=SANCTION", "actor over=impose"} <= found
    assert ("impose", "SANCTION") in {(word.text, kind) for word, kind in rule_types(doc)}


def test_a_head_may_speak_only_where_the_rules_find_nothing_or_where_it_is_sure() -> None:
    row = Row(frozenset())
    cases = [Case(row, "AID", True), Case(row, "ACCUSE", False), Case(row, "AID", True)]
    chances = np.array([[0.6, 0.4], [0.2, 0.8], [0.05, 0.95]], dtype=np.float32)
    said = ways(cases, ("AID", "REJECT"), chances)
    assert said["rules"] == ["AID", "ACCUSE", "AID"]
    assert said["head"] == ["AID", "REJECT", "REJECT"]
    assert said["head where the rules find nothing"] == ["AID", "REJECT", "AID"]
    assert said["head where sure of 0.9"] == ["AID", "ACCUSE", "REJECT"]
