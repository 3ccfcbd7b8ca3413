"""Journeys told without a verb of going: "was in Bern", "is expected in Bern", "put off a trip to Bern"."""

from collections.abc import Iterator

from attrs import evolve
from spacy.tokens import Token

from communique.claims.codes import Status
from communique.extract.events.draft import Draft
from communique.extract.events.lexicon import lexicon
from communique.extract.events.match import Match
from communique.extract.events.phrase import lemma, objects_of
from communique.extract.events.slots import actors_of, filled, passive, subjects
from communique.extract.events.terms import words
from communique.extract.events.where import Where
from communique.extract.reading import Reading
from communique.extract.status import ACTUAL, judge

_GOING = frozenset({"go", "leave", "depart", "fly", "travel", "come", "be", "arrive", "set"})
_PUT_OFF = frozenset({Status.POSTPONED, Status.CANCELLED})


def stays_told(reading: Reading, where: Where) -> Iterator[Match]:
    """As in "the envoy was in Bern on Monday", "was expected in Bern"."""
    rule = lexicon().nouns["visit"][0]
    for token in reading.doc:
        if token.pos_ not in {"AUX", "VERB", "ADJ"} or not _may_place(token) or _left_open(token):
            continue
        goals = [noun for child in token.children if _at(child) for noun in objects_of(child)]
        who = [head for head in subjects(token) if _travels(head)]
        if who and goals and where.place(goals[0]) is not None:
            yield Match(rule.cameo, rule, token, 1.5, tuple(who), (goals[0],))


def with_traveller(match: Match) -> Match:
    """A journey of no one's has whoever goes on it or puts it off for its traveller."""
    noun = match.trigger
    if match.rule.encounter != "visit" or noun.pos_ != "NOUN" or _owned(match):
        return match
    if noun.dep_ == "dobj":  # whoever allows, hosts or announces a visit does not go on it
        own = lemma(noun.head) in words("own_journey")
        return evolve(match, actors=tuple(actors_of(noun.head)) if own else ())
    if noun.dep_ == "pobj" and noun.head.lower_ in {"on", "for"} and lemma(noun.head.head) in _GOING:
        return evolve(match, actors=tuple(subjects(noun.head.head)))
    return match


def _owned(match: Match) -> bool:
    own = (token for slot in match.rule.actor for token in filled(match.trigger, slot))
    return any(token in match.actors for token in own)


def put_off_before(match: Match, earlier: Draft | None) -> Match:
    """ "The visit was postponed" speaks of the visit that was told of last."""
    noun = match.trigger
    bare = match.rule.encounter == "visit" and not match.actors and noun.dep_ in {"nsubj", "nsubjpass"}
    if not bare or earlier is None or judge(noun).status not in _PUT_OFF:
        return match
    return evolve(match, actors=earlier.match.actors, recipients=match.recipients or earlier.match.recipients)


def _may_place(token: Token) -> bool:
    word = lemma(token)
    if word == "be":
        return not any(child.dep_ in {"attr", "acomp", "expl"} for child in token.children)
    if any(child.dep_ in {"xcomp", "advcl"} for child in token.children):
        return False  # "is expected to say in Bern"
    return word in words("awaited") and (token.pos_ == "ADJ" or passive(token))


def _left_open(token: Token) -> bool:
    """As under "neither confirmed nor denied that"."""
    return token.dep_ == "ccomp" and lemma(token.head) in words("left_open")


def as_awaited(draft: Draft) -> Draft:
    """Who is expected somewhere is not there yet, whatever the day."""
    word = draft.match.trigger
    awaited = draft.kind == "visit" and draft.status in ACTUAL | {Status.SCHEDULED} and lemma(word) in words("awaited")
    return evolve(draft, status=Status.EXPECTED) if awaited and word.pos_ != "NOUN" else draft


def set_out(draft: Draft) -> Draft:
    """Who has "left for a visit" to a place is on it."""
    noun = draft.match.trigger
    aim = draft.kind == "visit" and noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.lower_ in {"for", "on"}
    verb = noun.head.head
    gone = aim and draft.status is Status.EXPECTED and verb.tag_ == "VBD" and judge(verb).actual
    return evolve(draft, status=Status.OCCURRED, cues=()) if gone and lemma(verb) in words("setting_out") else draft


def _at(child: Token) -> bool:
    return child.dep_ == "prep" and child.lower_ in {"in", "at"}


def _travels(head: Token) -> bool:
    return head.ent_type_ == "PERSON" or head.pos_ == "PRON" or lemma(head) in words("delegations")
