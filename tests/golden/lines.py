"""Records as lines that a person can write by hand; the golden reports are compared in them."""

from collections.abc import Callable

from communique.claims.actor import Actor
from communique.claims.claim import (
    Assessment,
    Channel,
    Claim,
    Commitment,
    Content,
    Event,
    NonEvent,
    Participant,
    Position,
    Statement,
)
from communique.claims.codes import ActorType, Role
from communique.claims.report import Found, Report
from communique.claims.when import When
from communique.extract.reading import Reading

LEFT = (Role.ACTOR, Role.COMPANION)


def head_line(report: Report) -> str:
    """outlet | kind | published | dateline | revision | headline"""
    head = report.head
    found = [head.outlet, head.published, head.dateline, head.headline]
    outlet, published, dateline, headline = [_value(one) for one in found]
    revision = f"{head.revision.label} {head.revision.number}" if head.revision else "-"
    return " | ".join([outlet, head.kind, published, dateline, revision, headline])


def people_lines(reading: Reading) -> set[str]:
    """name | state | titles as printed; a journalist's line says so"""
    people = [actor for actor in reading.actors if actor.type is ActorType.PERSON]
    return {_person(actor) for actor in people}


def record_lines(reading: Reading, claims: tuple[Claim, ...]) -> dict[str, set[str]]:
    """The claims as lines, by kind."""
    names = {actor.key: actor.name for actor in reading.actors}
    found: dict[str, set[str]] = {}
    for claim in claims:
        found.setdefault(claim.kind.value, set()).add(line(claim, names))
    return found


def line(claim: Claim, names: dict[str, str]) -> str:
    """what | status | when | who says so"""
    background = ", background" if claim.background else ""
    return " | ".join([_what(claim.content, names), f"{claim.status}{background}", _when(claim.when), str(claim.voice)])


def _what(content: Content, names: dict[str, str]) -> str:
    return WHAT[type(content)](content, names)


def _event(event: Event, names: dict[str, str]) -> str:
    kind = event.encounter.kind if event.encounter else event.type or f"cameo {event.cameo}"
    left = _side([one for one in event.participants if one.role in LEFT])
    right = _side([one for one in event.participants if one.role not in LEFT])
    return f"{kind} ({event.trigger.text}): {left} -> {right}"


def _side(participants: list[Participant]) -> str:
    return ", ".join(sorted(f"{one.name} {one.state or '?'}" for one in participants)) or "-"


def _statement(statement: Statement, names: dict[str, str]) -> str:
    words = " … ".join(f"{span.text[:25]}…{span.text[-15:]}" for span in statement.content)
    return f"{statement.directness}: {words}"


def _position(position: Position, names: dict[str, str]) -> str:
    return f"{position.kind}: {_name(position.holder, names)} -> {_name(position.addressee, names)}: {position.content.text}"


def _commitment(commitment: Commitment, names: dict[str, str]) -> str:
    due = _when(commitment.due)
    return f"{commitment.kind}, {commitment.state}: {_name(commitment.owner, names)}: {commitment.content.text} (due {due})"


def _assessment(assessment: Assessment, names: dict[str, str]) -> str:
    return f"{assessment.cue.text}: {assessment.content.text}"


def _channel(channel: Channel, names: dict[str, str]) -> str:
    parties = ", ".join(sorted(_name(party, names) for party in channel.parties))
    return f"{channel.state}: {channel.name} ({parties})"


def _non_event(event: NonEvent, names: dict[str, str]) -> str:
    return f"{event.kind}: {_name(event.actor, names)}"


WHAT: dict[type, Callable[..., str]] = {
    Event: _event,
    Statement: _statement,
    Position: _position,
    Commitment: _commitment,
    Assessment: _assessment,
    Channel: _channel,
    NonEvent: _non_event,
}


def _when(when: When | None) -> str:
    return when.edtf or f"{when.offset} {when.unit}" if when else "undated"


def _name(key: str | None, names: dict[str, str]) -> str:
    return names.get(key, key) if key else "-"


def _value(found: Found | None) -> str:
    return found.value if found else "-"


def _person(actor: Actor) -> str:
    titles = "; ".join(sorted({office.title for office in actor.offices})) or "-"
    return f"{actor.name} | {actor.state or '?'} | {titles}" + (" | journalist" if actor.journalist else "")
