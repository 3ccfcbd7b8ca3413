"""The step "mentions": actors of a report with everything that names them."""

from spacy.tokens import Doc

from communique.claims.actor import Actor, Mention, Office, Unnamed
from communique.claims.codes import ActorType, MentionForm
from communique.claims.span import Span
from communique.extract.mentions.captions import with_captions
from communique.extract.mentions.context import credited_journalists
from communique.extract.mentions.draft import Draft
from communique.extract.mentions.gathering import gather_actors
from communique.extract.mentions.name import NameType
from communique.extract.mentions.naming import find_names
from communique.extract.mentions.offices import in_singular
from communique.extract.mentions.person_name import read_person_name
from communique.extract.mentions.titles import Title, post_of
from communique.extract.reading import Reading
from communique.extract.steps import Step


def add_actors(reading: Reading) -> Reading:
    """The reading with its actors, by first mention."""
    doc, names = reading.doc, find_names(reading.doc)
    gathered = gather_actors(reading.report, doc, names)
    actors = [_actor(reading, draft) for draft in gathered.actors]
    actors = with_captions(reading.report, actors)
    actors += _credited(reading, {actor.key for actor in actors})
    actors.sort(key=_by_first_mention)
    unnamed = tuple(_unnamed(reading, draft) for draft in gathered.unnamed)
    return reading.adding(actors=tuple(actors), unnamed=unnamed)


def _credited(reading: Reading, known: set[str]) -> list[Actor]:
    """Journalists who are named only outside the body, in the byline or a sign-off."""
    found = {
        read_person_name(one.value).key: one for one in credited_journalists(reading.report) if one.span is not None
    }
    return [
        Actor(key, ActorType.PERSON, one.value, None, (Mention(one.span, MentionForm.PROPER),), journalist=True)
        for key, one in found.items()
        if key not in known and one.span is not None
    ]


def _by_first_mention(actor: Actor) -> tuple[int, int, str]:
    first = actor.mentions[0].span
    return first.start, first.end, actor.key


def passive_names(reading: Reading) -> tuple[tuple[Span, NameType], ...]:
    """The names of what does not act, in order: places (states apart), and events, laws, works, products."""
    passive = (name for name in find_names(reading.doc) if name.type in (NameType.PLACE, NameType.OTHER))
    return tuple((_span(reading, name.start, name.end), name.type) for name in passive)


def _actor(reading: Reading, draft: Draft) -> Actor:
    return Actor(
        key=draft.key,
        type=draft.type,
        name=draft.name,
        state=draft.state,
        mentions=_mentions(reading, draft),
        offices=_offices(reading, draft),
        gender=draft.gender,
        journalist=draft.journalist,
        state_basis=draft.state_basis,
    )


def _unnamed(reading: Reading, draft: Draft) -> Unnamed:
    assert draft.kind is not None
    return Unnamed(draft.key, draft.kind, _mentions(reading, draft))


def _mentions(reading: Reading, draft: Draft) -> tuple[Mention, ...]:
    words = sorted(set(draft.words), key=lambda one: (one.start, one.end, one.form, one.associative, one.sure))
    return tuple(Mention(_span(reading, one.start, one.end), one.form, one.associative, one.sure) for one in words)


def _offices(reading: Reading, draft: Draft) -> tuple[Office, ...]:
    """Each title once, as it is printed first."""
    offices: dict[str, Office] = {}
    for title in sorted(draft.titles):
        office = _office(reading, title, draft.state)
        offices.setdefault(office.title.lower(), office)
    return tuple(offices.values())


def _office(reading: Reading, title: Title, state: str | None) -> Office:
    span = _span(reading, title.start, title.end)
    post = post_of(reading.doc, title)
    return Office(
        in_singular(span.text), span, post.rank, post.function, post.institution, title.state or state, post.standing
    )


def _span(reading: Reading, start: int, end: int) -> Span:
    doc: Doc = reading.doc
    return reading.span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


MENTIONS = Step("mentions", frozenset({"report", "doc"}), frozenset({"actors", "unnamed"}), add_actors)
