"""Records as lines that a person can write by hand; the golden reports are compared in them.

How an analyst writes a line:
- A person by the full name, a state and whatever belongs to it (a ministry, "Japanese officials") by the state's code,
  anything else by its name.
- Who says so by the chain without this report's outlet, which the head has: "-" is the report itself. A voice without a
  name by its own words, less article and number in front ("officials familiar with the talks").
- Words by their first two and last two, without quotation marks; "that" and "to" in front do not count.
- The sides of a meeting, call, dialogue or summit in the order of the alphabet.
- Words of a position or commitment run to the end of their clause; where it has several owners, the first named stands.
- A day, place or country that only another report or the reader's own knowledge gives is left out.
- The end of a stay that is counted from its length ("three-day visit") is approximate: 2020-02-12/2020-02-14~.
- Two mentions of one thing are one line.
- A statement is words of speech or writing: that-clauses, quotations, "according to". What is welcomed, thanked for,
  discussed, urged, pledged or wanted is none; the record has it as an act or an attitude.

What the layers under the claims want: a line for each thing of the body (headline, byline, dateline are no part of it).
- people: name | state | titles as printed, less state and "former", by the alphabet; | journalist for a reporter, who
  has no other lines.
- actor: name | state or organisation | code. Every state that is named, be it as a place, by its adjective or by its
  capital ("Seoul rejected"); every organisation with a name of its own, media too; a ministry, embassy, parliament or
  agency without one is "Japan's foreign ministry", be it in a title ("Foreign Ministry spokesman"). No teams, groups of
  people, or platforms that words were put on. ISO 3166; IGO for a body of several states; ? where the report is silent.
- office: person | rank | function | institution | state | standing, in the words of vocabulary/offices.yaml; a line for
  each post of a person; "-" where the title does not say; the state may come from the text around. The standing is
  held, acting, designate, former, then (held at the time told of) or late (died in it).
- date: words | TIMEX3 value, and | first day/last day where they are not the value's own ("until Friday", a week, half
  a year); for a date whose year or day is unknown the offset ("-1 day"). Words without article and preposition.
  Durations and sets too ("two-day | P2D"); vague words (now, recent) not. "May 3 to June 4" is two lines, each with
  the whole range behind it; "May 3 to 6" is one. What lies weeks or months back has the week or month as its value.
- place: words | name | country | kind. Towns, regions, waters, islands; not countries and their adjectives (actor has
  them), not buildings, not what is part of a body's name. Literal where the place itself is meant; associative for a
  town that stands for its state.
- chain: for each person but journalists the words that mean them, in text order: names without titles, descriptions
  ("the ambassador"), pronouns, possessives, "I" in a quote. Not relative pronouns, appositions and predicates ("is our
  guest"), nor words that mean several people ("the two ministers"). "he/was seen" is the next "he" that "was seen"
  follows; without a slash it is the next of these words after the mention before. Only a mention's last word counts.
"""

from collections.abc import Callable, Iterable

from communique.claims.actor import Actor
from communique.claims.claim import (
    Assessment,
    Channel,
    Claim,
    Commitment,
    Event,
    NonEvent,
    Participant,
    Position,
    Statement,
)
from communique.claims.codes import ActorType, ClaimKind, EncounterKind, EventType, HopType, Role
from communique.claims.report import Found, Report
from communique.claims.span import Span
from communique.claims.voice import Hop
from communique.claims.when import When
from communique.extract.reading import Reading
from golden.layers import layer_lines

Actors = dict[str, Actor]

LEFT = (Role.ACTOR, Role.COMPANION)
TOGETHER = (EncounterKind.MEETING, EncounterKind.CALL, EncounterKind.DIALOGUE, EncounterKind.SUMMIT)
WITH_MODE = (EventType.SANCTION, EventType.COERCE, EventType.ASSAULT, EventType.PROTEST)
LAYERS = ("people", "actor", "office", "date", "place", "chain")
KINDS = ("head", *LAYERS, *(kind.value for kind in ClaimKind))
SAID_ROLES = (Role.INVITER, Role.HOST)
COUNTED = ("a", "an", "the", "some", "one", "two", "three", "four", "five")


def lines_of(reading: Reading, claims: Iterable[Claim]) -> dict[str, set[str]]:
    """The whole record of a report as lines, by kind (KINDS)."""
    actors = {actor.key: actor for actor in reading.actors}
    found: dict[str, set[str]] = {kind: set() for kind in KINDS} | layer_lines(reading)
    found["head"].add(head_line(reading.report))
    for claim in claims:
        if isinstance(claim.content, Statement) and not claim.voice.stance.says:
            continue
        found[claim.kind.value].add(WHAT[type(claim.content)](claim, actors))
    return found


def head_line(report: Report) -> str:
    """outlet | kind | published | dateline | revision | headline"""
    head = report.head
    found = [head.outlet, head.published, head.dateline, head.headline]
    outlet, published, dateline, headline = [_value(one) for one in found]
    revision = f"{head.revision.label} {head.revision.number}" if head.revision else "-"
    return " | ".join([outlet, head.kind, published, dateline, revision, headline])


