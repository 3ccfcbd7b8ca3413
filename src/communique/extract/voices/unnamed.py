"""Speakers without a name who come again: "a source in Suda said … the source added"."""

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import HopType
from communique.claims.voice import Hop
from communique.extract.voices.lexicon import words
from communique.extract.voices.source import antecedent

_DEFINITE = frozenset({"the", "that", "this"})


def recalled(speaker: Hop, source: Token, known: dict[str, Hop]) -> Hop:
    """The speaker; for "the source" the one of whom more words were said before, which `known` holds by its noun."""
    head = antecedent(source)
    if head.pos_ != "NOUN" or head.lower_ not in words("anonymous"):
        return speaker
    if head.lower_ in known and _is_bare(head):
        before = known[head.lower_]
        return evolve(speaker, type=before.type, name=before.name, actor=before.actor)
    if not any(part.dep_ == "appos" for part in head.children) and speaker.type is not HopType.PERSON:
        known[head.lower_] = speaker
    return speaker


def _is_bare(head: Token) -> bool:
    """Whether a phrase is a noun and its article only: "the source"."""
    parts = [part for part in head.children if not part.is_punct and part.dep_ != "relcl"]
    return len(parts) == 1 and parts[0].lower_ in _DEFINITE
