"""What is asked: a filter over the record, and the actor that a name in it means."""

from functools import cache

from attrs import field, frozen
from attrs.validators import optional

from communique import vocabulary
from communique.claims.codes import ClaimKind, Status
from communique.record.days import day_after
from communique.record.names import name_words
from communique.record.parties import Party
from communique.record.selection import Selection


def _is_day(_filter: object, _attribute: object, value: str) -> None:
    day_after(value)


@frozen
class Filter:
    """What to answer with; every field narrows, and DateError is raised for a day that is none.

    `actor`: a state (name, code, demonym, capital) or the words of a person's or organisation's name. `since`,
    `until`, `as_of`: ISO 8601 days, months or years; the first two keep what overlaps them, the last only what
    reports published by then say. `status`, `kind`: any of these. `report`: an id or its beginning. `text`: words of
    the sentence. `superseded`: also what newer versions replace, what was taken back, and copies. `doubtful`: also
    claims that may well be wrong.
    """

    actor: str | None = None
    since: str | None = field(default=None, validator=optional(_is_day))
    until: str | None = field(default=None, validator=optional(_is_day))
    status: tuple[Status, ...] = ()
    kind: tuple[ClaimKind, ...] = ()
    report: str | None = None
    as_of: str | None = field(default=None, validator=optional(_is_day))
    text: str | None = None
    superseded: bool = False
    doubtful: bool = False

    def covers(self, first: str | None, last: str | None) -> bool:
        """Whether an interval overlaps the days asked for; one that is open at a side counts there by its known end."""
        first, last = first or last, last or first
        if not first or not last:
            return not self.since and not self.until
        return not (self.since and last < self.since) and not (self.until and first >= day_after(self.until))


@frozen
class Asked:
    """An actor as asked for: the words of the name between spaces, and the state's code where the name is a state's."""

    words: str
    state: str | None

    def means(self, party: Party) -> bool:
        """Whether this party is meant."""
        return self.words in name_words(party.name) or (self.state is not None and party.state == self.state)


def asked(actor: str) -> Asked:
    """The actor that a name means."""
    words = name_words(actor)
    return Asked(words, _states().get(words) or _states().get(words.removeprefix(" the")))


def selection_of(question: Filter, kinds: tuple[ClaimKind, ...] = ()) -> Selection:
    """The part of the filter that the store itself can answer without breaking an event apart."""
    return Selection(kinds=kinds, as_of=question.as_of, superseded=question.superseded, doubtful=question.doubtful)


@cache
def state_name(code: str) -> str:
    """How a state is written, by its code; the code itself where it is unknown (IGO)."""
    state = vocabulary.load("states")["states"].get(code)
    return state["name"] if state else code


@cache
def _states() -> dict[str, str]:
    """Words of every name of a state -> its code; a code outranks a name, a name a demonym, a demonym a capital."""
    states = vocabulary.load("states")["states"]
    found: dict[str, str] = {}
    for kinds in (("code",), ("name",), ("names",), ("adjectives", "people"), ("capitals", "seats")):
        for code, state in states.items():
            for kind in kinds:
                value = code if kind == "code" else state.get(kind, [])
                for name in [value] if isinstance(value, str) else value:
                    found.setdefault(name_words(name), code)
    return found
