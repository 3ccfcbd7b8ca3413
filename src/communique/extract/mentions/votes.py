"""Votes: elections and referendums named by year and place, which are events and hide the places in their names."""

from collections.abc import Iterator

from spacy.tokens import Doc

from communique import vocabulary
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.runs import is_namelike

_LONGEST = 14  # tokens back from the head to the year


def find_votes(doc: Doc) -> Iterator[Name]:
    """Names such as "2004 Chilean general election": a year, capitalised words, and what sort of vote."""
    votes = vocabulary.load("institutions")["votes"]
    heads, before = frozenset(votes["heads"]), frozenset(votes["before"])
    for token in doc:
        if token.lower_ in heads and (start := _year_before(doc, token.i, before)) is not None:
            yield Name(start, token.i + 1, NameType.OTHER, sure=True)


def _year_before(doc: Doc, head: int, before: frozenset[str]) -> int | None:
    for at in range(head - 1, max(head - _LONGEST, -1), -1):
        word = doc[at]
        if word.like_num and len(word) == 4 and at < head - 1:
            return at
        if not (
            word.lower_ in before
            or is_namelike(word)
            or word.text in ("'s", "’s", "of", "and")
            or word.ent_type_ == "NORP"
        ):
            return None
    return None
