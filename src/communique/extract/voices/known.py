"""Statements whose speaker is known: those of nobody but a "they" or an unsigned report's "I" are left out."""

from collections.abc import Iterable, Iterator

from communique.claims.claim import Claim, Statement
from communique.extract.voices.lexicon import words

_FREE = "voices:quotation_free"


def of_known_speakers(statements: Iterable[Claim]) -> Iterator[Claim]:
    """The statements whose speaker is named or described, in their order; those that nobody speaks too."""
    return (claim for claim in statements if not _is_pronouns(claim) and not _is_nobodys(claim))


def _is_nobodys(claim: Claim) -> bool:
    """Whether a quotation stands without a cue, and whose words those are is lost."""
    content = claim.content
    return claim.extractor == _FREE and isinstance(content, Statement) and content.speaker is None


def _is_pronouns(claim: Claim) -> bool:
    content, speaker = claim.content, claim.voice.speaker
    said = isinstance(content, Statement) and bool(content.source)
    return said and speaker is not None and speaker.name.lower() in words("pronouns")
