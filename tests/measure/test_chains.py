"""Scores of chains within a report."""

import pytest

from communique.measure.chains import Match, align, score_chains
from communique.measure.lines import GoldLine, MentionItem, PredictionLine
from communique.measure.score import Score

TEXT = "Envoy Ane Lie met Per Dahl of the old Harbour Bank in Oslo. She thanked him. The bank paid. Both smiled."


def item(words: str, entity: str, form: str = "proper", kind: str = "person", head: str | None = None) -> MentionItem:
    start = TEXT.index(words)
    found = MentionItem(start=start, end=start + len(words), type=kind, entity=entity, form=form)
    if head is not None:
        found["head"] = [TEXT.index(head, start), TEXT.index(head, start) + len(head)]
    return found


LIE = [item("Envoy Ane Lie", "1", head="Lie"), item("She", "1", "pronoun")]
DAHL = [item("Per Dahl of the old Harbour Bank", "2", head="Per Dahl"), item("him", "2", "pronoun")]
BANK = [item("Harbour Bank", "3", kind="organisation"), item("The bank", "3", "nominal", "organisation")]
GOLD = [GoldLine(id="1", text=TEXT, mentions=[*LIE, *DAHL, *BANK, item("Oslo", "4", kind="place")])]


def scores(*references: MentionItem) -> dict[str, Score]:
    return {score.metric: score for score in score_chains(GOLD, [PredictionLine(id="1", references=[*references])])}


def test_perfect_is_one_and_nothing_is_nought() -> None:
    assert {score.f1 for score in scores(*LIE, *DAHL, *BANK).values()} == {1}
    assert {score.f1 for score in scores().values()} == {0}


def test_single_mentions_are_left_out_on_both_sides() -> None:
    alone = scores(*LIE, *DAHL, *BANK, item("Oslo", "9"), item("smiled", "8"))
    assert (alone["chains CoNLL"].gold, alone["chains CoNLL"].predicted, alone["chains CoNLL"].f1) == (6, 6, 1)


def test_a_name_inside_a_gold_mention_with_words_of_its_head_is_that_mention() -> None:
    short = scores(item("Ane Lie", "a"), item("She", "a"), item("Per Dahl", "b"), item("him", "b"), *BANK)
    assert short["chains CoNLL"].f1 == 1
    assert short["chains CoNLL, same words"].correct == 4


def test_words_inside_a_gold_mention_without_its_head_are_another() -> None:
    assert align(TEXT, [DAHL[0]], [item("Harbour Bank", "b")], Match.HEAD) == {}


def test_the_same_words_go_before_a_part_of_a_longer_mention() -> None:
    outer, inner = item("old Harbour Bank", "x", head="Harbour Bank"), BANK[0]
    assert align(TEXT, [outer, inner], [item("Harbour Bank", "b")], Match.HEAD) == {0: 1}


def test_two_people_merged_cost_more_than_a_missed_pronoun() -> None:
    merged = [MentionItem(**{**one, "entity": "x"}) for one in (*LIE, *DAHL)]
    missed = [LIE[0], DAHL[0], *BANK]
    assert scores(*merged, *BANK)["chains B-cubed"].precision == pytest.approx(2 / 3)
    assert scores(*missed)["chains B-cubed"].precision == 1


def test_only_persons_with_a_name_count_among_named_persons() -> None:
    named = scores(*LIE, *DAHL)["chains CoNLL, named persons"]
    assert (named.gold, named.f1) == (4, 1)


def test_what_names_two_things_is_no_mention_of_either() -> None:
    both = [item("Both", "1", "pronoun"), item("Both", "2", "pronoun")]
    assert scores(*LIE, *DAHL, *BANK, *both)["chains CoNLL"].predicted == 6


def test_gold_without_entities_has_no_chains() -> None:
    bare = GoldLine(id="1", text=TEXT, mentions=[MentionItem(start=0, end=5, type="person")])
    assert score_chains([bare], [PredictionLine(id="1")]) == []
