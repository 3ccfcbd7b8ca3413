"""One line that says what a claim asserts, made from its coding alone."""

from collections.abc import Iterable

from communique import vocabulary
from communique.claims.claim import (
    Assessment,
    Channel,
    Claim,
    Commitment,
    Content,
    Encounter,
    Event,
    NonEvent,
    Position,
    Statement,
)
from communique.claims.codes import EncounterKind, Participation, Role
from communique.claims.span import Span
from communique.record.parties import Party
from communique.search.question import state_name

_LONGEST = 90  # characters of quoted words
_TAKERS = frozenset({Role.RECIPIENT, Role.HOST, Role.INVITER})


def title(claim: Claim, parties: tuple[Party, ...]) -> str:
    """ "Visit: Choe Son-hui (PRK), Im Chon-il (PRK) → Moscow"; quoted words where the coding alone says too little."""
    content = claim.content
    if isinstance(content, Event):
        return _event(content, parties)
    people = _arrow(
        _with_role(parties, {"speaker", "holder", "owner", "actor"}), _with_role(parties, {"addressee", "counterpart"})
    )
    return ": ".join(part for part in (_label(content), people or _names(parties), _words(content)) if part)


def display(party: Party) -> str:
    """A party as a line shows it: states by their own name, others with their state."""
    if party.actor.startswith("state:"):
        return state_name(party.actor.removeprefix("state:"))
    return f"{party.name} ({party.state})" if party.state else party.name


def _event(event: Event, parties: tuple[Party, ...]) -> str:
    givers, takers = _with_role(parties, set(Role) - _TAKERS), _with_role(parties, set(_TAKERS))
    place = event.place.name if event.place else ""
    visit = event.encounter is not None and event.encounter.kind is EncounterKind.VISIT
    if visit:
        who = _arrow(givers, place or takers)
    elif event.encounter:
        who = " – ".join(part for part in (givers, takers) if part) if givers and takers else _sides(parties)
    else:
        who = _arrow(givers, takers)
    where = place if place and not visit and place not in who else ""
    seen = {party.grade for party in parties} == {Participation.SEEN_ENTERING}
    head = "Seen entering" if seen else _head(event)
    return f"{head}: {', '.join(part for part in (who, where) if part) or quoted(event.trigger.text)}"


def _head(event: Event) -> str:
    if event.encounter:
        return _encounter(event.encounter)
    kind = event.type.value.capitalize() if event.type else ""
    mode = (event.mode or "").replace("_", " ").replace("-", " ")
    name = vocabulary.load("cameo")["names"].get(event.cameo, event.trigger.text)
    return f"{kind} ({mode})" if kind and mode else kind or mode.capitalize() or name[0].upper() + name[1:]


def _encounter(encounter: Encounter) -> str:
    words = " ".join(part for part in (encounter.ordinal, encounter.level, encounter.kind.value) if part)
    head = words[0].upper() + words[1:]
    return f"{head} ({_short(encounter.outcome.text)})" if encounter.outcome else head


def _label(content: Content) -> str:
    match content:
        case Channel():
            return f"{content.name} ({content.state.value.replace('_', ' ')})"
        case Commitment():
            return f"{content.kind.value.capitalize()} ({content.state.value})"
        case Position() | NonEvent():
            return content.kind.value.replace("_", " ").capitalize()
        case _:
            return type(content).__name__


def _words(content: Content) -> str:
    match content:
        case Statement():
            return quoted(_joined(content.content))
        case Position() | Commitment() | Assessment() | NonEvent():
            return quoted(content.content.text)
        case _:
            return ""


def quoted(words: str) -> str:
    """Words in quotation marks, shortened."""
    return f"“{_short(words)}”"


def _joined(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _short(text: str) -> str:
    text = " ".join(text.split()).strip("\"“”' ")
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _with_role(parties: tuple[Party, ...], roles: Iterable[str]) -> str:
    return _names(party for party in parties if party.role in set(roles))


def _names(parties: Iterable[Party]) -> str:
    return ", ".join(dict.fromkeys(display(party) for party in parties))


def _sides(parties: tuple[Party, ...]) -> str:
    """Who came together where nobody is the other's guest or addressee: one side for each state."""
    return " – ".join(_names(side for side in parties if side.state == state) for state in _states(parties))


def _states(parties: tuple[Party, ...]) -> list[str | None]:
    return list(dict.fromkeys(party.state for party in parties))


def _arrow(givers: str, takers: str) -> str:
    return " → ".join(part for part in (givers, takers) if part)