def elided(words: str) -> str:
    """First two and last two words of more than five; no quotation marks, no "that" or "to" in front."""
    parts = [part for word in words.split() if (part := word.strip('"“”.,;:()'))]
    parts = parts[1:] if parts and parts[0].lower() in {"that", "to"} else parts
    return " ".join(parts) if len(parts) <= 5 else " ".join([*parts[:2], "…", *parts[-2:]])


def _event(claim: Claim, actors: Actors) -> str:
    """what | sides | when | where | status | who says so"""
    event: Event = claim.content
    place = event.place.name if event.place else "-"
    status = claim.status + (", background" if claim.background else "")
    return " | ".join([_type(event), _sides(event, actors), _when(claim.when), place, status, _voice(claim, actors)])


def _type(event: Event) -> str:
    if event.encounter:
        return event.encounter.kind.value
    if event.type is None:
        return event.mode or f"CAMEO {event.cameo}"
    return f"{event.type} {event.mode}" if event.mode and event.type in WITH_MODE else str(event.type)


def _sides(event: Event, actors: Actors) -> str:
    left = _side([one for one in event.participants if one.role in LEFT], actors)
    right = _side([one for one in event.participants if one.role not in LEFT], actors)
    if event.encounter and event.encounter.kind in TOGETHER:
        return " -- ".join(sorted(side for side in (left, right) if side)) or "-"
    return f"{left or '-'} -> {right or '-'}"


def _side(participants: list[Participant], actors: Actors) -> str:
    return ", ".join(sorted({_participant(one, actors) for one in participants}))


def _participant(one: Participant, actors: Actors) -> str:
    name = _actor(one.actor, actors) if one.actor in actors else one.state or one.name
    return f"{name} ({one.role})" if one.role in SAID_ROLES else name


def _statement(claim: Claim, actors: Actors) -> str:
    """directness | words | when | who says so"""
    statement: Statement = claim.content
    return " | ".join([statement.directness, _words(*statement.content), _when(claim.when), _voice(claim, actors)])


def _position(claim: Claim, actors: Actors) -> str:
    """kind | holder -> addressee | words | who says so"""
    position: Position = claim.content
    sides = f"{_actor(position.holder, actors)} -> {_actor(position.addressee, actors)}"
    return " | ".join([position.kind, sides, _words(position.content), _voice(claim, actors)])


def _commitment(claim: Claim, actors: Actors) -> str:
    """kind, state | owner | words | due | who says so"""
    one: Commitment = claim.content
    due = f"due {one.due.latest[:10]}" if one.due and one.due.latest else "no date"
    return " | ".join(
        [f"{one.kind}, {one.state}", _actor(one.owner, actors), _words(one.content), due, _voice(claim, actors)]
    )


def _assessment(claim: Claim, actors: Actors) -> str:
    """words | who says so"""
    assessment: Assessment = claim.content
    return " | ".join([_words(assessment.content), _voice(claim, actors)])


def _channel(claim: Claim, actors: Actors) -> str:
    """parties | state | when"""
    channel: Channel = claim.content
    parties = ", ".join(sorted({_actor(party, actors) for party in channel.parties}))
    return " | ".join([parties, channel.state, _when(claim.when)])


def _non_event(claim: Claim, actors: Actors) -> str:
    """kind | whose | who says so"""
    event: NonEvent = claim.content
    return " | ".join([event.kind, _actor(event.actor, actors), _voice(claim, actors)])


WHAT: dict[type, Callable[[Claim, Actors], str]] = {
    Event: _event,
    Statement: _statement,
    Position: _position,
    Commitment: _commitment,
    Assessment: _assessment,
    Channel: _channel,
    NonEvent: _non_event,
}


def _words(*spans: Span) -> str:
    return elided(" ".join(span.text for span in spans))


def _when(when: When | None) -> str:
    """EDTF, or the offset where the report has no date"""
    if when is None:
        return "undated"
    return when.edtf or (f"{when.offset} {when.unit}" if when.offset is not None else when.value)


def _voice(claim: Claim, actors: Actors) -> str:
    """The chain without the outlet's own hop at its end; "-" where nothing else is in it"""
    hops = claim.voice.hops
    if hops and hops[-1].type is HopType.OUTLET:
        hops = hops[:-1]
    return " → ".join(_hop(hop, actors) for hop in hops) or "-"


def _hop(hop: Hop, actors: Actors) -> str:
    first, _, rest = hop.name.partition(" ")
    unnamed = rest if first.lower() in COUNTED and rest else hop.name
    named = hop.actor in actors and hop.type not in (HopType.ANONYMOUS, HopType.AGENCY)
    name = _together(hop, actors) if named else unnamed
    return name + (f" ({hop.occasion})" if hop.occasion else "")


def _together(hop: Hop, actors: Actors) -> str:
    """The actor; where several speak in one voice ("Norway and Sweden said") all of them."""
    others = [one.key for one in actors.values() if one.type is not ActorType.GROUP and one.name in hop.name]
    keys = [key for key in others if key != hop.actor] if " and " in hop.name else []
    return ", ".join([_actor(hop.actor, actors), *(_actor(key, actors) for key in keys)])


def _actor(key: str | None, actors: Actors) -> str:
    actor = actors.get(key) if key else None
    if actor is None:
        return key or "-"
    own = actor.type is ActorType.PERSON or actor.state in {None, "IGO"}
    return actor.name if own else str(actor.state)


def _value(found: Found | None) -> str:
    return found.value if found else "-"
