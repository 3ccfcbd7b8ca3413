"""Party tags: the state whose legislators are marked with party and constituency, as in "(R-Ohio)" or ", D-N.Y.,"."""

import re
from functools import cache

from spacy.tokens import Doc

from communique import vocabulary
from communique.extract.mentions.offices import office_words

_LONGEST = 10  # tokens of a tag: "(D-District of Columbia)"
_OPENING = ("(", ",")


def state_of_party(doc: Doc, end: int) -> str | None:
    """The state whose legislators are marked as the words right after a name are.

    The constituency must be one of that state and the tag closed: "(I-Ching scholar)" and ", D-Day veteran" are none.
    """
    if end >= len(doc) or doc[end].text not in _OPENING:
        return None
    text = doc[end : end + _LONGEST].text
    return next((state for state, tag in _tags().items() if tag.match(text)), None)


@cache
def _tags() -> dict[str, re.Pattern[str]]:
    """For each state whose press marks legislators so the form of the mark."""
    tags = office_words("party_tags").items()
    return {state: _tag(tag["parties"], [*tag["constituencies"], *_divisions(state)]) for state, tag in tags}


def _tag(parties: list[str], constituencies: list[str]) -> re.Pattern[str]:
    one, where = ("|".join(map(re.escape, words)) for words in (parties, constituencies))
    return re.compile(rf"[(,] ?(?:{one}) ?[-\u2013] ?(?:{where}) ?[),]")


def _divisions(state: str) -> list[str]:
    """The names and postal codes of a state's divisions."""
    entries = vocabulary.load("divisions")["divisions"][state]
    return [*entries, *(entry if isinstance(entry, str) else entry[0] for entry in entries.values())]
