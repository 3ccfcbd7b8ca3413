"""Parties: the actors behind the heads that a match names; a state acts through its people and institutions."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from spacy.tokens import Span as Words
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType, UnnamedKind
from communique.claims.span import Span
from communique.extract.events.lexicon import lexicon
from communique.extract.events.phrase import belongs, lemma, objects_of
from communique.extract.events.where import Where, within_name
from communique.extract.mentions import state_name
from communique.extract.mentions.context import home_of
from communique.extract.mentions.lexicon import known_institutions
from communique.extract.mentions.person_name import slug
from communique.extract.mentions.states import plain_state
from communique.extract.reading import Reading

_LEFT = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_OF = frozenset({"of", "from", "in", "by", "for", "against", "at", "with", "within"})
_PLURAL = frozenset({"NNS", "NNPS"})
_COUNTED = frozenset({"DET", "NUM", "PRON", "ADV"})
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

    @property
    def person(self) -> bool:
        """Whether it is somebody named."""
        return self.actor.startswith("person:")


def as_acting(party: Party) -> Party | None:
    """Who acts where a person's people do: his state for "Lind's troops", nobody for people who act for no state."""
    if party.direct or not party.person:
        return party
    if party.state is None or not party.political:
        return None
    return evolve(party, actor=f"state:{party.state}", name=state_name(party.state))


class Parties:
    """Who the tokens of one reading name, each looked up once."""

    def __init__(self, reading: Reading, where: Where) -> None:
        self._reading, self.where = reading, where
        self._actors = _covered(reading)
        self._unnamed = _unnamed_words(reading)
        self._by_key = {actor.key: actor for actor in reading.actors}
        named = {state for state in reading.states if state is not None}
        self.home = home_of(reading.report, named)  # the state of the outlet or dateline

    def actor(self, party: Party) -> Actor | None:
        """The actor of the reading that a party is, None for a state that only its people name, or a group."""
        return self._by_key.get(party.actor)

    def actors(self, token: Token) -> tuple[Actor, ...]:
        """The actors whose shortest mention covers the token; several for "the two countries"; none in "anti-"."""
        return () if _against(token) else self._actors.get(token.i, ()) or self._they(token)

    def _they(self, token: Token) -> tuple[Actor, ...]:
        """As in "the authorities say they have …": "they" that no other means are those who say so."""
        clause = token.head
        if token.lower_ != "they" or clause.dep_ != "ccomp" or clause.head.pos_ != "VERB":
            return ()
        speakers = (child for child in clause.head.children if child.dep_ == "nsubj" and child.tag_ in _PLURAL)
        return tuple(actor for speaker in speakers for actor in self._actors.get(speaker.i, ()))

    def doers(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as acting: named actors, and people or bodies of a named state."""
        return _once(
            party for head in heads for party in self._apposed(head) or self._named(head) or self._acting(head)
        )

    def counterparts(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Who may be meant as met: people, bodies and states, never a place and never the press."""
        return self.doers(head for head in heads if lemma(head) not in lexicon().lists["press"])

    def targets(self, heads: Iterable[Token], *, places: bool = True) -> tuple[Party, ...]:
        """Who may be meant as acted on: named actors, what is said to be a state's or, with `places`, lies in it."""
        found = (
            self._apposed(head)
            or self._named(head)
            or self._owned(head)
            or (self._located(head) if places else self._based(head))
            or self._group(head)
            for head in heads
        )
        return _once(party for parties in found for party in parties)

    def owners(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """Whose the things are that something is done to: "a Norwegian drone", "Oslo's plan"."""
        return _once(party for head in heads for party in self._owned(head))

    def nameless(self, heads: Iterable[Token]) -> tuple[Party, ...]:
        """People and bodies that neither a name nor a state's word tells: "students", "the bank"."""
        vague = lexicon().lists["sides"]
        whole = (head for head in heads if head.dep_ not in _LEFT and lemma(head) not in vague)
        found = ((head, self._unnamed.get(head.i)) for head in whole)
        return _once(
            Party(f"group:{slug(name)}", name, None, _words(self._reading, head), head.i, False, False)
            for head, name in found
            if name is not None
        )

    def _named(self, head: Token) -> list[Party]:
        actors = [actor for actor in self.actors(head) if not actor.journalist and not _medium(actor)]
        if any(actor.type is ActorType.GROUP for actor in actors):
            states = self._states_of(head, actors)
            if len(states) > 1 or (states and all(actor.state is None for actor in actors)):
                return states
        words = _words(self._reading, head)
        group = _is_group(head)
        return [
            Party(actor.key, actor.name, actor.state, words, head.i, True, group or _political(actor))
            for actor in actors
        ]

    def _states_of(self, head: Token, groups: Iterable[Actor]) -> list[Party]:
        """The states of "Norwegian and Chilean activists", of which a group may have only the last."""
        owned = {party.state: party for party in self._owned(head) if party.state is not None}
        words = _words(self._reading, head)
        for state in (actor.state for actor in groups if actor.state is not None and actor.state not in owned):
            owned[state] = Party(f"state:{state}", state_name(state), state, words, head.i, False, True)
        return list(owned.values())

    def _apposed(self, head: Token) -> list[Party]:
        """The person named after the word for him: "her counterpart Ada Lind"."""
        if head.pos_ != "NOUN" or lemma(head) not in lexicon().lists["people"]:
            return []
        beside = (child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN")
        return [party for child in beside for party in self._named(child) if party.person]

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
        found = [(actor.key, actor.name, actor.state) for actor in chosen]
        found += [(f"state:{state}", state_name(state), state) for state in self._of_adjectives(head)]
        if belongs(head, lexicon().classes["fighters"]):  # who fights a state does not act for it
            found = [(f"group:{slug(words.text)}", words.text, state) for _, _, state in found[:1]]
        return [Party(key, name, state, words, head.i, False, political) for key, name, state in found]

    def _of_adjectives(self, head: Token) -> list[str]:
        """The states of adjectives that mean a state only before people and bodies: "Georgian and Turkish troops"."""
        if not {lemma(head)} & (lexicon().lists["political"] | lexicon().lists["people"]):
            return []
        words = [word for word in _preceding(head) if word.pos_ == "ADJ" and not self.actors(word)]
        return list(dict.fromkeys(state for word in words if (state := plain_state(word.text)) is not None))

    def _located(self, head: Token) -> list[Party]:
        """What lies in a state: "protested in Oslo", "the mayor of the northern town of Tana"."""
        place = self.where.around(head)
        if place is None or place.country is None or within_name(head.doc, place):
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


def _unnamed_words(reading: Reading) -> dict[int, str]:
    """For each token that is the last of a nameless person's, people's or body's mention the first words for them."""
    found: dict[int, str] = {}
    for one in reading.unnamed:
        first = reading.doc.char_span(one.mentions[0].span.start, one.mentions[0].span.end)
        name = _without_article(first) if first is not None and one.kind is not UnnamedKind.PLACE else ""
        spans = (reading.doc.char_span(mention.span.start, mention.span.end) for mention in one.mentions)
        found |= {span[-1].i: name for span in spans if span is not None and name}
    return found


def _without_article(words: Words) -> str:
    """The words from the first that is no article, number, pronoun or possessive; "" for a mere pronoun."""
    return next((words[at:].text for at, word in enumerate(words) if word.pos_ not in _COUNTED), "")


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
