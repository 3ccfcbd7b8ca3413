"""Sound bites: a speaker's own turn in a transcript is one direct statement, whatever marks stand around it."""

from communique.claims.actor import Actor
from communique.claims.codes import Directness, HopType, TurnKind
from communique.claims.report import Turn
from communique.claims.voice import Hop
from communique.extract.reading import Reading
from communique.extract.voices.attribution import Attribution
from communique.extract.voices.lexicon import words


def sound_bites(reading: Reading) -> list[Attribution]:
    """The sound bites of a transcript in order; empty ones are left out."""
    body = reading.report.body
    return [
        Attribution("sound_bite", ((turn.start, turn.end),), Directness.DIRECT, turn=turn)
        for turn in reading.report.turns
        if turn.kind is TurnKind.SOUND_BITE and body[turn.start : turn.end].strip()
    ]


def caption_hop(reading: Reading, turn: Turn) -> Hop | None:
    """Who speaks in a turn, by its caption; the actor is the one whose name the caption ends in, where one is known."""
    if turn.speaker is None:
        return None
    span = turn.speaker.span
    actor = reading.actor_at(span.end - 1, span.end) if span else None
    actor = actor or _named_at_the_end(reading, turn.speaker.value)
    if actor:
        return Hop(HopType.PERSON, actor.name, span, actor.key)
    return Hop(_kind(turn.speaker.value), turn.speaker.value, span)


def _named_at_the_end(reading: Reading, caption: str) -> Actor | None:
    """The person whose name a caption ends in: "Harbour Minister Ana Lind"."""
    named = [actor for actor in reading.actors if caption.endswith(actor.name)]
    return max(named, key=lambda actor: (len(actor.name), actor.key), default=None)


def _kind(caption: str) -> HopType:
    last = caption.rsplit(maxsplit=1)[-1].lower()
    return HopType.INSTITUTION if last in words("institutions") else HopType.PERSON
