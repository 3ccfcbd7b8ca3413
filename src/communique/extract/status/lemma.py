"""The lemma of a word, in lower case, with what the lemmatiser gets wrong put right."""

from functools import cache

from spacy.tokens import Token

from communique import vocabulary


def lemma_of(token: Token) -> str:
    """The lemma of a token: "staged" gives "stage"."""
    word: str = token.lemma_.lower()
    return _mended().get(word, word) if token.pos_ == "VERB" else word


@cache
def _mended() -> dict[str, str]:
    return dict(vocabulary.load("status")["lemmas"])
