"""Movements: who was seen entering a building, or left a town or a post. That is no meeting, and has no CAMEO code."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.claims.actor import Actor
from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import Rule
from communique.extract.events.match import Match
from communique.extract.events.parties import Parties
from communique.extract.events.phrase import lemma
from communique.extract.events.slots import actors_of, filled, patients_of
from communique.extract.events.terms import words
from communique.extract.events.where import Where
from communique.extract.reading import Reading

MOVEMENT = Rule("", (), flags=frozenset({"movement"}))
DEPARTURE = Rule("", (), flags=frozenset({"movement", "departure"}))


def movements(reading: Reading, where: Where) -> Iterator[Match]:
    """As in "entered the guesthouse", "was seen leaving the ministry", "left Bern", "flew home from Bern"."""
    verbs, venues, departing = words("movement"), words("venues"), words("departing")
    for token in reading.doc:
        if token.pos_ != "VERB" or (word := lemma(token)) not in verbs | departing:
            continue
        objects = patients_of(token)
        if word in verbs and any(lemma(noun) in venues and _particular(noun) for noun in objects):
            yield Match("", MOVEMENT, token, 2.0, tuple(_goers(token)), (), objects[0])
        elif word in departing and (goers := _leavers(where, token, objects)):
            left = [noun for noun in (*objects, *filled(token, "from")) if where.place(noun) is not None]
            yield Match("", DEPARTURE, token, 2.0, tuple(goers), (), left[0] if left else None)


def as_posting(reading: Reading, parties: Parties, draft: Draft) -> Draft | None:
    """An ambassador's journey: to his post and back it is a movement; where he is posted he visits nobody."""
    if draft.kind != "visit" or not draft.doers:
        return draft
    heads = (reading.doc[party.head] for party in draft.doers)
    envoys = [[actor for actor in parties.actors(head) if _is_envoy(actor)] for head in heads]
    if not all(envoys):
        return draft
    if lemma(draft.match.trigger) in words("taking_up"):
        goal = next(iter(draft.match.recipients), None)
        return evolve(
            draft, match=evolve(draft.match, cameo="", rule=DEPARTURE, recipients=(), object=goal), targets=()
        )
    posts = {state for side in envoys for actor in side for state in _posted(reading, actor)}
    return None if posts & {party.state for party in draft.targets} else draft


def _is_envoy(actor: Actor) -> bool:
    return any(office.function in words("envoys") and not office.former for office in actor.offices)


def _posted(reading: Reading, actor: Actor) -> Iterator[str]:
    """The states that an ambassador's title names beside his own: "ambassador to Norway"."""
    spans = [office.span for office in actor.offices if office.function in words("envoys")]
    for state in reading.states.values():
        starts = [mention.span.start for mention in state.mentions]
        named = any(span.start <= start < span.end for span in spans for start in starts)
        if named and state.state is not None and state.state != actor.state:
            yield state.state


def _leavers(where: Where, verb: Token, objects: list[Token]) -> list[Token]:
    """Those who left "here" or a town, not for anywhere; of troops and firms that is told elsewhere."""
    after = [child for child in verb.children if child.i > verb.i]
    bound = any(child.lower_ in {"for", "to"} for child in after)
    away = any(child.lower_ in {"home", "here"} for child in after)
    from_place = any(where.place(noun) is not None for noun in (*objects, *filled(verb, "from")))
    plain = lemma(verb) in {"leave", "depart"}
    if bound or not (away or (plain and from_place)) or (lemma(verb) != "leave" and objects):
        return []
    return [head for head in actors_of(verb) if _goes(head)]


def _goes(head: Token) -> bool:
    return head.ent_type_ == "PERSON" or head.lower_ in {"he", "she"} or lemma(head) in words("delegations")


def _particular(noun: Token) -> bool:
    """Whether a building is meant: who leaves "office" only resigns."""
    return any(child.dep_ in {"det", "poss", "compound", "amod", "nummod"} for child in noun.children)


def _goers(verb: Token) -> list[Token]:
    """Under "were spotted entering" the subject stands with the verb of seeing."""
    return actors_of(verb)
