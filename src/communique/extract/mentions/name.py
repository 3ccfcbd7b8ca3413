"""Name: tokens of a report that name one thing, and what sort of thing."""

from enum import StrEnum

from attrs import frozen

from communique.extract.mentions.states import StateWord


class NameType(StrEnum):
    """What a name names; OTHER is an event, a work, a product: nothing that acts."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    PLACE = "place"
    OTHER = "other"


@frozen(order=True)
class Name:
    """Tokens [start, end) of a Doc as one name; `sure` where the vocabulary or a title beside it decides the type."""

    start: int
    end: int
    type: NameType
    word: StateWord | None = None
    sure: bool = False


def in_order(name: Name) -> tuple[int, int, NameType, bool]:
    """What names are sorted by: their place, then their type."""
    return name.start, name.end, name.type, name.sure
