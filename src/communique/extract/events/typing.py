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
from communique.extract.events.phrase import lemma
from communique.extract.reading import Reading
from communique.extract.status.clause import auxiliaries, negators

NOUN = 0.6  # what a noun's event counts less than its verb's, set on events-class
DEFAULT = EventType.ACCUSE  # the most frequent type of political news where nothing is recognised


def type_between(reading: Reading, actor: Span, recipient: Span) -> EventType:
    """The PLOVER type that fits best what the first party does to the second, by the sentences they stand in."""
    return type_of(code_between(reading, actor, recipient)) or DEFAULT


def code_between(reading: Reading, actor: Span, recipient: Span) -> str:
    """The CAMEO code of it, "" where nothing is recognised."""
    matches = [match for match in _matches(reading) if type_of(match.cameo) is not None]
    near = [match for match in matches if any(_touches(match.trigger.sent, span) for span in (actor, recipient))]
    best = max(near, key=lambda match: (_fit(match, actor, recipient), -match.trigger.i), default=None)
    return best.cameo if best else ""


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
    """With "will free", "plans to help", "would not sign" CAMEO codes an intent, threat or refusal, not the deed."""
    verb = match.trigger
    if verb.pos_ != "VERB" or match.root not in _DEEDS:
        return match
    row = _row_of(verb, match.root)
    if row is None:
        return match
    codes = lexicon().rows[row]
    return evolve(match, cameo=codes.get(match.root, codes[""]))


def _row_of(verb: Token, root: str) -> str | None:
    """The row of codes for a deed that is announced, planned, refused or failed in; None for one that is done."""
    over = lemma(verb.head) if verb.dep_ == "xcomp" else ""
    future = any(word.tag_ == "MD" and word.lower_ in _FUTURE for word in auxiliaries(verb))
    refused = bool(negators(verb)) and (future or root in _GIVEN)
    if refused or over in _FAILING:
        return "reject"
    return "intent" if future or over in _PLANNING else None


_FUTURE = frozenset({"will", "would", "'ll", "wo", "shall"})
_PLANNING = frozenset({"plan", "intend", "hope", "prepare", "want", "aim"})
_FAILING = frozenset({"fail", "decline", "refuse"})
_DEEDS = frozenset({"04", "05", "06", "07", "08", "15", "16", "17", "18", "19"})
_GIVEN = frozenset({"05", "06", "07", "08"})  # CAMEO roots of what one refuses by not doing it


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
