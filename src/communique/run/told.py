"""What is only told: statements that are not at the same time an event, a position or an interpretation.

A verb may be read as telling and as doing: "rejected the proposal", "pledged to send ships", "declined to comment".
Then the deed stands in the record, and the same words do not stand there again as somebody's statement. Quotations
and reported clauses ("told lawmakers that she would go") always stand, but "analysts believe that" only interprets.
"""

from collections.abc import Iterable, Iterator

from attrs import frozen

from communique.claims.claim import Assessment, Claim, Commitment, Event, NonEvent, Position, Statement
from communique.claims.codes import Directness, Stance
from communique.claims.span import Span

REPORTED = frozenset({"voices:clause", "voices:noun_clause", "voices:according"})
SAME = 0.5  # share of characters from which two contents are the same words


@frozen
class _Deeds:
    """Where the verbs of deeds stand, which of them interpret, and the words of other claims, each with whose it is."""

    verbs: frozenset[int]
    interpreting: frozenset[int]
    words: tuple[tuple[Span, str | None], ...]


def told_only(statements: Iterable[Claim], claims: Iterable[Claim]) -> Iterator[Claim]:
    """The statements that no other claim of the report makes superfluous, in their order."""
    deeds = _deeds(tuple(claims))
    return (claim for claim in statements if not _is_deed(claim, deeds))


def _deeds(claims: tuple[Claim, ...]) -> _Deeds:
    contents = [claim.content for claim in claims if not claim.doubtful]
    triggers = [content.trigger.start for content in contents if isinstance(content, Event) and content.type]
    cues = [content.cue.start for content in contents if isinstance(content, Assessment)]
    words = [(content.content, _whose(content)) for content in contents if isinstance(content, _OWNED)]
    return _Deeds(frozenset((*triggers, *cues)), frozenset(cues), tuple(words))


_OWNED = (Position, Commitment, NonEvent)


def _whose(content: Position | Commitment | NonEvent) -> str | None:
    match content:
        case Position():
            return content.holder
        case Commitment():
            return content.owner
        case NonEvent():
            return content.actor


def _is_deed(claim: Claim, deeds: _Deeds) -> bool:
    content = claim.content
    if not isinstance(content, Statement) or content.directness is not Directness.INDIRECT:
        return False
    if any(cue.start in deeds.interpreting for cue in content.cue):
        return True
    if claim.extractor in REPORTED and content.source:
        return False
    if not content.source and claim.voice.stance is not Stance.CLAIM:
        return True
    if any(cue.start in deeds.verbs for cue in content.cue):
        return True
    own = [words for words, owner in deeds.words if owner in (content.speaker, None)]
    return any(_overlap(said, held) >= SAME for said in content.content for held in own)


def _overlap(one: Span, other: Span) -> float:
    """Jaccard overlap in characters."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (len(one.text) + len(other.text) - shared)
