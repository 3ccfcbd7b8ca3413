"""Belonging: the state that a body's name says it belongs to."""

from functools import cache

from communique import vocabulary
from communique.extract.mentions.lexicon import known_institutions
from communique.extract.mentions.states import LONGEST_STATE, is_sure, plain_state, seat_within, state_words

_LONGEST = 6  # words of a known body's name inside another's


@cache
def state_of_body(text: str) -> str | None:
    """The state of "Central Bank of Chile", "Chilean Navy", "Central Committee of the Workers' Party of Korea"."""
    known = known_institutions().get(text)
    words = text.split()
    if known is not None:
        return known.state
    return _state_named(words, sure=True) or _body_within(words) or _state_named(words, sure=False) or _seat_of(text)


def _state_named(words: list[str], sure: bool) -> str | None:
    """The state or its adjective with which the name begins, in which it ends, or that follows "of" or "of the".

    `sure` tells words of one state alone from such as "Korea".
    """
    starts = [0, *(at for at in range(1, len(words)) if words[at - 1] in ("of", "the", "for"))]
    parts = [words[at : at + length] for length in range(LONGEST_STATE, 0, -1) for at in starts]
    parts += [words[-length:] for length in range(LONGEST_STATE, 0, -1)]
    texts = (" ".join(part) for part in parts if len(part) < len(words))
    return next((state for text in texts if (state := plain_state(text)) and is_sure(text) == sure), None)


def _body_within(words: list[str]) -> str | None:
    """The state of the last known body within the name, of several words or an acronym: "WPK Central Committee"."""
    for at in range(len(words) - 1, -1, -1):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            text = " ".join(words[at : at + length])
            known = known_institutions().get(text) if length > 1 or text.isupper() else None
            if known is not None and known.state is not None:
                return known.state
    return None


def _seat_of(text: str) -> str | None:
    seat = seat_within(text)
    return state_words()[seat][0].iso3 if seat else None


@cache
def state_of_division(name: str) -> str | None:
    """The state of which alone a first-order division has this name: "Oklahoma" -> USA; no state's own name."""
    return None if name in state_words() else _divisions().get(name)


@cache
def _divisions() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for iso3, divisions in vocabulary.load("divisions")["divisions"].items():
        for entry in divisions.values():
            name = entry if isinstance(entry, str) else entry[0]
            found[name] = iso3 if found.get(name, iso3) == iso3 else None
    return found
