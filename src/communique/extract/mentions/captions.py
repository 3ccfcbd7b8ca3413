"""Captions: the speakers of a transcript's sound bites, with the posts that their captions give them."""

import re

from attrs import evolve, frozen

from communique.claims.actor import Actor, Mention, Office
from communique.claims.codes import ActorType, MentionForm, TurnKind
from communique.claims.report import Found, Report, Turn
from communique.claims.span import Span
from communique.extract.mentions.lexicon import institution_words, known_institutions
from communique.extract.mentions.offices import Post, is_address, is_head, read_post
from communique.extract.mentions.person_name import read_person_name
from communique.extract.mentions.states import state_named

_WORD = re.compile(r"[\w.'’-]+")
_NAME = re.compile(r"[^\W\d_]\S*(?: [^\W\d_]\S*){1,3}")
_OWNER = re.compile(r"^(?P<owner>.+?)['’]s? ")
_LONGEST = 3  # words of a state's name in a post


@frozen
class Caption:
    """A person as a caption names him, with his post and the state that it tells."""

    name: str
    span: Span
    post: Span | None = None
    state: str | None = None

    @property
    def key(self) -> str:
        """The key of the actor."""
        return read_person_name(self.name).key

    @property
    def held(self) -> Post | None:
        """What the words of the post say."""
        return read_post(self.post.text) if self.post is not None else None


def is_full_name(text: str) -> bool:
    """Whether a byline or caption can be one person's name in full: "Ana Soto", not a paper's "Oslo Daily"."""
    if _NAME.fullmatch(text) is None or text.lower().startswith("the "):
        return False
    return text not in known_institutions() and text.rsplit(maxsplit=1)[-1] not in institution_words("heads")


def read_caption(turn: Turn) -> Caption | None:
    """Whom a caption names: "Ana Soto", or "Chile's Foreign Minister Ana Soto"; None where it names no person."""
    speaker, post = turn.speaker, turn.post
    if speaker is None or speaker.span is None:
        return None
    if post is None and (cut := _name_after_post(speaker)) is not None:
        return cut
    if not is_full_name(speaker.value):
        return None
    state = _state_in(post.value) if post is not None else None
    return Caption(speaker.value, speaker.span, post.span if post is not None else None, state)


def _name_after_post(speaker: Found) -> Caption | None:
    """The parts of "Chile's Foreign Minister Ana Soto"; None where no post stands before the name."""
    assert speaker.span is not None
    text, first = speaker.span.text, speaker.span.start
    heads = [word for word in _WORD.finditer(text) if is_head(word.group()) or is_address(word.group())]
    name = text[heads[-1].end() :].strip() if heads else ""
    if not is_full_name(name):
        return None
    owner = _OWNER.match(text[: heads[-1].end()])
    start, end = owner.end() if owner else 0, heads[-1].end()
    return Caption(
        name.title() if name.isupper() else name,
        Span(first + text.rindex(name), first + text.rindex(name) + len(name), name),
        Span(first + start, first + end, text[start:end]),
        _state_in(owner["owner"] if owner else text[start:end]),
    )


def captions(report: Report) -> list[Caption]:
    """Who speaks in the report's sound bites, each once, with the post where one caption tells it."""
    found: dict[str, Caption] = {}
    for turn in report.turns:
        caption = read_caption(turn) if turn.kind is TurnKind.SOUND_BITE else None
        if caption is not None and (caption.key not in found or found[caption.key].post is None):
            found[caption.key] = caption
    return list(found.values())


def with_captions(report: Report, actors: list[Actor]) -> list[Actor]:
    """The actors, with the speakers whom captions name; new ones behind those that are known."""
    people = {actor.key: actor for actor in actors}
    for caption in captions(report):
        people[caption.key] = _captioned(people.get(caption.key), caption)
    return list(people.values())


def _captioned(known: Actor | None, caption: Caption) -> Actor:
    actor = known or Actor(caption.key, ActorType.PERSON, caption.name, caption.state, ())
    mentions = sorted({*actor.mentions, Mention(caption.span, MentionForm.PROPER)}, key=lambda mention: mention.span)
    return evolve(
        actor,
        state=actor.state or caption.state,
        mentions=tuple(mentions),
        offices=_offices(actor, caption, caption.state or actor.state),
    )


def _offices(actor: Actor, caption: Caption, state: str | None) -> tuple[Office, ...]:
    """The offices, with the caption's unless it is one of them; they have its state where they have none."""
    post, read = caption.post, caption.held
    stated = tuple(office if office.state else evolve(office, state=state) for office in actor.offices)
    if post is None or read is None or any(_is_same(office, post.text, read) for office in actor.offices):
        return stated
    return (*stated, Office(post.text, post, read.rank, read.function, read.institution, state, read.standing))


def _is_same(office: Office, title: str, post: Post) -> bool:
    same = (office.rank, office.function, office.institution) == (post.rank, post.function, post.institution)
    return office.title.lower() == title.lower() or (same and post.function is not None)


def _state_in(post: str) -> str | None:
    """The first state that a post names: "Foreign Minister of South Africa" -> ZAF."""
    words = _WORD.findall(post)
    runs = (
        " ".join(words[at : at + length]) for length in range(_LONGEST, 0, -1) for at in range(len(words) - length + 1)
    )
    return next((state for run in runs if (state := state_named(run.title() if run.isupper() else run))), None)
