"""Guesses: claims that rest on a pronoun or description which may as well mean somebody else; they are left out.

Who is meant is still kept as the reading's best guess, but nobody's deed or word is recorded on it: a record that has
to be corrected costs an analyst more than one that is missing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from communique.claims.claim import Channel, Claim, Commitment, Content, Event, NonEvent, Position
from communique.claims.span import Span
from communique.extract.reading import Reading


def sure_claims(reading: Reading, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of which everybody who speaks or takes part is surely meant, in their order.

    A statement stands though it may be a guess to whom it was made.
    """
    guessed = guesses(reading)
    return (claim for claim in claims if not guessed or not _is_guess(reading, claim, guessed))


def guesses(reading: Reading) -> Mapping[str, list[Span]]:
    """The words of each actor, by its key, that may as well mean another."""
    found: dict[str, list[Span]] = defaultdict(list)
    for actor in reading.actors:
        for mention in actor.mentions:
            if not mention.sure:
                found[actor.key].append(mention.span)
    return found


def _is_guess(reading: Reading, claim: Claim, guessed: Mapping[str, list[Span]]) -> bool:
    named = [(hop.actor, hop.span) for hop in claim.voice.hops]
    if isinstance(claim.content, Event):
        named += [(party.actor, party.span) for party in claim.content.participants]
    for key in _parties(claim.content):
        named += [(key, claim.span)] if key in guessed and not _is_named(reading, key, claim.span) else []
    return any(
        words.contains(span) for key, words in named if key and words is not None for span in guessed.get(key, ())
    )


def _parties(content: Content) -> Iterable[str | None]:
    """The actors of what has no words of its own for each: they are looked for in the claim's."""
    match content:
        case Position(holder=first, addressee=second, fellow_holders=fellows, fellow_addressees=others):
            return (first, second, *fellows, *others)
        case Commitment(owner=first, addressee=second, fellow_owners=fellows):
            return (first, second, *fellows)
        case NonEvent(actor=first, counterpart=second):
            return (first, second)
        case Channel(parties=parties):
            return parties
    return ()


def _is_named(reading: Reading, key: str | None, words: Span) -> bool:
    """Whether words hold a sure mention of an actor."""
    mentions = (mention for actor in reading.actors if actor.key == key for mention in actor.mentions)
    return any(mention.sure and words.contains(mention.span) for mention in mentions)
