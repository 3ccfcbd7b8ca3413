"""Acronyms: words in capitals name bodies, unless they are known for things or the report introduces them so."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from communique.extract.mentions.lexicon import institution_words
from communique.extract.mentions.name import Name, NameType
from communique.extract.mentions.spots import spots, spots_tagged

_LONGEST = 6  # letters
_UNSEEN = frozenset({"", "NORP"})  # what the parser says of acronyms that it does not know


def find_acronyms(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """Lone acronyms that no name holds yet."""
    taken = {at for name in names for at in range(name.start, name.end)}
    bodies = {name.end - 1 for name in names if name.type is NameType.ORGANISATION}
    things = institution_words("no_body") | institution_words("places_in_capitals") | _introduced(doc, bodies)
    for token in (doc[at] for at in spots_tagged(doc, ("NNP",)) if at not in taken):
        if _is_acronym(token) and token.text not in things:
            yield Name(token.i, token.i + 1, NameType.ORGANISATION)


def _introduced(doc: Doc, bodies: set[int]) -> set[str]:
    """Acronyms in brackets after what is no body's name, given the last tokens of those: "a buffer zone (BZ)"."""
    opened = (doc[at] for at in spots(doc, "(") if 0 < at < len(doc) - 1)
    return {token.nbor(1).text for token in opened if token.i - 1 not in bodies}


def _is_acronym(token: Token) -> bool:
    """Whether a proper noun is all capitals where its neighbours are not."""
    capital = token.text.isalpha() and token.is_upper and 1 < len(token) <= _LONGEST
    return capital and token.tag_ == "NNP" and token.ent_type_ in _UNSEEN and not any(map(_shouts, _beside(token)))


def _beside(token: Token) -> Iterator[Token]:
    if token.i:
        yield token.nbor(-1)
    if token.i + 1 < len(token.doc):
        yield token.nbor(1)


def _shouts(token: Token) -> bool:
    return token.like_num or token.text in ("-", "$", ".") or (token.is_upper and token.is_alpha and len(token) > 1)
