"""Talkers: between whom talks are held, by their own words, the clause around them, or what stood before."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.claims.codes import ActorType
from communique.extract.positions.addressing import addressee_of
from communique.extract.positions.clause import prepositions, subject_of
from communique.extract.positions.demands import wantings
from communique.extract.positions.holders import actor_of, actors_of, is_political, state_actor
from communique.extract.positions.rounds import round_over
from communique.extract.positions.words import words
from communique.extract.reading import Reading
from communique.extract.relations import child

_LEFT = frozenset({"amod", "compound", "nmod", "poss", "nummod"})
_NEAR = 80  # tokens within which "the talks" are those named before
_BODIES = frozenset({ActorType.STATE, ActorType.ORGANISATION})
_POINTING = ({"the"}, {"those"}, {"these"}, {"both"}, set[str]())
_OWN = frozenset({"our", "we", "us"})


def parties_of(reading: Reading, noun: Token) -> tuple[str, ...]:
    """Between whom: "between A and B", "A's talks with B", "A held talks with B"; states and bodies only."""
    between = [one for held in prepositions(noun, "between", "among") for one in _joined(held)]
    others = [one for held in prepositions(noun, "with") for one in _joined(held)]
    before = [
        one for part in noun.children if part.dep_ in _LEFT and part.i < noun.i for one in (part, *_left_of(part))
    ]
    of = [one for held in prepositions(noun, "of") for one in _joined(held)] if not between else []
    tokens = [*between, *before, *others, *of]
    held = round_over(noun) or noun
    verb = held.head if held.dep_ == "dobj" and held.head.pos_ == "VERB" else None
    if others and not any(one.dep_ == "poss" for one in before):
        verb = next((one for one in noun.ancestors if one.pos_ == "VERB"), None)
    if verb is not None and not between:
        subject = subject_of(verb)
        tokens += [
            *(_joined(subject) if subject is not None else []),
            *(one for held in prepositions(verb, "with") for one in _joined(held)),
        ]
    found = [actor.key for token in tokens for actor in _all_of(reading, token) if is_political(actor)]
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def parties_by_name(reading: Reading, talks: Sequence[Token], names: Mapping[int, str]) -> dict[str, tuple[str, ...]]:
    """The same talks have the same parties throughout a report: by name, those named where most are."""
    known: dict[str, tuple[str, ...]] = {}
    for noun in talks:
        parties = parties_of(reading, noun)
        if len(parties) > len(known.get(names[noun.i], ())):
            known[names[noun.i]] = parties
    return known


def parties_by_wanting(reading: Reading, talks: Sequence[Token]) -> dict[int, tuple[str, ...]]:
    """Reads "urged Kenya to return to the lake talks": who asks and who is asked, by the number of the noun's token."""
    known: dict[int, tuple[str, ...]] = {}
    for wanting in wantings(reading) if talks else ():
        asked = addressee_of(reading, wanting)
        pair = [state_actor(reading, one) for one in (*wanting.holders, asked)] if asked is not None else []
        returning = wanting.taken.root.lemma_ in words("channels", "returning")
        inside = {one.i for one in wanting.taken.root.subtree}
        for noun in talks if returning and len(pair) > 1 and all(pair) else ():
            if noun.i in inside:
                known[noun.i] = tuple(one.key for one in pair if one is not None)
    return known


def parties_before(reading: Reading, talks: Sequence[Token]) -> dict[int, tuple[str, ...]]:
    """Reads "held talks with Kenya. The negotiations have stalled": a bare noun means those of the sentences before."""
    known: dict[int, tuple[str, ...]] = {}
    last: tuple[int, tuple[str, ...]] | None = None
    for noun in talks:
        if parties := parties_of(reading, noun):
            last = (noun.i, parties)
        elif last is not None and is_bare(noun) and noun.i - last[0] < _NEAR:
            known[noun.i] = last[1]
    return known


def is_bare(noun: Token) -> bool:
    """Whether it is "the talks" or "talks" without a word of whose or about what."""
    before = {one.lower_ for one in noun.children if one.dep_ in {"det", *_LEFT}}
    return before in _POINTING and not any(prepositions(noun, "with", "between", "among", "on", "about", "of"))


def _joined(token: Token) -> list[Token]:
    return [token, *token.conjuncts]


def _left_of(part: Token) -> list[Token]:
    """What hangs before a word before the noun: "DPRK-Mongolia"."""
    return [one for one in part.children if one.dep_ in _LEFT]


def _all_of(reading: Reading, token: Token) -> list[Actor]:
    """Every state or body that the words name: "the two countries" are two; a person counts as his state."""
    if token.lower_ in _OWN:
        spoken = [state_actor(reading, one) or one for one in actors_of(reading, token)]
        return [one for one in spoken if one.type in _BODIES]
    one = actor_of(reading, token)
    if one is not None and one.type not in _BODIES:
        state = reading.states.get(one.state)
        return [*([state] if state is not None else []), *_of_people(reading, token)]
    pieces = [token.idx] + [token.idx + at + 1 for at, mark in enumerate(token.text) if mark in "-–—/"]
    named = [actor for at in pieces for actor in reading.actors_at(at, at + 1) if actor.type in _BODIES]
    return named or _of_people(reading, token)


def _of_people(reading: Reading, token: Token) -> list[Actor]:
    """The states of "Iraqi and Turkish officers", "historians of the two countries"."""
    people = token.tag_ == "NNS" and token.dep_ in {"nsubj", "pobj", "conj"}
    adjective = child(token, "amod", "compound") if people else None
    named = [*_joined(adjective)] if adjective is not None else []
    named += [one for held in prepositions(token, "of", "from") for one in _joined(held)] if people else []
    return [one for part in named for one in reading.actors_at(part.idx, part.idx + 1) if one.type is ActorType.STATE]
