"""Positions, commitments, channels and non-events as a model gives them, made into content."""

from communique.claims.actor import Actor
from communique.claims.claim import Channel, Commitment, NonEvent, Position
from communique.claims.codes import (
    ChannelState,
    CommitmentKind,
    CommitmentState,
    NonEventKind,
    PositionBasis,
    PositionKind,
    Status,
)
from communique.claims.span import Span
from communique.extract.model.record import Record
from communique.extract.model.refusals import Fault, RejectedError


def position_of(record: Record, _status: Status) -> tuple[Position, Span]:
    """The position of a record; its issue is found in its words as for the rules."""
    content = record.own_words("content")
    holders = record.actors("holder", least=1)
    addressees = _besides(holders, record.actors("addressee"))
    position = Position(
        kind=record.code("kind", PositionKind),
        content=content,
        holder=holders[0].key,
        addressee=addressees[0].key if addressees else None,
        issue=_issue(record, content),
        condition=record.any_words("condition"),
        fellow_holders=_keys(holders[1:]),
        fellow_addressees=_keys(addressees[1:]),
        due=record.due("due"),
        basis=record.any_code("basis", PositionBasis) or PositionBasis.TOLD,
    )
    return position, content


def commitment_of(record: Record, _status: Status) -> tuple[Commitment, Span]:
    """The commitment of a record."""
    content = record.own_words("content")
    owners, addressee = record.actors("owner", least=1), record.any_actor("addressee")
    _besides(owners, (addressee,) if addressee else ())
    kind = record.code("kind", CommitmentKind)
    state = record.any_code("state", CommitmentState) or CommitmentState.OPEN
    commitment = Commitment(
        kind=kind,
        content=content,
        state=state,
        owner=owners[0].key,
        addressee=addressee.key if addressee else None,
        due=record.due("due", past=state is not CommitmentState.OPEN, bare=kind is CommitmentKind.DEADLINE),
        fellow_owners=_keys(owners[1:]),
        issue=_issue(record, content),
    )
    return commitment, content


def channel_of(record: Record, _status: Status) -> tuple[Channel, Span]:
    """The channel of a record; the rounds that the report counts are left to the rules."""
    content, name = record.own_words("content"), record.words("name")
    channel = Channel(
        name=" ".join(name.text.lower().split()),
        content=content,
        state=record.code("state", ChannelState),
        parties=_keys(record.actors("parties", least=2)),
        issue=_issue(record, content),
    )
    return channel, content


def non_event_of(record: Record, _status: Status) -> tuple[NonEvent, Span]:
    """The non-event of a record."""
    content, actor, other = record.own_words("content"), record.any_actor("actor"), record.any_actor("counterpart")
    _besides((actor,) if actor else (), (other,) if other else ())
    kind = record.code("kind", NonEventKind)
    return NonEvent(kind, content, actor.key if actor else None, other.key if other else None), content


def _issue(record: Record, content: Span) -> str | None:
    """What it is about by its own words: a model is not asked what our taxonomy or the user's own calls it."""
    return record.page.reading.taxonomy.issue_of(content.text)


def _besides(ones: tuple[Actor, ...], others: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The others who are none of the ones: those who hold something are not meant by "both sides" to whom it is put."""
    rest = tuple(actor for actor in others if actor not in ones)
    if others and not rest:
        raise RejectedError(Fault.CONTRADICTION, f"{others[0].name!r} stands on both sides")
    return rest


def _keys(actors: tuple[Actor, ...]) -> tuple[str, ...]:
    return tuple(actor.key for actor in actors)
