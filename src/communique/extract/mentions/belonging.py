"""Belonging: the state that a body's name says it belongs to."""

from functools import cache

from communique.extract.mentions.lexicon import known_institutions
from communique.extract.mentions.states import plain_state

_LONGEST = 6  # words of a known body's name inside another's
_OF_STATE = 4  # words of a state's name


@cache
def state_of_body(text: str) -> str | None:
    """The state of "Central Bank of Chile", "Chilean Navy", "Central Committee of the Workers' Party of Korea"."""
    known = known_institutions().get(text)
    return known.state if known else _named(text.split())


def _named(words: list[str]) -> str | None:
    """What the name begins with or ends in: a state or its adjective, or a known body after "of"."""
    ends = [words[:length] for length in range(_OF_STATE, 0, -1)] + [
        words[-length:] for length in range(_OF_STATE, 0, -1)
    ]
    states = (plain_state(" ".join(part)) for part in ends if len(part) < len(words))
    return next((state for state in states if state), None) or _of_body(words)


def _of_body(words: list[str]) -> str | None:
    """The state of the known body that the name ends with, or begins with: "WPK Central Committee"."""
    last = [" ".join(words[at:]) for at in range(1, len(words)) if words[at - 1] in ("of", "the")]
    first = [" ".join(words[:length]) for length in range(min(_LONGEST, len(words) - 1), 0, -1)]
    bodies = (known_institutions().get(part) for part in (*last, *first))
    return next((body.state for body in bodies if body is not None and body.state), None)
