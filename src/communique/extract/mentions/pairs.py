"""Pairs: which two states or persons "the two countries", "both sides" and "the two ministers" mean."""

from collections.abc import Iterable

from communique.extract.mentions.draft import Draft

TOGETHER = 3  # sentences back in which the two must be named


def two_states(
    states: Iterable[Draft], people: Iterable[Draft], sentence: list[int], start: int, weights: dict[str, float]
) -> list[str]:
    """The two states in focus before a token: of the nearest sentence that names two; none where they are three alike.

    A person stands for his state: the two of "President NAME received a guest" is theirs. A third
    state that comes up only with the pair is left out: who offers to mediate between the two is none of them.
    """
    actors = [draft for draft in (*states, *people) if draft.state is not None]
    here = sentence[start]
    each = [_states_in(actors, sentence, here - back, start) for back in range(TOGETHER + 1)]
    together: set[str] = set()
    for found in each:
        together |= found
        if len(found) == 2 or len(together) == 2:
            return sorted(found if len(found) == 2 else together)
    return _most_in_mind(together, weights) if len(together) > 2 else []


def _states_in(actors: list[Draft], sentence: list[int], number: int, end: int) -> set[str]:
    return {str(draft.state) for draft in actors if named_in(draft, sentence, number, end)}


def named_in(draft: Draft, sentence: list[int], number: int, end: int) -> bool:
    """Whether a draft is mentioned in that sentence, before the token `end`."""
    return any(words.start < end and sentence[words.start] == number for words in draft.words)


def _most_in_mind(found: set[str], weights: dict[str, float]) -> list[str]:
    """Two of several states, where the third is clearly less in mind than they are."""
    ranked = sorted(found, key=lambda iso3: (-weights.get(f"state:{iso3}", 0.0), iso3))
    second, third = (weights.get(f"state:{iso3}", 0.0) for iso3 in (ranked[1], ranked[2]))
    return ranked[:2] if second > 2 * third else []
