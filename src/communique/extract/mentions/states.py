"""States: their names, adjectives, peoples, capitals and seats of government, with ISO 3166 alpha-3 codes."""

from enum import StrEnum
from functools import cache

from attrs import frozen

from communique import vocabulary

LONGEST_STATE = 6  # words of a state's name: "Democratic People's Republic of Korea" has five


class StateWordKind(StrEnum):
    """How a word points to a state."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    HALF = "half"


@frozen
class StateWord:
    """A word or phrase that points to a state: "Norway", "Swedes", "Kremlin"."""

    text: str
    iso3: str
    kind: StateWordKind
    ambiguous: bool = False
    needs_company: bool = False


@cache
def state_words() -> dict[str, tuple[StateWord, ...]]:
    """Every word of vocabulary/states.yaml by its text; names first where one text is several things."""
    data = vocabulary.load("states")
    unsure, company = {*data["ambiguous"], *data["ambiguous_capitals"]}, {*data["needs_company"]}
    words: dict[str, list[StateWord]] = {}
    for iso3, state in data["states"].items():
        for key, kind in _KEYS:
            for text in [state["name"], *state.get(key, [])] if key == "names" else state.get(key, []):
                words.setdefault(text, []).append(StateWord(text, iso3, kind, text in unsure, text in company))
    for text, iso3 in data["halves"].items():
        words.setdefault(text, []).append(StateWord(text, iso3, StateWordKind.HALF))
    return {text: tuple(found) for text, found in words.items()}


@cache
def state_named(text: str) -> str | None:
    """The state that a name, adjective, people, capital or seat stands for ("the Kremlin" -> RUS), else None.

    "the North" alone names no state: which one it is only its report can tell.
    """
    bare = text.strip()
    bare = bare[4:] if bare.lower().startswith("the ") and bare not in state_words() else bare
    found = [word for word in state_words().get(bare, ()) if word.kind is not StateWordKind.HALF]
    return found[0].iso3 if found else None


@cache
def plain_state(text: str) -> str | None:
    """The state whose name or adjective the words are as they stand ("Chilean", "South Korea"), else None."""
    found = [word for word in state_words().get(text, ()) if word.kind in (StateWordKind.NAME, StateWordKind.ADJECTIVE)]
    return found[0].iso3 if found else None


def is_sure(text: str) -> bool:
    """Whether a word for a state needs no other word of it beside it."""
    return not any(word.needs_company for word in state_words().get(text, ()))


@cache
def seat_within(text: str) -> str | None:
    """The seat of government with which a body's name begins: "White House" of "White House Press Office"."""
    words = text.split()
    firsts = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next(
        (first for first in firsts if any(w.kind is StateWordKind.SEAT for w in state_words().get(first, ()))), None
    )


def state_name(iso3: str) -> str:
    """How we write a state's name: "North Korea" for PRK; the code itself for one that no state has (IGO)."""
    state = vocabulary.load("states")["states"].get(iso3)
    return str(state["name"]) if state else iso3


def correlates_of_war_code(iso3: str) -> str | None:
    """The state's code in the Correlates of War project, None for territories it does not count."""
    state = vocabulary.load("states")["states"].get(iso3, {})
    code: str | None = state.get("cow", {}).get("code")
    return code


_KEYS = (
    ("names", StateWordKind.NAME),
    ("adjectives", StateWordKind.ADJECTIVE),
    ("people", StateWordKind.PEOPLE),
    ("capitals", StateWordKind.CAPITAL),
    ("seats", StateWordKind.SEAT),
)
