"""State names: where a report has a word for a state, its people, capital or seat of government."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from communique import vocabulary
from communique.extract.mentions.lexicon import given_names
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.phrases import Phrases
from communique.extract.mentions.spots import Row, spots
from communique.extract.mentions.states import StateWord, StateWordKind, state_words

_SHOUTED = (StateWordKind.NAME, StateWordKind.CAPITAL)  # printed in capitals in datelines and headings
_KOREAS = frozenset({"PRK", "KOR"})


@cache
def _phrases() -> Phrases[StateWord | None]:
    words = [word for found in state_words().values() for word in found if word.kind is not StateWordKind.HALF]
    shouted = [word for word in words if word.kind in _SHOUTED and not word.text.isupper() and not word.ambiguous]
    elsewhere: list[tuple[str, StateWord | None]] = [(text, None) for text in vocabulary.load("states")["elsewhere"]]
    return Phrases.of(
        [*elsewhere, *((word.text, word) for word in words), *((word.text.upper(), word) for word in shouted)]
    )


def find_state_names(doc: Doc, row: Row) -> list[Name]:
    """A Name for every word that points to a state and is not part of a person's name; none overlapping."""
    matches = list(_phrases().found_in(row))
    found = [(start, end, word) for start, end, word in matches if word and not _is_other(doc, start, word)]
    sure = {word.text for _, _, word in found}
    found += [(start, end, word) for start, end, word in matches if word and word.text in sure and _alone(doc, start)]
    found = sorted(set(found), key=lambda one: one[:2])
    places = [Name(start, end, NameType.PLACE, sure=True) for start, end, word in matches if word is None]
    present = {word.iso3 for _, _, word in found if not word.needs_company}
    names = [Name(start, end, _type(word, present), word, sure=True) for start, end, word in found]
    return [*names, *places, *(_halves(doc) if present & _KOREAS else ())]


def _type(word: StateWord, present: set[str]) -> NameType:
    """A place where the word is more often another thing's name and nothing in the report speaks for the state."""
    elsewhere = word.needs_company and word.iso3 not in present
    return NameType.PLACE if elsewhere or (word.ambiguous and word.kind is StateWordKind.CAPITAL) else NameType.STATE


def _is_other(doc: Doc, start: int, word: StateWord) -> bool:
    """Whether the word is part of a person's name or a unit ("60GB")."""
    unit = start > 0 and doc[start - 1].like_num and not doc[start - 1].whitespace_
    return unit or _in_person_name(doc, start, word)


def _alone(doc: Doc, start: int) -> bool:
    """Whether a word taken for a person's name stands by itself: "asked Chad to open it", where Chad is a state too."""
    joined = (doc[at] for at in (start - 1, start + 1) if 0 <= at < len(doc))
    return doc[start].ent_type_ == "PERSON" and not any(
        one.pos_ == "PROPN" or one.ent_type_ == "PERSON" for one in joined
    )


def _in_person_name(doc: Doc, start: int, word: StateWord) -> bool:
    """Whether the word is rather a given name or a family name: "Jordan Peele", "George Washington"."""
    label = doc[start].ent_type_
    if start and doc[start - 1].text in given_names() and not doc[start].is_sent_start and label in ("PERSON", ""):
        return word.kind in (StateWordKind.CAPITAL, StateWordKind.NAME)
    if label == "PERSON" and doc[start].ent_iob_ == "I" and word.kind is StateWordKind.CAPITAL:
        return doc[start - 1].text[0].isupper()
    if word.ambiguous and word.kind is not StateWordKind.ADJECTIVE:
        return label == "PERSON"
    return False


def _halves(doc: Doc) -> Iterator[Name]:
    """ "The North" and "the South" for the two Koreas, where nothing geographical follows or precedes."""
    for token in (doc[at] for at in spots(doc, ("North", "South"))):
        if not token.i or doc[token.i - 1].lower_ != "the":
            continue
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if after is None or not (
            after.text[0].isupper() or after.text in ("-", "of") or after.pos_ in ("NOUN", "PROPN")
        ):
            yield Name(token.i, token.i + 1, NameType.STATE, state_words()[token.text][-1], sure=True)
