"""Parties: the actors behind the heads that a match names; a state acts through its people and institutions."""

from collections.abc import Iterable, Iterator

from attrs import frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.claims.span import Span
from communique.extract.events.lexicon import lexicon
from communique.extract.events.phrase import belongs, lemma, objects_of
from communique.extract.reading import Reading

_LEFT = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_OF = frozenset({"of", "from", "in", "by", "for", "against", "at", "with"})
_GROUPS = ("armed", "protesters", "police")


@frozen
class Party:
    """An actor as one event names it: `head` is the token, `direct` whether the actor itself is named there.

    A party that only a state's adjective or possessive names ("Swedish troops") has the state's key and `direct` False.
    """

    actor: str
    name: str
    state: str | None
    span: Span
    head: int
    direct: bool
    political: bool


class Parties:
    """Who the tokens of one reading name, each looked up once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._actors = dict(_covered(reading))

    def actor(self, token: Token) -> Actor | None:
        """The actor whose shortest mention covers the token."""
        return self._actors.get(token.i)

    def doers(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as acting: named actors, and people or bodies of a named state."""
        found = (self._direct(head) or self._acting(head) for head in heads)
        return _once(party for party in found if party)

    def targets(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as acted on: named actors, and whatever is said to be a state's."""
        found = (self._direct(head) or self._owned(head) or self._group(head) for head in heads)
        return _once(party for party in found if party)

    def _direct(self, head: Token) -> Party | None:
        actor = self.actor(head)
        if actor is None or actor.journalist:
            return None
        political = actor.type is not ActorType.PERSON or bool(actor.offices) or actor.state is not None
        return Party(actor.key, actor.name, actor.state, _words(self._reading, head), head.i, True, political)

    def _acting(self, head: Token) -> Party | None:
        lists = lexicon().lists
        if lemma(head) not in lists["political"] and lemma(head) not in lists["people"]:
            return None
        return self._owned(head) or self._group(head)

    def _owned(self, head: Token) -> Party | None:
        """"Swedish troops", "the government of Sweden", "Sweden's border": the state's, by its adjective or name."""
        for token in _qualifiers(head):
            actor = self.actor(token)
            if actor is not None and actor.state is not None and not actor.journalist:
                political = lemma(head) in lexicon().lists["political"]
                return Party(actor.key, actor.name, actor.state, _words(self._reading, head), head.i, False, political)
        return None

    def _group(self, head: Token) -> Party | None:
        """Armed groups, protesters and police of no named state."""
        classes = lexicon().classes
        if not any(belongs(head, classes[name]) for name in _GROUPS):
            return None
        words = _words(self._reading, head)
        return Party(f"group:{lemma(head)}", words.text, None, words, head.i, True, True)


def _covered(reading: Reading) -> Iterator[tuple[int, Actor]]:
    """Each token of a mention with its actor, longer mentions first so that the shortest wins."""
    mentions = [(mention.span, actor) for actor in reading.actors for mention in actor.mentions]
    mentions.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[0].start, pair[1].key))
    for span, actor in mentions:
        words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
        for token in words or ():
            yield token.i, actor


def _qualifiers(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in _LEFT or child.dep_ == "appos":
            yield child
            yield from (inner for inner in child.children if inner.dep_ in _LEFT)
    for child in head.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _OF:
            for inner in objects_of(child):
                yield inner
                yield from (part for part in inner.children if part.dep_ in _LEFT)


def _words(reading: Reading, head: Token) -> Span:
    """The phrase from its first word to its head."""
    left = min((child.left_edge for child in head.children if child.dep_ in _LEFT | {"det"}), key=lambda t: t.i, default=head)
    first = left if left.i < head.i else head
    return reading.span(first.idx, head.idx + len(head))


def _once(parties: Iterable[Party]) -> tuple[Party, ...]:
    """One party an actor, the first."""
    kept: dict[str, Party] = {}
    for party in parties:
        kept.setdefault(party.actor, party)
    return tuple(kept.values())
