"""Which words of a report name an event: every match of the lexicon, each event once."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Doc, Token

from communique.claims.codes import Status
from communique.extract.events.composition import event_of
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match, noun_match
from communique.extract.events.phrase import lemma
from communique.extract.status import judge

_ENCOUNTERS = frozenset({"visit", "meeting", "summit", "call", "dialogue", "correspondence", "credentials"})
_AGREEING = "03"
_ULTIMATUM = "139"  # what it asks for under threat is a part of it
_WORDS = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


def find_matches(doc: Doc) -> list[Match]:
    """The events of a report in text order; what an operator stands over is no event of its own, save an encounter."""
    found = [match for token in doc if known(token) and (match := event_of(token)) is not None]
    parts = {token.i for match in found for token in _parts(match)}
    kept = [match for match in found if match.trigger.i not in parts and not _not_told(match)]
    return sorted([*kept, *_put_off(kept)], key=lambda match: match.trigger.i)


def _not_told(match: Match) -> bool:
    """Whether it is what somebody is charged with, has the wish, right or means to do, or failed to agree to."""
    verb, over = match.trigger, match.trigger.head
    if verb.pos_ != "VERB" or over.i == verb.i:
        return False
    if verb.dep_ == "xcomp":
        return match.root == _AGREEING and lemma(over) == "fail"
    if verb.dep_ in {"acl", "relcl"}:
        return verb.tag_ == "VB" and lemma(over) in lexicon().lists["unreal"]
    return verb.dep_ == "pcomp" and over.lower_ == "of" and lemma(over.head) in lexicon().lists["charging"]


def _put_off(matches: list[Match]) -> Iterator[Match]:
    """What is put off is an event of its own beside the putting off, and whoever puts it off takes part in it."""
    for match in matches:
        nouns = {
            token.i: token for token in (match.object, *match.covers) if token is not None and token.pos_ == "NOUN"
        }
        for noun in nouns.values():
            own = noun_match(noun) if judge(noun).status in {Status.POSTPONED, Status.CANCELLED} else None
            if own is not None and own.trigger.i != match.trigger.i:
                yield own if own.actors else evolve(own, actors=match.actors)


def _parts(match: Match) -> Iterator[Token]:
    """The words that are only a part of this match: its object, and what an operator stands over."""
    if match.object is not None and match.object.i != match.trigger.i:
        yield match.object
    if match.cameo == _ULTIMATUM:
        yield from (child for child in match.trigger.children if child.dep_ == "xcomp")
    for token in match.covers:
        if match.rule.encounter not in _ENCOUNTERS or token.pos_ in {"NOUN", "PROPN"}:
            yield token


def known(token: Token) -> bool:
    """Whether the lexicon has anything for the token's lemma."""
    return token.pos_ in _WORDS and lemma(token) in lexicon().first_words
