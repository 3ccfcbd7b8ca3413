"""What located words name: an actor, a date, a place that the earlier steps have found at these very words."""

from collections.abc import Iterable

from communique.claims.actor import Actor, Place
from communique.claims.codes import ActorType, TimexType
from communique.claims.span import Span
from communique.claims.when import When
from communique.extract.model.refusals import Fault, RejectedError, shortened
from communique.extract.positions.timing import term_below
from communique.extract.reading import Reading

_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})
_DATED = frozenset({TimexType.DATE, TimexType.TIME})
_LONGEST = 200  # characters of an expression of time


def actors_named(reading: Reading, words: Span) -> tuple[Actor, ...]:
    """Whom the words name, several for "the two countries".

    That is whom the word at their head names; for "Swedish troops" and "the government of Sweden", where that word
    names nobody, the one state or body that is named among them.
    """
    phrase = reading.doc.char_span(words.start, words.end, alignment_mode="expand")
    head = phrase.root if phrase is not None else None
    found = _shortest(reading, head.idx, head.idx + len(head)) if head is not None else ()
    found = found or _owners(reading, words)
    if not found:
        raise RejectedError(Fault.ACTOR, f"{shortened(words.text, 80)!r} names no actor that the report mentions")
    if any(actor.journalist for actor in found):
        raise RejectedError(Fault.ACTOR, f"{shortened(words.text, 80)!r} is who reports, and no actor")
    return found


def date_named(reading: Reading, words: Span) -> When | None:
    """The one date that our reader finds at the words, or around them; None where it can count it from nothing.

    So does "Monday" in a report without a date: as for the rules, the record is then one without a date.
    """
    near = reading.dates_in(max(words.start - _LONGEST, 0), words.end)
    found = [when for when in near if when.expression and _same_place(when.expression, words)]
    found = [when for when in found if when.type in _DATED]
    if len({when.expression for when in found}) != 1:
        told = "more than one date" if found else "no date"
        raise RejectedError(Fault.DATE, f"our reader finds {told} in {shortened(words.text, 80)!r}")
    return found[0] if found[0].dated or found[0].offset is not None else None


def term_named(reading: Reading, words: Span, bare: bool, said: When | None) -> When | None:
    """The end of the one term of time in the words, if it is said to be one; counted from the day it was `said`."""
    near = (when for when in reading.dates_in(words.start, words.end) if when.type is TimexType.DURATION)
    terms = [when.expression for when in near if when.expression and words.contains(when.expression)]
    phrase = reading.doc.char_span(words.start, words.end, alignment_mode="expand") if len(terms) == 1 else None
    if phrase is None:
        return None
    within = any(token.lower_ == "within" for token in (*phrase, *reading.doc[max(phrase.start - 1, 0) : phrase.start]))
    return term_below(reading, phrase.root, bare=True, said=said) if bare or within else None


def place_named(reading: Reading, words: Span) -> Place:
    """The one place that is found at the words; "Chinese" is none, for all that it says of a country."""
    near = (place for place in reading.places if _same_place(place.span, words))
    found = [place for place in near if place.kind == "literal" or place.name == place.span.text]
    if len({place.span for place in found}) != 1:
        told = "more than one place" if found else "no place"
        raise RejectedError(Fault.PLACE, f"{told} is found in {shortened(words.text, 80)!r}")
    return found[0]


def _shortest(reading: Reading, start: int, end: int) -> tuple[Actor, ...]:
    """The actors of the shortest mention that covers [start, end)."""
    covering = [
        (mention.span.end - mention.span.start, actor)
        for actor in reading.actors_at(start, end)
        for mention in actor.mentions
        if mention.span.start <= start and end <= mention.span.end
    ]
    least = min((length for length, _ in covering), default=0)
    return _once(actor for length, actor in covering if length == least)


def _owners(reading: Reading, words: Span) -> tuple[Actor, ...]:
    inside = (actor for actor in reading.actors if any(words.contains(mention.span) for mention in actor.mentions))
    found = _once(actor for actor in inside if actor.type in _BODIES and not actor.journalist)
    return found if len(found) == 1 else ()


def _once(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple({actor.key: actor for actor in actors}.values())


def _same_place(one: Span, other: Span) -> bool:
    return one.contains(other) or other.contains(one)
