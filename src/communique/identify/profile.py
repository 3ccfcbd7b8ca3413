"""What of an event claim counts for its identity: kind, parties, days, place; the rest of the claim is left aside."""

from datetime import date, timedelta

from attrs import frozen

from communique.claims.actor import Place
from communique.claims.claim import Claim, Event, Participant
from communique.claims.codes import ActorType, EncounterKind, Role, Status
from communique.claims.when import When
from communique.identify.actors import names_nobody

TALKS = frozenset({EncounterKind.MEETING, EncounterKind.SUMMIT, EncounterKind.DIALOGUE, EncounterKind.CREDENTIALS})
LONGEST = timedelta(days=366)  # an interval that is longer tells nothing of which event is meant
OPEN_SIDE = timedelta(days=31)  # how far an interval that is open at one side is taken to reach
_LETTERS = 4


@frozen
class Days:
    """An inclusive interval of days."""

    first: date
    last: date

    def shared(self, other: "Days") -> "Days | None":
        """The days in both, None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


@frozen(eq=False)
class Profile:
    """An event claim as it is compared.

    `family` is what claims must share to be compared at all: talks, visit, call …, or else a PLOVER type. `givers`
    and `takers` are the states at either side of a directed event, `states` all of them (a visit's destination with
    them), `persons` the keys of those named in full, `words` the longer words of the sentence of what is no
    encounter, trigger and parties apart.
    """

    id: str
    report: str
    family: str
    kind: str | None
    states: frozenset[str]
    givers: frozenset[str]
    takers: frozenset[str]
    persons: frozenset[tuple[str, str | None]]
    days: Days | None
    place: Place | None
    ordinal: str | None
    channel: str | None
    level: str | None
    encounter: bool
    words: frozenset[str]
    status: Status


def profile(identity: str, claim: Claim, event: Event) -> Profile:
    """The profile of an event claim with this id."""
    meeting = event.encounter
    named = {
        (one.actor, one.state)
        for one in event.participants
        if one.actor.startswith(f"{ActorType.PERSON}:") and not names_nobody(one.actor)
    }
    return Profile(
        id=identity,
        report=claim.report,
        family=_family(event),
        kind=meeting.kind if meeting else event.mode,
        states=_states(event.participants) | _destination(event),
        givers=_states(tuple(one for one in event.participants if one.role is not Role.RECIPIENT)),
        takers=_states(tuple(one for one in event.participants if one.role is Role.RECIPIENT)),
        persons=frozenset(named),
        days=days_of(claim.when),
        place=event.place if event.place and event.place.kind == "literal" else None,
        ordinal=meeting.ordinal if meeting else None,
        channel=meeting.channel if meeting else None,
        level=meeting.level if meeting else None,
        encounter=meeting is not None,
        words=frozenset() if meeting else _telling_words(claim, event),
        status=claim.status,
    )


def days_of(when: When | None) -> Days | None:
    """The days that an event falls on; None where they are unknown or too many to tell which event is meant."""
    if when is None or not when.dated:
        return None
    first, last = _day(when.earliest), _day(when.latest)
    first, last = first or _moved(last, -OPEN_SIDE), last or _moved(first, OPEN_SIDE)
    if first is None or last is None or not timedelta(0) <= last - first <= LONGEST:
        return None
    return Days(first, last)


def _telling_words(claim: Claim, event: Event) -> frozenset[str]:
    shared_anyway = (_words(text) for text in (event.trigger.text, *(one.name for one in event.participants)))
    return _words(claim.span.text).difference(*shared_anyway)


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.casefold().split() if len(word) >= _LETTERS)


def _family(event: Event) -> str:
    if event.encounter:
        return "talks" if event.encounter.kind in TALKS else event.encounter.kind
    return event.type or f"other {event.mode or (event.cameo or '')[:2]}"


def _states(participants: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(one.state for one in participants if one.state)


def _destination(event: Event) -> frozenset[str]:
    visit = event.encounter is not None and event.encounter.kind is EncounterKind.VISIT
    return frozenset({event.place.country} if visit and event.place and event.place.country else ())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def _moved(day: date | None, by: timedelta) -> date | None:
    try:
        return day + by if day else None
    except OverflowError:
        return None
