"""Trouble: why an address could not be had, and whether it is worth asking again."""

from enum import StrEnum

from attrs import frozen

from communique.claims.codes import RefusalReason
from communique.claims.report import Refusal


class TroubleKind(StrEnum):
    """What stood in the way."""

    ADDRESS = "address"
    ROBOTS = "robots"
    STATUS = "status"
    NETWORK = "network"
    TIME = "time"
    SIZE = "size"
    REDIRECT = "redirect"
    FORM = "form"
    LATER = "later"


@frozen
class Trouble:
    """What stood in the way, in a word and in a sentence that a person can act on.

    `passing` says that the same request may go through another time; `wait` is how many seconds the server asks for.
    LATER means that it was not even tried, since the host is to be left alone for now.
    """

    kind: TroubleKind
    detail: str
    passing: bool = False
    wait: float | None = None


_REASONS = {
    TroubleKind.ADDRESS: RefusalReason.ADDRESS,
    TroubleKind.ROBOTS: RefusalReason.ROBOTS,
    TroubleKind.TIME: RefusalReason.TIMEOUT,
    TroubleKind.SIZE: RefusalReason.TOO_LARGE,
    TroubleKind.FORM: RefusalReason.MALFORMED,
}


def refusal_of(name: str, trouble: Trouble) -> Refusal:
    """The trouble as the store records what did not become a report."""
    return Refusal(name, _REASONS.get(trouble.kind, RefusalReason.UNREADABLE), trouble.detail)
