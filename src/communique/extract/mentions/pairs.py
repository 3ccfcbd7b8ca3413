"""Pairs: which two states or persons "the two countries", "both sides" and "the two ministers" mean."""

from collections.abc import Iterable

from spacy.tokens import Token

from communique.extract.mentions.draft import Draft

TOGETHER = 3  # sentences back in which the two must be named


def two_states(
    names: Iterable[tuple[int, str]],
    people: Iterable[Draft],
    sentence: list[int],
    start: int,
    weights: dict[str, float],
) -> list[str]:
    """The two states in focus before a token: of the nearest sentence that names two; none where they are three alike.

    `names` has the tokens that name a state or its capital. Where they do not tell, a person stands for his state:
    the two of "President NAME received a guest" are theirs.
    """
    here, span = sentence[start], range(TOGETHER + 1)
    named = [{iso3 for at, iso3 in names if at < start and sentence[at] == here - back} for back in span]
    if two := _nearest_two(named):
        return two
    meant = [draft for draft in people if draft.state is not None]
    persons = [{str(draft.state) for draft in meant if named_in(draft, sentence, here - back, start)} for back in span]
    both = [one | other for one, other in zip(named, persons, strict=True)]
    return _nearest_two(both) or _most_in_mind(set().union(*both), weights)


def _nearest_two(found: list[set[str]]) -> list[str]:
    """Two states named in one sentence, or in the last ones together."""
    together: set[str] = set()
    for states in found:
        together |= states
        if len(states) == 2 or len(together) == 2:
            return sorted(states if len(states) == 2 else together)
    return []


def of_the_two(token: Token, drafts: Iterable[Draft], sentence: list[int]) -> Draft | None:
    """Whom "the latter" or "the former" means: of two named in this sentence or else the last one, by their order."""
    if (
        token.lower_ not in ("latter", "former")
        or token.dep_ == "amod"
        or not token.i
        or token.nbor(-1).lower_ != "the"
    ):
        return None
    here = sentence[token.i]
    again = any(other.lower_ == "former" for other in token.sent if other.i < token.i)  # the pair is the former's
    for number in (here - 1,) if again else (here, here - 1):
        first = {
            draft.key: (min(w.start for w in draft.words if sentence[w.start] == number), draft)
            for draft in drafts
            if named_in(draft, sentence, number, token.i)
        }
        if len(first) > 1:
            two = sorted(first.values(), key=lambda one: one[0])
            return two[token.lower_ == "latter"][1] if len(two) == 2 else None
    return None


def named_in(draft: Draft, sentence: list[int], number: int, end: int) -> bool:
    """Whether a draft is mentioned in that sentence, before the token `end`."""
    return any(words.start < end and sentence[words.start] == number for words in draft.words)


def _most_in_mind(found: set[str], weights: dict[str, float]) -> list[str]:
    """Two of several states, where the third is clearly less in mind than they are."""
    if len(found) < 3:
        return []
    ranked = sorted(found, key=lambda iso3: (-weights.get(f"state:{iso3}", 0.0), iso3))
    second, third = (weights.get(f"state:{iso3}", 0.0) for iso3 in (ranked[1], ranked[2]))
    return ranked[:2] if second > 2 * third else []
