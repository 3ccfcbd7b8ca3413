"""The type of the event between two given parties, and the quad class of a whole report."""

from collections.abc import Iterable

from attrs import evolve
from spacy.tokens import Span as Words
from spacy.tokens import Token

from communique.claims.codes import EventType
from communique.claims.span import Span
from communique.extract.events.coding import quad_of, type_of
from communique.extract.events.finding import find_matches
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.reading import Reading
from communique.extract.status.clause import auxiliaries, negators

NOUN = 0.6  # what a noun's event counts less than its verb's, set on events-class
DEFAULT = EventType.ACCUSE  # the most frequent type of political news where nothing is recognised


def type_between(reading: Reading, actor: Span, recipient: Span) -> EventType:
    """The PLOVER type that fits best what the first party does to the second, by the sentences they stand in."""
    matches = [match for match in _matches(reading) if type_of(match.cameo) is not None]
    near = [match for match in matches if any(_touches(match.trigger.sent, span) for span in (actor, recipient))]
    best = max(near, key=lambda match: (_fit(match, actor, recipient), -match.trigger.i), default=None)
    return (type_of(best.cameo) if best else None) or DEFAULT


def class_of(reading: Reading) -> int:
    """CAMEO's class of what the report is about (see quad_of); 0 where nothing is recognised."""
    best = max(
        _matches(reading),
        key=lambda match: (_surety(match) - 0.5 * _depth(match.trigger), -match.trigger.i),
        default=None,
    )
    return quad_of(best.cameo) if best else 0


def _matches(reading: Reading) -> list[Match]:
    """Every event of the report as the lexicon codes it, what is announced for the future coded as intent."""
    return [_intended(match) for match in find_matches(reading.doc)]


def _intended(match: Match) -> Match:
    """With "will free", "would not help" CAMEO codes an intent, a threat or a refusal, not the deed."""
    verb = match.trigger
    if verb.pos_ != "VERB" or match.root not in _DEEDS:
        return match
    if not any(word.tag_ == "MD" and word.lower_ in _FUTURE for word in auxiliaries(verb)):
        return match
    row = lexicon().rows["reject" if negators(verb) else "intent"]
    return evolve(match, cameo=row.get(match.root, row[""]))


_FUTURE = frozenset({"will", "would", "'ll", "wo", "shall"})
_DEEDS = frozenset({"04", "05", "06", "07", "08", "15", "16", "17", "18", "19"})


def _fit(match: Match, actor: Span, recipient: Span) -> float:
    return (
        _surety(match)
        + 2.0 * _any(match.actors, actor)
        + 2.0 * _any(match.recipients, recipient)
        + 1.0 * _below(match.trigger, recipient)
        - 1.5 * _any(match.recipients, actor)
        - 0.3 * _depth(match.trigger)
    )


def _surety(match: Match) -> float:
    """A noun that names an event says less of what a sentence is about than its verb."""
    return match.weight - NOUN * (match.trigger.pos_ != "VERB")


def _any(tokens: Iterable[Token], span: Span) -> bool:
    return any(span.start <= token.idx < span.end for token in tokens)


def _below(trigger: Token, span: Span) -> bool:
    return any(span.start <= token.idx < span.end for token in trigger.subtree if token.i > trigger.i)


def _depth(token: Token) -> int:
    return min(4, sum(1 for _ in token.ancestors))


def _touches(words: Words, span: Span) -> bool:
    return bool(words.start_char < span.end and span.start < words.end_char)
