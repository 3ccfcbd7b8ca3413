"""Reading: all that the steps have found in one report so far; each step takes one and gives the next."""

from bisect import bisect_right
from functools import cached_property

from attrs import evolve, frozen
from spacy.tokens import Doc

from communique.claims.actor import Actor, Place
from communique.claims.claim import Claim
from communique.claims.codes import HopType, Stance
from communique.claims.report import Report
from communique.claims.span import Span, cut_span
from communique.claims.voice import Hop, Voice
from communique.claims.when import When


@frozen(eq=False)
class Reading:
    """A report, its parse, and the layers that the steps add, each in text order."""

    report: Report
    doc: Doc
    dates: tuple[When, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    statements: tuple[Claim, ...] = ()
    claims: tuple[Claim, ...] = ()

    @cached_property
    def body(self) -> str:
        """The report's body, cuts blanked."""
        return self.report.body

    def span(self, start: int, end: int) -> Span:
        """The words at [start, end) of the report's text, white space and cut text at either side left out."""
        within = cut_span(self.body, start, end)
        return cut_span(self.report.text, within.start, within.end)

    def adding(self, **layers: tuple[object, ...]) -> "Reading":
        """This reading with the given layers set."""
        return evolve(self, **layers)  # type: ignore[arg-type]

    @property
    def outlet_voice(self) -> Voice:
        """The voice of what the report says in its own name."""
        outlet = self.report.head.outlet
        return Voice(Stance.FACT, (Hop(HopType.OUTLET, outlet.value, outlet.span),) if outlet else ())

    def actor_at(self, start: int, end: int) -> Actor | None:
        """The actor whose shortest mention covers [start, end), if any."""
        found: list[tuple[int, str, Actor]] = []
        at = bisect_right(self._mentions, start, key=lambda one: one[0]) - 1
        while at >= 0 and start - self._mentions[at][0] < self._longest_mention:
            first, last, actor = self._mentions[at]
            if end <= last:
                found.append((last - first, actor.key, actor))
            at -= 1
        return min(found, key=lambda one: one[:2])[2] if found else None

    @cached_property
    def _mentions(self) -> list[tuple[int, int, Actor]]:
        found = [(one.span.start, one.span.end, actor) for actor in self.actors for one in actor.mentions]
        return sorted(found, key=lambda one: one[:2])

    @cached_property
    def _longest_mention(self) -> int:
        return max((last - first for first, last, _ in self._mentions), default=0)
