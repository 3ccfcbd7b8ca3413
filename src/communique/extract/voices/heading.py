"""Headings that name a speaker: "Lind: No port for old ships"."""

from collections.abc import Iterator

from spacy.tokens import Token

from communique.claims.codes import Directness
from communique.extract.reading import Reading
from communique.extract.voices.attribution import Attribution, text_range, tokens_in
from communique.extract.voices.lexicon import words

LONGEST = 160  # characters: a longer paragraph is no heading
LABEL_LONGEST = 5  # tokens before the colon


def headings(reading: Reading) -> Iterator[Attribution]:
    """What headings attribute to the name before their colon."""
    for start, end in reading.doc.user_data.get("paragraphs", ()):
        if end - start <= LONGEST and ":" in reading.body[start:end]:
            yield from _heading(tokens_in(reading.doc, start, end))


def _heading(tokens: list[Token]) -> Iterator[Attribution]:
    colon = next((place for place, token in enumerate(tokens) if token.text == ":"), None)
    if colon is None or not 0 < colon <= LABEL_LONGEST or len(tokens) - colon < 4:
        return
    source, content = _speaker(tokens[:colon]), tokens[colon + 1 :]
    if source is None or any(token.is_quote for token in content[:1]) or not tokens[colon].whitespace_:
        return  # "Lind:Watch her speech" links to a page
    content = _said(content)
    if not any(token.pos_ in {"VERB", "AUX"} for token in content):
        return
    yield Attribution("heading", (text_range(content),), Directness.INDIRECT, None, source)


def _said(content: list[Token]) -> list[Token]:
    """The words without a full stop, and without the time of a live page in brackets."""
    last = content[-1]
    if last.text == ")" and (opened := [at for at, token in enumerate(content) if token.text == "("]):
        return content[: opened[-1]]
    return content[:-1] if last.text == "." else content


def _speaker(label: list[Token]) -> Token | None:
    """The last word of a label that names a person or says who speaks."""
    last = label[-1]
    named = last.ent_type_ in {"PERSON", "ORG"} and all(token.pos_ in {"PROPN", "PUNCT", "ADP"} for token in label)
    pictured = any(token.lower_ in words("no_heading_sources") for token in label)
    return last if not pictured and (named or last.lower_ in words("heading_sources")) else None
