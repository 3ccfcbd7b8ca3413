"""Read: one expression of time as read, on the way to a When."""

from attrs import frozen

from communique.extract.dates.bounds import Interval
from communique.extract.dates.grammar import Found
from communique.extract.dates.sense import Sense


@frozen
class Read:
    """The phrase, its sense, and where it stands; longer than the phrase where a day was joined to a time.

    `interval` is set where the expression is an end of a range, which says more than the expression alone.
    """

    found: Found
    sense: Sense
    start: int
    end: int
    interval: Interval | None = None
