"""Captions: the speakers of a transcript's sound bites, with the posts that their captions give them."""

import re

from attrs import evolve

from communique.claims.actor import Actor, Mention, Office
from communique.claims.codes import ActorType, MentionForm, TurnKind
from communique.claims.report import Found, Report
from communique.extract.mentions.offices import read_post
from communique.extract.mentions.person_name import read_person_name
from communique.extract.mentions.states import state_named

_WORD = re.compile(r"[\w.'’-]+")
_LONGEST = 3  # words of a state's name in a post


def with_captions(report: Report, actors: list[Actor]) -> list[Actor]:
    """The actors, with the speakers whom a caption names together with a post; new ones behind those that are known."""
    people = {actor.key: actor for actor in actors}
    for turn in report.turns:
        if turn.kind is TurnKind.SOUND_BITE and turn.speaker and turn.post:
            key = read_person_name(turn.speaker.value).key
            people[key] = _captioned(people.get(key), key, turn.speaker, turn.post)
    return list(people.values())


def _captioned(known: Actor | None, key: str, name: Found, post: Found) -> Actor:
    assert name.span and post.span, "a caption stands in the text"
    state = _state_in(post.value) or (known.state if known else None)
    actor = known or Actor(key, ActorType.PERSON, name.value, state, ())
    mentions = sorted({*actor.mentions, Mention(name.span, MentionForm.PROPER)}, key=lambda mention: mention.span)
    return evolve(actor, state=actor.state or state, mentions=tuple(mentions), offices=_offices(actor, post, state))


def _offices(actor: Actor, post: Found, state: str | None) -> tuple[Office, ...]:
    """The offices, with the caption's unless it is printed in the text already."""
    if post.span is None or post.value.lower() in {office.title.lower() for office in actor.offices}:
        return actor.offices
    read = read_post(post.value)
    return (
        *actor.offices,
        Office(post.value, post.span, read.rank, read.function, read.institution, state, read.standing),
    )


def _state_in(post: str) -> str | None:
    """The first state that a post names: "Foreign Minister of South Africa" -> ZAF."""
    words = _WORD.findall(post)
    runs = (
        " ".join(words[at : at + length]) for length in range(_LONGEST, 0, -1) for at in range(len(words) - length + 1)
    )
    return next((state for run in runs if (state := state_named(run.title() if run.isupper() else run))), None)
