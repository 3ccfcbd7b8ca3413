"""Chains of given mentions."""

from communique.identify.coreference import chain_of


def test_like_heads_of_one_story_are_one_chain() -> None:
    assert chain_of("s1", "explode") == chain_of("s1", "Explosion")


def test_other_stories_and_other_heads_are_other_chains() -> None:
    assert len({chain_of("s1", "meet"), chain_of("s2", "meet"), chain_of("s1", "visit")}) == 3
