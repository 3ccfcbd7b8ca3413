"""Relations: the parts that hang on a word of the parse, by their dependency."""

from spacy.tokens import Token


def child(token: Token, *relations: str) -> Token | None:
    """The first child of a token with one of these relations (ClearNLP's labels, as spaCy has them), if any."""
    return next((part for part in token.children if part.dep_ in relations), None)
