"""Letters: who sent a letter or message, and who only carried or received it."""

from attrs import evolve
from spacy.tokens import Token

from communique.extract.events.match import Match
from communique.extract.events.phrase import heads, lemma
from communique.extract.events.slots import filled, patients_of
from communique.extract.events.terms import words


def as_sent(match: Match) -> Match:
    """Correspondence from the sender, credentials from whoever presents them: "received a message from"."""
    if match.rule.encounter == "credentials" and lemma(match.trigger) in words("receiving"):
        return evolve(match, actors=match.recipients, recipients=match.actors)
    if match.rule.encounter != "correspondence" or match.object is None:
        return match
    senders = _senders(match.trigger, match.object)
    if lemma(match.trigger) in words("receiving"):
        return evolve(match, actors=tuple(senders), recipients=match.actors if senders else ())
    named = tuple(sender for sender in senders if sender.pos_ == "PROPN")
    reached = match.recipients or patients_of(match.trigger)
    rest = tuple(token for token in reached if token not in senders and token.i != match.object.i)
    return evolve(match, actors=named or match.actors, recipients=rest)


def _senders(verb: Token, letter: Token) -> list[Token]:
    """The heads after "from", be it below "a message of greeting" or below the verb."""
    kind = [inner for child in letter.children if child.lower_ == "of" for inner in child.children]
    held = [letter, *(part for inner in kind for part in heads(inner)), verb]
    return next((found for word in held if (found := filled(word, "from"))), [])
