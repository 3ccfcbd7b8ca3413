"""Parties: the actors behind the heads that a match names; a state acts through its people and institutions."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.claims.span import Span
from communique.extract.events.lexicon import lexicon
from communique.extract.events.phrase import belongs, lemma, objects_of
from communique.extract.events.where import Where
from communique.extract.mentions import state_name
from communique.extract.mentions.lexicon import known_institutions
from communique.extract.reading import Reading

_LEFT = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_OF = frozenset({"of", "from", "in", "by", "for", "against", "at", "with", "within"})
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

    def __init__(self, reading: Reading, where: Where) -> None:
        self._reading, self._where = reading, where
        self._actors = _covered(reading)

    def actors(self, token: Token) -> tuple[Actor, ...]:
        """The actors whose shortest mention covers the token; several for "the two countries"; none in "anti-"."""
        return () if _against(token) else self._actors.get(token.i, ())

    def doers(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as acting: named actors, and people or bodies of a named state."""
        return _once(
            party for head in heads for party in self._apposed(head) or self._named(head) or self._acting(head)
        )

    def counterparts(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as met: people, bodies and states, never a place and never the press."""
        return self.doers(head for head in heads if lemma(head) not in lexicon().lists["press"])

    def targets(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as acted on: named actors, whatever is said to be a state's or lies in it."""
        found = (
            self._apposed(head) or self._named(head) or self._owned(head) or self._located(head) or self._group(head)
            for head in heads
        )
        return _once(party for parties in found for party in parties)

    def _named(self, head: Token) -> list[Party]:
        actors = [actor for actor in self.actors(head) if not actor.journalist and not _medium(actor)]
        if any(actor.type is ActorType.GROUP for actor in actors):
            actors = [] if len(self._owned(head)) > sum(actor.state is not None for actor in actors) else actors
        words = _words(self._reading, head)
        group = _is_group(head)
        return [
            Party(actor.key, actor.name, actor.state, words, head.i, True, group or _political(actor))
            for actor in actors
        ]

    def _apposed(self, head: Token) -> list[Party]:
        """The person named after the word for him: "her counterpart Ada Lind"."""
        if head.pos_ != "NOUN" or lemma(head) not in lexicon().lists["people"]:
            return []
        beside = (child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN")
        return [party for child in beside for party in self._named(child) if party.actor.startswith("person:")]

    def _acting(self, head: Token) -> list[Party]:
        lists = lexicon().lists
        if head.dep_ in {"amod", "compound", "nmod"}:
            return []
        acts = lemma(head) in lists["political"] or lemma(head) in lists["people"]
        return self._owned(head) or self._based(head) or self._group(head) if acts else []

    def _based(self, head: Token) -> list[Party]:
        """As in "a court in Tana", "police in Oslo said": bodies and people of where they are."""
        if lemma(head) not in lexicon().lists["political"] or belongs(head, lexicon().classes["fighters"]):
            return []
        return [evolve(party, political=True) for party in self._located(head)]

    def _owned(self, head: Token) -> list[Party]:
        """As in "Swedish troops", "the government of Sweden", "Sweden's border": the states', by adjective or name."""
        owners = [actor for token in _qualifiers(head) for actor in self.actors(token)]
        if any(map(_medium, owners)):
            return []
        named = {actor.key: actor for actor in owners if actor.state is not None and not actor.journalist}
        states = [actor for actor in named.values() if actor.type is ActorType.STATE]
        before = [actor for actor in states if any(actor in self.actors(token) for token in _preceding(head))]
        states = before if before and len(states) > len(before) else states
        political, words = lemma(head) in lexicon().lists["political"], _words(self._reading, head)
        chosen = states if len(states) > 1 and head.dep_ != "pobj" else list(named.values())[:1]
        return [Party(actor.key, actor.name, actor.state, words, head.i, False, political) for actor in chosen]

    def _located(self, head: Token) -> list[Party]:
        """What lies in a state: "protested in Oslo", "the mayor of the northern town of Tana"."""
        place = self._where.around(head)
        if place is None or place.country is None:
            return []
        key, words = f"state:{place.country}", _words(self._reading, head)
        return [Party(key, state_name(place.country), place.country, words, head.i, False, False)]

    def _group(self, head: Token) -> list[Party]:
        """Armed groups, protesters and police of no named state."""
        if not _is_group(head):
            return []
        words = _words(self._reading, head)
        return [Party(f"group:{lemma(head)}", words.text, None, words, head.i, True, True)]


def _covered(reading: Reading) -> dict[int, tuple[Actor, ...]]:
    """The actors of each token's shortest mention."""
    mentions = [(mention.span, actor) for actor in reading.actors for mention in actor.mentions]
    mentions.sort(key=lambda pair: (pair[0].start - pair[0].end, pair[0].start, pair[1].key))
    covered: dict[int, tuple[Span, tuple[Actor, ...]]] = {}
    for span, actor in mentions:
        for token in reading.doc.char_span(span.start, span.end, alignment_mode="expand") or ():
            same = covered.get(token.i)
            others = same[1] if same is not None and same[0] == span else ()
            covered[token.i] = span, (*others, actor)
    return {at: actors for at, (_, actors) in covered.items()}


def _is_group(head: Token) -> bool:
    """Whether the words name armed people, protesters or police."""
    classes = lexicon().classes
    return any(belongs(head, classes[name]) for name in _GROUPS)


def _political(actor: Actor) -> bool:
    known = known_institutions().get(actor.name)
    armed = known is not None and known.kind == "armed"
    return armed or actor.state is not None or (actor.type is ActorType.PERSON and bool(actor.offices))


def _medium(actor: Actor) -> bool:
    known = known_institutions().get(actor.name)
    return known is not None and known.kind == "media"


def _against(token: Token) -> bool:
    """As in "anti-Norwegian militias": they are not Norway's."""
    hyphen = token.i >= 2 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    return hyphen and token.nbor(-2).lower_ in {"anti", "pro"}


def _qualifiers(head: Token) -> Iterator[Token]:
    other = lemma(head) in lexicon().lists["relational"]
    for child in head.children:
        if child.dep_ == "poss" and child.lower_ == "whose":
            yield next((over.head for over in child.ancestors if over.dep_ == "relcl"), child)
        if (child.dep_ in _LEFT or child.dep_ == "appos") and not (other and child.dep_ == "poss"):
            yield child
            yield from (inner for inner in child.children if inner.dep_ in _LEFT or inner.dep_ == "conj")
    for child in head.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _OF:
            for inner in objects_of(child):
                yield inner
                yield from (part for part in inner.children if part.dep_ in _LEFT)


def _preceding(head: Token) -> list[Token]:
    """The words before a noun that say whose it is: the "US" of "the US commander in Iraq"."""
    before = [child for child in head.children if child.dep_ in _LEFT]
    return [
        *before,
        *(inner for child in before for inner in child.children if inner.dep_ in _LEFT or inner.dep_ == "conj"),
    ]


def _words(reading: Reading, head: Token) -> Span:
    """The phrase from its first word to its head."""
    left = min(
        (child.left_edge for child in head.children if child.dep_ in _LEFT | {"det"}), key=lambda t: t.i, default=head
    )
    first = left if left.i < head.i else head
    return reading.span(first.idx, head.idx + len(head))


def _once(parties: Iterable[Party]) -> tuple[Party, ...]:
    """One party an actor, the first."""
    kept: dict[str, Party] = {}
    for party in parties:
        kept.setdefault(party.actor, party)
    return tuple(kept.values())
