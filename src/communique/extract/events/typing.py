"""The type of the event between two given parties, and the quad class of a whole report."""

from collections.abc import Iterable

from attrs import evolve
from spacy.tokens import Span as Words
from spacy.tokens import Token

from communique.claims.codes import EventType
from communique.claims.span import Span
from communique.extract.events.coding import quad_of, type_of
from communique.extract.events.finding import known
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.events.operator import event_of
from communique.extract.reading import Reading
from communique.extract.status.clause import auxiliaries, negators

DEFAULT = EventType.ACCUSE  # the most frequent type of political news where nothing is recognised


def type_between(reading: Reading, actor: Span, recipient: Span) -> EventType:
    """The most fitting PLOVER type of what the first party does to the second, by the words of the sentences they stand in."""
    sentences = [sent for sent in reading.doc.sents if _touches(sent, actor) or _touches(sent, recipient)]
    matches = [match for match in matches_in(sentences) if type_of(match.cameo) is not None]
    best = max(matches, key=lambda match: (_fit(match, actor, recipient), -match.trigger.i), default=None)
    return (type_of(best.cameo) if best else None) or DEFAULT


def class_of(reading: Reading) -> int:
    """CAMEO's class of what the report is about: 0 statement or appeal, 1, 2 verbal and material cooperation, 3, 4 conflict."""
    matches = matches_in(reading.doc.sents)
    best = max(matches, key=lambda match: (match.weight - 0.5 * _depth(match.trigger), -match.trigger.i), default=None)
    return quad_of(best.cameo) if best else 0


def matches_in(sentences: Iterable[Words]) -> list[Match]:
    """Every event of these sentences as the lexicon codes it, intentions coded as such."""
    found = (event_of(token) for sentence in sentences for token in sentence if known(token))
    return [_intended(match) for match in found if match is not None]


def _intended(match: Match) -> Match:
    """"will free", "would not help": CAMEO codes what is announced for the future as intent, threat or refusal."""
    verb = match.trigger
    if verb.pos_ != "VERB" or match.root not in _DEEDS:
        return match
    if not any(word.tag_ == "MD" and word.lower_ in _FUTURE for word in auxiliaries(verb)):
        return match
    row = lexicon().rows["reject" if negators(verb) else "intent"]
    return evolve(match, cameo=row.get(match.root, row[""]))


_FUTURE = frozenset({"will", "would", "'ll", "wo", "shall"})
_DEEDS = frozenset({"05", "06", "07", "08", "15", "16", "17", "18", "19"})


def _fit(match: Match, actor: Span, recipient: Span) -> float:
    return (
        match.weight
        + 2.0 * _any(match.actors, actor)
        + 2.0 * _any(match.recipients, recipient)
        + 1.0 * _below(match.trigger, recipient)
        - 1.5 * _any(match.recipients, actor)
        - 0.3 * _depth(match.trigger)
    )


def _any(tokens: Iterable[Token], span: Span) -> bool:
    return any(span.start <= token.idx < span.end for token in tokens)


def _below(trigger: Token, span: Span) -> bool:
    return any(span.start <= token.idx < span.end for token in trigger.subtree if token.i > trigger.i)


def _depth(token: Token) -> int:
    return min(4, sum(1 for _ in token.ancestors))


def _touches(words: Words, span: Span) -> bool:
    return bool(words.start_char < span.end and span.start < words.end_char)
